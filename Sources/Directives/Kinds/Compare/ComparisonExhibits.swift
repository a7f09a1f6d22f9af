import Engine
import Lessons

/// One table or figure over other directives' measurements.
struct ComparisonExhibits {
    private let comparison: Comparison
    private let resolved: ResolvedComparison
    /// rows × columns; nil where there is nothing.
    private let values: [[Double?]]
    private let lines: [Curves.Series]
    private let names: ShownNames

    /// `found`: of all lessons, by lesson and directive.
    init(
        _ comparison: Comparison, _ resolved: ResolvedComparison, _ found: [[Outcome?]],
        _ names: ShownNames = ShownNames()
    ) {
        self.comparison = comparison
        self.names = names
        self.resolved = resolved
        values = resolved.cells.map { row in row.map { $0.flatMap { found.value(of: $0) } } }
        lines = zip(Self.names(comparison.curves, names), resolved.curves).compactMap { name, curve in
            guard let curve, let runs = found.runs(of: curve) else { return nil }
            return Self.line(Label(text: Array(name.utf8)), curve, runs)
        }
    }

    /// Everything it shows, for its digest.
    var numbers: [Double] { values.flatMap { $0 }.map { $0 ?? .nan } + lines.flatMap(\.y) }

    func exhibit(_ name: FigureName) -> Exhibit.Content? {
        switch name {
        case .table: values.isEmpty ? nil : .table(table)
        case .bars: values.isEmpty ? nil : .figure(bars)
        case .lines: lines.isEmpty ? nil : .figure(curves)
        default: nil
        }
    }

    private var rowLabels: [Label] { Self.names(comparison.rows, names).map { Label(text: Array($0.utf8)) } }

    /// As written, without the lesson where that leaves no two the same: `depth.sigmoid` of `vanishing/depth.sigmoid`.
    private static func names(_ items: [Comparison.Item], _ names: ShownNames) -> [String] {
        let bare = items.map { item in
            item.text.firstIndex(of: "/").map { String(item.text[item.text.index(after: $0)...]) } ?? item.text
        }
        let told = Set(bare).count == Set(items.map(\.text)).count ? bare : items.map(\.text)
        return zip(items, told).map { item, text in
            let shown = names.shown(item.text)
            return shown == item.text ? names.shownMeasurement(text) : shown
        }
    }

    /// In the engine's words where it has some, so that every language has its own.
    private var columnLabels: [Label] {
        comparison.columns.enumerated().map { index, item in
            let shown = names.shown(item.text)
            if shown != item.text { return Label(text: Array(shown.utf8)) }
            for row in resolved.cells { if let cell = row[index] { return Self.label(cell, item.text) } }
            return Label(text: Array(item.text.utf8))
        }
    }

    private static func label(_ reference: MeasurementReference, _ text: String) -> Label {
        guard reference.epochs == nil, let quantity = reference.quantity else {
            return Label(text: Array(text.utf8))
        }
        return reference.statesStatistic ? .joined([quantity.label, Label(reference.statistic.term)]) : quantity.label
    }

    private var table: Table {
        var rows: [[Table.Cell]] = []
        for (label, found) in zip(rowLabels, values) {
            let cells: [Table.Cell] = found.map { value in if let value { .number(value) } else { .empty } }
            rows.append([.label(label)] + cells)
        }
        return Table(title: title, columns: [Label.none] + columnLabels, rows: rows)
    }

    /// The measurements compared, while they are short enough to be said.
    private var title: Label { columnLabels.count <= 5 ? .joined(columnLabels) : Label(.table) }

    private var bars: Figure {
        let columns = columnLabels
        let axis = columns.count == 1 ? columns[0] : Label(.value)
        return Figure(
            title: title,
            content: .bars(
                Bars(
                    value: Axis(axis), groups: rowLabels, series: columns,
                    values: values.flatMap { $0 }.map { $0 ?? .nan })))
    }

    private var curves: Figure {
        let quantities = resolved.curves.compactMap { $0?.quantity }
        let isShared = quantities.allSatisfy { $0 == quantities.first }
        let label = isShared ? quantities.first?.label ?? Label(.value) : Label(.value)
        var curves = Curves(x: Axis(Label(.epoch)), y: Axis(label), series: lines)
        if case .loss? = quantities.first, isShared { curves.y.isLogarithmic = curves.spansDecades(30) }
        return Figure(title: label, content: .curves(curves))
    }

    /// More points than this can't be seen.
    private static let mostPoints = 300

    /// The median over the runs by epoch, with a band from least to most. A run that stopped keeps its last value.
    private static func line(
        _ label: Label, _ curve: MeasurementReference, _ runs: [FinishedRun]
    ) -> Curves.Series? {
        let start = curve.quantity == .mistakes ? 1 : 0
        let all = curve.runs.enumerated().map { place, index -> [Double] in
            guard case .experiment(_, let result) = runs[index].findings, result.epochs >= start else { return [] }
            return runs[index].findings.values(curve.measurement(place), epochs: start...result.epochs)
        }
        let longest = all.map(\.count).max() ?? 0
        guard longest > 1 else { return nil }
        let step = (longest - 1) / mostPoints + 1
        var line = Curves.Series(label: label, x: [], y: [], isMarked: longest <= 12)
        for place in Array(stride(from: 0, to: longest - 1, by: step)) + [longest - 1] {
            let values = all.compactMap { $0.indices.contains(place) ? $0[place] : $0.last }
            line.x.append(Double(start + place))
            line.y.append(Statistic.median.value(of: values))
            if all.count > 1 {
                line.low.append(Statistic.minimum.value(of: values))
                line.high.append(Statistic.maximum.value(of: values))
            }
        }
        return line
    }
}

extension Statistic {
    fileprivate var term: Term {
        switch self {
        case .median: .median
        case .minimum: .minimum
        case .maximum: .maximum
        case .mean: .mean
        case .deviation: .deviation
        }
    }
}
