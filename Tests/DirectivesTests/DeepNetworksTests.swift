import Engine
import Testing

@testable import Directives

/// Twenty hidden layers, side by side in one directive: sigmoid's gradients vanish on their way down (Hochreiter 1991,
/// Glorot 2010), ReLU's reach the first layer but learn slowly (He 2015), batch normalisation (Ioffe and Szegedy 2015) and
/// residual blocks (He 2016) train the same sigmoids.
@Suite("Deep networks") struct DeepNetworksTests {
    static let body = """
        data: {name: digits-8x8, take: 500, test: 297}
        layers: input -> [32 sigmoid] * 20 -> 10 softmax
        optimizer: {name: sgd, rate: 0.05, momentum: 0.9}
        batch: 25
        epochs: 15
        variants:
          sigmoid: {}
          relu: {layers: "input -> [32 relu] * 20 -> 10 softmax", optimizer.rate: 0.01}
          batchnorm: {layers: "input -> [32 -> batchnorm sigmoid] * 20 -> 10 softmax"}
          residual: {layers: "input -> 32 sigmoid -> [residual [32 sigmoid]] * 19 -> 10 softmax", initial: normal 0.05}
        """

    @Test func eachDoesWhatTheLiteratureSays() throws {
        let job = try ReadFence.job(Self.body)
        let given = try #require(job.given.first)
        var accuracy: [String: Double] = [:]
        var first: [String: Double] = [:]
        var normalized = 0.0
        for run in job.runs {
            let data = try run.plan.data.prepare(given: given.training, givenTest: given.test)
            let result = try run.plan.run(on: data, from: nil) { _ in true }
            let name = run.key.variant ?? ""
            if name == "batchnorm" { normalized = result.layers.gradientNorms[0] / result.layers.gradientNorms[38] }
            accuracy[name] = result.test?.accuracy
            first[name] =
                result.startLayers.gradientNorms[0] / result.startLayers.gradientNorms[name == "batchnorm" ? 38 : 19]
        }
        let found = ["sigmoid", "relu", "batchnorm", "residual"].map { accuracy[$0] ?? .nan }
        #expect(found[0] < 0.15 && found[1] > 0.2 && found[1] < 0.6 && found[2] > 0.7 && found[3] > 0.8, "\(found)")
        // The first layer's gradient beside the last hidden one's, before training.
        #expect(first["sigmoid"] ?? 1 < 1e-6 && first["relu"] ?? 0 > 1e-2 && first["residual"] ?? 0 > 1e-2, "\(first)")
        // Measured before it has seen a batch, a normalisation changes nothing; then gradients reach the first layer.
        #expect(first["batchnorm"] ?? 1 < 1e-6 && normalized > 1e-2, "\(first), \(normalized)")
    }
}
