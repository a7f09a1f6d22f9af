import Engine

/// A table of the engine's: numbers to the right, words to the left.
struct TableMarkup: Sendable {
    let table: Table
    let words: Words
    let label: String
    /// Words in the columns before this one, numbers from it on: said once for the table, not in every cell.
    private let firstNumbers: Int

    /// The stylesheet has rules up to the fourth column.
    private static let mostWords = 3

    init(_ table: Table, _ words: Words, label: String) {
        self.table = table
        self.words = words
        self.label = label
        firstNumbers = min(Self.mostWords, table.columns.indices.first { table.hasNumbers($0) } ?? table.columns.count)
    }

    var markup: Hypertext {
        let header = table.columns.enumerated().map { column, title -> Hypertext in
            // A corner without words heads nothing.
            let words = text(title)
            guard !words.isEmpty else { return Hypertext.element("td") }
            let kind = exception(column, isNumber: table.hasNumbers(column))
            return Hypertext.element("th", ["scope": "col", "class": kind], words)
        }
        let rows = table.rows.map { row in Hypertext.element("tr", [:], row.enumerated().map(cell)) }
        return ScrollBox.around(
            [
                .element(
                    "table", ["class": "numbers-\(firstNumbers + 1)"],
                    [.element("thead", [:], [.element("tr", [:], header)]), .element("tbody", [:], rows)])
            ], label: label, kind: "table")
    }

    private func cell(_ column: Int, _ cell: Table.Cell) -> Hypertext {
        switch cell {
        case .label(let label): .element("td", ["class": exception(column, isNumber: false)], text(label))
        case .number(let value):
            .element(
                "td", ["class": exception(column, isNumber: true)],
                NumberWords.shown(value, digits: table.digits(column)))
        case .empty: .element("td")
        }
    }

    /// The class of a cell that is not what its table says of the column.
    private func exception(_ column: Int, isNumber: Bool) -> String? {
        if isNumber == (column >= firstNumbers) { return nil }
        return isNumber ? "number" : "word"
    }

    private func text(_ label: Label) -> String { String(decoding: words.vocabulary.text(of: label), as: UTF8.self) }
}

extension Table {
    fileprivate func hasNumbers(_ column: Int) -> Bool {
        rows.contains { row in
            guard row.indices.contains(column), case .number = row[column] else { return false }
            return true
        }
    }
}

/// Numbers on a page: the engine's digits with a true minus sign.
enum NumberWords {
    static func shown(_ value: Double, digits: Int = 6) -> String {
        String(decoding: NumberText.tabular(value, digits: digits), as: UTF8.self).map { $0 == "-" ? "−" : String($0) }
            .joined()
    }
}
