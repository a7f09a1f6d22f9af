/// What stands for what, in rows above the plotting area, where no data are.
struct Legend: Sendable {
    enum Swatch: Sendable {
        case line(series: Int, opacity: Double, isMarked: Bool)
        case rule
        case point(classIndex: Int, isTest: Bool)
        case bar(series: Int)
        case weight(isPositive: Bool)
        /// Words in this style, in place of a sample.
        case words(StaticString, [UInt8])
    }
    static let rowHeight = 19.0

    let left: Double
    let top: Double
    let width: Double
    /// Where the next entry begins.
    private var x = 0.0
    private var rows = 0

    var height: Double { Double(rows) * Self.rowHeight }

    @inline(never) init(left: Double, top: Double, width: Double) {
        self.left = left
        self.top = top
        self.width = width
    }

    /// Draws the next entry, in a new row where the last has no room.
    @inline(never) mutating func add(_ swatch: Swatch, _ words: [UInt8], on canvas: inout Canvas) {
        let sample = Self.width(swatch)
        let text = TextWidth.cut(words, to: width - (sample + 6), size: Canvas.labelSize)
        let size = sample + 6 + TextWidth.of(text, size: Canvas.labelSize)
        if rows == 0 || x + size > width {
            rows += 1
            x = 0
        }
        let middle = top + (Double(rows - 1) + 0.5) * Self.rowHeight
        Self.drawSample(swatch, left + x, middle, on: &canvas)
        canvas.text(text, left + x + sample + 6, middle + 4.5, "label")
        x += size + 16
    }

    @inline(never) private static func width(_ swatch: Swatch) -> Double {
        switch swatch {
        case .line, .rule, .weight: 26
        case .point: 8
        case .bar: 14
        case .words(_, let words): TextWidth.of(words, size: Canvas.smallSize)
        }
    }

    private static func drawSample(_ swatch: Swatch, _ x: Double, _ y: Double, on canvas: inout Canvas) {
        switch swatch {
        case .line(let series, let opacity, let isMarked):
            var data = PathData()
            data.segment(Position(x, y), Position(x + 26, y))
            canvas.path(data, .series("line", series), dash: MarkerShape.dash(series), opacity: opacity)
            if isMarked { canvas.markers(MarkerShape(series), at: [Position(x + 13, y)], .series("marker", series)) }
        case .rule: canvas.line(Position(x, y), Position(x + 26, y), "rule", dash: "5 4")
        case .point(let index, let isTest): canvas.point(index, isTest: isTest, at: Position(x + 4, y))
        case .bar(let series):
            canvas.rect(x, y - 6, 14, 12, .series("bar", series))
            canvas.hatch(series, x, y - 6, 14, 12)
        case .weight(let isPositive):
            canvas.line(
                Position(x, y), Position(x + 26, y), isPositive ? "weight positive" : "weight negative",
                dash: isPositive ? "" : "5 3")
        case .words(let style, let words): canvas.text(words, x, y + 4, style)
        }
    }
}
