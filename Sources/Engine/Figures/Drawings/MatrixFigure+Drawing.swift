extension MatrixFigure {
    private static let most = 30

    /// Cells shaded by the root of their share of the largest, so that a few mistakes still show.
    func draw(on canvas: inout Canvas) -> Size {
        let across = columns.count < Self.most ? columns.count : Self.most
        let down = rows.count < Self.most ? rows.count : Self.most
        var rowWidth = 0.0
        for label in rows {
            let width = TextWidth.of(canvas.words(label), size: Canvas.tickSize)
            if width > rowWidth { rowWidth = width }
        }
        if rowWidth > 120 { rowWidth = 120 }
        let (cell, size) = cell(canvas, across)
        let height = size < 30 ? size : size > 34 ? 34 : size
        let left = rowWidth + 16
        let columnWords = canvas.words(columnTitle)
        let top = 44.0
        canvas.text(
            TextWidth.cut(utf8("↓ ") + canvas.words(rowTitle), to: 220, size: Canvas.labelSize), 2, 14,
            StyleClass("label"))
        let right = left + Double(across) * cell
        canvas.text(
            TextWidth.cut(columnWords, to: 220, size: Canvas.labelSize) + utf8(" →"), right > 240 ? right : 240, 14,
            StyleClass("label"), .end)
        for (k, label) in columns.prefix(across).enumerated() {
            let words = TextWidth.cut(canvas.words(label), to: cell - 3, size: Canvas.tickSize)
            canvas.text(words, left + (Double(k) + 0.5) * cell, top - 7, StyleClass("tick"), .middle)
        }
        for row in 0..<down {
            let words = TextWidth.cut(canvas.words(rows[row]), to: rowWidth, size: Canvas.tickSize)
            canvas.text(words, left - 7, top + (Double(row) + 0.5) * height + 4, StyleClass("tick"), .end)
        }
        drawCells(
            Box(left: left, top: top, right: right, bottom: top + Double(down) * height), down, across, on: &canvas)
        return Size(width: right + 2 > 242 ? right + 2 : 242, height: top + Double(down) * height + 4)
    }

    private func cell(_ canvas: Canvas, _ across: Int) -> (width: Double, height: Double) {
        var width = across > 16 ? 16.0 : 34
        if across <= 16 {
            for label in columns {
                let size = TextWidth.of(canvas.words(label), size: Canvas.tickSize) + 8
                if size > width { width = size }
            }
            for value in values {
                let size = TextWidth.of(NumberText.reading(value), size: Canvas.tickSize) + 6
                if size > width { width = size }
            }
        }
        let room = 560 / Double(across > 0 ? across : 1)
        let limit = room < 90 ? room : 90
        return (width < limit ? width : limit, width)
    }

    var largest: Double {
        var largest = 0.0
        for value in values where value - value == 0 && value > largest { largest = value }
        return largest
    }

    @inline(never) func value(_ row: Int, _ column: Int) -> Double? {
        let at = row * columns.count + column
        return at < values.count ? values[at] : nil
    }

    /// A path a shade and a group a kind of number: a tenth of the bytes of a hundred cells.
    private func drawCells(_ box: Box, _ down: Int, _ across: Int, on canvas: inout Canvas) {
        let largest = largest
        var shades = [PathData](repeating: PathData(), count: 8)
        var texts: [[Canvas.PlacedText]] = [[], [], []]
        let (width, height) = (box.width / Double(across > 0 ? across : 1), box.height / Double(down > 0 ? down : 1))
        for row in 0..<down {
            for column in 0..<across {
                guard let value = value(row, column) else { continue }
                let (x, y) = (box.left + Double(column) * width, box.top + Double(row) * height)
                let share = value > 0 && largest > 0 ? (value / largest).squareRoot() : 0
                let shade = share >= 1 ? 7 : share > 0 ? Int(share * 6.999) + 1 : 0
                shades[shade].polyline(
                    [
                        Position(x + 0.5, y + 0.5), Position(x + width - 0.5, y + 0.5),
                        Position(x + width - 0.5, y + height - 0.5), Position(x + 0.5, y + height - 0.5),
                    ], isClosed: true)
                if width < 20 { continue }
                let text = TextWidth.cut(NumberText.reading(value), to: width - 2, size: Canvas.tickSize)
                let place = Position(x + width / 2, y + height / 2 + 4)
                texts[value == 0 ? 0 : shade >= 5 ? 2 : 1].append(.init(text: text, place: place))
            }
        }
        for (shade, data) in shades.enumerated() { canvas.path(data, StyleClass("cell level-", shade)) }
        canvas.texts(texts[0], StyleClass("count zero"), .middle)
        canvas.texts(texts[1], StyleClass("count"), .middle)
        canvas.texts(texts[2], StyleClass("count strong"), .middle)
    }
}
