import Testing

@testable import Engine

/// Images under layers that take vectors, and under layers that take images.
@Suite struct ImageInputTests {
    static let images = Shape(height: 8, width: 8, channels: 1)

    @Test(arguments: [
        ([Layer.dense(units: 2, activation: .linear)], Shape(64)),
        ([.dropout(rate: 0.5), .dense(units: 2, activation: .linear)], Shape(64)),
        ([.flatten, .dense(units: 2, activation: .linear)], images),
        ([.maxPool(size: 2, stride: 2), .flatten, .dense(units: 2, activation: .linear)], images),
    ])
    func becomeVectorsBeforeADenseLayer(layers: [Layer], input: Shape) {
        #expect(Architecture.input(Self.images, layers: layers) == input)
    }

    @Test(arguments: [false, true]) func trainUnderDenseLayers(isFlattened: Bool) throws {
        let samples = Samples(
            shape: Self.images, inputs: .bytes([UInt8](repeating: 3, count: 128)), targets: .classes([0, 1], count: 2))
        let plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(
                layers: (isFlattened ? [.flatten] : []) + [.dense(units: 2, activation: .linear)], initial: []),
            loss: .softmaxCrossEntropy, optimizer: .sgd(rate: 0.1, momentum: 0), epochs: 2)
        let result = try plan.run(on: PreparedData(training: samples, test: samples), from: nil) { _ in true }
        #expect(result.parameterCount == 130)
        #expect(result.test?.accuracy == 0.5)
    }
}
