import Engine

/// A table whose one column is what to predict and whose other columns are the inputs.
struct CSVSamples {
    private let header: [String]?
    private let rows: ArraySlice<CSVRows.Row>
    private let label: Int
    private let width: Int

    static let mostColumns = 10_000

    init(_ bytes: [UInt8], label name: String) throws(LoadingProblem) {
        let all = try CSVRows(bytes).rows
        guard let first = all.first else { throw .csv(line: 1, reason: "the file has no rows") }
        width = first.cells.count
        guard width > 1 else {
            throw .csv(line: first.line, reason: "only one column; cells are told apart by commas")
        }
        guard width <= Self.mostColumns else {
            throw .csv(line: first.line, reason: "more than \(Self.mostColumns) columns")
        }
        (label, header) = try Self.column(name, first)
        rows = all.dropFirst(header == nil ? 0 : 1)
        guard !rows.isEmpty else { throw .csv(line: first.line, reason: "no rows below the header") }
        for row in rows where row.cells.count != width {
            throw .csv(
                line: row.line,
                reason: "the row has \(row.cells.count) cell\(row.cells.count == 1 ? "" : "s"), the first has \(width)")
        }
    }

    /// The label's column, and the first row if that is a header: when it has a word where the inputs are, or the label's
    /// name. A name in the header goes before a number.
    private static func column(
        _ name: String, _ first: CSVRows.Row
    ) throws(LoadingProblem) -> (Int, header: [String]?) {
        let cells = first.cells
        let place = name == "last" ? cells.count - 1 : CSVNumber.isNumber(name) ? Int(name) : nil
        let isHeader = cells.indices.contains { $0 != place && !CSVNumber.isNumber(cells[$0]) }
        if place == nil || isHeader, let column = cells.firstIndex(of: name) {
            guard cells.lastIndex(of: name) == column else {
                throw .csv(line: first.line, reason: "two columns are called '\(name)'")
            }
            return (column, cells)
        }
        if let place, cells.indices.contains(place) { return (place, isHeader ? cells : nil) }
        // Without the label's name there is a header only if no cell of the first row is a number.
        let names = cells.contains(where: CSVNumber.isNumber) ? cells.indices.map { String($0) } + ["last"] : cells
        throw .csvColumn(name: name, known: names)
    }

    func samples() throws(LoadingProblem) -> Samples {
        var values: [Float] = []
        values.reserveCapacity(rows.count * (width - 1))
        for row in rows {
            for column in 0..<width where column != label { values.append(try number(row, column)) }
        }
        let (targets, names) = try targets()
        return Samples(shape: Shape(width - 1), inputs: .numbers(values), targets: targets, classNames: names)
    }

    /// Every class number from 0 up: classes. Other numbers: numbers. With any word: names of classes, numbered in the
    /// order in which the file first has them.
    private func targets() throws(LoadingProblem) -> (Targets, names: [[UInt8]]) {
        if let classes = classNumbers() { return (classes, []) }
        // A gap among numbers is no name of a class.
        if rows.contains(where: { CSVNumber.isNumber($0.cells[label]) }),
            let gap = rows.first(where: { CSVNumber.isGap($0.cells[label]) })
        {
            _ = try number(gap, label)
        }
        guard rows.allSatisfy({ CSVNumber.isNumber($0.cells[label]) }) else { return try named() }
        var values: [Float] = []
        for row in rows { values.append(try number(row, label)) }
        return (.numbers(values, columns: 1), [])
    }

    private func classNumbers() -> Targets? {
        var classes: [Int32] = []
        for row in rows {
            guard let number = CSVNumber.classNumber(row.cells[label]) else { return nil }
            classes.append(number)
        }
        let count = Int(classes.max() ?? 0) + 1
        return Set(classes).count == count ? .classes(classes, count: count) : nil
    }

    private func named() throws(LoadingProblem) -> (Targets, names: [[UInt8]]) {
        var numbers: [String: Int32] = [:]
        var names: [[UInt8]] = []
        var classes: [Int32] = []
        for row in rows {
            let name = row.cells[label]
            guard !name.isEmpty else { throw .csv(line: row.line, reason: "\(title(label)) is empty") }
            if let number = numbers[name] {
                classes.append(number)
                continue
            }
            guard names.count < 1000 else { throw .csv(line: row.line, reason: "more than 1,000 names of classes") }
            numbers[name] = Int32(names.count)
            classes.append(Int32(names.count))
            names.append(Array(name.utf8))
        }
        return (.classes(classes, count: names.count), names)
    }

    private func number(_ row: CSVRows.Row, _ column: Int) throws(LoadingProblem) -> Float {
        let cell = row.cells[column]
        guard !cell.isEmpty else { throw .csv(line: row.line, reason: "\(title(column)) is empty") }
        switch CSVNumber(cell) {
        case .value(let value): return value
        case .notANumber: throw .csv(line: row.line, reason: "\(title(column)) is '\(cell.prefix(40))', not a number")
        case .tooLarge:
            throw .csv(line: row.line, reason: "\(title(column)) is '\(cell.prefix(40))', too large a number")
        }
    }

    /// A column as its header calls it, or by its number from 0.
    private func title(_ column: Int) -> String {
        if let header, !header[column].isEmpty { "column '\(header[column])'" } else { "column \(column)" }
    }
}
