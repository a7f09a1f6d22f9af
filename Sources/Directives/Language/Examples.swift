import Engine
import Lessons

/// Small directives that read without a complaint, one for each thing the reference explains. A test reads them all.
enum Examples {
    static func fence(_ kind: String, _ body: String) -> String { "```\(kind) example\n\(body)\n```" }

    static func kind(_ kind: DirectiveKind) -> (summary: String, example: String)? {
        switch kind {
        case .experiment:
            (
                "trains a network on data, or runs it untrained, measures, draws and checks claims",
                fence(
                    "experiment",
                    """
                    data: xor
                    layers: 2 -> 4 sigmoid -> 1 sigmoid
                    optimizer: sgd 1
                    epochs: 5000
                    seed: 7
                    show: [loss, boundary, truth-table]
                    expect:
                      - accuracy == 1
                      - loss < 0.05
                    """)
            )
        case .trace:
            (
                "evaluates formulas in double precision, differentiates them, draws the computation graph",
                fence(
                    "trace",
                    """
                    expression: |
                      z = w*x + b
                      E = (sigmoid(z) - 1)^2
                    at: {w: 0.6, x: 1, b: 0}
                    show: [graph, table]
                    """)
            )
        case .plot:
            (
                "draws functions and their derivatives over a range",
                fence("plot", "y: [sigmoid(x), derivative(sigmoid(x))]\nx: -6..6")
            )
        case .count:
            (
                "counts parameters, multiply-adds and memory, layer by layer; nothing is trained",
                fence("count", "layers: 28x28x1 -> conv 5x5 x20 relu -> maxpool 2 -> flatten -> 10 softmax")
            )
        case .dataset: ("shows data", fence("dataset", "data: {name: moons, samples: 100, noise: 0.2}"))
        case .compare:
            (
                "one table or figure over other directives' measurements",
                fence("compare", "rows: [xor, and]\ncolumns: [epochs, loss]")
            )
        case .exercise: nil
        }
    }

    /// A directive in which a key is set.
    static func key(_ key: String, _ kind: DirectiveKind) -> String? {
        if let line = lines[key] ?? lines["\(kind.rawValue).\(key)"], let base = bases[kind] {
            return fence(kind.rawValue, base + "\n" + line)
        }
        guard let example = Examples.kind(kind)?.example else { return nil }
        return example.contains("\n\(key):") ? example : nil
    }

    private static let bases: [DirectiveKind: String] = [
        .experiment: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid",
        .trace: "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}", .plot: "y: [x, x^2]\nx: 0..4",
        .count: "layers: 784 -> 30 sigmoid -> 10 sigmoid", .dataset: "data: moons",
        .compare: "rows: [xor, and]\ncolumns: [epochs, loss]",
    ]

    /// One line for a key, added to the kind's base.
    private static let lines: [String: String] = [
        "features": "features: [x1^2, x2^2]", "loss": "loss: binary-cross-entropy", "optimizer": "optimizer: adam 0.01",
        "weight-decay": "weight-decay: 0.001", "batch": "batch: 20", "order": "order: given", "epochs": "epochs: 200",
        "stop": "stop: accuracy == 1", "initial": "initial: he", "seed": "seed: 3", "repeat": "repeat: 10",
        "record": "record: parameters",
        "explore": "explore: [optimizer.rate 0.001..10 log, layers.1.units 1..16, layers.1.activation, seed 1..100]",
        "experiment.vary": "vary: {optimizer.rate: [0.01, 0.1, 1]}",
        "experiment.variants": "variants: {plain: {}, deep: {layers: \"2 -> 8 relu -> 8 relu -> 1 sigmoid\"}}",
        "trace.vary": "check: {difference: central}\nvary: {check.step: 1e-1..1e-12 log}",
        "trace.update": "update: {optimizer: sgd 0.5, steps: 30}",
        "trace.check": "check: {difference: central, step: 1e-5}",
        "count.variants": "variants: {narrow: {}, wide: {layers: \"784 -> 100 sigmoid -> 10 sigmoid\"}}",
        "plot.labels": "labels: [line, parabola]", "plot.axes": "axes: log",
        "caption": "caption: What there is to see.",
        "needs": "needs: mnist", "allow": "allow: [double-softmax]",
    ]

    static let data = fence(
        "experiment",
        "data: {name: moons, samples: 300, noise: 0.1, seed: 3, test: 0.2}\nlayers: 2 -> 8 relu -> 1 sigmoid")
    static let momentum = fence(
        "experiment", "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\noptimizer: {name: sgd, rate: 0.1, momentum: 0.9}")
    static let initial = fence(
        "experiment", "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\ninitial: {weights: uniform -1 1, biases: normal 1}")
    static let stop = fence(
        "experiment",
        "data: {name: moons, test: 0.2}\nlayers: 2 -> 8 relu -> 1 sigmoid\nstop: {patience: 10, watch: test.loss}")
    static let update = fence(
        "trace", "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}\nupdate: {optimizer: sgd 0.5, steps: 30, only: [w]}"
    )
    static let check = fence(
        "trace", "expression: E = w^2\nat: {w: 3}\ncheck: {difference: forward, step: 1e-4, precision: single}")

    static func explore(_ path: ExplorePath) -> String {
        fence("experiment", path.experiment + "\nexplore: [\(path.written)]")
    }

    static func figure(_ figure: FigureName, _ kind: DirectiveKind) -> String {
        let base: String
        switch (kind, figure) {
        case (.experiment, .sweep):
            base = "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nvary: {layers.1.units: [2, 4, 8]}"
        case (.experiment, .spread): base = "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nrepeat: 10"
        case (.experiment, .truthTable): base = "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid"
        case (.experiment, .lineByEpoch): base = "data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1"
        case (.experiment, .samples), (.experiment, .weightsAsImages), (.experiment, .confusion):
            base = "data: digits-8x8\nlayers: 64 -> 10 softmax\nepochs: 5"
        case (.trace, .path), (.trace, .surface), (.trace, .steps):
            base = (bases[.trace] ?? "") + "\nupdate: {optimizer: sgd 0.5, steps: 30}"
        case (.trace, .sweep): base = (bases[.trace] ?? "") + "\nvary: {at.w: [-7, -1, 3]}"
        case (.dataset, .oneHot), (.dataset, .samples), (.dataset, .classes): base = "data: digits-8x8"
        case (.compare, .lines): base = "curves: [xor.loss, and.loss]"
        default: base = bases[kind] ?? ""
        }
        return fence(kind.rawValue, base + "\nshow: [\(figure.text)]")
    }
}
