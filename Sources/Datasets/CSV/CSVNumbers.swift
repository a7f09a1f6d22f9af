/// What the cells of a column look like, those that are there.
struct CSVNumbers {
    private(set) var known = 0
    /// As numbers are written here.
    private(set) var counted = 0
    /// With the other sign for decimals, with thousands signs or a unit.
    private(set) var otherwise = 0
    /// `n/a` and the like.
    private(set) var gaps = 0

    init(_ place: Int, in table: CSVTable) {
        for row in table.rows {
            let cell = row.cells[place]
            if CSVForm.isMissing(cell) { continue }
            known += 1
            if table.isNumber(cell) {
                counted += 1
            } else if table.isNumberOtherwise(cell) || CSVWriting.isDressed(cell) {
                otherwise += 1
            } else if CSVNumber.isGap(cell) {
                gaps += 1
            }
        }
    }

    /// At least half of what is no gap is meant as numbers.
    var areMeant: Bool { counted + otherwise > 0 && 2 * (counted + otherwise) >= known - gaps }

    /// Everything is, and something is not written so.
    var areMiswritten: Bool { otherwise > 0 && counted + otherwise + gaps == known }
}

extension CSVTable {
    /// A column's numbers in single precision.
    func singles(_ values: [Double], of place: Int, rows: [CSVReader.Row]) throws(CSVProblem) -> [Float] {
        if let lost = SinglePrecision.firstLost(values) {
            let cell = rows[lost].cells[place]
            throw problem(
                rows[lost], place, "\(title(place)) is '\(cell)', which \(SinglePrecision.reason)", SinglePrecision.hint
            )
        }
        return values.map { Float($0) }
    }
}
