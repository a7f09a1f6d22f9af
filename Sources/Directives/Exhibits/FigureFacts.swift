import Engine
import Lessons

extension FigureName {
    /// One figure's row: all that is known of it beside how it is drawn.
    struct Facts {
        /// Directives that may show it.
        let kinds: [DirectiveKind]
        /// The line that explains it in the reference.
        let summary: String
        /// A table wherever it is shown.
        var isTable = false
        /// Drawn in the plane of two inputs, where a reader can add a point.
        var isOfInputs = false
        /// A panel of shades for every run, which takes room.
        var hasPanels = false
        /// A directive's body that has something of it, by kind; where nothing is said, the kind's own example.
        var examples: [DirectiveKind: String] = [:]
        /// Why an experiment's runs can have nothing of it; nil when they may.
        var obstacle: @Sendable (ExperimentFigures) -> String? = { $0.networkReason }
    }

    var facts: Facts {
        switch self {
        case .loss:
            Facts(
                kinds: [.experiment], summary: "the loss, epoch by epoch",
                obstacle: { $0.networkReason ?? $0.trainingReason ?? $0.stepReason("loss") })
        case .accuracy:
            Facts(
                kinds: [.experiment], summary: "the accuracy, epoch by epoch",
                obstacle: { $0.networkReason ?? $0.trainingReason ?? $0.numbersReason })
        case .boundary:
            Facts(
                kinds: [.experiment],
                summary: "the plane of two inputs, coloured by what the network says, with the points",
                isOfInputs: true, hasPanels: true, obstacle: { $0.networkReason ?? $0.planeReason })
        case .boundaryByEpoch:
            Facts(
                kinds: [.experiment], summary: "the same at several epochs, side by side", isOfInputs: true,
                hasPanels: true, obstacle: { $0.networkReason ?? $0.planeReason })
        case .lineByEpoch:
            Facts(
                kinds: [.experiment], summary: "where a single neuron's line stood after each epoch", isOfInputs: true,
                examples: [.experiment: "data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1"],
                obstacle: { $0.networkReason ?? $0.planeReason ?? $0.lineReason })
        case .hiddenSpace:
            Facts(
                kinds: [.experiment], summary: "the samples as the hidden layer sees them", hasPanels: true,
                obstacle: { $0.networkReason ?? $0.hiddenReason })
        case .network: Facts(kinds: [.experiment], summary: "the network with its weights")
        case .gradientNorms:
            Facts(
                kinds: [.experiment], summary: "how large the gradient is in each layer",
                obstacle: { $0.networkReason ?? $0.stepReason("gradient") })
        case .activations: Facts(kinds: [.experiment], summary: "histograms of what the units of each layer say")
        case .deadUnits:
            Facts(
                kinds: [.experiment], summary: "the share of units with zero gradient for every sample",
                obstacle: { $0.networkReason ?? $0.deadReason })
        case .weightsAsImages:
            Facts(
                kinds: [.experiment], summary: "each unit's weights as an image of the input", hasPanels: true,
                examples: [.experiment: Self.digits], obstacle: { $0.networkReason ?? $0.imagesReason })
        case .samples:
            Facts(
                kinds: [.experiment, .dataset], summary: "samples of the data", isOfInputs: true,
                examples: [.experiment: Self.digits], obstacle: { _ in nil })
        case .mistakes:
            Facts(
                kinds: [.experiment], summary: "what is wrong: by epoch, or the samples themselves",
                obstacle: { $0.networkReason ?? $0.numbersReason ?? ($0.mayBeImages ? nil : $0.trainingReason) })
        case .confusion:
            Facts(
                kinds: [.experiment], summary: "true classes against called ones",
                examples: [.experiment: Self.digits], obstacle: { $0.classesReason })
        case .predictions:
            Facts(kinds: [.experiment], summary: "a table of samples with what the network says", isTable: true)
        case .truthTable:
            Facts(
                kinds: [.experiment], summary: "a table of all corners with what the network says", isTable: true,
                examples: [.experiment: "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid"],
                obstacle: { $0.networkReason ?? $0.cornersReason })
        case .sweep:
            Facts(
                kinds: [.experiment, .trace], summary: "measurements over the varied value",
                examples: [
                    .experiment: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nvary: {layers.1.units: [2, 4, 8]}",
                    .trace: "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}\nvary: {at.w: [-7, -1, 3]}",
                ], obstacle: { $0.variationReason })
        case .spread:
            Facts(
                kinds: [.experiment], summary: "measurements over repeated runs",
                examples: [.experiment: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nrepeat: 10"],
                obstacle: { $0.repeatReason })
        case .table:
            Facts(
                kinds: [.experiment, .trace, .count, .dataset, .compare], summary: "the main numbers", isTable: true,
                obstacle: { _ in nil })
        case .graph: Facts(kinds: [.trace], summary: "the computation graph with every value and gradient")
        case .steps:
            Facts(
                kinds: [.trace], summary: "values after each step of the update", examples: [.trace: Self.descent])
        case .path:
            Facts(
                kinds: [.trace], summary: "the way down, on the surface of two values",
                examples: [.trace: Self.descent])
        case .surface: Facts(kinds: [.trace], summary: "the expression over two of its values")
        case .functions: Facts(kinds: [.plot], summary: "the curves")
        case .bars: Facts(kinds: [.count, .compare], summary: "the numbers as bars")
        case .lines:
            Facts(
                kinds: [.compare], summary: "curves by epoch", examples: [.compare: "curves: [xor.loss, and.loss]"])
        case .scatter:
            Facts(kinds: [.dataset], summary: "the points in their plane", examples: [.dataset: "data: moons"])
        case .classes: Facts(kinds: [.dataset], summary: "how many samples each class has")
        case .oneHot: Facts(kinds: [.dataset], summary: "labels as one-hot rows", isTable: true)
        }
    }

    private static let digits = "data: digits-8x8\nlayers: 64 -> 10 softmax\nepochs: 5"
    private static let descent =
        "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}\nupdate: {optimizer: sgd 0.5, steps: 30}"

    package var text: String { String(decoding: word, as: UTF8.self) }
    package var isOfInputs: Bool { facts.isOfInputs }
}

extension DirectiveKind {
    /// The figures that `show` may list.
    package var figureNames: [FigureName] { FigureName.allCases.filter { $0.facts.kinds.contains(self) } }
}
