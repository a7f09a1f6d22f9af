import Engine

extension ExplorePath {
    /// Bounds are the engine's: its whole settings stay below this.
    private static let most = 1e9

    static let all: [ExplorePath] = training + layers + data + initial

    private static let training: [ExplorePath] = [
        .init(
            pattern: "optimizer.rate", setting: .rate, form: .numbers(.atLeast(0)), example: "0.001..10 log",
            summary: "the learning rate"),
        .init(
            pattern: "optimizer.name", setting: .optimizer, form: .choices, example: "sgd adam",
            summary: "the optimiser; alone: all that descend gradients",
            obstacle: { $0.plan.optimizer.descends ? nil : .init("steps learn by the perceptron rule alone") }),
        .init(
            pattern: "optimizer.momentum", setting: .momentum, form: .numbers(.share), example: "0..0.95",
            summary: "how much of the last step is kept, for sgd",
            obstacle: { $0.value.isNaN ? .init("only sgd has momentum") : nil }),
        .init(
            pattern: "weight-decay", setting: .weightDecay, form: .numbers(.atLeast(0)), example: "0..0.1",
            summary: "times each weight, added to its gradient"),
        .init(
            pattern: "batch", setting: .batch, form: .numbers(.within(1, most), isWhole: true), example: "1..200",
            summary: "samples an update",
            obstacle: { subject in
                if !subject.plan.optimizer.descends {
                    return .init("the perceptron rule takes one sample at a time")
                }
                guard subject.plan.batch == nil else { return nil }
                return .init(
                    "batch is no number here", hint: "batch: \(subject.data.facts.training) is the same as all")
            }),
        .init(
            pattern: "epochs", setting: .epochs, form: .numbers(.within(0, most), isWhole: true),
            example: "10..500 log", summary: "how often all samples are seen"),
        .init(
            pattern: "seed", setting: .seed, form: .numbers(.within(0, most), isWhole: true), example: "1..100",
            summary: "what all random numbers come from",
            obstacle: { subject in
                guard subject.data.seedFollowsRun else { return nil }
                return .init("the data's seed is each run's", hint: "data: {seed: 1} keeps the points where they are")
            }),
        .init(
            pattern: "loss", setting: .loss, form: .choices, example: "mean-squared-error binary-cross-entropy",
            summary: "the loss; alone: all that fit the outputs"),
    ]

    private static let layers: [ExplorePath] = [
        .init(
            pattern: "layers.hidden", setting: .hiddenLayers, form: .numbers(.within(0, 20), isWhole: true),
            example: "0..6", summary: "how many hidden layers; new ones are like the last", isOfStart: true,
            obstacle: { subject in
                if subject.layers.contains(where: { !$0.sums.isEmpty || $0.isBatchNorm }) {
                    return .init(
                        "a new layer would be without the batchnorm or the residual block of the others",
                        hint: "variants show networks of other depths")
                }
                guard subject.layers.count(where: \.isDense) < 2 else { return nil }
                return .init("there is no hidden layer", hint: "the first shows what the others are like")
            }),
        .init(
            pattern: "layers.N.units", setting: .units, form: .numbers(.within(1, 4096), isWhole: true),
            example: "1..8", summary: "units of layer N, or filters", isOfStart: true,
            obstacle: { subject in
                if subject.value.isNaN { return .init("layer \(subject.layer) has no units") }
                if subject.isLast { return .init("the labels say how many outputs there are") }
                return subject.isBoundByBlock
                    ? .init("a residual block adds what comes in to what comes out: both have as many") : nil
            }),
        .init(
            pattern: "layers.N.activation", setting: .activation, form: .choices, example: "sigmoid tanh relu",
            summary: "the activation of layer N; alone: all",
            obstacle: { subject in
                if subject.value.isNaN { return .init("layer \(subject.layer) has no activation") }
                if !subject.plan.optimizer.descends { return .init("the perceptron rule is for steps") }
                return subject.choices.isEmpty ? .init("the loss says what the outputs are") : nil
            }),
        .init(
            pattern: "layers.N.slope", setting: .slope, form: .numbers(.within(0, 1)), example: "0..0.5",
            summary: "the leak of layer N's leaky-relu",
            experiment: "data: moons\nlayers: 2 -> 8 leaky-relu 0.1 -> 1 sigmoid",
            obstacle: { $0.value.isNaN ? .init("layer \($0.layer) is no leaky-relu") : nil }),
        .init(
            pattern: "layers.N.dropout", setting: .dropout, form: .numbers(.share), example: "0..0.8",
            summary: "the share that layer N silences", isOfStart: true,
            experiment: "data: moons\nlayers: 2 -> dropout 0.2 -> 8 relu -> 1 sigmoid",
            obstacle: { $0.value.isNaN ? .init("layer \($0.layer) is no dropout") : nil }),
    ]

