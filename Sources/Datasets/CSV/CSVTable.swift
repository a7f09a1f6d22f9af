/// A table's rows below its header, which column is to be predicted, and from which.
struct CSVTable {
    private let all: CSVRows
    private(set) var rows: ArraySlice<CSVReader.Row>
    let header: [String]?
    let label: Int
    /// In the order of the inputs.
    private(set) var inputs: [Int]
    let decimal: CSVForm.Decimal
    private let isDecimalFound: Bool
    let form: CSVForm

    init(_ bytes: [UInt8], _ form: CSVForm) throws(LoadingProblem) {
        self.form = form
        let all: CSVRows
        do throws(CSVProblem) { all = try CSVRows(bytes, form.separator) } catch { throw .csv(error) }
        self.all = all
        decimal = form.decimal ?? Self.decimal(all.rows)
        isDecimalFound = form.decimal == nil
        let first = all.rows[0]
        header = Self.hasHeader(all.rows, form, decimal) ? first.cells : nil
        rows = all.rows.dropFirst(header == nil ? 0 : 1)
        label = try Self.column(form.label, first, header)
        inputs = []
        if let names = form.inputs {
            for name in names {
                let place = try Self.column(name, first, header)
                guard place != label else {
                    throw .csvInput(name: name, reason: "is the label, which is to be predicted")
                }
                guard !inputs.contains(place) else { throw .csvInput(name: name, reason: "stands here twice") }
                inputs.append(place)
            }
        } else {
            inputs = first.cells.indices.filter { $0 != label }
        }
        guard !rows.isEmpty else { throw .csv(CSVProblem(line: first.line, reason: "no rows below the header")) }
        do throws(CSVProblem) { try checkThousands() } catch { throw .csv(error) }
        try settle()
    }

    /// Rows with a gap in a column that is used are left out, or are wrong.
    private mutating func settle() throws(LoadingProblem) {
        let used = inputs + [label]
        switch form.missing {
        case .mean: return
        case .drop:
            let kept = rows.filter { row in !used.contains { CSVForm.isMissing(row.cells[$0]) } }
            if let first = rows.first, kept.isEmpty {
                let empty = used.first { place in rows.allSatisfy { CSVForm.isMissing($0.cells[place]) } }
                throw .csv(
                    empty.map { self.problem(first, $0, "\(title($0)) has no value in any row", Self.leaveOut) }
                        ?? CSVProblem(
                            line: first.line, reason: "every row has a gap, so that none is left",
                            hint: "missing: mean, or fewer columns with inputs:"))
            }
            rows = kept[...]
        case nil:
            for row in rows {
                for place in used where CSVForm.isMissing(row.cells[place]) {
                    let cell = row.cells[place]
                    throw .csv(
                        problem(
                            row, place, "\(title(place)) is \(cell.isEmpty ? "empty" : "'\(cell)', a missing value")",
                            "missing: drop leaves such rows out, missing: mean fills in the mean"))
                }
            }
        }
    }

    private static let leaveOut = "inputs: names the columns to use; leave this one out"

    /// A name in the header, a number from 0, or `last`. A name goes before a number.
    private static func column(
        _ name: String, _ first: CSVReader.Row, _ header: [String]?
    ) throws(LoadingProblem) -> Int {
        if let header, let column = header.firstIndex(of: name) {
            guard header.lastIndex(of: name) == column else {
                throw .csv(
                    CSVProblem(
                        line: first.line, reason: "two columns are called '\(name)'",
                        hint: "by number they can be told apart: \(column) and \(header.lastIndex(of: name) ?? 0)"))
            }
            return column
        }
        let count = first.cells.count
        if name == "last" { return count - 1 }
        if CSVNumber.isNumber(name), let place = Int(name), place >= 0, place < count { return place }
        throw .csvColumn(name: name, known: header ?? (0..<count).map { String($0) } + ["last"])
    }

    /// The first row is a header when it has one of the names, or a word above a column of numbers, or when there are no
    /// numbers at all.
    private static func hasHeader(_ rows: [CSVReader.Row], _ form: CSVForm, _ decimal: CSVForm.Decimal) -> Bool {
        let first = rows[0].cells
        let names = [form.label] + (form.inputs ?? [])
        func isPlace(_ name: String) -> Bool { name == "last" || (CSVNumber.isNumber(name) && Int(name) != nil) }
        if names.contains(where: { !isPlace($0) && first.contains($0) }) { return true }
        let below = rows.dropFirst()
        func isNumber(_ cell: String) -> Bool { CSVNumber.isNumber(cell, decimal) }
        if below.isEmpty { return !first.contains(where: isNumber) }
        let counted = first.indices.filter { place in
            let cells = below.lazy.map { $0.cells[place] }.filter { !CSVForm.isMissing($0) }
            return !cells.isEmpty && 2 * cells.count(where: isNumber) >= cells.count
        }
        if counted.isEmpty { return !first.contains(where: isNumber) }
        return counted.contains { !isNumber(first[$0]) && !CSVForm.isMissing(first[$0]) && !CSVNumber.isGap(first[$0]) }
    }

