import Testing

@testable import Engine

/// Every activation under every loss that takes it: gradients against central differences of the measured loss.
@Suite struct GradientTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var hidden: Activation
        var last: Activation
        var loss: Loss
        var testDescription: String { "\(hidden) \(last) \(loss)" }
    }

    /// Whatever can be descended through: all but answers, which are flat.
    static let activations = Activation.all.filter { $0.gives != .answers }

    static let cases: [Case] = {
        var all = activations.map { Case(hidden: $0, last: .linear, loss: .meanSquaredError) }
        for loss in Loss.all where loss != .none {
            for last in activations {
                switch (loss.takes, last.gives) {
                // A logarithm of what is no probability.
                case (.probabilities, .anyNumber), (.probabilities, .someNumbers), (.distribution, .anyNumber),
                    (.distribution, .someNumbers):
                    continue
                default: all.append(Case(hidden: .tanh, last: last, loss: loss))
                }
            }
        }
        return all
    }()

    @Test(arguments: cases)
    func agreeWithCentralDifferences(_ one: Case) throws {
        let count = 5
        var numbers = RandomNumbers(seed: 3, stream: 9)
        var inputs: [Float] = []
        for _ in 0..<(count * 3) { inputs.append(numbers.normal()) }
        let flags: [Float] = [1, 0, 0, 1, 0, 1, 1, 0, 0, 1]
        let samples = Samples(shape: Shape(3), inputs: .numbers(inputs), targets: .flags(flags, columns: 2))
        let layers: [Layer] = [.dense(units: 4, activation: one.hidden), .dense(units: 2, activation: one.last)]
        let network = try Network(layers: layers, input: samples.shape, loss: one.loss, capacity: count)
        var start: [Float] = []
        for _ in 0..<network.parameterCount { start.append(0.5 * numbers.normal()) }
        network.parameterValues = start
        let decision = Decision(targets: samples.targets, loss: one.loss, units: 2)
        let batches = Batches(samples, units: 2, capacity: count)
        batches.with(order: nil, from: 0, size: count) { x, t in
            network.learn(x, targets: t, rows: count, samples: count)
        }
        var gradients: [Double] = []
        for i in 0..<network.parameterCount { gradients.append(Double(network.gradients[i])) }
        let step: Float = 0x1p-8
        for i in 0..<network.parameterCount {
            var moved = start
            moved[i] = start[i] + step
            network.parameterValues = moved
            let ahead = network.evaluate(batches, decision).loss
            moved[i] = start[i] - step
            network.parameterValues = moved
            let behind = network.evaluate(batches, decision).loss
            let difference = (ahead - behind) / (2 * Double(step))
            #expect(abs(difference - gradients[i]) < 2e-4 + 2e-3 * abs(difference), "parameter \(i)")
        }
    }
}
