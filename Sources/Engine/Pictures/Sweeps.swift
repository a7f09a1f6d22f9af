/// A measurement against what was varied.
extension RunGroups {
    func sweep() -> Figure? {
        guard let axis = sweptPath else { return bySettings() }
        var lines: [(label: Label, points: [(x: Double, group: RunGroup)])] = []
        for group in groups {
            guard let x = group.first.number(of: axis) else { return bySettings() }
            let label = group.first.label(without: axis)
            var place = 0
            while place < lines.count, lines[place].label != label { place += 1 }
            if place == lines.count { lines.append((label, [])) }
            lines[place].points.append((x, group))
        }
        let main = mainQuantity
        var series: [Curves.Series] = []
        for line in lines {
            for kind in kinds(of: main.quantity, lines: lines.count) {
                let label = Label.joined(line.label, kind.label)
                var one = Curves.Series(label: label.parts.isEmpty ? main.label : label, x: [], y: [], isMarked: true)
                for point in line.points.sorted(by: { $0.x < $1.x }) {
                    let values = point.group.values { $0.value(kind.quantity) }
                    if values.isEmpty { continue }
                    one.x.append(point.x)
                    one.y.append(Statistic.median.value(of: values))
                    if runs.count > groups.count {
                        one.low.append(Statistic.minimum.value(of: values))
                        one.high.append(Statistic.maximum.value(of: values))
                    }
                }
                if !one.x.isEmpty { series.append(one) }
            }
        }
        guard !series.isEmpty else { return nil }
        var curves = Curves(
            x: Axis(Label(text: ShownRun.name(of: axis, among: first.settings))), y: Axis(main.label), series: series)
        curves.x.isLogarithmic = isWide(lines[0].points)
        switch main.quantity {
        // Shares are read between their ends, where they don't fill a part of it alone.
        case .accuracy, .error, .exactMatch, .dead:
            if curves.extremes.most - curves.extremes.least > 0.5 { (curves.y.from, curves.y.to) = (0, 1) }
        default: curves.y.isLogarithmic = curves.spansDecades(30)
        }
        return Figure(title: Label(.sweep), content: .curves(curves))
    }

    /// What is measured on test samples is shown for training samples too, where one line leaves room for both.
    private func kinds(of quantity: Quantity, lines: Int) -> [(label: Label, quantity: Quantity)] {
        guard lines == 1 else { return [(.none, quantity)] }
        let training: Quantity
        guard let moment = quantity.evaluationMoment, moment == .test || moment == .validation else {
            return [(.none, quantity)]
        }
        switch quantity {
        case .accuracy: training = .accuracy(.end)
        case .loss: training = .loss(.end)
        case .rSquared: training = .rSquared(.end)
        case .meanAbsoluteError: training = .meanAbsoluteError(.end)
        case .rootMeanSquaredError: training = .rootMeanSquaredError(.end)
        default: return [(.none, quantity)]
        }
        return [(Label(.training), training), (Label(moment == .test ? .test : .validation), quantity)]
    }

    /// Settings that are no numbers, and variants: bars.
    private func bySettings() -> Figure? {
        guard groups.count > 1 else { return nil }
        let main = mainQuantity
        var labels: [Label] = []
        var values: [Double] = []
        for group in groups {
            labels.append(group.label)
            values.append(Statistic.median.value(of: group.values { $0.value(main.quantity) }))
        }
        var axis = Axis(main.label, from: 0)
        if case .accuracy = main.quantity { axis.to = 1 }
        return Figure(
            title: Label(.sweep),
            content: .bars(Bars(value: axis, groups: labels, series: [main.label], values: values)))
    }

    /// The path with the most numbers, the last of equals; nil when nothing is varied by number.
    private var sweptPath: [UInt8]? {
        var best: [UInt8]?
        var most = 1
        for (index, setting) in first.settings.enumerated() {
            var numbers: [Double] = []
            for group in groups where index < group.first.settings.count {
                guard let number = group.first.settings[index].number, number.isFinite else { continue }
                var isKnown = false
                for known in numbers where known == number { isKnown = true }
                if !isKnown { numbers.append(number) }
            }
            if numbers.count > 1, numbers.count >= most {
                most = numbers.count
                best = setting.path
            }
        }
        return best
    }

    private func isWide(_ points: [(x: Double, group: RunGroup)]) -> Bool {
        var least = Double.infinity
        var most = -Double.infinity
        for point in points {
            least = min(least, point.x)
            most = max(most, point.x)
        }
        return least > 0 && most / least >= 30
    }
}

extension ShownRun {
    fileprivate func number(of path: [UInt8]) -> Double? {
        for setting in settings where setting.path == path { return setting.number }
        return nil
    }

    fileprivate func label(without path: [UInt8]) -> Label {
        var others: [Setting] = []
        for setting in settings where setting.path != path { others.append(setting) }
        return Self.label(variant, others)
    }
}
