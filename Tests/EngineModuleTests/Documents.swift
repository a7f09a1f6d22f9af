import Engine

/// Small experiments that use every part of the engine that a page trains with.
enum Documents {
    static let all: [(name: String, document: ExplorerDocument)] = [
        ("xor", xor), ("moons", moons), ("blobs", blobs), ("perceptron", perceptron), ("images", images),
        ("blocks", blocks), ("maps", maps),
    ]

    private static func document(
        _ plan: ExperimentPlan, figures: [FigureName], training: Samples? = nil
    ) -> ExplorerDocument {
        var plan = plan
        for figure in figures { plan.recording.add(figure.recording(for: plan)) }
        return ExplorerDocument(
            id: [], plan: plan, controls: [], training: training, vocabulary: Vocabulary(words: []), figures: figures,
            measurements: [
                .init(name: Array("loss".utf8), quantity: .loss(.end)),
                .init(name: Array("test.loss".utf8), quantity: .loss(.test)),
                .init(name: Array("multiply-adds".utf8), quantity: .multiplyAdds),
                .init(name: Array("gradient.norm.1".utf8), quantity: .gradientNorm(layer: 1, .end)),
            ])
    }

    private static let xor = document(
        ExperimentPlan(
            data: DataPlan(source: .gate(.xor)),
            model: .network(
                layers: [.dense(units: 4, activation: .sigmoid), .dense(units: 1, activation: .sigmoid)], initial: []),
            loss: .binaryCrossEntropy, optimizer: .sgd(rate: 1, momentum: 0), epochs: 300, seed: 7),
        figures: [.loss, .boundary, .network])

    private static let moons: ExplorerDocument = {
        var data = DataPlan(source: .generated(.moons))
        data.samples = 60
        data.test = .share(0.25)
        return document(
            ExperimentPlan(
                data: data, features: [.variable(0), .variable(1), .call(.sin, [.variable(0)])],
                model: .network(
                    layers: [
                        .dense(units: 8, activation: .gelu), .dense(units: 5, activation: .tanh),
                        .dense(units: 1, activation: .linear),
                    ], initial: [.drawn(weights: .he, biases: .uniform(from: -0.1, to: 0.1))]),
                loss: .sigmoidBinaryCrossEntropy,
                optimizer: .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 7, epochs: 12),
            figures: [.accuracy, .samples])
    }()

    private static let blobs: ExplorerDocument = {
        var data = DataPlan(source: .generated(.blobs))
        data.samples = 50
        return document(
            ExperimentPlan(
                data: data,
                model: .network(
                    layers: [
                        .dense(units: 6, activation: .elu), .dropout(rate: 0.25),
                        .dense(units: 3, activation: .softmax),
                    ], initial: []), loss: .crossEntropy, optimizer: .sgd(rate: 0.1, momentum: 0.9), batch: 8,
                epochs: 10), figures: [.gradientNorms, .confusion])
    }()

    private static let perceptron: ExplorerDocument = {
        var plan = ExperimentPlan(
            data: DataPlan(source: .gate(.and)),
            model: .network(
                layers: [.dense(units: 1, activation: .step)], initial: [.drawn(weights: .zero, biases: .zero)]),
            loss: .none, optimizer: .perceptronRule(rate: 1), order: .given, epochs: 50)
        plan.stop = .condition(.binary(.equal, .variable(0), .number(0)), [.mistakes])
        return document(plan, figures: [.lineByEpoch])
    }()

    private static let images: ExplorerDocument = {
        let bytes = (0..<16 * 64).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
        let samples = Samples(
            shape: Shape(height: 8, width: 8, channels: 1), inputs: .bytes(bytes),
            targets: .classes((0..<16).map { Int32($0 % 3) }, count: 3))
        return document(
            ExperimentPlan(
                data: DataPlan(source: .given(digest: [])),
                model: .network(
                    layers: [
                        .convolution(
                            height: 3, width: 3, filters: 2, stride: 1, padding: 1, activation: .leakyReLU(slope: 0.1)),
                        .maxPool(size: 2, stride: 2), .averagePool(size: 2, stride: 2), .flatten,
                        .dense(units: 3, activation: .linear),
                    ], initial: []), loss: .softmaxCrossEntropy,
                optimizer: .rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8), batch: 5, epochs: 4),
            figures: [.accuracy, .weightsAsImages], training: samples)
    }()

    /// Batch normalisation, residual blocks, and all that training may be asked for.
    private static let blocks: ExplorerDocument = {
        var data = DataPlan(source: .generated(.moons))
        data.samples = 70
        data.validation = .share(0.3)
        var plan = ExperimentPlan(
            data: data,
            model: .network(
                layers: [
                    .dense(units: 9, activation: .linear), .batchNorm(activation: .relu),
                    .dense(units: 6, activation: .tanh), .batchNorm(activation: .linear),
                    .dense(units: 9, activation: .sigmoid).adding(back: 2), .dense(units: 1, activation: .linear),
                ], initial: []),
            loss: .sigmoidBinaryCrossEntropy,
            optimizer: .adamw(rate: 0.05, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 10, epochs: 25)
        plan.schedule = Schedule(warmup: 3, decay: .cosine)
        plan.clip = 0.5
        plan.penalty = Penalty(rate: 0.01, l1: 0.001, sparesBiases: true)
        plan.stop = .patience(5, watch: .objective(.validation), keepsBest: true)
        return document(plan, figures: [.loss, .activations])
    }()

    private static let maps: ExplorerDocument = {
        let bytes = (0..<16 * 64).map { UInt8(truncatingIfNeeded: $0 &* 53 &+ $0 / 9) }
        let samples = Samples(
            shape: Shape(height: 8, width: 8, channels: 1), inputs: .bytes(bytes),
            targets: .classes((0..<16).map { Int32($0 % 3) }, count: 3))
        var plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(
                layers: [
                    .convolution(height: 3, width: 3, filters: 3, stride: 1, padding: 1, activation: .linear),
                    .batchNorm(activation: .relu),
                    .convolution(height: 3, width: 3, filters: 3, stride: 1, padding: 1, activation: .tanh)
                        .adding(back: 0),
                    .flatten, .dense(units: 3, activation: .linear),
                ], initial: []), loss: .softmaxCrossEntropy,
            optimizer: .sgd(rate: 0.1, momentum: 0.9, nesterov: true), batch: 5, epochs: 4)
        plan.schedule = Schedule(decay: .step(every: 2, factor: 0.5))
        return document(plan, figures: [.accuracy, .weightsAsImages], training: samples)
    }()
}
