import Engine

extension TraceExhibits {
    /// One run: name, value, gradient and what the update left. Few runs: their values side by side. Many: a row each.
    func table() -> Table? {
        guard let first = runs.first else { return nil }
        if runs.count == 1 { return names(first) }
        let isOneProgram = runs.allSatisfy { $0.plan.names == first.plan.names }
        let isChecked = runs.allSatisfy { $0.result.checkError != nil }
        return isOneProgram && !isChecked && runs.count <= 6 ? sideBySide(first) : outcomes(isChecked: isChecked)
    }

    private func names(_ run: Run) -> Table {
        let isUpdated = !run.result.after.isEmpty
        var table = Table(
            title: .joined([Label(.value), Label(.gradient)]),
            columns: [Label(.name), Label(.value), Label(.gradient)], rows: [])
        if isUpdated { table.columns.append(Label(.after)) }
        for quantity in run.quantities {
            var row: [Table.Cell] = [.label(quantity.label), .number(quantity.value), Self.cell(quantity.gradient)]
            if isUpdated { row.append(Self.cell(quantity.after)) }
            table.rows.append(row)
        }
        return table
    }

    private static func cell(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .empty }

    /// Run by run what names stand for, with gradients while there is room for them; where there is not, what an update
    /// left is shown instead of what it began with.
    private func sideBySide(_ first: Run) -> Table {
        let isUpdated = runs.contains { !$0.result.after.isEmpty }
        let hasRoom = runs.count <= 3
        let shown: [Shown] =
            hasRoom ? [.value, .gradient] + (isUpdated ? [.after] : []) : isUpdated ? [.after] : [.value]
        var table = Table(
            title: .joined(shown.map { Label($0.term) }), columns: [Label(.name)], rows: [])
        for run in runs {
            table.columns += shown.map { hasRoom ? .joined([run.label, Label($0.term)]) : run.label }
        }
        let all = runs.map(\.quantities)
        // Runs may differ in how many numbers a name stands for: rows are as in the longest.
        let longest = all.max { $0.count < $1.count } ?? []
        for quantity in longest {
            var row: [Table.Cell] = [.label(quantity.label)]
            for quantities in all {
                let own = quantities.first { $0.label == quantity.label }
                row += shown.map { Self.cell(own.flatMap($0.value)) }
            }
            table.rows.append(row)
        }
        return table
    }

    /// A column of a run: what a name stands for before an update, the result's gradient by it there, and what it is after.
    private enum Shown {
        case value, gradient, after

        var term: Term {
            switch self {
            case .value: .value
            case .gradient: .gradient
            case .after: .after
            }
        }

        func value(_ quantity: Run.Quantity) -> Double? {
            switch self {
            case .value: quantity.value
            case .gradient: quantity.gradient
            case .after: quantity.after
            }
        }
    }

    private func outcomes(isChecked: Bool) -> Table {
        let value = isChecked ? Label(.relativeError) : Label(text: runs.first?.plan.names.last ?? [])
        return Table(
            title: value, columns: [Label(.run), value],
            rows: runs.map { run in
                [.label(run.label), .number(isChecked ? run.result.checkError ?? .nan : run.outcome)]
            })
    }
}

extension TraceExhibits.Run {
    /// A row of the table: a name, or one of the numbers that it stands for, `p[1]`.
    fileprivate struct Quantity {
        var label: Label
        var value: Double
        var gradient: Double?
        var after: Double?
    }

    fileprivate var quantities: [Quantity] {
        func at(_ values: [Double], _ index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }
        var list: [Quantity] = []
        for (index, name) in plan.names.enumerated() {
            if let vector = result.vectors.first(where: { $0.name == index }) {
                for (k, value) in vector.values.enumerated() {
                    let label = Label(text: name + Array("[\(k)]".utf8))
                    list.append(
                        Quantity(
                            label: label, value: value, gradient: at(vector.gradients, k), after: at(vector.after, k)))
                }
            } else if let value = at(result.values, index) {
                list.append(
                    Quantity(
                        label: Label(text: name), value: value, gradient: at(result.gradients, index),
                        after: at(result.after, index)))
            }
        }
        return list
    }
}
