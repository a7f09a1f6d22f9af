import Engine

extension TraceExhibits {
    /// The measurement asked for, else a gradient check's error, else the result, against what was varied.
    func sweep(_ measure: String?) -> Figure? {
        guard runs.count > 1, let path = sweptPath else { return nil }
        let isChecked = runs.allSatisfy { $0.result.checkError != nil }
        var series: [Curves.Series] = []
        for run in runs {
            guard let x = run.key.settings.first(where: { $0.path == path })?.number else { continue }
            var key = run.key
            key.settings.removeAll { $0.path == path }
            let asked = measure.map { run.found.findings.value($0, epoch: nil) ?? .nan }
            let y = asked ?? (isChecked ? run.result.checkError ?? .nan : run.outcome)
            if let place = series.firstIndex(where: { $0.label == key.label }) {
                series[place].x.append(x)
                series[place].y.append(y)
            } else {
                series.append(Curves.Series(label: key.label, x: [x], y: [y], isMarked: true))
            }
        }
        guard !series.isEmpty else { return nil }
        for index in series.indices {
            let order = series[index].x.indices.sorted { series[index].x[$0] < series[index].x[$1] }
            series[index].x = order.map { [line = series[index]] in line.x[$0] }
            series[index].y = order.map { [line = series[index]] in line.y[$0] }
        }
        let name = Label(text: runs.first?.plan.names.last ?? [])
        let value = measure.map { Label(text: Array($0.utf8)) } ?? (isChecked ? Label(.relativeError) : name)
        for index in series.indices where series[index].label.parts.allSatisfy({ $0 == .text([]) }) {
            series[index].label = value
        }
        let axis = runs.first?.key.name(of: path) ?? path
        var curves = Curves(
            x: Axis(path == "check.step" ? Label(.stepSize) : Label(text: Array(axis.utf8))), y: Axis(value),
            series: series)
        let xs = series.flatMap(\.x)
        if let least = xs.min(), let most = xs.max(), least > 0, most / least >= 30 { curves.x.isLogarithmic = true }
        curves.y.isLogarithmic = curves.spansDecades(30)
        return Figure(title: Label(.sweep), content: .curves(curves))
    }

    /// `check.step`, or the first path that was varied by number.
    private var sweptPath: String? {
        let numbers = runs.flatMap(\.key.settings).filter { $0.number != nil }.map(\.path)
        let varied = numbers.filter { path in
            Set(runs.compactMap { run in run.key.settings.first { $0.path == path }?.number }).count > 1
        }
        return varied.first { $0 == "check.step" } ?? varied.first
    }
}
