extension Plane {
    /// Points, else paths, else the field at a few places.
    static func table(_ planes: [Plane], _ title: Label) -> Table {
        var hasPoints = false
        var hasPaths = false
        for plane in planes {
            if !plane.points.isEmpty { hasPoints = true }
            if !plane.paths.isEmpty { hasPaths = true }
        }
        let first = planes.first
        let axes = [first?.x.label ?? Label(.x), first?.y.label ?? Label(.y)]
        var rows: [[Table.Cell]] = []
        for plane in planes {
            rows += hasPaths ? plane.pathRows : hasPoints ? plane.pointRows : plane.fieldRows
        }
        var kept: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) { kept.append(rows[row]) }
        let last = hasPaths ? [Label(.path)] : hasPoints ? [Label(.className), Label(.dataset)] : [Label(.value)]
        return Table(title: title, columns: [Label(.name)] + axes + last, rows: kept).withoutEmptyColumns()
    }

    private var pointRows: [[Table.Cell]] {
        var rows: [[Table.Cell]] = []
        for point in points {
            var className = Table.Cell.empty
            if point.classIndex >= 0 {
                className =
                    point.classIndex < classes.count
                    ? .label(classes[point.classIndex]) : .number(Double(point.classIndex))
            }
            rows.append([
                .label(title), .number(point.x), .number(point.y), className,
                .label(Label(point.isTest ? .test : .training)),
            ])
        }
        return rows
    }

    private var pathRows: [[Table.Cell]] {
        var rows: [[Table.Cell]] = []
        for path in paths {
            for (x, y) in zip(path.x, path.y) {
                rows.append([.label(title), .number(x), .number(y), .label(path.label)])
            }
        }
        return rows
    }

    /// At most nine by nine places of the field.
    private var fieldRows: [[Table.Cell]] {
        guard let field, field.columns > 1, field.rows > 1 else { return [] }
        let (across, up) = (field.columns < 9 ? field.columns : 9, field.rows < 9 ? field.rows : 9)
        var rows: [[Table.Cell]] = []
        for j in 0..<up {
            for i in 0..<across {
                let (column, row) = (i * (field.columns - 1) / (across - 1), j * (field.rows - 1) / (up - 1))
                let (at, overflow) = row.multipliedReportingOverflow(by: field.columns)
                guard !overflow, at < field.values.count, at + column < field.values.count else { continue }
                rows.append([
                    .label(title), Self.place(x, column, field.columns), Self.place(y, row, field.rows),
                    .number(Double(field.values[at + column])),
                ])
            }
        }
        return rows
    }

    private static func place(_ axis: Axis, _ index: Int, _ count: Int) -> Table.Cell {
        guard let from = axis.from, let to = axis.to else { return .empty }
        return .number(from + (to - from) * (Double(index) + 0.5) / Double(count))
    }
}

extension Table {
    /// Columns in which no row says anything are left out.
    func withoutEmptyColumns() -> Table {
        var kept: [Int] = []
        for column in columns.indices {
            for row in rows where row[column] != .empty && row[column] != .label(.none) {
                kept.append(column)
                break
            }
        }
        if kept.count == columns.count || rows.isEmpty { return self }
        var table = Table(title: title, columns: [], rows: [])
        for column in kept { table.columns.append(columns[column]) }
        for row in rows {
            var cells: [Cell] = []
            for column in kept { cells.append(row[column]) }
            table.rows.append(cells)
        }
        return table
    }
}
