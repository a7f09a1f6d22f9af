package struct Histogram: Equatable, Sendable {
    package var title: Label
    package var from: Double
    package var to: Double
    /// Share of values in each bin of equal width.
    package var shares: [Double]
    package init(title: Label, from: Double, to: Double, shares: [Double]) {
        self.title = title
        self.from = from
        self.to = to
        self.shares = shares
    }
}

/// Histograms side by side on one scale of shares.
struct HistogramsDrawing: Sendable {
    let histograms: [Histogram]
    static let most = 24

    func draw(on canvas: inout Canvas) -> Size {
        let shown = min(Self.most, histograms.count)
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
        let width = columns == 1 ? 340.0 : (Canvas.width - left - gap * Double(columns - 1)) / Double(columns)
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

extension Histogram {
    static func describe(_ histograms: [Histogram], in text: inout Description) {
        for histogram in histograms {
            text.fill(histogram.title)
            let shares = histogram.shares
            var fullest = -1
            for bin in shares.indices where shares[bin].isFinite {
                if fullest < 0 || shares[bin] > shares[fullest] { fullest = bin }
            }
            if fullest >= 0 {
                text.fill(histogram.from)
                text.fill(histogram.to)
                text.fill(share: shares[fullest])
                let (from, to) = histogram.bin(fullest)
                text.fill(from)
                text.fill(to)
            }
            text.say(fullest < 0 ? .sayNothing : .sayHistogram)
            text.endSentence()
        }
    }

    func bin(_ number: Int) -> (from: Double, to: Double) {
        let width = (to - from) / Double(max(shares.count, 1))
        return (from + width * Double(number), number + 1 == shares.count ? to : from + width * Double(number + 1))
    }
}

extension Histogram {
    static func table(_ histograms: [Histogram], _ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for histogram in histograms {
            for (bin, share) in histogram.shares.enumerated() {
                let (from, to) = histogram.bin(bin)
                rows.append([.label(histogram.title), .number(from), .number(to), .number(share)])
            }
        }
        var kept: [[Table.Cell]] = []
        for row in TableRows.chosen(rows.count) { kept.append(rows[row]) }
        return Table(title: title, columns: [Label(.name), Label(.from), Label(.to), Label(.share)], rows: kept)
            .withoutEmptyColumns()
    }
}
