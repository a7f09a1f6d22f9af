/// One run as drawings need it: with its data, and what tells it from the other runs of its directive.
///
/// A class since it is large and never changes: handing it on copies nothing.
package final class DrawnRun: Sendable {
    /// The author's name for the variant (UTF-8).
    package let variant: [UInt8]?
    package let settings: [Setting]
    package let seed: UInt64?
    package let plan: ExperimentPlan
    package let result: RunResult
    package let data: PreparedData

    package init(
        variant: [UInt8]?, settings: [Setting], seed: UInt64?, plan: ExperimentPlan, result: RunResult,
        data: PreparedData
    ) {
        self.variant = variant
        self.settings = settings
        self.seed = seed
        self.plan = plan
        self.result = result
        self.data = data
    }

    /// A `vary` path with its value as written, and as a number where it is one.
    package struct Setting: Equatable, Sendable {
        package var path: [UInt8]
        package var value: [UInt8]
        package var number: Double?
        package init(path: [UInt8], value: [UInt8], number: Double?) {
            self.path = path
            self.value = value
            self.number = number
        }
    }
}

extension FigureName {
    /// The figure or table of this name over an experiment's runs, in the order of their keys; nil where they have
    /// nothing of the kind. `quantity` is what a sweep shows; unset: what varies.
    package func drawn(_ runs: [DrawnRun], quantity: Quantity? = nil) -> Drawn.Content? {
        guard let drawing = RunDrawing(runs, quantity: quantity) else { return nil }
        if let table = table(drawing) { return .table(table) }
        return figure(drawing).map { .figure($0) }
    }

    private func table(_ drawing: RunDrawing) -> Table? {
        switch self {
        case .predictions: drawing.predictions()
        case .truthTable: drawing.truthTable()
        case .table: drawing.measurements()
        case .samples: drawing.first.data.sampleTable()
        default: nil
        }
    }

    func figure(_ drawing: RunDrawing) -> Figure? {
        switch self {
        case .loss: drawing.history(.loss)
        case .accuracy: drawing.history(.accuracy)
        case .boundary: drawing.boundary(byEpoch: false)
        case .boundaryByEpoch: drawing.boundary(byEpoch: true)
        case .lineByEpoch: drawing.lineByEpoch()
        case .hiddenSpace: drawing.hiddenSpace()
        case .network: drawing.network()
        case .gradientNorms: drawing.gradientNorms()
        case .activations: drawing.activations()
        case .deadUnits: drawing.deadUnits()
        case .weightsAsImages: drawing.weightsAsImages()
        case .samples: drawing.samples()
        case .mistakes: drawing.mistakes()
        case .confusion: drawing.confusion()
        #if hasFeature(Embedded)
            // A page has one run.
            case .sweep, .spread: nil
        #else
            case .sweep: drawing.sweep()
            case .spread: drawing.spread()
        #endif
        case .predictions, .truthTable, .table: nil
        case .graph, .steps, .path, .surface, .functions, .bars, .lines, .scatter, .classes, .oneHot: nil
        }
    }
}
