import Engine

/// A table whose one column is what to predict and whose other columns are the inputs.
struct CSVSamples {
    private let table: CSVTable
    private let columns: [CSVColumn]

    init(_ bytes: [UInt8], _ form: CSVForm) throws(LoadingProblem) {
        let table = try CSVTable(bytes, form)
        self.table = table
        var columns: [CSVColumn] = []
        do throws(CSVProblem) {
            for place in table.inputs {
                // What a trailing separator leaves is no column.
                if form.inputs == nil, table.name(place) == nil, table.isEmpty(place) { continue }
                columns.append(try CSVColumn(place, name: table.name(place) ?? "", in: table))
            }
        } catch { throw .csv(error) }
        self.columns = columns
        let line = table.rows.first?.line ?? 1
        guard !columns.isEmpty else {
            throw .csv(CSVProblem(line: line, reason: "there is no column to predict from"))
        }
        let width = columns.reduce(0) { $0 + $1.width }
        guard width <= CSVRows.mostColumns, width * table.rows.count <= 4 * CSVRows.mostCells else {
            throw .csv(
                CSVProblem(
                    line: line, reason: "with a column a category there are \(width) inputs, too many to hold",
                    hint: "inputs: names the columns to use"))
        }
    }

    func samples() throws(LoadingProblem) -> Samples {
        do throws(CSVProblem) {
            let (targets, names) = try targets()
            return Samples(
                shape: Shape(columns.reduce(0) { $0 + $1.width }), inputs: .numbers(try values()), targets: targets,
                classNames: names, columns: described)
        } catch { throw .csv(error) }
    }

    /// Names and kinds of the inputs; inputs without a name are called as formulas call them.
    private var described: Columns {
        var names: [[UInt8]] = []
        var areCategories: [Bool] = []
        for column in columns {
            let title = column.name.isEmpty ? "x\(names.count + 1)" : column.name
            names += column.names(title)
            areCategories += [Bool](repeating: column.isText, count: column.width)
        }
        let isNamed = table.header != nil || areCategories.contains(true)
        return isNamed ? Columns(names: names, areCategories: areCategories) : .none
    }

    private func values() throws(CSVProblem) -> [Float] {
        let width = columns.reduce(0) { $0 + $1.width }
        var values = [Float](repeating: 0, count: table.rows.count * width)
        var first = 0
        for column in columns {
            if column.isText {
                for (number, row) in table.rows.enumerated() {
                    let cell = row.cells[column.place]
                    for category in 0..<column.width where CSVForm.isMissing(cell) {
                        values[number * width + first + category] = .nan
                    }
                    if let category = column.number(of: cell) { values[number * width + first + category] = 1 }
                }
            } else {
                for (number, value) in try numbers(column.place).enumerated() {
                    values[number * width + first] = value
                }
            }
            first += column.width
        }
        return values
    }

    /// A column's, with NaN for gaps.
    private func numbers(_ place: Int) throws(CSVProblem) -> [Float] {
        var (known, values): ([CSVReader.Row], [Double]) = ([], [])
        for row in table.rows where !CSVForm.isMissing(row.cells[place]) {
            known.append(row)
            values.append(try number(row, place))
        }
        var singles = try table.singles(values, of: place, rows: known)[...]
        return table.rows.map { CSVForm.isMissing($0.cells[place]) ? .nan : singles.removeFirst() }
    }

    /// Numbers, or, with any word, names of classes in code-point order.
    private func targets() throws(CSVProblem) -> (Targets, names: [[UInt8]]) {
        let label = table.label
        for row in table.rows where CSVForm.isMissing(row.cells[label]) {
            throw table.problem(
                row, label, "\(table.title(label)) is missing, and it is the label",
                "missing: drop leaves such rows out")
        }
        // A gap among numbers is no name of a class, and neither is a number that is written in another way.
        let numbers = CSVNumbers(label, in: table)
        if numbers.counted + numbers.otherwise > 0,
            let gap = table.rows.first(where: { CSVNumber.isGap($0.cells[label]) })
        {
            throw table.notANumber(gap, label)
        }
        if numbers.areMiswritten, let first = table.rows.first(where: { !table.isNumber($0.cells[label]) }) {
            throw table.notANumber(first, label)
        }
        guard numbers.counted == table.rows.count else { return try named() }
        return (.numbers(try self.numbers(label), columns: 1), [])
    }

    private func named() throws(CSVProblem) -> (Targets, names: [[UInt8]]) {
        var seen: Set<[UInt8]> = []
        for row in table.rows {
            seen.insert(Array(row.cells[table.label].utf8))
            guard seen.count <= CSVColumn.mostCategories else {
                throw table.problem(row, table.label, "more than 1,000 names of classes")
            }
        }
        let names = seen.sorted { $0.lexicographicallyPrecedes($1) }
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices.map { Int32($0) }))
        let classes = table.rows.map { numbers[Array($0.cells[table.label].utf8)] ?? 0 }
        return (.classes(classes, count: names.count), names)
    }

    private func number(_ row: CSVReader.Row, _ column: Int) throws(CSVProblem) -> Double {
        switch CSVNumber(row.cells[column], table.decimal) {
        case .value(let value): return value
        case .notANumber: throw table.notANumber(row, column)
        case .tooLarge:
            let cell = row.cells[column].prefix(40)
            throw table.problem(row, column, "\(table.title(column)) is '\(cell)', too large a number")
        }
    }
}

extension CSVTable {
    func isEmpty(_ place: Int) -> Bool { rows.allSatisfy { $0.cells[place].isEmpty } }
}
