import Lessons

/// Aligned columns. A table that is too wide is written in pieces, each with the first column; long cells are wrapped.
struct TextTable {
    struct Column {
        var title: [TextRun]
        var isRight: Bool
    }
    var columns: [Column]
    var rows: [[[TextRun]]]

    /// No cell is wider than this before it is wrapped.
    private static let widestCell = 40

    init(columns: [Column], rows: [[[TextRun]]]) {
        self.columns = columns
        self.rows = rows
    }

    /// A table of the engine's: numbers to the right.
    init(_ table: ShownTable) {
        columns = table.columns.map { Column(title: [TextRun($0.title, .bold)], isRight: $0.isNumeric) }
        rows = table.rows.map { row in row.map { $0 == .empty ? [] : [TextRun($0.text)] } }
    }

    func lines(width: Int) -> [TextLine] {
        guard !columns.isEmpty else { return [] }
        let most = max(8, min(Self.widestCell, width))
        let widths = columns.indices.map { column in
            min(
                most,
                ([columns[column].title] + rows.map { column < $0.count ? $0[column] : [] }).map(Self.width).max() ?? 0)
        }
        var result: [TextLine] = []
        for piece in pieces(widths, width) {
            if !result.isEmpty { result.append(.empty) }
            result += row(columns.map(\.title), piece, widths)
            result.append(
                TextLine(
                    piece.map { String(repeating: "─", count: max(1, widths[$0])) }.joined(separator: "  "), .faint))
            for cells in rows { result += row(cells, piece, widths) }
        }
        return result
    }

    private static func width(_ cell: [TextRun]) -> Int { cell.reduce(0) { $0 + $1.text.terminalWidth } }

    /// Which columns stand together.
    private func pieces(_ widths: [Int], _ width: Int) -> [[Int]] {
        var pieces: [[Int]] = []
        var piece: [Int] = []
        var used = 0
        for column in widths.indices {
            let need = widths[column] + (piece.isEmpty ? 0 : 2)
            if used + need > width, piece.count > (pieces.isEmpty ? 0 : 1), column > 1 {
                pieces.append(piece)
                piece = [0]
                used = widths[0]
            }
            piece.append(column)
            used += widths[column] + (piece.count > 1 ? 2 : 0)
        }
        pieces.append(piece)
        return pieces
    }

    private func row(_ cells: [[TextRun]], _ piece: [Int], _ widths: [Int]) -> [TextLine] {
        let wrapped = piece.map { column in
            (column < cells.count ? cells[column] : []).wrapped(to: max(1, widths[column]))
        }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            var runs: [TextRun] = []
            for (place, column) in piece.enumerated() {
                let content = line < wrapped[place].count ? wrapped[place][line] : .empty
                let space = TextRun(String(repeating: " ", count: max(0, widths[column] - content.width)))
                if place > 0 { runs.append(TextRun("  ")) }
                runs += columns[column].isRight ? [space] + content.runs : content.runs + [space]
            }
            return TextLine(runs)
        }
    }
}
