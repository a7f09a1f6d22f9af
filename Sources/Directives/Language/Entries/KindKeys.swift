extension KeyOwner {
    /// Keys that every kind of directive has.
    var common: [LanguageKey] {
        func add(_ line: String) -> String { Language.fence(rawValue, bare + "\n" + line) }
        let variation: [LanguageKey] =
            switch self {
            case .experiment:
                [
                    .init("vary", add("vary: {optimizer.rate: [0.01, 0.1, 1]}")),
                    .init("variants", add("variants: {plain: {}, deep: {layers: 2 -> 8 relu -> 8 relu -> 1 sigmoid}}")),
                ]
            case .trace:
                [
                    .init("vary", add("check: {difference: central}\nvary: {check.step: 1e-1..1e-12 log}")),
                    .init("variants", add("variants: {near: {}, far: {at.w: 20}}")),
                ]
            case .plot:
                [
                    .init("vary", Language.fence("plot", "y: x\nx: 0..4\nvary: {y: [x^2, x^3]}")),
                    .init("variants", add("variants: {near: {}, far: {x: -20..20}}")),
                ]
            case .count:
                [
                    .init("vary", add("vary: {layers.1.units: [30, 100]}")),
                    .init("variants", add("variants: {narrow: {}, wide: {layers: 784 -> 100 sigmoid -> 10 sigmoid}}")),
                ]
            default: []
            }
        return variation + [
            .init("show", add("show: [\(figure)]")), .init("expect", add("expect:\n  - \(claim)")),
            .init("caption", add("caption: What there is to see.")), .init("needs", add("needs: mnist")),
            .init("allow", add("allow: [double-softmax]")),
        ]
    }

    /// The least that a directive of the kind may say.
    private var bare: String {
        switch self {
        case .trace: "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}"
        case .plot: "y: [x, x^2]\nx: 0..4"
        case .count: "layers: 784 -> 30 sigmoid -> 10 sigmoid"
        case .dataset: "data: moons"
        case .compare: "rows: [xor, and]\ncolumns: [epochs, loss]"
        default: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid"
        }
    }

    private var figure: String {
        switch self {
        case .trace: "graph, table"
        case .plot: "functions"
        case .count: "table, bars"
        case .dataset: "scatter"
        case .compare: "bars"
        default: "boundary, loss"
        }
    }

    private var claim: String {
        switch self {
        case .trace: "d.E.v == 4"
        case .plot: "y.1.max == 16"
        case .count: "parameters == 23860"
        case .dataset: "samples == 200"
        case .compare: "xor.loss > and.loss"
        default: "accuracy > 0.9"
        }
    }

    static let experimentKeys: [LanguageKey] = [
        .init("data", Language.moons("epochs: 200")),
        .init(
            "features", Language.fence("experiment", "data: circles\nfeatures: [x1^2, x2^2]\nlayers: 2 -> 1 sigmoid")),
        .init("layers", Language.moons("epochs: 200")),
        .init("baseline", Language.fence("experiment", "data: digits-8x8\nbaseline: nearest-centroid")),
        .init(
            "from",
            Language.fence("experiment", "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid", id: "first") + "\n\n"
                + Language.moons("from: first")),
        .init("loss", Language.moons("loss: binary-cross-entropy")),
        .init("optimizer", unset: "sgd 0.1", Language.moons("optimizer: adam 0.01")),
        .init("weight-decay", unset: "0", Language.moons("weight-decay: 0.001")),
        .init("batch", Language.moons("batch: 20")),
        .init("order", unset: "shuffled", Language.moons("order: given")),
        .init("epochs", unset: "100", Language.moons("epochs: 200")),
        .init("stop", Language.moons("stop: accuracy == 1")),
        .init("initial", Language.moons("initial: he")),
        .init("seed", unset: "1", Language.moons("seed: 3")),
        .init("repeat", unset: "1", Language.moons("repeat: 10")),
        .init("record", Language.moons("record: parameters")),
        .init(
            "explore",
            Language.moons(
                "explore: [optimizer.rate 0.001..10 log, layers.1.units 1..16, layers.1.activation, seed 1..100]")),
    ]

    static let traceKeys: [LanguageKey] = [
        .init(
            "expression",
            Language.fence("trace", "expression: |\n  z = w*x + b\n  E = (sigmoid(z) - 1)^2\nat: {w: 0.6, x: 1, b: 0}")),
        .init("at", descending("show: [graph]")),
        .init("update", descending("update: {optimizer: sgd 0.5, steps: 30}")),
        .init("check", descending("check: {difference: central, step: 1e-5}")),
    ]

    private static func descending(_ line: String) -> String {
        Language.fence("trace", KeyOwner.trace.bare + "\n" + line)
    }

    static let plotKeys: [LanguageKey] = [
        .init("y", Language.fence("plot", "y: [sigmoid(x), derivative(sigmoid(x))]\nx: -6..6")),
        .init("x", Language.fence("plot", "y: tanh(x)\nx: -3..3")),
        .init("labels", Language.fence("plot", "y: [x, x^2]\nx: 0..4\nlabels: [line, parabola]")),
        .init("axes", unset: "linear", Language.fence("plot", "y: [exp(x), exp(2*x)]\nx: 0..4\naxes: log")),
    ]

    static let countKeys: [LanguageKey] = [
        .init(
            "layers",
            Language.fence("count", "layers: 28x28x1 -> conv 5x5 x20 relu -> maxpool 2 -> flatten -> 10 softmax"))
    ]

    static let datasetKeys: [LanguageKey] = [
        .init("data", Language.fence("dataset", "data: {name: moons, samples: 100, noise: 0.2}"))
    ]

    static let compareKeys: [LanguageKey] = [
        .init("rows", Language.fence("compare", "rows: [xor, and]\ncolumns: [epochs, loss]")),
        .init("columns", Language.fence("compare", "rows: [xor, and]\ncolumns: [accuracy, updates]")),
        .init("curves", Language.fence("compare", "curves: [xor.loss, and.loss]")),
    ]

    static let updateKeys: [LanguageKey] = [
        .init("optimizer", unset: "sgd 0.1", descending("update: {optimizer: sgd 0.5}")),
        .init("steps", unset: "1", descending("update: {steps: 30}")),
        .init("only", descending("update: {only: [w]}")), .init("in-turn", descending("update: {in-turn: [[v], [w]]}")),
    ]

    static let checkKeys: [LanguageKey] = [
        .init("difference", unset: "central", descending("check: {difference: forward}")),
        .init("step", unset: "1e-5", descending("check: {step: 1e-4}")),
        .init("precision", unset: "double", descending("check: {precision: single}")),
    ]
}
