/// What stands for what, in rows above the plotting area, where no data are.
struct Legend: Sendable {
    enum Swatch: Sendable {
        case line(series: Int, opacity: Double, isMarked: Bool)
        case rule
        case point(classIndex: Int, isTest: Bool)
        case fill(StyleClass)
        case bar(series: Int)
        case weight(isPositive: Bool)
        /// Words in this style, in place of a sample.
        case words(StyleClass, [UInt8])
    }
    struct Item: Sendable {
        var swatch: Swatch
        var text: [UInt8]
    }
    private struct Place {
        var item: Int
        var x: Double
        var row: Int
        var text: [UInt8]
    }

    private var items: [Item] = []
    private var places: [Place] = []
    private var rows = 0
    static let rowHeight = 19.0

    var height: Double { Double(rows) * Self.rowHeight }

    init(_ items: [Item], width: Double) {
        self.items = items
        var x = 0.0
        for index in items.indices {
            let sample = Self.width(items[index].swatch) + 6
            let text = TextWidth.cut(items[index].text, to: width - sample, size: Canvas.labelSize)
            let size = sample + TextWidth.of(text, size: Canvas.labelSize)
            if rows == 0 || x + size > width {
                rows += 1
                x = 0
            }
            places.append(Place(item: index, x: x, row: rows - 1, text: text))
            x += size + 16
        }
    }

    @inline(never) private static func width(_ swatch: Swatch) -> Double {
        switch swatch {
        case .line, .rule, .weight: 26
        case .point: 8
        case .fill, .bar: 14
        case .words(_, let words): TextWidth.of(words, size: Canvas.smallSize)
        }
    }

    /// `left` and `top` are its corner.
    @inline(never) func draw(on canvas: inout Canvas, left: Double, top: Double) {
        for place in places {
            let item = items[place.item]
            let middle = top + (Double(place.row) + 0.5) * Self.rowHeight
            let x = left + place.x
            drawSample(item.swatch, x, middle, on: &canvas)
            canvas.text(place.text, x + Self.width(item.swatch) + 6, middle + 4.5, "label")
        }
    }

    private func drawSample(_ swatch: Swatch, _ x: Double, _ y: Double, on canvas: inout Canvas) {
        switch swatch {
        case .line(let series, let opacity, let isMarked):
            var data = PathData()
            data.segment(Position(x, y), Position(x + 26, y))
            canvas.path(data, .series("line", series), dash: MarkerShape.dash(series), opacity: opacity)
            if isMarked { canvas.markers(MarkerShape(series), at: [Position(x + 13, y)], .series("marker", series)) }
        case .rule: canvas.line(Position(x, y), Position(x + 26, y), "rule", dash: "5 4")
        case .point(let index, let isTest): canvas.point(index, isTest: isTest, at: Position(x + 4, y))
        case .fill(let style): canvas.rect(x, y - 6, 14, 12, style)
        case .bar(let series):
            canvas.rect(x, y - 6, 14, 12, .series("bar", series))
            canvas.hatch(series, x, y - 6, 14, 12)
        case .weight(let isPositive):
            canvas.line(
                Position(x, y), Position(x + 26, y), isPositive ? "weight positive" : "weight negative",
                dash: isPositive ? nil : "5 3")
        case .words(let style, let words): canvas.text(words, x, y + 4, style)
        }
    }
}
