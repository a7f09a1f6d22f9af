import Testing

@testable import Engine

/// Images of several channels lie as one plane a channel, whoever looks at them.
@Suite("Image planes") struct ImagePlanesTests {
    static let shape = Shape(height: 2, width: 2, channels: 2)
    static let samples = Samples(
        shape: shape, inputs: .numbers([0, 0.25, 0.5, 0.75, 1, 1, 0, 0]), targets: .classes([0], count: 2))

    @Test func aSampleIsDrawnAsTheMeanOfItsPlanes() {
        #expect(Self.samples.panel(0, Self.shape, label: .none).pixels == [0.5, 0.625, 0.25, 0.375])
    }

    @Test(arguments: [
        ((1, 0), [0, 0, 0, 0.5, 0, 1, 0, 0]), ((0, 1), [0, 0, 0, 0.25, 0, 0, 1, 1]),
        ((-1, -1), [0.75, 0, 0, 0, 0, 0, 0, 0]),
    ])
    func eachPlaneIsShifted(by: (Int, Int), wanted: [Float]) throws {
        let moved = try DataPlan.Transform.shift(right: by.0, down: by.1).applied(to: Self.samples)
        #expect(moved.inputs == .numbers(wanted))
    }

    @Test func aUnitsWeightsAreAddedUpOverThePlanes() throws {
        var plan = PicturesRuns.images
        plan.epochs = 0
        plan.loss = .binaryCrossEntropy
        plan.model = .network(
            layers: [.flatten, .dense(units: 1, activation: .sigmoid)],
            initial: [.exact(weights: (1...8).map(Float.init), biases: [0])])
        let run = try PicturesRuns.run(plan, data: PreparedData(training: Self.samples, test: nil))
        guard case .images(let panels) = try PicturesTests.figure(.weightsAsImages, [run]).content else {
            throw PicturesTests.Missing(name: .weightsAsImages)
        }
        #expect(panels.map(\.pixels) == [[6, 8, 10, 12]])
    }
}
