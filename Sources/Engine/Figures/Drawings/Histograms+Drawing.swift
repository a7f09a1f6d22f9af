/// Histograms side by side on one scale of shares.
struct HistogramsDrawing: Sendable {
    let histograms: [Histogram]
    static let most = 24

    func draw(on canvas: inout Canvas) -> Size {
        let shown = histograms.count < Self.most ? histograms.count : Self.most
        if shown == 0 { return Size(width: 480, height: 20) }
        var titles: [[UInt8]] = []
        var extent = Extent(isLogarithmic: false)
        for index in 0..<shown {
            titles.append(canvas.words(histograms[index].title))
            extent.include(histograms[index].shares)
        }
        extent.include(0)
        var columns = shown < 2 ? 1 : shown == 2 || shown == 4 ? 2 : 3
        // Long titles get wider panels.
        let widest = TextWidth.widest(titles, size: Canvas.labelSize)
        if widest > 225 { columns = 1 } else if widest > 135, columns == 3 { columns = 2 }
        let y = Scale(Ticks.rounded(extent.domain(0), count: 3), isLogarithmic: false, start: 100, end: 0)
        let left = Frame.widest(Ticks.of(y, count: 3)) + 12
        let gap = 34.0
        let width = columns == 1 ? 340.0 : (520 - left - gap * Double(columns - 1)) / Double(columns)
        let height = shown == 1 ? 180.0 : 100
        let rowHeight = height + 62
        canvas.heading("↑ ", canvas.vocabulary[.share], to: .infinity, 2, 14)
        for index in 0..<shown {
            let x = left + Double(index % columns) * (width + gap)
            let top = 42 + Double(index / columns) * rowHeight
            let box = Box(left: x, top: top, right: x + width, bottom: top + height)
            draw(histograms[index], box, y, isFirst: index % columns == 0, on: &canvas)
            canvas.cut(titles[index], to: box.width, box.left, box.top - 8, "label strong")
        }
        let rows = (shown + columns - 1) / columns
        return Size(
            width: left + Double(columns) * width + Double(columns - 1) * gap + 16, height: 4 + Double(rows) * rowHeight
        )
    }

    private func draw(_ histogram: Histogram, _ box: Box, _ y: Scale, isFirst: Bool, on canvas: inout Canvas) {
        var extent = Extent(isLogarithmic: false)
        extent.include(histogram.from)
        extent.include(histogram.to)
        let frame = Frame(box: box, x: Scale(extent.domain(), isLogarithmic: false), y: y)
        frame.drawGrid(on: &canvas, vertical: false)
        var data = PathData()
        let count = Double(histogram.shares.count)
        for bin in histogram.shares.indices {
            let top = frame.y.bounded(histogram.shares[bin])
            guard top < box.bottom else { continue }
            var from = box.left + box.width * Double(bin) / count
            var to = box.left + box.width * Double(bin + 1) / count
            let air = to - from > 4 ? 0.5 : 0
            from += air
            to -= air
            data.segment(Position(from, box.bottom), Position(from, top))
            data.line(to: Position(to, top))
            data.line(to: Position(to, box.bottom))
            data.close()
        }
        canvas.path(data, "bar series-0")
        frame.drawXAxis(on: &canvas)
        frame.drawYAxis(on: &canvas, numbers: isFirst)
    }
}
