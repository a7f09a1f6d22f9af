/// Measurements run by run; under repeat the median, with least and most of the one that counts.
extension RunGroups {
    func measurements() -> Table? {
        var columns: [(label: Label, quantity: Quantity)] = []
        for (label, quantity) in Self.listed where isWorthwhile(quantity) { columns.append((label, quantity)) }
        guard !columns.isEmpty else { return nil }
        let main = mainQuantity
        let isRepeated = runs.count > groups.count
        var table = Table(title: Label(isRepeated ? .median : .table), columns: rowTitles, rows: [])
        table.isOfRuns = !isSingle
        table.nameColumns = table.columns.count
        if isRepeated { table.columns.append(Label(.runs)) }
        for column in columns { table.columns.append(column.label) }
        if isRepeated {
            for term in [Term.minimum, .maximum] { table.columns.append(.joined(main.label, Label(term))) }
        }
        for group in groups {
            var row = isSingle ? [] : group.first.names
            if isRepeated { row.append(.number(Double(group.runs.count))) }
            for column in columns { row.append(group.cell(column.quantity, .median)) }
            if isRepeated {
                row.append(group.cell(main.quantity, .minimum))
                row.append(group.cell(main.quantity, .maximum))
            }
            table.rows.append(row)
        }
        return table
    }

    /// What tells the rows apart: the variant, and each setting by its name.
    private var rowTitles: [Label] {
        if isSingle { return [] }
        var titles = first.variant == nil ? [] : [Label(.run)]
        for setting in first.settings {
            titles.append(Label(text: ShownRun.name(of: setting.path, among: first.settings)))
        }
        return titles
    }

    private static var listed: [(Label, Quantity)] {
        [
            (Label(.loss), .loss(.end)), (Label(.accuracy), .accuracy(.end)),
            (.pair(.validation, .loss), .loss(.validation)), (.pair(.validation, .accuracy), .accuracy(.validation)),
            (.pair(.test, .loss), .loss(.test)), (.pair(.test, .accuracy), .accuracy(.test)),
            (Label(.exactMatch), .exactMatch(.end)), (.pair(.validation, .exactMatch), .exactMatch(.validation)),
            (.pair(.test, .exactMatch), .exactMatch(.test)),
            (Label(.rSquared), .rSquared(.end)), (.pair(.validation, .rSquared), .rSquared(.validation)),
            (.pair(.test, .rSquared), .rSquared(.test)),
            (Label(.rootMeanSquaredError), .rootMeanSquaredError(.end)),
            (.pair(.validation, .rootMeanSquaredError), .rootMeanSquaredError(.validation)),
            (.pair(.test, .rootMeanSquaredError), .rootMeanSquaredError(.test)),
            (Label(.epochs), .epochs), (.pair(.best, .epoch), .bestEpoch), (Label(.updates), .updates),
            (Label(.mistakes), .mistakes),
            (Label(.parameters), .parameters), (Label(.diverged), .diverged),
        ]
    }

    /// Some run has a number, and it says something: an untrained network has no epochs, a healthy one did not diverge.
    private func isWorthwhile(_ quantity: Quantity) -> Bool {
        var isKnown = false
        var isZero = true
        for run in runs {
            guard let value = run.value(quantity), !value.isNaN else { continue }
            isKnown = true
            if value != 0 { isZero = false }
        }
        switch quantity {
        case .epochs, .updates, .parameters, .diverged: return isKnown && !isZero
        case .mistakes: return isKnown && first.plan.epochs > 0 && first.hasAccuracy
        case .exactMatch: return isKnown && first.data.training.truthColumns > 1
        default: return isKnown
        }
    }
}

extension RunGroup {
    fileprivate func cell(_ quantity: Quantity, _ statistic: Statistic) -> Table.Cell {
        let values = values { $0.value(quantity) }
        return values.isEmpty ? .empty : .number(statistic.value(of: values))
    }
}

extension ShownRun {
    func value(_ quantity: Quantity) -> Double? { result.value(quantity, plan: plan, epoch: nil) }

    /// Its variant and settings, cell by cell.
    fileprivate var names: [Table.Cell] {
        var cells: [Table.Cell] = []
        if let variant { cells.append(.label(Label(text: variant))) }
        for setting in settings {
            if let number = setting.number {
                cells.append(.number(number))
            } else {
                cells.append(.label(Label(text: setting.value)))
            }
        }
        return cells
    }

    /// Whether right and wrong can be told: numbers are near or far.
    var hasAccuracy: Bool { if case .numbers = data.training.targets { false } else { true } }
}