    /// What more numbers have; the others are said to be none.
    private static func decimal(_ rows: [CSVReader.Row]) -> CSVForm.Decimal {
        var (points, commas) = (0, 0)
        for row in rows {
            for cell in row.cells {
                if cell.utf8.contains(UInt8(ascii: ".")), CSVNumber.isNumber(cell, .point) { points += 1 }
                if cell.utf8.contains(UInt8(ascii: ",")), CSVNumber.isNumber(cell, .comma) { commas += 1 }
            }
        }
        return commas > points ? .comma : .point
    }

    func isNumber(_ cell: String) -> Bool { CSVNumber.isNumber(cell, decimal) }

    /// A number, but for the sign of its decimals.
    func isNumberOtherwise(_ cell: String) -> Bool { CSVNumber.isNumber(cell, decimal == .comma ? .point : .comma) }

    /// `1,299`, one and a bit or above a thousand: asked where every number with the sign is written so, and where such a
    /// sign is unusual (commas between commas, points between semicolons) or whole numbers stand in the same column.
    private func checkThousands() throws(CSVProblem) {
        guard isDecimalFound else { return }
        let isUnusual =
            all.separator == .comma && decimal == .comma || all.separator == .semicolon && decimal == .point
        var asked: (row: CSVReader.Row, place: Int)?
        for place in inputs + [label] {
            var first: CSVReader.Row?
            var (hasWhole, isPlain) = (false, false)
            for row in rows {
                let cell = row.cells[place]
                // Both signs in one table are complained of where its columns are read.
                guard isNumber(cell) else {
                    if isUnusual, isNumberOtherwise(cell) { return }
                    continue
                }
                if !cell.utf8.contains(decimal.rawValue) {
                    hasWhole = true
                } else if CSVWriting.isGrouped(cell.drop { $0 == "-" || $0 == "+" }) {
                    if first == nil { first = row }
                } else {
                    isPlain = true
                }
            }
            // One number that is no thousands says what an unusual sign means in all of them.
            if isPlain, isUnusual { return }
            if let first, asked == nil, !isPlain, isUnusual || hasWhole { asked = (first, place) }
        }
        guard let (row, place) = asked else { return }
        let cell = row.cells[place]
        throw problem(
            row, place, "\(title(place)) is '\(cell)': thousands, or decimals?",
            "decimal: \(decimal) says decimals; thousands are written without a sign: "
                + cell.filter { $0 != "," && $0 != "." })
    }

    /// A column as its header calls it, or by its number from 0.
    func title(_ column: Int) -> String {
        if let header, !header[column].isEmpty { "column '\(header[column])'" } else { "column \(column)" }
    }

    /// The same without a word before it.
    func name(_ column: Int) -> String? {
        if let header, !header[column].isEmpty { header[column] } else { nil }
    }

    func problem(_ row: CSVReader.Row, _ column: Int, _ reason: String, _ hint: String? = nil) -> CSVProblem {
        let at = all.place(of: column, in: row)
        return CSVProblem(line: at.line, column: at.column, reason: reason, hint: hint)
    }

    func notANumber(_ row: CSVReader.Row, _ column: Int) -> CSVProblem {
        let cell = row.cells[column]
        return problem(row, column, "\(title(column)) is '\(cell.prefix(40))', not a number", hint(for: cell))
    }

    /// Why a cell among numbers may be none.
    private func hint(for cell: String) -> String? {
        if CSVNumber.isGap(cell) {
            return "a missing value is an empty cell, NA or ?; missing: says what becomes of it"
        }
        if CSVWriting.isDressed(cell) { return "numbers are written without thousands signs and units" }
        if isNumberOtherwise(cell) {
            guard isDecimalFound else {
                return "decimal: \(decimal) is set here; without it, or with the other, this is a number"
            }
            let (here, other) = decimal == .comma ? ("a comma", "point") : ("a point", "comma")
            return "numbers have \(here) here, as more of them do; decimal: \(other) reads the others"
        }
        return "the other cells of the column are numbers; inputs: names the columns to use"
    }
}
