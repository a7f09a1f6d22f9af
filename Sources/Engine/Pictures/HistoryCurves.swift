/// Loss, accuracy and mistakes after each epoch.
extension RunGroups {
    /// `.loss` and `.accuracy` of training, validation and test samples, or `.mistakes`: wrong predictions met during each epoch.
    /// One series a group and kind: a run's colour, the kind's dash. Where these would be too many lines to follow, one kind
    /// is drawn: test where there is one, else validation.
    private static let mostLines = 8

    func history(_ term: Term) -> Figure? {
        var shown: [Term] = []
        if term == .mistakes {
            add(term, of: term, to: &shown)
        } else {
            add(.training, of: term, to: &shown)
            add(.validation, of: term, to: &shown)
            add(.test, of: term, to: &shown)
        }
        var y = Label(term)
        if shown.count > 1, groups.count * shown.count > Self.mostLines {
            shown = [shown[shown.count - 1]]
            y = .pair(shown[0], term)
        }
        var series: [Curves.Series] = []
        for (colour, group) in groups.enumerated() {
            for (dash, kind) in shown.enumerated() {
                var label = group.namedLabel
                if shown.count > 1 || groups.count == 1 { label = .joined(label, Label(kind)) }
                let count = series.count
                group.addLine(label, term, kind, from: term == .mistakes ? 1 : 0, to: &series)
                guard shown.count > 1, groups.count > 1, series.count > count else { continue }
                series[count].look = .init(run: group.namedLabel, colour: colour, samples: Label(kind), dash: dash)
                // Bands of both kinds, one over the other, would hide the lines.
                if dash < shown.count - 1 { (series[count].low, series[count].high) = ([], []) }
            }
        }
        if series.isEmpty { return nil }
        var curves = Curves(x: Axis(Label(.epoch)), y: Axis(y), series: series)
        switch term {
        case .loss: curves.y.isLogarithmic = curves.spansDecades(30)
        case .accuracy:
            if case .classes(_, let classes) = first.data.training.targets, classes > 1 {
                curves.rules = [.init(label: Label(.chance), y: 1 / Double(classes))]
            }
            if curves.extremes.most > 0.9 { curves.y.to = 1 }
        default: curves.y.from = 0
        }
        return figure(term, curves)
    }

    /// A kind that some run has.
    private func add(_ kind: Term, of term: Term, to kinds: inout [Term]) {
        for run in runs {
            if run.recorded(term, kind, run.result.history.count - 1) != nil {
                kinds.append(kind)
                return
            }
        }
    }

    func figure(_ title: Term, _ curves: Curves) -> Figure {
        Figure(title: Label(title), content: .curves(curves))
    }
}

extension ShownRun {
    /// A number of the history; nil where there is none of the kind.
    fileprivate func recorded(_ term: Term, _ kind: Term, _ place: Int) -> Double? {
        guard place >= 0, place < result.history.count else { return nil }
        if kind == .mistakes { return hasAccuracy ? Double(result.history[place].mistakes) : nil }
        let found: Evaluation?
        switch kind {
        case .training: found = result.history[place].training
        case .validation: found = place < result.validationHistory.count ? result.validationHistory[place] : nil
        default: found = result.history[place].test
        }
        return (term == .loss ? Quantity.loss(.end) : .accuracy(.end)).value(in: found, penalty: 0)
    }
}

extension RunGroup {
    /// About this many points make a line; more can't be seen.
    static let mostPoints = 300

    /// The median over the seeds by epoch, with a band from least to most. A run that stopped keeps its last value.
    fileprivate func addLine(
        _ label: Label, _ term: Term, _ kind: Term, from start: Int, to series: inout [Curves.Series]
    ) {
        var longest = 0
        for run in runs { longest = max(longest, run.result.history.count) }
        if longest <= (start == 0 ? 1 : start) { return }
        let step = (longest - 1) / Self.mostPoints + 1
        var line = Curves.Series(label: label, x: [], y: [], isMarked: longest - start <= 12)
        var place = start
        while true {
            var values: [Double] = []
            var epoch = place
            for run in runs {
                let count = run.result.history.count
                if place < count { epoch = run.result.history[place].epoch }
                if let found = run.recorded(term, kind, place < count ? place : count - 1) { values.append(found) }
            }
            add(values, at: Double(epoch), to: &line)
            if place >= longest - 1 { break }
            place = place + step < longest ? place + step : longest - 1
        }
        series.append(line)
    }

    /// A point of a line: the median over the runs, with its band where there are several.
    func add(_ values: [Double], at x: Double, to line: inout Curves.Series) {
        line.x.append(x)
        line.y.append(Statistic.median.value(of: values))
        if runs.count > 1 {
            line.low.append(Statistic.minimum.value(of: values))
            line.high.append(Statistic.maximum.value(of: values))
        }
    }
}

extension Curves {
    /// Of all lines and bands.
    var extremes: Extremes {
        var extremes = Extremes()
        for index in series.indices {
            extremes.include(series[index].y)
            extremes.include(series[index].low)
            extremes.include(series[index].high)
        }
        return extremes
    }

    /// All values are positive, and the largest is more than `ratio` times the smallest.
    package func spansDecades(_ ratio: Double) -> Bool {
        let extremes = extremes
        return extremes.least > 0 && extremes.most / extremes.least > ratio
    }
}

/// Least and most of numbers; what is not finite is passed over.
struct Extremes {
    var least = Double.infinity
    var most = -Double.infinity

    mutating func include(_ values: [Double], below bound: Double = .infinity) {
        for value in values where value > -bound && value < bound {
            least = min(least, value)
            most = max(most, value)
        }
    }
}
