import Engine

extension Directive {
    /// Functions over their range; named by the author, else as they are written.
    func functionPlot(_ runs: [FinishedRun]) -> Exhibit.Content? {
        var series: [Curves.Series] = []
        for run in runs {
            guard case .plot(_, let result) = run.findings else { continue }
            for (index, y) in result.y.enumerated() {
                let key = runs.count > 1 ? run.key.label : .none
                series.append(Curves.Series(label: .joined([key, functionName(index)]), x: result.x, y: y))
            }
        }
        guard !series.isEmpty else { return nil }
        let curves = Curves(
            x: Axis(Label(text: Array("x".utf8))),
            y: Axis(series.count == 1 ? series[0].label : Label(.value), isLogarithmic: plotting.isLogarithmic),
            series: series)
        return .figure(Figure(title: Label(.functionPlot), content: .curves(curves)))
    }

    private func functionName(_ index: Int) -> Label {
        for names in [plotting.labels, plotting.formulas] where index < names.count {
            return Label(text: Array(names[index].utf8))
        }
        return Label(text: Array("y.\(index)".utf8))
    }
}
