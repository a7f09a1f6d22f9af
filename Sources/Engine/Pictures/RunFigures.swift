extension FigureName {
    /// The figure or table of this name over an experiment's runs, in the order of their keys; nil where they have
    /// nothing of the kind.
    package func exhibit(of runs: [ShownRun], form: FigureForm = FigureForm()) -> Exhibit.Content? {
        guard let groups = RunGroups(runs, form: form) else { return nil }
        if let table = table(of: groups) { return .table(table) }
        return figure(of: groups).map { .figure($0) }
    }

    private func table(of groups: RunGroups) -> Table? {
        switch self {
        case .predictions: groups.predictions()
        case .truthTable: groups.truthTable()
        case .table: groups.measurements()
        case .samples: groups.first.data.sampleTable()
        default: nil
        }
    }

    func figure(of groups: RunGroups) -> Figure? {
        switch self {
        case .loss: groups.history(.loss)
        case .accuracy: groups.history(.accuracy)
        case .boundary: groups.boundary(byEpoch: false)
        case .boundaryByEpoch: groups.boundary(byEpoch: true)
        case .lineByEpoch: groups.lineByEpoch()
        case .hiddenSpace: groups.hiddenSpace(byEpoch: false)
        case .hiddenSpaceByEpoch: groups.hiddenSpace(byEpoch: true)
        case .squares: groups.squares()
        case .fit: groups.fit()
        case .kernels: groups.kernels()
        case .featureMaps: groups.featureMaps()
        case .network: groups.network()
        case .gradientNorms: groups.gradientNorms()
        case .activations: groups.activations()
        case .deadUnits: groups.deadUnits()
        case .weightsAsImages: groups.weightsAsImages()
        case .samples: groups.samples()
        case .mistakes: groups.mistakes()
        case .confusion: groups.confusion()
        case .sweep: groups.sweep()
        case .spread: groups.spread()
        case .predictions, .truthTable, .table: nil
        case .graph, .steps, .path, .surface, .functions, .bars, .lines, .scatter, .classes, .oneHot: nil
        }
    }
}
