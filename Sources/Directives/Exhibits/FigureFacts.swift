import Engine
import Lessons

extension FigureName {
    /// One figure's row: which kinds of directive may show it, whether it is a table wherever it is shown, and the line that
    /// explains it in the reference.
    struct Facts {
        let kinds: [DirectiveKind]
        let isTable: Bool
        let summary: String

        init(_ kinds: [DirectiveKind], isTable: Bool = false, _ summary: String) {
            self.kinds = kinds
            self.isTable = isTable
            self.summary = summary
        }
    }

    var facts: Facts {
        switch self {
        case .loss: Facts([.experiment], "the loss, epoch by epoch")
        case .accuracy: Facts([.experiment], "the accuracy, epoch by epoch")
        case .boundary:
            Facts([.experiment], "the plane of two inputs, coloured by what the network says, with the points")
        case .boundaryByEpoch: Facts([.experiment], "the same at several epochs, side by side")
        case .lineByEpoch: Facts([.experiment], "where a single neuron's line stood after each epoch")
        case .hiddenSpace: Facts([.experiment], "the samples as the hidden layer sees them")
        case .network: Facts([.experiment], "the network with its weights")
        case .gradientNorms: Facts([.experiment], "how large the gradient is in each layer")
        case .activations: Facts([.experiment], "histograms of what the units of each layer say")
        case .deadUnits: Facts([.experiment], "the share of units with zero gradient for every sample")
        case .weightsAsImages: Facts([.experiment], "each unit's weights as an image of the input")
        case .samples: Facts([.experiment, .dataset], "samples of the data")
        case .mistakes: Facts([.experiment], "what is wrong: by epoch, or the samples themselves")
        case .confusion: Facts([.experiment], "true classes against called ones")
        case .predictions: Facts([.experiment], isTable: true, "a table of samples with what the network says")
        case .truthTable: Facts([.experiment], isTable: true, "a table of all corners with what the network says")
        case .sweep: Facts([.experiment, .trace], "measurements over the varied value")
        case .spread: Facts([.experiment], "measurements over repeated runs")
        case .table: Facts([.experiment, .trace, .count, .dataset, .compare], isTable: true, "the main numbers")
        case .graph: Facts([.trace], "the computation graph with every value and gradient")
        case .steps: Facts([.trace], "values after each step of the update")
        case .path: Facts([.trace], "the way down, on the surface of two values")
        case .surface: Facts([.trace], "the expression over two of its values")
        case .functions: Facts([.plot], "the curves")
        case .bars: Facts([.count, .compare], "the numbers as bars")
        case .lines: Facts([.compare], "curves by epoch")
        case .scatter: Facts([.dataset], "the points in their plane")
        case .classes: Facts([.dataset], "how many samples each class has")
        case .oneHot: Facts([.dataset], isTable: true, "labels as one-hot rows")
        }
    }

    package var text: String { String(decoding: word, as: UTF8.self) }
}

extension DirectiveKind {
    /// The figures that `show` may list.
    package var figureNames: [FigureName] { FigureName.allCases.filter { $0.facts.kinds.contains(self) } }
}
