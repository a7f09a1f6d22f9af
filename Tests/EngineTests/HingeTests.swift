import Testing

@testable import Engine

@Suite struct HingeTests {
    /// Rows that pull against each other leave nothing, however many there are: a seventh has no last digit.
    @Test(arguments: [3, 6, 7]) func whatCancelsIsExactlyZero(pairs: Int) throws {
        let count = pairs + 1
        // One row of weight `pairs` against as many of weight 1.
        let inputs = [Float](repeating: 1, count: pairs) + [-Float(pairs)]
        let samples = Samples(
            shape: Shape(1), inputs: .numbers(inputs), targets: .classes([Int32](repeating: 1, count: count), count: 2))
        let network = try Network(
            layers: [.dense(units: 1, activation: .linear)], input: Shape(1), loss: .hinge, capacity: count)
        let batches = Batches(samples, units: 1, capacity: count)
        batches.with(order: nil, from: 0, size: count) { x, t in
            network.learn(x, targets: t, rows: count, samples: count)
        }
        #expect(network.gradients[0] == 0)
        #expect(network.gradients[1] == -1)
        let decision = Decision(targets: samples.targets, loss: .hinge, units: 1)
        let (_, layers) = network.measureLayers(batches, decision)
        #expect(layers.gradientNorms == [0])
        #expect(layers.gradientBiasNorms == [1])
    }
}
