import Engine

/// A table of the engine's: numbers to the right, words to the left.
struct TableMarkup: Sendable {
    let table: ShownTable
    let words: Words
    let label: String
    /// Words in the columns before this one, numbers from it on: said once for the table, not in every cell.
    private let firstNumbers: Int

    /// The stylesheet has rules up to the fourth column.
    private static let mostWords = 3

    init(_ table: Table, _ words: Words, label: String) {
        self.init(ShownTable(table, words.vocabulary), words, label: label)
    }

    init(_ table: ShownTable, _ words: Words, label: String) {
        self.table = table
        self.words = words
        self.label = label
        firstNumbers = min(Self.mostWords, table.columns.firstIndex { $0.isNumeric } ?? table.columns.count)
    }

    /// Its first rows, and the rest at a word.
    var folded: Hypertext { FoldedRows.around(markup, rows: table.rows.count, words) }

    var markup: Hypertext {
        let header = table.columns.enumerated().map { index, column -> Hypertext in
            // A corner without words heads nothing.
            guard !column.title.isEmpty else { return Hypertext.element("td") }
            return Hypertext.element(
                "th", ["scope": "col", "class": exception(index, isNumber: column.isNumeric)], column.title)
        }
        let rows = table.rows.map { row in Hypertext.element("tr", [:], row.enumerated().map(cell)) }
        return ScrollBox.around(
            [
                .element(
                    "table", ["class": "numbers-\(firstNumbers + 1)"],
                    [.element("thead", [:], [.element("tr", [:], header)]), .element("tbody", [:], rows)])
            ], label: label, kind: "table")
    }

    private func cell(_ column: Int, _ cell: ShownTable.Cell) -> Hypertext {
        switch cell {
        case .word(let text): .element("td", ["class": exception(column, isNumber: false)], text)
        case .number(let text): .element("td", ["class": exception(column, isNumber: true)], text)
        case .empty: .element("td")
        }
    }

    /// The class of a cell that is not what its table says of the column.
    private func exception(_ column: Int, isNumber: Bool) -> String? {
        if isNumber == (column >= firstNumbers) { return nil }
        return isNumber ? "number" : "word"
    }
}

/// A long table: its first rows until a reader asks for all, and on paper all of them.
enum FoldedRows {
    static func around(_ box: Hypertext, rows: Int, _ words: Words) -> Hypertext {
        guard rows > ShownTable.mostRows else { return box }
        // The stylesheet hides rows while it is closed: where it can't, all are there.
        let more = Hypertext.element(
            "details", ["class": "rows"], [.element("summary", [:], words.directive.allRows(rows))])
        return .element("div", ["class": "folded"], [box, more])
    }
}
