/// A figure or table that `show` may list, over all kinds of directive. Their other facts stand in Directives' FigureFacts,
/// since a page has no use for them.
package enum FigureName: UInt8, Sendable, CaseIterable {
    case loss, accuracy, boundary, boundaryByEpoch, lineByEpoch, hiddenSpace, network, gradientNorms, activations
    case deadUnits, weightsAsImages, samples, mistakes, confusion, predictions, truthTable, sweep, spread, table
    case graph, steps, path, surface
    case functions
    case bars, lines
    case scatter, classes, oneHot
    case squares, fit, kernels, featureMaps, hiddenSpaceByEpoch

    /// As the lesson language writes it.
    package var word: [UInt8] {
        let word: StaticString =
            switch self {
            case .loss: "loss"
            case .accuracy: "accuracy"
            case .boundary: "boundary"
            case .boundaryByEpoch: "boundary-by-epoch"
            case .lineByEpoch: "line-by-epoch"
            case .hiddenSpace: "hidden-space"
            case .network: "network"
            case .gradientNorms: "gradient-norms"
            case .activations: "activations"
            case .deadUnits: "dead-units"
            case .weightsAsImages: "weights-as-images"
            case .samples: "samples"
            case .mistakes: "mistakes"
            case .confusion: "confusion"
            case .predictions: "predictions"
            case .truthTable: "truth-table"
            case .sweep: "sweep"
            case .spread: "spread"
            case .table: "table"
            case .graph: "graph"
            case .steps: "steps"
            case .path: "path"
            case .surface: "surface"
            case .functions: "functions"
            case .bars: "bars"
            case .lines: "lines"
            case .scatter: "scatter"
            case .classes: "classes"
            case .oneHot: "one-hot"
            case .squares: "squares"
            case .fit: "fit"
            case .kernels: "kernels"
            case .featureMaps: "feature-maps"
            case .hiddenSpaceByEpoch: "hidden-space-by-epoch"
            }
        return utf8(word)
    }
}
