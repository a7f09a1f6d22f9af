import Testing

@testable import Engine

/// What an output says is told from its probability, whatever the loss makes of it.
@Suite struct DecisionTests {
    /// Logits as biases of a layer whose weights are 0.
    static func evaluation(_ loss: Loss, logits: [Float], flags: [Float]) throws -> Evaluation {
        let units = logits.count
        let network = try Network(
            layers: [.dense(units: units, activation: .linear)], input: Shape(1), loss: loss, capacity: 1)
        network.parameterValues = [Float](repeating: 0, count: units) + logits
        let samples = Samples(shape: Shape(1), inputs: .numbers([1]), targets: .flags(flags, columns: units))
        let decision = Decision(targets: samples.targets, loss: loss, units: units)
        return network.evaluate(Batches(samples, units: units, capacity: 1), decision)
    }

    /// Softmax of 3, 2, 1 is 0.67, 0.24, 0.09; of 1, 1, 1 a third each; of 0.4, −3, −3 nearly 1 for the first.
    static let softmax: [(logits: [Float], flags: [Float], share: Double)] = [
        ([3, 2, 1], [1, 0, 0], 1), ([1, 1, 1], [0, 0, 0], 1), ([0.4, -3, -3], [1, 0, 0], 1),
        ([3, 2, 1], [1, 1, 0], 2.0 / 3),
    ]

    /// Softmax of 3, 2, 1 is 0.67, 0.24, 0.09; of 1, 1, 1 a third each; of 0.4, −3, −3 nearly 1 for the first.
    @Test(arguments: softmax.indices) func severalLabelsUnderSoftmax(index: Int) throws {
        let (logits, flags, share) = Self.softmax[index]
        let found = try Self.evaluation(.softmaxCrossEntropy, logits: logits, flags: flags)
        #expect(found.accuracy == share)
        #expect(found.exactMatch == (share == 1 ? 1 : 0))
    }

    @Test func severalLabelsUnderSigmoid() throws {
        let found = try Self.evaluation(.sigmoidBinaryCrossEntropy, logits: [0.1, -0.1, 3], flags: [1, 0, 1])
        #expect(found.accuracy == 1 && found.exactMatch == 1)
    }
}
