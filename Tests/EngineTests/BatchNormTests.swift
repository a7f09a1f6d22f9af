import Testing

@testable import Engine

/// Batch normalisation beside its definition, in training and when it is measured.
@Suite("Batch normalisation") struct BatchNormTests {
    static let samples = Samples(
        shape: Shape(2), inputs: .numbers([1, 5, 2, -3, 4, 0.5, 9, 1]), targets: .classes([0, 1, 1, 0], count: 2))

    static func plan(_ layers: [Layer], batch: Int?, epochs: Int = 1) -> ExperimentPlan {
        ExperimentPlan(
            data: DataPlan(source: .given(digest: [])), model: .network(layers: layers, initial: []),
            loss: .softmaxCrossEntropy, optimizer: .sgd(rate: 0.1, momentum: 0), batch: batch, order: .given,
            epochs: epochs)
    }

    static let layers: [Layer] = [
        .batchNorm(activation: .linear), .dense(units: 3, activation: .tanh), .batchNorm(activation: .linear),
        .dense(units: 2, activation: .linear),
    ]

    @Test func runningNumbersMoveATenthOfTheWay() throws {
        let plan = Self.plan(Self.layers, batch: nil)
        let result = try plan.run(on: PreparedData(training: Self.samples, test: nil), from: nil) { _ in true }
        // Scales, shifts, then means 4 and 0.875, variances (n − 1) of 38/3 and 32.1875/3.
        let running = Array(result.parameters[4..<8])
        for (found, wanted) in zip(running, [0.4, 0.0875, 0.9 + 3.8 / 3, 0.9 + 3.21875 / 3]) {
            #expect(abs(Double(found) - wanted) < 1e-6)
        }
        #expect(Array(result.startParameters[0..<8]) == [1, 1, 0, 0, 0, 0, 1, 1])
        #expect(result.parameterCount == 4 + 9 + 6 + 8 && result.parameters.count == 4 + 4 + 9 + 6 + 6 + 8)
        #expect(result.multiplyAdds == 2 + 6 + 3 + 6)
        #expect(result.value(.weight(layer: 1, input: 0, unit: 1, .start), plan: plan, epoch: nil) == 1)
        #expect(
            result.value(.bias(layer: 4, unit: 1, .end), plan: plan, epoch: nil)
                == Double(result.parameters.last ?? .nan))
        #expect(try RunResult(decoding: result.encoded()) == result)
    }

    /// Where it goes on from trained parameters, it goes on with what it has seen.
    @Test func whatItHasSeenComesAlong() throws {
        let data = PreparedData(training: Self.samples, test: nil)
        let first = try Self.plan(Self.layers, batch: 2, epochs: 3).run(on: data, from: nil) { _ in true }
        let again = try Self.plan(Self.layers, batch: 2, epochs: 0).run(on: data, from: first.parameters) { _ in true }
        #expect(again.training == first.training && again.parameters == first.parameters)
    }

    @Test(arguments: [(1, 1), (3, 1), (2, 4), (4, 4)]) func oneSampleHasNoDeviation(batch: Int, count: Int) throws {
        let plan = Self.plan(Self.layers, batch: batch)
        let samples = Self.samples.selecting(ascending(4))
        let fails = batch == 1 || batch == 3
        if fails {
            #expect(throws: RunFailure.batchOfOne(layer: 1)) {
                try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { _ in true }
            }
        } else {
            _ = try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { _ in true }
        }
    }

    /// Gradients of the measured loss, with running moments, against central differences.
    @Test func measuredGradientsAgreeWithCentralDifferences() throws {
        let network = try Network(layers: Self.layers, input: Shape(2), loss: .softmaxCrossEntropy, capacity: 4)
        var numbers = RandomNumbers(seed: 3, stream: 9)
        var start = (0..<network.parameterCount).map { _ in 0.5 * numbers.normal() }
        // Variances.
        for i in [6, 7, 26, 27, 28] { start[i] = abs(start[i]) + 0.5 }
        network.parameterValues = start
        let batches = Batches(Self.samples, units: 2, capacity: 4)
        let decision = Decision(targets: Self.samples.targets, loss: .softmaxCrossEntropy, units: 2)
        batches.with(order: nil, from: 0, size: 4) { x, t in network.learn(x, targets: t, rows: 4, samples: 4) }
        let gradients = (0..<network.parameterCount).map { Double(network.gradients[$0]) }
        let step: Float = 0x1p-8
        let kept = Set([4, 5, 6, 7, 23, 24, 25, 26, 27, 28])
        for i in 0..<network.parameterCount where !kept.contains(i) {
            var moved = start
            moved[i] = start[i] + step
            network.parameterValues = moved
            let ahead = network.evaluate(batches, decision).loss
            moved[i] = start[i] - step
            network.parameterValues = moved
            let difference = (ahead - network.evaluate(batches, decision).loss) / (2 * Double(step))
            #expect(abs(difference - gradients[i]) < 3e-4 + 3e-3 * abs(difference), "parameter \(i)")
        }
    }

    @Test func aBlockThatGivesAnotherShapeIsRefused() {
        let layers: [Layer] = [
            .dense(units: 3, activation: .relu), .dense(units: 4, activation: .linear).adding(back: 0),
        ]
        #expect(throws: ShapeMismatch.residual(layer: 2, given: Shape(3), found: Shape(4))) {
            try Architecture.sizes(input: Shape(2), layers: layers)
        }
        #expect(throws: ShapeMismatch.self) {
            try Architecture.sizes(input: Shape(2), layers: [.dense(units: 2, activation: .relu).adding(back: 5)])
        }
    }

    @Test func lessonsTextHasTheBlocks() {
        let layers: [Layer] = [
            .dense(units: 4, activation: .relu), .dense(units: 4, activation: .relu),
            .dense(units: 4, activation: .linear).adding(back: 0).adding(back: 1), .batchNorm(activation: .relu),
        ]
        let model = ExperimentPlan.Model.network(layers: layers, initial: [])
        #expect(
            String(decoding: model.layersText(input: Shape(2)), as: UTF8.self)
                == "2 -> 4 relu -> residual [4 relu -> residual [4]] -> batchnorm relu")
        let he = Initial.drawn(weights: .he, biases: .zero)
        let natural = Initial.drawn(weights: .constant(1), biases: .zero)
        let same = ExperimentPlan.Model.network(layers: layers, initial: [he, he, he, natural])
        #expect(String(decoding: same.initialText, as: UTF8.self) == "he")
        let exact = ExperimentPlan.Model.network(
            layers: [
                .convolution(height: 1, width: 2, filters: 2, stride: 1, padding: 0, activation: .linear), .flatten,
            ],
            initial: [.exact(weights: [1, 2, 3, 4], biases: [5, 6])])
        #expect(
            String(decoding: exact.initialText, as: UTF8.self)
                == "[{weights: [[[[1, 2]]], [[[3, 4]]]], biases: [5, 6]}]")
    }
}
