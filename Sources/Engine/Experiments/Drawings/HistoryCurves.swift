/// Loss, accuracy and mistakes after each epoch.
extension RunDrawing {
    func loss() -> Figure? {
        let kinds = [HistoryKind(term: .training) { $0.training.loss }, HistoryKind(term: .test) { $0.test?.loss }]
        guard var curves = curves(.loss, kinds, from: 0) else { return nil }
        curves.y.isLogarithmic = curves.spansDecades(30)
        return Figure(title: Label(.loss), content: .curves(curves))
    }

    func accuracy() -> Figure? {
        let kinds = [
            HistoryKind(term: .training) { $0.training.accuracy }, HistoryKind(term: .test) { $0.test?.accuracy },
        ]
        guard var curves = curves(.accuracy, kinds, from: 0) else { return nil }
        let classes = first.data.training.targets.classCount
        if case .classes = first.data.training.targets, classes > 1 {
            curves.rules = [.init(label: Label(.chance), y: 1 / Double(classes))]
        }
        curves.y.to = 1
        if let least = curves.extremes?.least, least < 0.5 { curves.y.from = 0 }
        return Figure(title: Label(.accuracy), content: .curves(curves))
    }

    /// Wrong predictions met during each epoch.
    func mistakesByEpoch() -> Figure? {
        let kinds = [HistoryKind(term: .mistakes) { Double($0.mistakes) }]
        guard var curves = curves(.mistakes, kinds, from: 1) else { return nil }
        curves.y.from = 0
        return Figure(title: Label(.mistakes), content: .curves(curves))
    }

    private struct HistoryKind {
        var term: Term
        var value: (EpochRecord) -> Double?
    }

    /// One series a group and kind. With many groups only one kind is drawn: test where there is one.
    private func curves(_ term: Term, _ kinds: [HistoryKind], from start: Int) -> Curves? {
        var shown: [HistoryKind] = []
        for kind in kinds {
            var isThere = false
            for run in runs { if let record = run.result.history.last, kind.value(record) != nil { isThere = true } }
            if isThere { shown.append(kind) }
        }
        var y = Label(term)
        if shown.count > 1, groups.count > 2 {
            shown = [shown[shown.count - 1]]
            y = .pair(shown[0].term, term)
        }
        var series: [Curves.Series] = []
        for group in groups {
            for kind in shown {
                var parts = [group.namedLabel]
                if shown.count > 1 || groups.count == 1 { parts.append(Label(kind.term)) }
                if let line = group.line(.joined(parts), from: start, kind.value) { series.append(line) }
            }
        }
        return series.isEmpty ? nil : Curves(x: Axis(Label(.epoch)), y: Axis(y), series: series)
    }
}

extension RunGroup {
    /// About this many points make a line; more can't be seen.
    static let mostPoints = 300

    /// The median over the seeds by epoch, with a band from least to most. A run that stopped keeps its last value.
    fileprivate func line(_ label: Label, from start: Int, _ value: (EpochRecord) -> Double?) -> Curves.Series? {
        var longest = 0
        for run in runs where run.result.history.count > longest { longest = run.result.history.count }
        guard longest > start + (start == 0 ? 1 : 0) else { return nil }
        let step = (longest - 1) / Self.mostPoints + 1
        var line = Curves.Series(label: label, x: [], y: [], isMarked: longest - start <= 12)
        var place = start
        while true {
            var values: [Double] = []
            var epoch = place
            for run in runs {
                let history = run.result.history
                guard let last = history.last else { continue }
                let record = place < history.count ? history[place] : last
                if place < history.count { epoch = record.epoch }
                if let found = value(record) { values.append(found) }
            }
            let statistics = Statistics(values)
            line.x.append(Double(epoch))
            line.y.append(statistics.median)
            if runs.count > 1 {
                line.low.append(statistics.least)
                line.high.append(statistics.most)
            }
            if place >= longest - 1 { break }
            place = place + step < longest ? place + step : longest - 1
        }
        return line
    }
}

extension Curves {
    /// Least and most finite value of all lines and bands.
    package var extremes: (least: Double, most: Double)? {
        var found: (least: Double, most: Double)?
        for line in series {
            for values in [line.y, line.low, line.high] {
                for value in values where value - value == 0 {
                    let known = found ?? (value, value)
                    found = (value < known.least ? value : known.least, value > known.most ? value : known.most)
                }
            }
        }
        return found
    }

    /// All values are positive, and the largest is more than `ratio` times the smallest.
    package func spansDecades(_ ratio: Double) -> Bool {
        guard let extremes, extremes.least > 0 else { return false }
        return extremes.most / extremes.least > ratio
    }
}
