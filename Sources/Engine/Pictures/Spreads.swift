/// The seeds side by side: the share of them that solved the task, or how their results are spread.
/// A measurement that was asked for is shown itself; accuracy as the share of runs without a mistake.
extension RunGroups {
    func spread() -> Figure? {
        guard runs.count > groups.count else { return nil }
        switch form.quantity {
        case nil, .accuracy: return solvedShares() ?? distributions()
        default: return distributions()
        }
    }

    /// Share of runs that call everything right; nil when that is none of them, or all.
    private func solvedShares() -> Figure? {
        guard first.hasAccuracy else { return nil }
        var labels: [Label] = []
        var values: [Double] = []
        var solved = 0
        for group in groups {
            var count = 0
            for run in group.runs where run.result.training.accuracy == 1 { count += 1 }
            solved += count
            labels.append(isSingle ? Label(.solved) : group.label)
            values.append(Double(count) / Double(group.runs.count))
        }
        guard solved > 0, solved < runs.count else { return nil }
        return Figure(
            title: Label(.spread),
            content: .bars(
                Bars(
                    value: Axis(.pair(.solved, .share), from: 0, to: 1), groups: labels, series: [Label(.share)],
                    values: values)))
    }

    private func distributions() -> Figure? {
        let main = mainQuantity
        var all: [Double] = []
        for run in runs { if let value = run.value(main.quantity), value.isFinite { all.append(value) } }
        guard var least = all.first else { return nil }
        var most = least
        for value in all {
            least = min(least, value)
            most = max(most, value)
        }
        var histograms: [Histogram] = []
        let chosen = panelGroups()
        for group in chosen {
            var values: [Double] = []
            for run in group.runs { values.append(run.value(main.quantity) ?? .nan) }
            let name = chosen.count > 1 ? group.label : Label.joined(group.label, main.label)
            let histogram =
                least < most
                ? Histogram(name: name, values: values, bins: 12, from: least, to: most)
                : Histogram(name: name, values: values, bins: 12)
            if let histogram { histograms.append(histogram) }
        }
        let title = Label.joined(Label(.spread), main.label).shown(chosen.count, of: groups.count)
        return histograms.isEmpty ? nil : Figure(title: title, content: .histograms(histograms))
    }
}
