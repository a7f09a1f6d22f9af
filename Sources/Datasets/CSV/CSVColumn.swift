import Engine

/// One column of a table, as it is read: numbers, or texts that are categories.
struct CSVColumn {
    /// Its place in a row.
    let place: Int
    /// As the header has it; empty without one.
    let name: String
    /// In code-point order; empty for numbers.
    private(set) var categories: [[UInt8]] = []
    private var places: [[UInt8]: Int] = [:]

    static let mostCategories = 1000
    /// In fewer rows all texts may be different by chance.
    private static let fewRows = 20

    /// Texts, where fewer than half of the cells are meant as numbers; a few texts among numbers are mistakes.
    init(_ place: Int, name: String, in table: CSVTable) throws(CSVProblem) {
        self.place = place
        self.name = name
        var seen: Set<[UInt8]> = []
        let numbers = CSVNumbers(place, in: table)
        let known = numbers.known
        guard known > 0 else {
            throw table.problem(
                table.rows[table.rows.startIndex], place, "\(table.title(place)) has no value in any row",
                "inputs: names the columns to use; leave this one out")
        }
        if numbers.counted == known { return }
        for row in table.rows where !CSVForm.isMissing(row.cells[place]) {
            let cell = row.cells[place]
            if numbers.areMeant {
                if table.isNumber(cell) { continue }
                throw table.notANumber(row, place)
            }
            seen.insert(Array(cell.utf8))
            guard seen.count <= Self.mostCategories else {
                throw table.problem(
                    row, place, "\(table.title(place)) has more than \(Self.mostCategories) different texts",
                    "a column that names its rows says nothing of others; inputs: names the columns to use")
            }
        }
        if known >= Self.fewRows, seen.count == known {
            throw table.problem(
                table.rows[table.rows.startIndex], place, "\(table.title(place)) has another text in every row",
                "a column that names its rows says nothing of others; inputs: names the columns to use")
        }
        categories = seen.sorted { $0.lexicographicallyPrecedes($1) }
        for (number, category) in categories.enumerated() { places[category] = number }
    }

    var isText: Bool { !categories.isEmpty }
    /// Inputs that it becomes.
    var width: Int { isText ? categories.count : 1 }

    /// `city=Seoul`
    func names(_ title: String) -> [[UInt8]] {
        isText ? categories.map { Array("\(title)=".utf8) + $0 } : [Array(title.utf8)]
    }

    func number(of cell: String) -> Int? { places[Array(cell.utf8)] }
}
