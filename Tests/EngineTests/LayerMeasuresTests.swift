import Testing

@testable import Engine

/// What is measured layer by layer.
@Suite struct LayerMeasuresTests {
    static func run(_ biases: [Float], rate: Float = 0.1, epochs: Int = 2) throws -> RunResult {
        let samples = Samples(
            shape: Shape(1), inputs: .numbers([1, 2, 3]), targets: .numbers([1, 2, 3], columns: 1))
        var plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(
                layers: [.dense(units: 2, activation: .relu), .dense(units: 1, activation: .linear)],
                initial: [.exact(weights: [1, 1], biases: biases), .exact(weights: [1, 1], biases: [0])]),
            loss: .meanSquaredError, optimizer: .sgd(rate: rate, momentum: 0), epochs: epochs)
        plan.recording.history = true
        plan.recording.series = [
            .gradientNorm(layer: 1, .end), .loss(.end), .dead(layer: 1, .end), .gradientBiasNorm(layer: 2, .end),
            .gradientNorm(layer: 3, .end),
        ]
        return try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { _ in true }
    }

    @Test func aUnitIsDeadWhenClosedForEverySample() throws {
        #expect(try Self.run([0, -3]).startLayers.dead == [0.5, 0])
        #expect(try Self.run([0, -2.5]).startLayers.dead == [0, 0])
    }

    /// One unit open: output x, so nothing to learn; the second one adds max(0, x − 2.5).
    @Test func gradientsAreOfTheWholeSet() throws {
        let layers = try Self.run([0, -2.5]).startLayers
        // Errors 0, 0, ½; mean over three samples. First layer: by both weights ½ · 3 / 3.
        #expect(abs(layers.gradientNorms[0] - 0.5 * 2.0.squareRoot()) < 1e-6)
        #expect(abs(layers.gradientBiasNorms[1] - 0.5 / 3) < 1e-6)
    }

    @Test func everyEpochKeepsWhatWasAsked() throws {
        let result = try Self.run([0, -2.5])
        let last = try #require(result.history.last)
        #expect(result.history.count == 3)
        #expect(last.series[0] == result.layers.gradientNorms[0])
        #expect(last.series[1] == result.training.loss)
        #expect(last.series[2] == result.layers.dead[0])
        #expect(last.series[3] == result.layers.gradientBiasNorms[1])
        #expect(last.series[4].isNaN)
    }

    /// Activations that are not numbers are neither above zero nor dead.
    @Test func aDivergedRunHasNoDeadUnits() throws {
        let result = try Self.run([0, -2.5], rate: 1e30, epochs: 50)
        #expect(result.diverged > 0)
        #expect(result.layers.dead[0].isNaN)
    }
}
