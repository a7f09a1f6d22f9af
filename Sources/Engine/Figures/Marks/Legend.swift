/// The key to a figure's colours and shapes, in rows above the plotting area, where no data are.
struct Legend: Sendable {
    enum Swatch: Sendable {
        case line, markedLine, rule, point, validationPoint, testPoint, bar, positiveWeight, negativeWeight
        /// The colour and marker of a run whatever its dash, and a dash whatever its colour.
        case run, samples
        /// One of lines that are told apart by age.
        case aged
        /// Words in place of a sample.
        case words, gradient
    }
    static let rowHeight = 19.0

    let left: Double
    let top: Double
    let width: Double
    /// The left end of the next entry.
    private var x = 0.0
    private var rows = 0

    var height: Double { Double(rows) * Self.rowHeight }

    init(left: Double, top: Double, width: Double) {
        self.left = left
        self.top = top
        self.width = width
    }

    /// Draws the next entry, in a new row where the last has no room. `index` is the series' or the class's.
    mutating func add(
        _ swatch: Swatch, of index: Int = 0, age: Double = 1, sample: [UInt8] = [], _ words: [UInt8],
        on canvas: inout Canvas
    ) {
        var room = TextWidth.of(sample, size: Canvas.smallSize)
        switch swatch {
        case .line, .markedLine, .rule, .positiveWeight, .negativeWeight, .run, .samples, .aged: room = 26
        case .point, .validationPoint, .testPoint: room = 8
        case .bar: room = 14
        case .words, .gradient: break
        }
        let text = TextWidth.cut(words, to: width - (room + 6), size: Canvas.labelSize)
        let size = room + 6 + TextWidth.of(text, size: Canvas.labelSize)
        if rows == 0 || x + size > width {
            rows += 1
            x = 0
        }
        let middle = top + (Double(rows - 1) + 0.5) * Self.rowHeight
        Self.draw(swatch, index, age, sample, left + x, middle, on: &canvas)
        canvas.text(text, left + x + room + 6, middle + 4.5, "label")
        x += size + 16
    }

    private static func draw(
        _ swatch: Swatch, _ index: Int, _ age: Double, _ sample: [UInt8], _ x: Double, _ y: Double,
        on canvas: inout Canvas
    ) {
        let (start, end) = (Position(x, y), Position(x + 26, y))
        switch swatch {
        case .line, .markedLine, .run:
            var data = PathData()
            data.segment(start, end)
            let dash: StaticString = swatch == .run ? "" : MarkerShape.dash(index)
            canvas.path(data, .series("line", index), dash: dash)
            if swatch != .line {
                canvas.marker(MarkerShape(index), at: Position(x + 13, y), .series("marker", index))
            }
        case .aged:
            var data = PathData()
            data.segment(start, end)
            canvas.path(data, PathMark.aged("line", age))
        case .samples: canvas.line(start, end, "rule", dash: MarkerShape.dash(index))
        case .rule: canvas.line(start, end, "rule", dash: "5 4")
        case .point: canvas.point(index, .training, at: Position(x + 4, y))
        case .validationPoint: canvas.point(index, .validation, at: Position(x + 4, y))
        case .testPoint: canvas.point(index, .test, at: Position(x + 4, y))
        case .bar:
            canvas.rect(x, y - 6, 14, 12, .series("bar", index))
            canvas.hatch(index, x, y - 6, 14, 12)
        case .positiveWeight: canvas.line(start, end, "weight positive")
        case .negativeWeight: canvas.line(start, end, "weight negative", dash: "5 3")
        case .words, .gradient: canvas.text(sample, x, y + 4, swatch == .words ? "small" : "small gradient")
        }
    }
}
