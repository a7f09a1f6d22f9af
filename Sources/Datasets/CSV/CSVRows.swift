/// All rows of a table, as wide as the first, and how its cells are told apart.
struct CSVRows {
    private(set) var rows: [CSVReader.Row] = []
    let separator: CSVForm.Separator
    private let bytes: [UInt8]

    static let mostBytes = 64 << 20
    static let mostCells = 1 << 24
    static let mostColumns = 10_000
    /// Rows that are looked at to find the separator.
    private static let looked = 200

    init(_ given: [UInt8], _ separator: CSVForm.Separator?) throws(CSVProblem) {
        guard given.count <= Self.mostBytes else {
            throw CSVProblem(line: 1, reason: "the file is larger than 64 MB")
        }
        guard !given.starts(with: [0xFF, 0xFE]), !given.starts(with: [0xFE, 0xFF]) else {
            throw CSVProblem(
                line: 1, reason: "the text is UTF-16", hint: "save it again as UTF-8 (in Excel: CSV UTF-8)")
        }
        bytes = given
        let said = Self.said(given)
        self.separator = separator ?? said?.separator ?? Self.found(given)
        var reader = CSVReader(given, self.separator, from: said?.end ?? 0, line: said == nil ? 1 : 2)
        var cells = 0
        while let row = try reader.next() {
            rows.append(row)
            cells += row.cells.count
            guard cells <= Self.mostCells else {
                throw CSVProblem(line: row.line, reason: "the file has too many cells")
            }
        }
        guard let first = rows.first else { throw CSVProblem(line: 1, reason: "the file has no rows") }
        guard first.cells.count <= Self.mostColumns else {
            throw CSVProblem(line: first.line, reason: "more than \(Self.mostColumns) columns")
        }
        try even()
    }

    /// Empty cells at the end of a row are no cells; a row that then is longer or shorter than the first is a mistake.
    private mutating func even() throws(CSVProblem) {
        var width = rows[0].cells.count
        while width > 1, rows[0].cells[width - 1].isEmpty,
            rows.allSatisfy({ $0.cells.count < width || $0.cells[width - 1].isEmpty })
        {
            width -= 1
        }
        guard width > 1 else {
            let other = Self.found(bytes)
            if other != separator, rows[0].cells[0].utf8.contains(other.rawValue) {
                throw CSVProblem(
                    line: rows[0].line, reason: "only one column: no \(separator) tells cells apart",
                    hint: "here \(other)s do: separator: \(other), or leave separator out")
            }
            throw CSVProblem(
                line: rows[0].line, reason: "only one column: no comma, semicolon or tab tells cells apart",
                hint: "a table has the columns to predict from and the one to predict, such as age,city,tired")
        }
        for index in rows.indices {
            let count = rows[index].cells.count
            while rows[index].cells.count > width, rows[index].cells.last?.isEmpty == true {
                rows[index].cells.removeLast()
            }
            guard rows[index].cells.count == width else {
                let at = place(of: min(width, count - 1), in: rows[index])
                throw CSVProblem(
                    line: at.line, column: at.column,
                    reason: "the row has \(count) cell\(count == 1 ? "" : "s"), the first has \(rows[0].cells.count)",
                    hint: "an empty cell keeps its separators; a text with the separator in it stands in quotes")
            }
        }
    }

    func place(of cell: Int, in row: CSVReader.Row) -> (line: Int, column: Int) {
        CSVReader(bytes, separator).place(of: cell, in: row)
    }

    /// `sep=;` in the first line, as spreadsheets write it.
    private static func said(_ bytes: [UInt8]) -> (separator: CSVForm.Separator, end: Int)? {
        let start = CSVReader.start(bytes)
        let line = bytes[start...].prefix { $0 != 10 && $0 != 13 }
        guard line.count == 5, line.starts(with: Array("sep=".utf8)), let last = line.last,
            let separator = CSVForm.Separator(rawValue: last)
        else { return nil }
        var end = line.endIndex
        if end < bytes.count, bytes[end] == 13 { end += 1 }
        if end < bytes.count, bytes[end] == 10 { end += 1 }
        return (separator, end)
    }

    /// The one by which most rows are as wide as the first; of equals a tab, then a semicolon, since commas stand in
    /// numbers and texts as well.
    private static func found(_ bytes: [UInt8]) -> CSVForm.Separator {
        var best = CSVForm.Separator.comma
        var most = 0.0
        for separator in [CSVForm.Separator.tab, .semicolon, .comma] {
            var reader = CSVReader(bytes, separator)
            var widths: [Int] = []
            while widths.count < looked, let row = try? reader.next() { widths.append(row.cells.count) }
            guard let width = widths.first, width > 1 else { continue }
            let share = Double(widths.count { $0 == width }) / Double(widths.count)
            if share > most { (best, most) = (separator, share) }
        }
        return best
    }
}
