import Engine
import Lessons

extension FigureName {
    /// One figure's row: all that is known of it beside how it is drawn. Which figures the other kinds of directive show,
    /// and of what, is said in their folders.
    struct Facts {
        /// The line that explains it in the reference.
        let summary: String
        /// Experiments may show it.
        var isOfExperiments = true
        /// A table wherever it is shown.
        var isTable = false
        /// Drawn in the plane of two inputs, where a reader can add a point.
        var isOfInputs = false
        /// A panel of shades for every run, which takes room.
        var hasPanels = false
        /// Of values along an axis, whose ends and scale an author may choose.
        var hasValueAxis = false
        /// Layer by layer: some of them can be chosen.
        var hasLayers = false
        /// Of one measurement, which may be named after it.
        var takesMeasure = false
        /// An experiment's body that has something of it, where the bare one has not.
        var example: String?
        /// Why an experiment's runs can have nothing of it; nil when they may.
        var obstacle: @Sendable (ExperimentFigures) -> String? = { $0.networkReason }
    }

    var facts: Facts {
        switch self {
        case .loss:
            Facts(
                summary: "the loss, epoch by epoch", hasValueAxis: true,
                obstacle: { $0.networkReason ?? $0.trainingReason ?? $0.stepReason("loss") })
        case .accuracy:
            Facts(
                summary: "the accuracy, epoch by epoch", hasValueAxis: true,
                obstacle: { $0.networkReason ?? $0.trainingReason ?? $0.numbersReason })
        case .boundary:
            Facts(
                summary: "the plane of two inputs, coloured by what the network says, with the points",
                isOfInputs: true, hasPanels: true, obstacle: { $0.networkReason ?? $0.planeReason })
        case .boundaryByEpoch:
            Facts(
                summary: "the same at several epochs, side by side", isOfInputs: true, hasPanels: true,
                obstacle: { $0.networkReason ?? $0.planeReason })
        case .lineByEpoch:
            Facts(
                summary: "where a single neuron's line stood after each epoch", isOfInputs: true,
                example: "data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1",
                obstacle: { $0.networkReason ?? $0.planeReason ?? $0.lineReason })
        case .hiddenSpace:
            Facts(
                summary: "the samples as the hidden layer sees them", hasPanels: true,
                obstacle: { $0.networkReason ?? $0.hiddenReason })
        case .hiddenSpaceByEpoch:
            Facts(
                summary: "the same at several epochs, side by side in the same axes", hasPanels: true,
                obstacle: { $0.networkReason ?? $0.hiddenReason })
        case .squares:
            Facts(
                summary: "Boolean functions of two inputs: a square a run, coloured by what the network says",
                hasPanels: true,
                example: "data: {inputs: corners 2, truth: 1}\nlayers: 2 -> 1 sigmoid\nvary: {data.truth: 0..15}",
                obstacle: { $0.networkReason ?? $0.squaresReason })
        case .fit:
            Facts(
                summary: "a function of one input: the data, the truth where it is known, and the network's curve",
                hasPanels: true, example: "data: wave\nlayers: 1 -> 8 tanh -> 1",
                obstacle: { $0.curveReason ?? $0.functionReason })
        case .kernels:
            Facts(
                summary: "every convolution's kernels as images: filters across, input channels down", hasPanels: true,
                hasLayers: true,
                example: Self.convolutions, obstacle: { $0.networkReason ?? $0.kernelsReason })
        case .featureMaps:
            Facts(
                summary: "a sample, and what each convolution and pooling layer makes of it", hasPanels: true,
                hasLayers: true,
                example: Self.convolutions, obstacle: { $0.networkReason ?? $0.mapsReason })
        case .network: Facts(summary: "the network with its weights")
        case .gradientNorms:
            Facts(
                summary: "how large the gradient is in each layer", hasValueAxis: true, hasLayers: true,
                obstacle: { $0.networkReason ?? $0.stepReason("gradient") })
        case .activations: Facts(summary: "histograms of what the units of each layer say", hasLayers: true)
        case .deadUnits:
            Facts(
                summary: "the share of units with zero gradient for every sample", hasValueAxis: true, hasLayers: true,
                obstacle: { $0.networkReason ?? $0.deadReason })
        case .weightsAsImages:
            Facts(
                summary: "each unit's weights as an image of the input", hasPanels: true, example: Self.digits,
                obstacle: { $0.networkReason ?? $0.imagesReason })
        case .samples:
            Facts(summary: "samples of the data", isOfInputs: true, example: Self.digits, obstacle: { _ in nil })
        case .mistakes:
            Facts(
                summary: "what is wrong: by epoch, or the samples themselves",
                obstacle: { $0.networkReason ?? $0.numbersReason ?? ($0.mayBeImages ? nil : $0.trainingReason) })
        case .confusion:
            Facts(summary: "true classes against called ones", example: Self.digits, obstacle: { $0.classesReason })
        case .predictions: Facts(summary: "a table of samples with what the network says", isTable: true)
        case .truthTable:
            Facts(
                summary: "a table of all corners with what the network says", isTable: true,
                example: "data: xor\nlayers: 2 -> 4 tanh -> 1 sigmoid",
                obstacle: { $0.networkReason ?? $0.cornersReason })
        case .sweep:
            Facts(
                summary: "measurements over the varied value", hasValueAxis: true, takesMeasure: true,
                example: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nvary: {layers.1.units: [2, 4, 8]}",
                obstacle: { $0.variationReason })
        case .spread:
            Facts(
                summary: "measurements over repeated runs", takesMeasure: true,
                example: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid\nrepeat: 10", obstacle: { $0.repeatReason })
        case .table: Facts(summary: "the main numbers", isTable: true, obstacle: { _ in nil })
        case .graph: Facts(summary: "the computation graph with every value and gradient", isOfExperiments: false)
        case .steps: Facts(summary: "values after each step of the update", isOfExperiments: false, hasValueAxis: true)
        case .path: Facts(summary: "the way down, on the surface of two values", isOfExperiments: false)
        case .surface: Facts(summary: "the expression over two of its values", isOfExperiments: false)
        case .functions: Facts(summary: "the curves", isOfExperiments: false, hasValueAxis: true)
        case .bars: Facts(summary: "the numbers as bars", isOfExperiments: false, hasValueAxis: true)
        case .lines: Facts(summary: "curves by epoch", isOfExperiments: false, hasValueAxis: true)
        case .scatter: Facts(summary: "the points in their plane", isOfExperiments: false)
        case .classes: Facts(summary: "how many samples each class has", isOfExperiments: false, hasValueAxis: true)
        case .oneHot: Facts(summary: "labels as one-hot rows", isOfExperiments: false, isTable: true)
        }
    }

    private static let convolutions =
        "data: digits-8x8\nlayers: 8x8x1 -> conv 3x3 x4 relu -> maxpool 2 -> flatten -> 10 softmax\nepochs: 5"
    private static let digits = "data: digits-8x8\nlayers: 64 -> 10 softmax\nepochs: 5"

    package var text: String { String(decoding: word, as: UTF8.self) }
    package var isOfInputs: Bool { facts.isOfInputs }

    /// The kinds of directive that may show it.
    package var kinds: [DirectiveKind] { DirectiveKind.allCases.filter { $0.figureNames.contains(self) } }
}

extension FigureName {
    /// Whether it is a table of numbers, not a drawing.
    package var isTable: Bool { facts.isTable }
}
