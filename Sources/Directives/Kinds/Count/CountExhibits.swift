import Engine

/// The cost of layers: one network layer by layer, several side by side.
struct CountExhibits {
    private let runs: [(label: Label, plan: CountPlan, result: CountResult)]
    /// More rows than this and only totals are shown.
    private static let mostRows = 60

    init(_ plans: [PlannedRun<CountPlan>], _ found: [FinishedRun]) {
        runs = zip(plans, found).compactMap { plan, run in
            guard case .count(let result) = run.findings, result.layers.count == plan.plan.layers.count else {
                return nil
            }
            return (run.key.label, plan.plan, result)
        }
    }

    func exhibit(_ name: FigureName) -> Exhibit.Content? {
        switch name {
        case .table: runs.isEmpty ? nil : .table(table())
        case .bars: bars().map { .figure($0) }
        default: nil
        }
    }

    private func table() -> Table {
        let isSingle = runs.count == 1
        let rows = runs.reduce(0) { $0 + $1.result.layers.count + 1 }
        let costs = [Label(.parameters), Label(.multiplyAdds), Label(.bytes)]
        guard isSingle || rows <= Self.mostRows else {
            return Table(
                title: .joined(costs), columns: [Label(.network)] + costs + [Label(.fullShare)],
                rows: runs.map { run -> [Table.Cell] in
                    var row: [Table.Cell] = [.label(run.label)]
                    row += cells(run.result.parameters, run.result.multiplyAdds)
                    row.append(.number(run.result.fullShare))
                    return row
                })
        }
        let names: [Label] = isSingle ? [] : [Label(.network)]
        let layers: [Label] = [Label(.layer), .pair(.output, .shape)]
        var table = Table(title: .joined(costs), columns: names + layers + costs, rows: [])
        for run in runs {
            let name: [Table.Cell] = isSingle ? [] : [.label(run.label)]
            for (layer, count) in zip(run.plan.layers, run.result.layers) {
                let what: [Table.Cell] = [.label(Label(text: layer.text)), .label(Label(text: count.output.text))]
                table.rows.append(name + what + cells(count.parameters, count.multiplyAdds))
            }
            let total: [Table.Cell] = [.label(Label(.total)), .empty]
            table.rows.append(name + total + cells(run.result.parameters, run.result.multiplyAdds))
        }
        return table
    }

    /// Parameters, multiply-adds, bytes as float32.
    private func cells(_ parameters: Int, _ multiplyAdds: Int) -> [Table.Cell] {
        [.number(Double(parameters)), .number(Double(multiplyAdds)), .number(4 * Double(parameters))]
    }

    /// Parameters by layer, or by network.
    private func bars() -> Figure? {
        var groups: [Label] = []
        var values: [Double] = []
        if let only = runs.first, runs.count == 1 {
            for (index, layer) in only.plan.layers.enumerated() where only.result.layers[index].parameters > 0 {
                groups.append(Label([.number(Double(index + 1)), .text(Array(": ".utf8)), .text(layer.text)]))
                values.append(Double(only.result.layers[index].parameters))
            }
        } else {
            groups = runs.map(\.label)
            values = runs.map { Double($0.result.parameters) }
        }
        guard !groups.isEmpty else { return nil }
        return Figure(
            title: Label(.parameters),
            content: .bars(
                Bars(
                    value: Axis(Label(.parameters), from: 0), groups: groups, series: [Label(.parameters)],
                    values: values)))
    }
}
