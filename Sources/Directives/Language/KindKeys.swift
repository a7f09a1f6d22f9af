import Lessons

extension DirectiveKind {
    /// Every key of this kind: the one table behind the unknown-key message and `chalkline reference`.
    package var keys: [KeyReference] {
        switch self {
        case .experiment: Self.experimentKeys + Self.variationKeys + Self.commonKeys
        case .trace: Self.traceKeys + Self.variationKeys + Self.commonKeys
        case .plot: Self.plotKeys + Self.variationKeys + Self.commonKeys
        case .count: Self.countKeys + Self.variationKeys + Self.commonKeys
        case .dataset: Self.datasetKeys + Self.variationKeys + Self.commonKeys
        case .compare: Self.compareKeys + Self.variationKeys + Self.commonKeys
        case .exercise: []
        }
    }

    private static let variationKeys: [KeyReference] = [
        .init(
            "vary", "{path: [values] | 0..15 | 1e-1..1e-12 log}", nil,
            "one run for every value, a grid for several paths"),
        .init("variants", "{name: {key: value}}", nil, "one run for every name, with what differs"),
    ]

    private static let commonKeys: [KeyReference] = [
        .init(
            "show", "a list of figures and tables", "what the data and task make natural",
            "what the page shows, in order"),
        .init("expect", "a list of claims", nil, "what the run must prove, such as accuracy == 1"),
        .init("caption", "a text", nil, "stands under the first figure"),
        .init(
            "needs", "mnist, fashion-mnist", nil, "without these data the directive is skipped, and the page says so"),
        .init("allow", "double-softmax, double-sigmoid", nil, "lets pass what is otherwise a warning"),
    ]

    private static let experimentKeys: [KeyReference] = [
        .init("data", "a data set, or a map", nil, "what is learned from; required"),
        .init("features", "formulas over x1, x2, …", "the inputs", "what the network sees instead of the inputs"),
        .init("layers", "2 -> 4 sigmoid -> 1 sigmoid", nil, "the network as data flow through it; or baseline"),
        .init("baseline", "majority, darkness, nearest-centroid, least-squares", nil, "what a network has to beat"),
        .init("from", "another experiment's id", nil, "start from its trained parameters"),
        .init(
            "loss",
            Losses.all.map(\.word).joined(separator: ", "),
            "what the last activation and the labels make natural", "what training makes small"),
        .init(
            "optimizer", "sgd 0.1, or {name: sgd, rate: 0.1, momentum: 0.9}", "sgd 0.1", "how gradients become updates"),
        .init("weight-decay", "a number", "0", "times each weight, added to its gradient"),
        .init("batch", "a whole number, or all", "all under 1,000 samples, else 32", "samples an update"),
        .init("order", "shuffled, given, reversed", "shuffled", "in which order an epoch takes the samples"),
        .init("epochs", "a whole number", "100", "how often all samples are seen; 0: as it starts"),
        .init("stop", "a condition, or {patience: 10, watch: test.loss}", "none", "ends training earlier"),
        .init(
            "initial", "a rule, {weights: …, biases: …}, or a list of them",
            "he for relu and its kin, else xavier; biases zero",
            "where the weights start"),
        .init("seed", "a whole number", "1", "what all random numbers come from"),
        .init("repeat", "a whole number", "1", "runs with seed, seed + 1, …"),
        .init("record", "parameters, predictions", nil, "what the JSON report lists in full"),
        .init(
            "explore", "[optimizer.rate 0.001..10 log, layers.1.units 1..8, layers.1.activation]", "nothing",
            "what a reader may change on the page, and how far; for one small run"),
    ]

    private static let traceKeys: [KeyReference] = [
        .init(
            "expression", "lines such as z = w*x + b", nil, "computed from the top; the last is the result; required"),
        .init("at", "{w: 0.6, x: 1}", nil, "the values to start from"),
        .init(
            "update", "{optimizer: sgd 0.5, steps: 1, only: [w1], in-turn: [[w5], [w1]]}", nil,
            "descends along the gradients"),
        .init(
            "check", "{difference: central, step: 1e-5, precision: double}", nil, "compares gradients with differences"),
    ]

    private static let plotKeys: [KeyReference] = [
        .init("y", "formulas in x", nil, "what is drawn; required"),
        .init("x", "-6..6", nil, "from where to where; required"),
        .init("labels", "a list of texts", "the formulas", "what the legend calls them"),
        .init("axes", "linear, log", "linear", "log: the vertical axis by powers of ten"),
    ]

    private static let countKeys: [KeyReference] = [
        .init("layers", "28x28x1 -> conv 5x5 x8 relu -> flatten -> 10", nil, "what is counted; required")
    ]

    private static let datasetKeys: [KeyReference] = [
        .init("data", "a data set, or a map", nil, "what is shown; required")
    ]

    private static let compareKeys: [KeyReference] = [
        .init("rows", "other directives", nil, "one row each"),
        .init("columns", "measurements", nil, "one column each"),
        .init("curves", "measurements of other directives", nil, "drawn by epoch"),
    ]
}
