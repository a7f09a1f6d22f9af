import Engine
import Lessons

/// One thing of an experiment that `explore` can name. What a reader may change is one line here, and a setting of the
/// engine's ExploreControl.
struct ExplorePath: Sendable {
    /// As a lesson writes it, with N for a number: `layers.N.units`.
    var pattern: String
    var form: Form
    /// What may follow, as an example: `0.001..10 log`.
    var example: String
    /// One line for `chalkline reference`.
    var summary: String
    /// N to the engine's setting; in `layers.N` N is the layer's number, in `initial.N` it was turned into one.
    var setting: @Sendable (_ layer: Int) -> ExploreControl.Setting

    enum Form: Sendable {
        case numbers(Bounds, isWhole: Bool = false)
        case choices
    }

    init(
        _ pattern: String, _ form: Form, _ example: String, _ summary: String,
        _ setting: @escaping @Sendable (Int) -> ExploreControl.Setting
    ) {
        self.pattern = pattern
        self.form = form
        self.example = example
        self.summary = summary
        self.setting = setting
    }

    static let all: [ExplorePath] = [
        .init("optimizer.rate", .numbers(.atLeast(0)), "0.001..10 log", "the learning rate") { _ in .rate },
        .init("optimizer.name", .choices, "sgd adam", "the optimiser; alone: all that descend gradients") { _ in
            .optimizer
        },
        .init("optimizer.momentum", .numbers(.share), "0..0.95", "how much of the last step is kept, for sgd") { _ in
            .momentum
        },
        .init("weight-decay", .numbers(.atLeast(0)), "0..0.1", "times each weight, added to its gradient") { _ in
            .weightDecay
        },
        .init("batch", .numbers(.within(1, most), isWhole: true), "1..200", "samples an update") { _ in .batch },
        .init("epochs", .numbers(.within(0, most), isWhole: true), "10..500 log", "how often all samples are seen") {
            _ in .epochs
        },
        .init("seed", .numbers(.within(0, most), isWhole: true), "1..100", "what all random numbers come from") { _ in
            .seed
        },
        .init("loss", .choices, "mean-squared-error binary-cross-entropy", "the loss; alone: all that fit the outputs")
        {
            _ in .loss
        },
        .init(
            "layers.hidden", .numbers(.within(0, 20), isWhole: true), "0..6",
            "how many hidden layers; new ones are like the last"
        ) {
            _ in .hiddenLayers
        },
        .init("layers.N.units", .numbers(.within(1, 4096), isWhole: true), "1..8", "units of layer N, or filters") {
            .units(layer: $0)
        },
        .init("layers.N.activation", .choices, "sigmoid tanh relu", "the activation of layer N; alone: all") {
            .activation(layer: $0)
        },
        .init("layers.N.slope", .numbers(.within(0, 1)), "0..0.5", "the leak of layer N's leaky-relu") {
            .slope(layer: $0)
        },
        .init("layers.N.dropout", .numbers(.share), "0..0.8", "the share that layer N silences") {
            .dropout(layer: $0)
        },
        .init("data.samples", .numbers(.within(1, most), isWhole: true), "20..500", "how many points are drawn") { _ in
            .samples
        },
        .init("data.noise", .numbers(.atLeast(0)), "0..0.5", "the noise added to points") { _ in .noise },
        .init("data.seed", .numbers(.within(0, most), isWhole: true), "1..100", "which points are drawn") { _ in
            .dataSeed
        },
        .init("data.take", .numbers(.within(1, most), isWhole: true), "10..250", "how many training samples are used") {
            _ in .take
        },
        .init("initial.weights", .choices, "he xavier normal", "by which rule all weights start; alone: any") { _ in
            .initial(layer: 0)
        },
        .init("initial.scale", .numbers(.any), "0.01..2 log", "the number of normal, uniform or constant weights") {
            _ in
            .initialScale(layer: 0)
        },
        .init("initial.biases", .numbers(.any), "-3..1", "where all biases start") { _ in .initialBias(layer: 0) },
        .init("initial.N.weights", .choices, "he xavier normal", "the rule of the N-th entry, from 0") {
            .initial(layer: $0)
        },
        .init("initial.N.scale", .numbers(.any), "0.01..2 log", "the number of the N-th entry, from 0") {
            .initialScale(layer: $0)
        },
        .init("initial.N.biases", .numbers(.any), "-3..1", "the biases of the N-th entry, from 0") {
            .initialBias(layer: $0)
        },
    ]

    /// The engine's settings are whole below this.
    private static let most = 1e9

    /// The line of a path, and its N.
    static func find(_ path: String) -> (line: ExplorePath, number: Int?)? {
        let steps = path.split(separator: ".", omittingEmptySubsequences: false)
        for line in all {
            let pattern = line.pattern.split(separator: ".")
            guard pattern.count == steps.count else { continue }
            var number: Int?
            var isMatch = true
            for (wanted, step) in zip(pattern, steps) {
                if wanted == "N" {
                    number = strictWhole(String(step))
                    if number == nil || step.hasPrefix("-") { isMatch = false }
                } else if wanted != step {
                    isMatch = false
                }
            }
            if isMatch { return (line, number) }
        }
        return nil
    }

    /// The path that was meant: the nearest, or the one whose last step this is.
    static func meant(_ path: String) -> String? {
        let number = path.split(separator: ".").first { strictWhole(String($0)) != nil }.map(String.init) ?? "1"
        let paths = all.map { line in
            line.pattern.split(separator: ".").map { $0 == "N" ? number : String($0) }.joined(separator: ".")
        }
        if let near = nearest(path, in: paths) { return near }
        return paths.first { $0.hasSuffix("." + path) }
    }

    /// An item of `explore` with it: `layers.1.units 1..8`.
    var written: String {
        let number = pattern.hasPrefix("initial") ? "0" : "1"
        let path = pattern.split(separator: ".").map { $0 == "N" ? number : String($0) }.joined(separator: ".")
        return "\(path) \(example)"
    }
}
