/// Histograms side by side on one scale of shares.
struct HistogramsDrawing: Sendable {
    let histograms: [Histogram]
    static let most = 24

    func draw(on canvas: inout Canvas) -> Size {
        let shown = histograms.prefix(Self.most)
        if shown.isEmpty { return Size(width: 480, height: 20) }
        var columns = shown.count < 2 ? 1 : shown.count == 2 || shown.count == 4 ? 2 : 3
        // Long titles get wider panels.
        for histogram in shown {
            let size = TextWidth.of(canvas.words(histogram.title), size: Canvas.labelSize)
            if size > 225 { columns = 1 } else if size > 135, columns == 3 { columns = 2 }
        }
        var extent = Extent(isLogarithmic: false)
        for histogram in shown { extent.include(histogram.shares) }
        extent.include(0)
        let axis = Axis(Label(.share), from: 0)
        let y = Scale(Ticks.rounded(extent.domain(of: axis), count: 3), isLogarithmic: false, start: 100, end: 0)
        let left = Frame.widest(Ticks.of(y, count: 3)) + 12
        let gap = 34.0
        let width = columns == 1 ? 340.0 : (520 - left - gap * Double(columns - 1)) / Double(columns)
        let height = shown.count == 1 ? 180.0 : 100
        let rowHeight = height + 62
        canvas.text(utf8("↑ ") + canvas.vocabulary[.share], 2, 14, StyleClass("label"))
        for (index, histogram) in shown.enumerated() {
            let x = left + Double(index % columns) * (width + gap)
            let top = 42 + Double(index / columns) * rowHeight
            let box = Box(left: x, top: top, right: x + width, bottom: top + height)
            draw(histogram, box, y, isFirst: index % columns == 0, on: &canvas)
        }
        let rows = (shown.count + columns - 1) / columns
        return Size(
            width: left + Double(columns) * width + Double(columns - 1) * gap + 16, height: 4 + Double(rows) * rowHeight
        )
    }

    private func draw(_ histogram: Histogram, _ box: Box, _ y: Scale, isFirst: Bool, on canvas: inout Canvas) {
        let axis = Axis(Label.none, from: histogram.from, to: histogram.to)
        var extent = Extent(isLogarithmic: false)
        extent.include([histogram.from, histogram.to])
        let frame = Frame(box: box, x: Scale(extent.domain(of: axis), isLogarithmic: false), y: y)
        frame.drawGrid(on: &canvas, vertical: false)
        var data = PathData()
        let count = Double(histogram.shares.count)
        for (bin, share) in histogram.shares.enumerated() {
            guard let top = frame.y.bounded(share), top < box.bottom else { continue }
            let (from, to) = (
                box.left + box.width * Double(bin) / count, box.left + box.width * Double(bin + 1) / count
            )
            let air = to - from > 4 ? 0.5 : 0
            data.polyline(
                [
                    Position(from + air, box.bottom), Position(from + air, top), Position(to - air, top),
                    Position(to - air, box.bottom),
                ], isClosed: true)
        }
        canvas.path(data, StyleClass("bar series-0"))
        frame.drawXAxis(on: &canvas)
        frame.drawYAxis(on: &canvas, numbers: isFirst)
        let title = TextWidth.cut(canvas.words(histogram.title), to: box.width, size: Canvas.labelSize)
        canvas.text(title, box.left, box.top - 8, StyleClass("label strong"))
    }
}
