import Engine

extension TraceDrawing {
    /// One run: name, value, gradient and what the update left. Few runs: their values side by side. Many: a row each.
    func table() -> Table? {
        guard let first = runs.first else { return nil }
        if runs.count == 1 { return names(first) }
        let isOneProgram = runs.allSatisfy { $0.plan.names == first.plan.names }
        let isChecked = runs.allSatisfy { $0.result.checkError != nil }
        return isOneProgram && !isChecked && runs.count <= 6 ? sideBySide(first) : outcomes(isChecked: isChecked)
    }

    private func names(_ run: Run) -> Table {
        let result = run.result
        let isUpdated = !result.after.isEmpty
        var table = Table(
            title: Label(.table), columns: [Label(.name), Label(.value), Label(.gradient)], rows: [])
        if isUpdated { table.columns.append(Label(.after)) }
        for (i, name) in run.plan.names.enumerated() where i < result.values.count {
            var row: [Table.Cell] = [.label(Label(text: name)), .number(result.values[i])]
            row.append(i < result.gradients.count ? .number(result.gradients[i]) : .empty)
            if isUpdated { row.append(i < result.after.count ? .number(result.after[i]) : .empty) }
            table.rows.append(row)
        }
        return table
    }

    /// Values run by run, with gradients while there is room for them.
    private func sideBySide(_ first: Run) -> Table {
        let hasRoom = runs.count <= 3
        var table = Table(title: Label(.table), columns: [Label(.name)], rows: [])
        for run in runs {
            table.columns.append(hasRoom ? .joined([run.label, Label(.value)]) : run.label)
            if hasRoom { table.columns.append(.joined([run.label, Label(.gradient)])) }
        }
        for (i, name) in first.plan.names.enumerated() {
            var row: [Table.Cell] = [.label(Label(text: name))]
            for run in runs {
                let values = run.result.after.isEmpty ? run.result.values : run.result.after
                row.append(i < values.count ? .number(values[i]) : .empty)
                let gradients = run.result.gradients
                if hasRoom { row.append(i < gradients.count ? .number(gradients[i]) : .empty) }
            }
            table.rows.append(row)
        }
        return table
    }

    private func outcomes(isChecked: Bool) -> Table {
        let value = isChecked ? Label(.relativeError) : Label(text: runs.first?.plan.names.last ?? [])
        return Table(
            title: Label(.table), columns: [Label(.run), value],
            rows: runs.map { run in
                [.label(run.label), .number(isChecked ? run.result.checkError ?? .nan : run.outcome)]
            })
    }
}
