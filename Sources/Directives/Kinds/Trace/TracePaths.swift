import Engine

/// Descent over the surface of the expression, seen from above.
extension TraceExhibits {
    private static let mostPanels = 12

    /// Two updated inputs: the plane. One: the curve. More can't be seen.
    func path() -> Figure? {
        let updated = runs.filter { $0.result.path.count > 1 }
        guard let first = updated.first else { return nil }
        switch first.plan.updatedInputs.count {
        case 1: return curve(updated)
        case 2:
            let shown = Array(updated.prefix(Self.mostPanels))
            return planes(shown, title: Label(.path).shown(shown.count, of: updated.count)) { run, x, y in
                [
                    Plane.Path(
                        label: run.label, x: run.result.path.map { $0[x] }, y: run.result.path.map { $0[y] },
                        isMarked: run.result.path.count <= 60)
                ]
            }
        default: return nil
        }
    }

    /// The expression over its two inputs, or the two that are updated.
    func surface() -> Figure? {
        planes(Array(runs.prefix(Self.mostPanels)), title: Label(.surface)) { _, _, _ in [] }
    }

    private func planes(_ shown: [Run], title: Label, _ paths: (Run, Int, Int) -> [Plane.Path]) -> Figure? {
        let pairs = shown.map(\.plan.planeInputs)
        guard let pair = pairs.first ?? nil, pairs.allSatisfy({ $0 ?? (-1, -1) == pair }) else { return nil }
        let sides = [pair.0, pair.1].map { side -> [ClosedRange<Double>] in
            let own = shown.map { Self.extent($0.plan, $0.result, side) }
            let least = own.map(\.lowerBound).min() ?? 0
            let most = own.map(\.upperBound).max() ?? 1
            // One scale for all, unless a run that flew away would shrink the others to nothing.
            let smallest = own.map { $0.upperBound - $0.lowerBound }.min() ?? 1
            return most - least <= 4 * smallest ? own.map { _ in least...most } : own
        }
        let planes = shown.enumerated().map { index, run -> Plane in
            let (x, y) = (sides[0][index], sides[1][index])
            return Plane(
                title: shown.count > 1 ? run.label : .none, x: run.axis(pair.0, x), y: run.axis(pair.1, y),
                field: run.field(pair.0, x, pair.1, y), paths: paths(run, pair.0, pair.1))
        }
        return planes.isEmpty ? nil : Figure(title: title, content: .planes(planes))
    }

    /// Around the path and, without one, around the origin.
    private static func extent(_ plan: TracePlan, _ result: TraceResult, _ input: Int) -> ClosedRange<Double> {
        var values = result.path.compactMap { input < $0.count ? $0[input] : nil }
            .filter { $0 > -1e9 && $0 < 1e9 }
        if values.isEmpty {
            let value = input < plan.inputs.count && plan.inputs[input].isFinite ? abs(plan.inputs[input]) : 1
            let reach = Swift.min(Swift.max(value, 1), 1e9) * 1.5
            values = [-reach, reach]
        }
        let least = values.min() ?? 0
        let most = values.max() ?? 1
        let pad = most > least ? (most - least) * 0.15 : 1
        return (least - pad)...(most + pad)
    }

    private func curve(_ updated: [Run]) -> Figure? {
        guard let first = updated.first, let input = first.plan.updatedInputs.first else { return nil }
        let extent = Self.extent(first.plan, first.result, input)
        let width = extent.upperBound - extent.lowerBound
        let xs: [Double] = (0...200).map { (step: Int) -> Double in
            extent.lowerBound + width * (Double(step) / 200)
        }
        let result = Label(text: first.plan.names.last ?? [])
        var series = [Curves.Series(label: result, x: xs, y: xs.map { first.plan.result([(input, $0)]) })]
        for run in updated {
            series.append(
                Curves.Series(
                    label: updated.count > 1 ? run.label : Label(.path), x: run.result.path.map { $0[input] },
                    y: run.result.pathValues, isMarked: true))
        }
        let name = input < first.plan.names.count ? first.plan.names[input] : []
        return Figure(
            title: Label(.path),
            content: .curves(Curves(x: Axis(Label(text: name)), y: Axis(result), series: series)))
    }
}

extension TraceExhibits.Run {
    fileprivate func axis(_ input: Int, _ range: ClosedRange<Double>) -> Axis {
        let name = input < plan.names.count ? plan.names[input] : []
        return Axis(Label(text: name), from: range.lowerBound, to: range.upperBound)
    }

    /// The result over the two inputs, all others as they are at the start.
    fileprivate func field(
        _ first: Int, _ x: ClosedRange<Double>, _ second: Int, _ y: ClosedRange<Double>
    ) -> Plane.Field {
        let size = 48
        func centre(_ range: ClosedRange<Double>, _ index: Int) -> Double {
            range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + 0.5) / Double(size)
        }
        var values: [Float] = []
        for row in 0..<size {
            for column in 0..<size {
                values.append(Float(plan.result([(first, centre(x, column)), (second, centre(y, row))])))
            }
        }
        return Plane.Field(meaning: .surface, columns: size, rows: size, values: values)
    }
}

extension TracePlan {
    /// Inputs that an update moves, in order.
    var updatedInputs: [Int] {
        guard let update else { return [] }
        return Set(update.groups.joined()).filter { $0 >= 0 && $0 < inputs.count }.sorted()
    }

    /// The two inputs that span a plane to draw in; nil where there are not exactly two.
    var planeInputs: (Int, Int)? {
        let chosen = updatedInputs.isEmpty ? Array(inputs.indices) : updatedInputs
        return chosen.count == 2 ? (chosen[0], chosen[1]) : nil
    }

    /// The last line's value with some inputs changed.
    func result(_ changed: [(input: Int, value: Double)]) -> Double {
        var values = inputs
        for change in changed where change.input < values.count { values[change.input] = change.value }
        var all = values.map { FormulaValue.scalar($0) }
        for line in lines { all.append(line.value(all)) }
        return all.last?.number ?? .nan
    }
}