    private static let data: [ExplorePath] = [
        .init(
            pattern: "data.samples", setting: .samples, form: .numbers(.within(1, most), isWhole: true),
            example: "20..500", summary: "how many points are drawn",
            obstacle: { subject in
                if let fixed = subject.fixedData { return fixed }
                guard subject.plan.data.samples == nil else { return nil }
                return .init("the data don't say how many", hint: "data: {samples: 200} is what holds")
            }),
        .init(
            pattern: "data.noise", setting: .noise, form: .numbers(.atLeast(0)), example: "0..0.5",
            summary: "the noise added to points, or to numbers",
            obstacle: { subject in
                switch subject.plan.data.source {
                case .generated: break
                case .formula where subject.plan.data.target == .number: break
                default: return .init("these data are not drawn at random")
                }
                guard subject.plan.data.noise == nil else { return nil }
                return .init("the data don't say how much", hint: "such as data: {noise: 0.1}")
            }),
        .init(
            pattern: "data.seed", setting: .dataSeed, form: .numbers(.within(0, most), isWhole: true),
            example: "1..100", summary: "which points are drawn", obstacle: { $0.fixedData }),
        .init(
            pattern: "data.take", setting: .take, form: .numbers(.within(1, most), isWhole: true),
            example: "10..250", summary: "how many training samples are used",
            experiment: "data: {name: digits-8x8, take: 200}\nlayers: 64 -> 10 softmax\nepochs: 20",
            obstacle: { subject in
                guard subject.plan.data.take == nil else { return nil }
                return .init("the data don't say how many", hint: "such as data: {take: 200}")
            }),
    ]

    private static let initial: [ExplorePath] = [
        rule("initial.weights", "by which rule all weights start; alone: any"),
        scale("initial.scale", "the number of normal, uniform or constant weights"),
        biases("initial.biases", "where all biases start"),
        rule("initial.N.weights", "the rule of the N-th entry, from 0"),
        scale("initial.N.scale", "the number of the N-th entry, from 0"),
        biases("initial.N.biases", "the biases of the N-th entry, from 0"),
    ]

    private static func rule(_ pattern: String, _ summary: String) -> ExplorePath {
        .init(
            pattern: pattern, setting: .initial, form: .choices, example: "he xavier normal", summary: summary,
            isOfStart: true,
            obstacle: { subject in
                guard subject.value.isNaN else { return nil }
                return .init("these weights are written out by number", hint: "a rule can be changed")
            })
    }

    private static func scale(_ pattern: String, _ summary: String) -> ExplorePath {
        .init(
            pattern: pattern, setting: .initialScale, form: .numbers(.any), example: "0.01..2 log",
            summary: summary, isOfStart: true,
            obstacle: { subject in
                guard subject.value.isNaN else { return nil }
                return .init(
                    "these weights have no number", hint: "normal 0.5, uniform -1 1 and constant 0.5 have")
            })
    }

    private static func biases(_ pattern: String, _ summary: String) -> ExplorePath {
        .init(
            pattern: pattern, setting: .initialBias, form: .numbers(.any), example: "-3..1", summary: summary,
            isOfStart: true,
            obstacle: { subject in
                guard subject.value.isNaN else { return nil }
                return .init(
                    "these biases are not one number",
                    hint: "initial: {weights: constant 1, biases: constant -3} has one")
            })
    }
}

extension ExploreSubject {
    /// Samples that are not drawn: another seed or number of them is nothing.
    fileprivate var fixedData: ExplorePath.Obstacle? {
        plan.data.source.isDrawn ? nil : .init("these data are not drawn at random")
    }
}
