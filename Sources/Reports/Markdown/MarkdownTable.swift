import Engine
import Lessons

/// Pipe tables, their columns of one width so that the source reads as a table too.
enum MarkdownTable {
    static func lines(header: [String], columns: [Block.Alignment], rows: [[String]]) -> [String] {
        let widths = columns.indices.map { column in
            ([header] + rows).map { column < $0.count ? $0[column].terminalWidth : 0 }.reduce(3, max)
        }
        // Padding a column to the width of one long cell helps nobody.
        let padded = widths.map { $0 > 60 ? 3 : $0 }
        let rule = zip(columns, padded).map { alignment, width in
            switch alignment {
            case .natural: String(repeating: "-", count: width)
            case .left: ":" + String(repeating: "-", count: width - 1)
            case .right: String(repeating: "-", count: width - 1) + ":"
            case .center: ":" + String(repeating: "-", count: width - 2) + ":"
            }
        }
        return ([header, rule] + rows).map { row in
            let cells = columns.indices.map { column in
                let text = column < row.count ? row[column] : ""
                let space = String(repeating: " ", count: max(0, padded[column] - text.terminalWidth))
                return columns[column] == .right ? space + text : text + space
            }
            return "| " + cells.joined(separator: " | ") + " |"
        }
    }

    /// A table of the engine's: numbers to the right.
    static func lines(_ table: ShownTable) -> [String] {
        func escaped(_ text: String) -> String { MarkdownText.escaped(text, isLineStart: false) }
        return lines(
            header: table.columns.map { escaped($0.title) },
            columns: table.columns.map { $0.isNumeric ? .right : .natural },
            rows: table.rows.map { row in
                row.map { cell in
                    if case .word(let text) = cell { return escaped(text) }
                    return cell.text
                }
            })
    }
}
