import Testing

@testable import Engine

/// Data drawn with labels of all kinds.
@Suite("Generated labels") struct GeneratedLabelTests {
    static func made(_ source: DataSource, _ change: (inout DataPlan) -> Void = { _ in }) throws -> Samples {
        var plan = DataPlan(source: source)
        plan.samples = 2000
        change(&plan)
        return try plan.prepare(given: nil, givenTest: nil).training
    }

    static func numbers(_ samples: Samples) -> [Float] {
        if case .numbers(let values, _) = samples.targets { values } else { [] }
    }

    @Test(arguments: [Generated.wave, .slope, .hills]) func numbersWithoutNoiseAreTheTruth(set: Generated) throws {
        let exact = try Self.made(.generated(set)) { $0.noise = 0 }
        let blurred = try Self.made(.generated(set))
        #expect(exact.inputs == blurred.inputs)
        let (truth, noisy) = (Self.numbers(exact), Self.numbers(blurred))
        var squares = 0.0
        for i in 0..<2000 {
            let x = Double(exact.input(i, 0))
            let y = set.inputs > 1 ? Double(exact.input(i, 1)) : 0
            #expect(abs(x) <= 1 && abs(y) <= 1)
            func hill(_ a: Double, _ b: Double) -> Double {
                Elementary.exp(-8 * ((x - a) * (x - a) + (y - b) * (y - b)))
            }
            let wanted =
                switch set {
                case .wave: Elementary.sin(Double.pi * x)
                case .slope: (x + y) / 2
                default: hill(-0.5, 0.5) + hill(0.5, -0.5) - hill(0.5, 0.5) - hill(-0.5, -0.5)
                }
            #expect(abs(Double(truth[i]) - wanted) < 1e-6)
            squares += Double(noisy[i] - truth[i]) * Double(noisy[i] - truth[i])
        }
        #expect(abs((squares / 2000).squareRoot() - 0.1) < 0.01)
    }

    @Test func quadrantsAreXORWithoutNoise() throws {
        let samples = try Self.made(.generated(.quadrants)) { $0.noise = 0 }
        var counts = [0, 0, 0, 0]
        for i in 0..<samples.count {
            let (x, y) = (samples.input(i, 0), samples.input(i, 1))
            if x * y != 0 { #expect(samples.classIndex(i) == (x * y < 0 ? 1 : 0)) }
            counts[(x < 0 ? 0 : 1) + (y < 0 ? 0 : 2)] += 1
        }
        #expect(counts.allSatisfy { $0 > 400 })
    }

    @Test func noiseOnNumbersByFormula() throws {
        let source = DataSource.formula(inputs: .uniform(from: 0, to: 1, columns: 2), labels: [.variable(0)], margin: 0)
        let noisy = try Self.made(source) {
            $0.target = .number
            $0.noise = 0.5
        }
        var squares = 0.0
        for (i, label) in Self.numbers(noisy).enumerated() {
            squares += Double(label - noisy.input(i, 0)) * Double(label - noisy.input(i, 0))
        }
        #expect(abs((squares / 2000).squareRoot() - 0.5) < 0.03)
        let exact = try Self.made(source) { $0.target = .number }
        #expect(exact.inputs == noisy.inputs && Self.numbers(exact) == (0..<2000).map { exact.input($0, 0) })
    }

    @Test func randomLabelsAreAnyClass() throws {
        let source = DataSource.randomLabels(inputs: .disc, classes: 10)
        let samples = try Self.made(source)
        guard case .classes(let labels, 10) = samples.targets else { return #expect(Bool(false)) }
        for label in 0..<10 { #expect(abs(labels.count { $0 == label } - 200) < 60) }
        #expect(samples == (try Self.made(source)))
        #expect(samples.targets != (try Self.made(source) { $0.seed = 2 }).targets)
        #expect(try CatalogueTests.comesBack { $0.data.source = source })
        #expect(try CatalogueTests.comesBack { $0.data.source = .randomLabels(inputs: .corners(3), classes: 2) })
    }
}
