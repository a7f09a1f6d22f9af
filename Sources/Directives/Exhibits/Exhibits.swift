import Engine

extension Directive {
    /// The figures and tables that `show` lists, made of the runs; a name that these runs have nothing for is left out.
    /// `claimed`: the directive's own measurements that its claims speak of. `data` gives the samples a plan was run on.
    package func exhibits(
        of runs: [FinishedRun], claimed: [MeasurementReference] = [], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] {
        guard !show.isEmpty, !runs.isEmpty else { return [] }
        switch content {
        case .experiment:
            let shownRuns = runs.shownRuns(data)
            let quantity = claimed.mostClaimed
            return each { $0.exhibit(of: shownRuns, quantity: quantity) }
        case .trace:
            let traces = TraceExhibits(runs)
            return each { traces.exhibit($0) }
        case .plot: return each { $0 == .functions ? functionPlot(runs) : nil }
        case .count(let plans):
            let counts = CountExhibits(plans, runs)
            return each { counts.exhibit($0) }
        case .dataset(let plan, _):
            guard let samples = data(plan) else { return [] }
            return each { samples.exhibit($0, beside: show) }
        // Comparisons need the others' findings: they are drawn where all are known.
        case .compare: return []
        }
    }

    private func each(_ draw: (FigureName) -> Exhibit.Content?) -> [Exhibit] {
        show.compactMap { name in draw(name).map { Exhibit(name: name, content: $0) } }
    }
}

extension RunKey {
    /// `rate = 0.1`: each setting with its path as short as it can be told from the others.
    package var shortSettings: [String] { settings.map { "\(name(of: $0.path)) = \($0.value)" } }

    func name(of path: String) -> String {
        let short = SettingPath.short(Array(path.utf8), among: settings.map { Array($0.path.utf8) })
        return String(decoding: short, as: UTF8.self)
    }

    /// Variant and settings, to tell runs apart in legends and tables; seeds are not told apart.
    var label: Label {
        var texts: [String] = []
        if let variant { texts.append(variant) }
        texts += shortSettings
        return Label(text: Array(texts.joined(separator: ", ").utf8))
    }
}
