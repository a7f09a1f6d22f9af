/// A grid of counts: truth by guess.
package struct MatrixFigure: Equatable, Sendable {
    package let rowTitle: Label
    package let columnTitle: Label
    package let rows: [Label]
    package let columns: [Label]
    package let values: [Double]
    package init(rowTitle: Label, columnTitle: Label, rows: [Label], columns: [Label], values: [Double]) {
        self.rowTitle = rowTitle
        self.columnTitle = columnTitle
        self.rows = rows
        self.columns = columns
        self.values = values
    }
}

extension MatrixFigure {
    private static let most = 30

    /// Cells shaded by the root of their share of the largest, so that a few mistakes still show.
    func draw(on canvas: inout Canvas) -> Size {
        let across = min(Self.most, columns.count)
        let down = min(Self.most, rows.count)
        let rowWords = canvas.words(rows)
        let columnWords = canvas.words(columns)
        let rowWidth = min(120, TextWidth.widest(rowWords, size: Canvas.tickSize))
        let (cell, size) = cell(columnWords, across, room: Canvas.width - rowWidth - 20)
        let height = min(34, size)
        let left = rowWidth + 16
        let top = 44.0
        canvas.cut(utf8("↓ ") + canvas.words(rowTitle), to: 220, 2, 14, "label")
        let right = left + Double(across) * cell
        canvas.trailing(canvas.words(columnTitle), to: 220, max(240, right), 14)
        for k in 0..<across {
            canvas.cut(
                columnWords[k], to: cell - 3, size: Canvas.tickSize, left + (Double(k) + 0.5) * cell, top - 7, "tick",
                .middle)
        }
        for k in 0..<down {
            canvas.cut(
                rowWords[k], to: rowWidth, size: Canvas.tickSize, left - 7, top + (Double(k) + 0.5) * height + 4,
                "tick",
                .end)
        }
        drawCells(
            Box(left: left, top: top, right: right, bottom: top + Double(down) * height), down, across, on: &canvas)
        return Size(width: max(242, right + 2), height: top + Double(down) * height + 4)
    }

    private func cell(_ columnWords: [[UInt8]], _ across: Int, room: Double) -> (width: Double, height: Double) {
        var width = across > 16 ? 16.0 : 34
        if across <= 16 {
            var numbers: [[UInt8]] = []
            for value in values { numbers.append(NumberText.reading(value)) }
            let name = TextWidth.widest(columnWords, size: Canvas.tickSize) + 8
            let number = TextWidth.widest(numbers, size: Canvas.tickSize) + 6
            width = max(width, name, number)
        }
        let limit = min(90, room / Double(max(across, 1)))
        return (min(limit, width), width)
    }

    var largest: Double {
        var largest = 0.0
        for value in values where value.isFinite && value > largest { largest = value }
        return largest
    }

    func value(_ row: Int, _ column: Int) -> Double? {
        let at = row * columns.count + column
        return at < values.count ? values[at] : nil
    }

    /// A path a shade and a group a kind of number: a tenth of the bytes of a hundred cells.
    private func drawCells(_ box: Box, _ down: Int, _ across: Int, on canvas: inout Canvas) {
        let largest = largest
        let (width, height) = (box.width / Double(max(across, 1)), box.height / Double(max(down, 1)))
        var (zeros, weak, strong) = (SVGWriter(), SVGWriter(), SVGWriter())
        for wanted in 0..<8 {
            var data = PathData()
            for cell in 0..<down * across {
                let (row, column) = (cell / across, cell % across)
                guard let value = value(row, column) else { continue }
                let share = value > 0 && largest > 0 ? (value / largest).squareRoot() : 0
                let shade = share >= 1 ? 7 : share > 0 ? Int(share * 6.999) + 1 : 0
                let (x, y) = (box.left + Double(column) * width, box.top + Double(row) * height)
                if shade == wanted {
                    let (right, bottom) = (x + width - 0.5, y + height - 0.5)
                    data.segment(Position(x + 0.5, y + 0.5), Position(right, y + 0.5))
                    data.line(to: Position(right, bottom))
                    data.line(to: Position(x + 0.5, bottom))
                    data.close()
                }
                if wanted > 0 || width < 20 { continue }
                let text = TextWidth.cut(NumberText.reading(value), to: width - 2, size: Canvas.tickSize)
                let (middle, line) = (x + width / 2, y + height / 2 + 4)
                if value == 0 {
                    zeros.text(text, at: middle, line)
                } else if shade >= 5 {
                    strong.text(text, at: middle, line)
                } else {
                    weak.text(text, at: middle, line)
                }
            }
            canvas.path(data, StyleClass("cell level-", wanted))
        }
        canvas.group(zeros, "count zero", .middle)
        canvas.group(weak, "count", .middle)
        canvas.group(strong, "count strong", .middle)
    }
}

extension MatrixFigure {
    func describe(in text: inout Description) {
        text.fill(rowTitle)
        text.fill(columnTitle)
        text.say(.sayBy)
        text.endSentence()
        var (total, diagonal, largest) = (0.0, 0.0, 0.0)
        var (largestRow, largestColumn) = (0, 0)
        let isSquare = rows == columns
        for row in rows.indices {
            for column in columns.indices {
                guard let value = value(row, column), value.isFinite else { continue }
                total += value
                if isSquare, row == column {
                    diagonal += value
                } else if value > largest {
                    largest = value
                    (largestRow, largestColumn) = (row, column)
                }
            }
        }
        if isSquare, total > 0 {
            text.fill(diagonal)
            text.fill(total)
            text.fill(share: diagonal / total)
            text.say(.sayDiagonal)
        }
        if largest == 0 { return }
        text.fill(rows[largestRow])
        text.fill(columns[largestColumn])
        text.fill(largest)
        text.say(isSquare ? .sayOffDiagonal : .sayLargestCell)
    }
}

extension MatrixFigure {
    func table(_ title: Label) -> Table {
        var made: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) {
            var cells: [Table.Cell] = [.label(rows[row])]
            for column in columns.indices { cells.append(value(row, column).map { .number($0) } ?? .empty) }
            made.append(cells)
        }
        return Table(title: title, columns: [rowTitle] + columns, rows: made)
    }
}
