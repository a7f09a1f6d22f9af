import Testing

@testable import Engine

/// The exact numbers of the course's first and third chapters.
@Suite struct PerceptronTests {
    static func plan(_ gate: Gate, order: ExperimentPlan.Order = .given, epochs: Int = 100) -> ExperimentPlan {
        ExperimentPlan(
            data: DataPlan(source: .gate(gate)),
            model: .network(
                layers: [.dense(units: 1, activation: .step)], initial: [.drawn(weights: .zero, biases: .zero)]),
            loss: .none, optimizer: .perceptronRule(rate: 1), order: order, epochs: epochs,
            stop: .condition(.binary(.equal, .variable(0), .number(0)), [.mistakes]))
    }

    @Test(arguments: [
        (Gate.and, 6, 10, [2, 1, -2] as [Float]), (.or, 4, 4, [1, 1, 0]), (.nand, 6, 11, [-2, -1, 3]),
    ])
    func findsALine(gate: Gate, epochs: Int, updates: Int, parameters: [Float]) throws {
        let plan = Self.plan(gate)
        let result = try plan.run(on: plan.data.prepare(given: nil, givenTest: nil), from: nil) { _ in true }
        #expect(result.epochs == epochs)
        #expect(result.updates == updates)
        #expect(result.parameters == parameters)
        #expect(result.training.accuracy == 1)
    }

    @Test func reversedOrderFindsAnotherLine() throws {
        let plan = Self.plan(.and, order: .reversed)
        let result = try plan.run(on: plan.data.prepare(given: nil, givenTest: nil), from: nil) { _ in true }
        #expect(result.updates == 12)
        #expect(result.parameters == [1, 2, -2])
    }

    @Test func neverRestsOnXor() throws {
        var plan = Self.plan(.xor, epochs: 1000)
        plan.recording.history = true
        let result = try plan.run(on: plan.data.prepare(given: nil, givenTest: nil), from: nil) { _ in true }
        #expect(result.updates == 3997)
        #expect(result.history.dropFirst(3).allSatisfy { $0.mistakes == 4 })
        #expect(result.history.count == 1001)
    }

    @Test func aCancelledRunSaysSo() throws {
        let plan = Self.plan(.xor)
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        #expect(throws: RunFailure.cancelled) { try plan.run(on: data, from: nil) { $0 < 5 } }
    }
}
