/// A plotting area with its scales: the grid behind the data, and the axes with their ticks.
///
/// A class since it is large and handed on often.
final class Frame {
    let box: Box
    let x: Scale
    let y: Scale
    /// Ticks, their values being their places.
    private let xTicks: Ticks
    private let yTicks: Ticks

    /// Scales over the box, ticks as many as have room.
    init(box: Box, x: Scale, y: Scale) {
        self.box = box
        self.x = Scale(from: x, start: box.left, end: box.right)
        self.y = Scale(from: y, start: box.bottom, end: box.top)
        xTicks = Self.horizontalTicks(self.x)
        let rows = Int(box.height / 40)
        yTicks = Self.placed(Ticks.of(self.y, count: max(3, rows)), self.y)
    }

    private static func placed(_ ticks: Ticks, _ scale: Scale) -> Ticks {
        let placed = Ticks()
        for i in ticks.values.indices {
            let place = scale.position(ticks.values[i])
            if !place.isNaN { placed.append(place, ticks.texts[i]) }
        }
        return placed
    }

    /// As many as stand side by side with air between them.
    private static func horizontalTicks(_ scale: Scale) -> Ticks {
        let room = Int((scale.end - scale.start) / 55)
        var count = min(9, max(1, room))
        while true {
            let ticks = placed(Ticks.of(scale, count: count), scale)
            if count == 1 { return ticks.first }
            var end = -Double.infinity
            var fits = true
            for i in ticks.values.indices {
                let half = TextWidth.of(ticks.texts[i], size: Canvas.tickSize) / 2
                if ticks.values[i] - half < end + 10 { fits = false }
                end = ticks.values[i] + half
            }
            if fits { return ticks }
            count -= 1
        }
    }

    static func widest(_ ticks: Ticks) -> Double {
        TextWidth.widest(ticks.texts, size: Canvas.tickSize)
    }

    /// The unbroken stretches of a line: a value without a place breaks it.
    func stretches(_ x: [Double], _ y: [Double]) -> [[Position]] {
        var stretches: [[Position]] = []
        var stretch: [Position] = []
        let count = min(y.count, x.count)
        for i in 0...count {
            let place = i < count ? place(x[i], y[i]) : Position.none
            if place.isKnown {
                stretch.append(place)
            } else if !stretch.isEmpty {
                stretches.append(stretch)
                stretch = []
            }
        }
        return stretches
    }

    func place(_ xValue: Double, _ yValue: Double) -> Position {
        Position(x.position(xValue), y.position(yValue))
    }

    func drawGrid(on canvas: inout Canvas, vertical: Bool = true, horizontal: Bool = true) {
        var data = PathData()
        for y in yTicks.values where horizontal { data.segment(Position(box.left, y), Position(box.right, y)) }
        for x in xTicks.values where vertical { data.segment(Position(x, box.top), Position(x, box.bottom)) }
        canvas.path(data, "grid")
    }

    func drawXAxis(on canvas: inout Canvas, numbers: Bool = true) {
        var data = PathData()
        var texts = SVGWriter()
        data.segment(Position(box.left, box.bottom), Position(box.right, box.bottom))
        for i in xTicks.values.indices {
            let x = xTicks.values[i]
            data.segment(Position(x, box.bottom), Position(x, box.bottom + 4))
            texts.text(xTicks.texts[i], at: x, box.bottom + 17)
        }
        canvas.path(data, "axis")
        if numbers { canvas.group(texts, "tick", .middle) }
    }

    func drawYAxis(on canvas: inout Canvas, numbers: Bool = true) {
        var texts = SVGWriter()
        for i in yTicks.values.indices where numbers {
            texts.text(yTicks.texts[i], at: box.left - 6, yTicks.values[i] + 4)
        }
        canvas.group(texts, "tick", .end)
    }

    /// Below the axis, at its end.
    func drawXLabel(_ label: Label, on canvas: inout Canvas) {
        canvas.trailing(canvas.words(label), to: box.width - 16, box.right, box.bottom + 35)
    }
}
