@testable import Engine

/// Documents of experiments as a page has them.
enum ExplorerSamples {
    static let vocabulary = Vocabulary(words: Term.allCases.map { Array("\($0)".utf8) })

    static func document(
        _ plan: ExperimentPlan, controls: [ExploreControl] = [], figures: [FigureName] = [.loss, .boundary, .network],
        training: Samples? = nil, test: Samples? = nil
    ) -> ExplorerDocument {
        var plan = plan
        for figure in figures { plan.recording.add(figure.recording(for: plan)) }
        return ExplorerDocument(
            id: Array("x".utf8), plan: plan, controls: controls, training: training, test: test,
            vocabulary: vocabulary, figures: figures,
            measurements: [
                .init(name: Array("loss".utf8), quantity: .loss(.end)),
                .init(name: Array("test.accuracy".utf8), quantity: .accuracy(.test)),
                .init(name: Array("gradient.norm.1".utf8), quantity: .gradientNorm(layer: 1, .end)),
            ])
    }

    static func control(
        _ setting: ExploreSetting, layer: Int = 0, _ from: Double, _ to: Double, isWhole: Bool = false
    ) -> ExploreControl {
        ExploreControl(
            setting: setting, layer: layer,
            range: .numbers(from: from, to: to, isLogarithmic: from > 0 && !isWhole, isWhole: isWhole),
            path: Array("a.path".utf8))
    }

    static let xor = document(
        PicturesRuns.xor,
        controls: [
            control(.rate, 0.01, 100), control(.units, layer: 1, 1, 8, isWhole: true),
            control(.hiddenLayers, 0, 4, isWhole: true),
            ExploreControl(setting: .activation, layer: 1, range: .choices([2, 3, 4]), path: []),
            ExploreControl(setting: .optimizer, range: .choices([0, 3]), path: []),
            control(.seed, 1, 99, isWhole: true),
        ])

    static let images: ExplorerDocument = {
        let shape = Shape(height: 6, width: 6, channels: 1)
        let bytes = (0..<6 * 36).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
        let samples = Samples(
            shape: shape, inputs: .bytes(bytes), targets: .classes((0..<6).map { Int32($0 % 3) }, count: 3),
            classNames: ["a", "b", "c"].map { Array($0.utf8) })
        var data = DataPlan(source: .given(digest: Array(repeating: 7, count: 32)))
        data.transforms = [.shift(right: 1, down: 0), .permute(seed: 3)]
        var plan = ExperimentPlan(
            data: data,
            model: .network(
                layers: [
                    .convolution(
                        height: 3, width: 3, filters: 2, stride: 1, padding: 1, activation: .leakyReLU(slope: 0.1)),
                    .maxPool(size: 2, stride: 2), .flatten, .dropout(rate: 0.25),
                    .dense(units: 3, activation: .softmax),
                ], initial: [.drawn(weights: .normal(deviation: 0.2), biases: .constant(0.1))]),
            loss: .crossEntropy, optimizer: .adam(rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), batch: 7,
            epochs: 6)
        plan.penalty.rate = 0.001
        return document(plan, figures: [.loss, .accuracy, .weightsAsImages], training: samples, test: samples)
    }()

    static let formula: ExplorerDocument = {
        var data = DataPlan(
            source: .formula(
                inputs: .uniform(from: -1, to: 1, columns: 2),
                labels: [.call(.step, [.binary(.subtract, .variable(0), .call(.abs, [.variable(1)]))])], margin: 0.01))
        data.samples = 40
        data.test = .count(10)
        data.noise = 0.25
        var plan = ExperimentPlan(
            data: data,
            features: [
                .variable(0), .binary(.multiply, .variable(0), .variable(1)),
                Formula.call(.tanh, [.variable(0)]).derived(),
            ],
            model: .network(
                layers: [.dense(units: 1, activation: .sigmoid)],
                initial: [.exact(weights: [0.5, -0.25, 0.125], biases: [0])]), loss: .binaryCrossEntropy,
            optimizer: .rmsprop(rate: 0.05, decay: 0.9, epsilon: 1e-8), batch: 8, epochs: 20, seed: 5)
        plan.stop = .patience(3, watch: .loss(.test))
        return document(plan)
    }()

    static let all: [(name: String, document: ExplorerDocument)] = [
        ("xor", xor), ("perceptron", document(PicturesRuns.perceptron, figures: [.lineByEpoch])),
        ("moons", document(PicturesRuns.moons, figures: [.loss, .boundary, .gradientNorms])),
        ("blobs", document(PicturesRuns.blobs, figures: [.loss, .confusion])), ("images", images), ("formula", formula),
    ]
}
