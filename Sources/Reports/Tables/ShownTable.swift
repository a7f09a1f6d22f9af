import Engine

/// A table as readers see it: what differs in columns, what does not in a line, each column's numbers written alike.
struct ShownTable: Sendable {
    struct Column: Sendable {
        var title: String
        var isNumeric: Bool
    }

    enum Cell: Equatable, Sendable {
        case word(String)
        case number(String)
        case empty

        var text: String {
            switch self {
            case .word(let text), .number(let text): text
            case .empty: ""
            }
        }
    }

    /// Rows beyond this many are folded, and so many are seen of those that are.
    static let mostRows = 24
    static let rowsOfFolded = 12

    var columns: [Column]
    var rows: [[Cell]]
    /// What all rows have in common, by its column's title.
    var shared: [(name: String, value: String)] = []

    init(_ table: Table, _ vocabulary: Vocabulary) {
        func text(_ label: Label) -> String { String(decoding: vocabulary.text(of: label), as: UTF8.self) }
        var kept: [Int] = []
        let common = table.isOfRuns ? table.commonColumns : []
        columns = []
        for (index, title) in table.columns.enumerated() {
            let cells = table.cells(index)
            if common.contains(index), case .number(let value)? = cells.first {
                shared.append((text(title), NumberWords.shown(value, digits: table.digits(index))))
                continue
            }
            kept.append(index)
            let isNumeric = cells.contains { if case .number = $0 { true } else { false } }
            columns.append(Column(title: text(title), isNumeric: isNumeric))
        }
        let texts: [[Cell]] = kept.map { index in
            let cells = table.cells(index)
            let values = cells.map { if case .number(let value) = $0 { value } else { Double?.none } }
            let numbers = ColumnNumbers(values.compactMap(\.self), digits: table.digits(index))
            return zip(cells, values).map { cell, value in
                if let value { return .number(numbers.text(of: value)) }
                if case .label(let label) = cell { return .word(text(label)) }
                return .empty
            }
        }
        rows = table.rows.indices.map { row in texts.indices.map { texts[$0][row] } }
    }

    /// `The same in every run: epochs 200, updates 4,000.`
    func sharedSentence(_ words: Words) -> String {
        if shared.isEmpty { return "" }
        let pairs = shared.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        return words.directive.sameInEveryRun + ": " + pairs + "."
    }
}

extension Table {
    fileprivate func cells(_ column: Int) -> [Cell] { rows.map { $0.indices.contains(column) ? $0[column] : .empty } }

    /// Columns that have one number in all rows, while others tell the rows apart.
    fileprivate var commonColumns: Set<Int> {
        guard rows.count > 1 else { return [] }
        var common: Set<Int> = []
        var hasOthers = false
        for index in columns.indices {
            let cells = cells(index)
            guard case .number(let first)? = cells.first else { continue }
            if first.isFinite, cells.allSatisfy({ $0 == .number(first) }) {
                common.insert(index)
            } else if index >= nameColumns {
                hasOthers = true
            }
        }
        return hasOthers ? common : []
    }
}
