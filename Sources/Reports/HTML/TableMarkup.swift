import Engine

/// A table of the engine's: numbers to the right, words to the left.
struct TableMarkup: Sendable {
    let table: Table
    let words: Words
    let label: String

    init(_ table: Table, _ words: Words, label: String) {
        self.table = table
        self.words = words
        self.label = label
    }

    var markup: Hypertext {
        let header = table.columns.enumerated().map { column, title -> Hypertext in
            // A corner without words heads nothing.
            let words = text(title)
            guard !words.isEmpty else { return Hypertext.element("td") }
            return Hypertext.element("th", ["scope": "col", "class": isNumeric(column) ? "number" : nil], words)
        }
        let rows = table.rows.map { row in Hypertext.element("tr", [:], row.enumerated().map(cell)) }
        return ScrollBox.around(
            [
                .element(
                    "table", [:],
                    [.element("thead", [:], [.element("tr", [:], header)]), .element("tbody", [:], rows)])
            ], label: label, kind: "table")
    }

    private func cell(_ column: Int, _ cell: Table.Cell) -> Hypertext {
        switch cell {
        case .label(let label): .element("td", [:], text(label))
        case .number(let value):
            .element("td", ["class": "number"], NumberWords.shown(value, digits: table.digits(column)))
        case .empty: .element("td")
        }
    }

    private func text(_ label: Label) -> String { String(decoding: words.vocabulary.text(of: label), as: UTF8.self) }

    private func isNumeric(_ column: Int) -> Bool {
        table.rows.contains { row in
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
