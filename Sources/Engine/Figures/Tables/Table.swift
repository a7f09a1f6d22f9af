/// Numbers in rows and columns; every format writes it in its own way.
package struct Table: Equatable, Sendable {
    package var title: Label
    package var columns: [Label]
    package var rows: [[Cell]]
    /// Significant digits of each column's numbers that aren't whole; four where nothing is said.
    package var digits: [Int] = []
    /// Rows are told from one another: a column that says the same in all of them can be said once.
    package var isOfRuns = false
    /// The first columns, which name the rows.
    package var nameColumns = 0

    package init(title: Label, columns: [Label], rows: [[Cell]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    package func digits(_ column: Int) -> Int {
        column >= 0 && column < digits.count ? digits[column] : Self.naturalDigits
    }

    package static let naturalDigits = 4

    /// With as many digits as an author asks for.
    package mutating func take(_ form: FigureForm) {
        if let wanted = form.digits { digits = [Int](repeating: wanted, count: columns.count) }
    }

    package enum Cell: Equatable, Sendable {
        case label(Label)
        /// Shown to its column's digits; JSON has all.
        case number(Double)
        case empty
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
