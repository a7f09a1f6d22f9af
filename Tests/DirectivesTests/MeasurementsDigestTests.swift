import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Digests and lists of measurements") struct MeasurementsDigestTests {
    static let plan = ExperimentPlan(
        data: DataPlan(source: .gate(.xor)),
        model: .network(layers: [.dense(units: 1, activation: .sigmoid)], initial: []),
        loss: .binaryCrossEntropy, optimizer: .sgd(rate: 0.1, momentum: 0))

    static func run(_ parameters: [Float]) -> FinishedRun {
        var result = RunResult()
        result.parameters = parameters
        return FinishedRun(key: RunKey(), findings: .experiment(plan, result))
    }

    static func hash(_ bytes: [UInt8]) -> String { String(decoding: hexadecimal(sha256(bytes)), as: UTF8.self) }

    @Test("is that of the parameters' bytes, little-endian, runs one after another")
    func parameters() {
        let bytes: [UInt8] = [0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0]
        #expect(Outcome.digest([Self.run([1, -2])]) == Self.hash(bytes))
        #expect(Outcome.digest([Self.run([1]), Self.run([-2])]) == Self.hash(bytes))
        #expect(Outcome.digest([Self.run([1, -2])]).count == 64)
    }

    @Test("every NaN is the same, zeros are not")
    func special() {
        let payload = Float(bitPattern: 0xFFC0_0001)
        #expect(Outcome.digest([Self.run([payload])]) == Self.hash([0, 0, 0xC0, 0x7F]))
        #expect(Outcome.digest([Self.run([0])]) != Outcome.digest([Self.run([-0.0])]))
    }

    @Test("long parameters are hashed in pieces")
    func long() {
        let parameters = (0..<40_000).map { Float($0) }
        let bytes = parameters.flatMap { value in
            (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt32($0))) }
        }
        #expect(Outcome.digest([Self.run(parameters)]) == Self.hash(bytes))
    }

    @Test("of a trace is that of its measurements")
    func trace() {
        let plan = TracePlan(inputs: [], lines: [.number(.nan)], names: [Array("y".utf8)])
        let runs = [FinishedRun(key: RunKey(), findings: .trace(plan, plan.run()))]
        #expect(Outcome.digest(runs) == Self.hash([0, 0, 0, 0, 0, 0, 0xF8, 0x7F]))
        #expect(Outcome.digest([]) == "")
    }

    @Test("what is listed can be looked up by its name")
    func listed() {
        let course = SmallCourse(
            """
            ```experiment a
            data: {name: moons, samples: 20, test: 0.5}
            layers: 2 -> 3 relu -> 1 sigmoid
            epochs: 1
            ```

            ```experiment b
            data: xor
            baseline: majority
            ```

            ```experiment s
            data: and
            layers: 2 -> 1 step
            optimizer: perceptron-rule 1
            ```

            ```trace t
            expression: y = x^2
            at: {x: 3}
            update: {optimizer: sgd 0.1}
            check: {}
            ```

            ```plot p
            y: [x^2]
            x: -1..1
            ```

            ```count n
            layers: 4 -> 2
            ```
            """)
        #expect(course.messages() == [])
        let findings = course.findings()
        for id in ["a", "b", "s", "t", "p", "n"] {
            let runs = findings.outcome(id)?.runs ?? []
            #expect(!runs.isEmpty, "\(id)")
            for run in runs {
                let measurements = run.findings.measurements
                #expect(!measurements.isEmpty)
                #expect(Set(measurements.map(\.name)).count == measurements.count)
                for (name, value) in measurements {
                    #expect(run.findings.value(name, epoch: nil) == value, "\(id).\(name)")
                    #expect(course.directive(id)?.availability(name, run: 0) == .known, "\(id).\(name)")
                }
            }
        }
        let names = findings.outcome("a")?.runs.first?.findings.measurements.map(\.name) ?? []
        #expect(names.prefix(4) == ["loss", "accuracy", "test.loss", "test.accuracy"])
        #expect(names.contains("start.gradient.norm.2"))
        #expect(
            findings.outcome("s")?.runs.first?.findings.measurements.contains { $0.name.hasSuffix("loss") } == false)
        #expect(findings.outcome("a")?.runMeasurements.map(\.key) == [RunKey()])
    }
}
