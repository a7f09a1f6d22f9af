/// A plotting area with its scales: the grid behind the data, and the axes with their ticks.
///
/// A class since it is large and handed on often.
final class Frame {
    let box: Box
    let x: Scale
    let y: Scale
    let xTicks: [Tick]
    var yTicks: [Tick]

    /// Scales over the box, ticks as many as have room.
    init(box: Box, x: Scale, y: Scale) {
        self.box = box
        self.x = Scale(from: x, start: box.left, end: box.right)
        self.y = Scale(from: y, start: box.bottom, end: box.top)
        xTicks = Self.horizontalTicks(self.x)
        let rows = Int(box.height / 40)
        yTicks = Ticks.of(self.y, count: rows > 3 ? rows : 3)
    }

    /// As many as stand side by side with air between them.
    @inline(never) static func horizontalTicks(_ scale: Scale) -> [Tick] {
        let room = Int((scale.end - scale.start) / 55)
        var count = room > 9 ? 9 : room
        while count > 1 {
            let ticks = Ticks.of(scale, count: count)
            var end = -Double.infinity
            var fits = true
            for tick in ticks {
                guard let place = scale.position(tick.value) else { continue }
                let half = TextWidth.of(tick.text, size: Canvas.tickSize) / 2
                if place - half < end + 10 { fits = false }
                end = place + half
            }
            if fits { return ticks }
            count -= 1
        }
        return Array(Ticks.of(scale, count: 1).prefix(1))
    }

    @inline(never) static func widest(_ ticks: [Tick]) -> Double {
        var texts: [[UInt8]] = []
        for tick in ticks { texts.append(tick.text) }
        return TextWidth.widest(texts, size: Canvas.tickSize)
    }

    /// The unbroken stretches of a line: a value without a place breaks it.
    @inline(never) func stretches(_ x: [Double], _ y: [Double]) -> [[Position]] {
        var stretches: [[Position]] = []
        var stretch: [Position] = []
        let count = x.count < y.count ? x.count : y.count
        for i in 0...count {
            if i < count, let place = place(x[i], y[i]) {
                stretch.append(place)
            } else if !stretch.isEmpty {
                stretches.append(stretch)
                stretch = []
            }
        }
        return stretches
    }

    @inline(never) func place(_ xValue: Double, _ yValue: Double) -> Position? {
        guard let x = x.position(xValue), let y = y.position(yValue) else { return nil }
        return Position(x, y)
    }

    @inline(never) func drawGrid(on canvas: inout Canvas, vertical: Bool = true, horizontal: Bool = true) {
        var data = PathData()
        if horizontal {
            for tick in yTicks {
                guard let y = y.position(tick.value) else { continue }
                data.segment(Position(box.left, y), Position(box.right, y))
            }
        }
        if vertical {
            for tick in xTicks {
                guard let x = x.position(tick.value) else { continue }
                data.segment(Position(x, box.top), Position(x, box.bottom))
            }
        }
        canvas.path(data, "grid")
    }

    @inline(never) func drawXAxis(on canvas: inout Canvas, numbers: Bool = true) {
        var data = PathData()
        data.segment(Position(box.left, box.bottom), Position(box.right, box.bottom))
        for tick in xTicks {
            guard let x = x.position(tick.value) else { continue }
            data.segment(Position(x, box.bottom), Position(x, box.bottom + 4))
        }
        canvas.path(data, "axis")
        var texts: [Canvas.PlacedText] = []
        for tick in xTicks where numbers {
            guard let x = x.position(tick.value) else { continue }
            texts.append(.init(text: tick.text, place: Position(x, box.bottom + 17)))
        }
        canvas.texts(texts, StyleClass("tick"), .middle)
    }

    @inline(never) func drawYAxis(on canvas: inout Canvas, numbers: Bool = true) {
        var texts: [Canvas.PlacedText] = []
        for tick in yTicks where numbers {
            guard let y = y.position(tick.value) else { continue }
            texts.append(.init(text: tick.text, place: Position(box.left - 6, y + 4)))
        }
        canvas.texts(texts, StyleClass("tick"), .end)
    }

    /// Below the axis, at its end.
    @inline(never) func drawXLabel(_ label: Label, on canvas: inout Canvas) {
        let words = canvas.words(label)
        if words.isEmpty { return }
        let text = TextWidth.cut(words, to: box.width - 16, size: Canvas.labelSize) + utf8(" →")
        canvas.text(text, box.right, box.bottom + 35, "label", .end)
    }
}
