/// The share of values in each of some bins.
package struct Histogram: Equatable, Sendable {
    /// What it is one of: a variant, whose layers stand side by side; empty where there is one alone.
    package var group: Label
    package var name: Label
    package var from: Double
    package var to: Double
    /// Share of values in each bin of equal width.
    package var shares: [Double]
    package init(group: Label = .none, name: Label, from: Double, to: Double, shares: [Double]) {
        self.group = group
        self.name = name
        self.from = from
        self.to = to
        self.shares = shares
    }

    var title: Label { .joined(group, name) }
}

/// Histograms side by side on one scale of shares; those of several groups as a table, a row a group.
struct HistogramsDrawing: Sendable {
    private let histograms: [Histogram]
    private let columns: Int
    /// Rows have their groups' names above them, and columns theirs in the first row.
    private let isGrid: Bool
    /// All span the same values: numbers below the last row are enough.
    private let isShared: Bool
    static let most = 36

    init(histograms all: [Histogram], _ vocabulary: Vocabulary) {
        var shown: [Histogram] = []
        for histogram in all where shown.count < Self.most { shown.append(histogram) }
        histograms = shown
        var across = 0
        while across < shown.count, shown[across].group == shown[0].group { across += 1 }
        isGrid = across > 0 && across < shown.count && shown.count % across == 0
        var isShared = shown.count > 1
        var names: [[UInt8]] = []
        for histogram in shown {
            names.append(vocabulary.text(of: histogram.name))
            if histogram.from != shown[0].from || histogram.to != shown[0].to { isShared = false }
        }
        self.isShared = isShared
        if isGrid {
            columns = across
        } else {
            // Long names get wider panels.
            let widest = TextWidth.widest(names, size: Canvas.labelSize)
            let fitting = shown.count < 2 ? 1 : shown.count == 2 || shown.count == 4 ? 2 : 3
            columns = widest > 200 ? 1 : widest > 120 ? min(2, fitting) : fitting
        }
    }

    func draw(on canvas: inout Canvas) -> Size {
        if histograms.isEmpty { return Size(width: Canvas.width, height: 20) }
        var extent = Extent(isLogarithmic: false)
        for histogram in histograms { extent.include(histogram.shares) }
        extent.include(0)
        let rows = (histograms.count + columns - 1) / columns
        // One screen high, where panels stay large enough to be read.
        let height = rows == 1 ? 160.0 : clamped(480 / Double(rows), 46, 100)
        let y = Scale(Ticks.rounded(extent.domain(0), count: 3), isLogarithmic: false, start: height, end: 0)
        let left = Frame.widest(Ticks.of(y, count: 3)) + 12
        let gap = isShared ? 12.0 : 30
        let room = (Canvas.width - 10 - left - gap * Double(columns - 1)) / Double(columns)
        let width = columns == 1 ? min(340, room) : room
        let above = isGrid ? 24.0 : 26
        let below = isShared ? 6.0 : 24
        canvas.heading("↑ ", canvas.vocabulary[.share], to: .infinity, 2, 14)
        var top = isGrid ? 40.0 : 24
        for index in histograms.indices {
            let column = index % columns
            if column == 0 { top += index == 0 ? above : height + below + above }
            let x = left + Double(column) * (width + gap)
            let box = Box(left: x, top: top, right: x + width, bottom: top + height)
            let isLast = index + columns >= histograms.count
            draw(histograms[index], box, y, isFirst: column == 0, hasNumbers: isLast || !isShared, on: &canvas)
            if !isGrid { canvas.cut(canvas.words(histograms[index].name), to: width, x, top - 8, "label strong") }
            if isGrid, column == 0 {
                canvas.cut(canvas.words(histograms[index].group), to: Canvas.width - 10, x, top - 7, "label strong")
            }
            if isGrid, index < columns {
                canvas.cut(
                    canvas.words(histograms[index].name), to: width, size: Canvas.tickSize, x + width / 2, 34, "tick",
                    .middle)
            }
        }
        return Size(
            width: left + Double(columns) * width + Double(columns - 1) * gap + 10, height: top + height + 26)
    }

    private func draw(
        _ histogram: Histogram, _ box: Box, _ y: Scale, isFirst: Bool, hasNumbers: Bool, on canvas: inout Canvas
    ) {
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
        frame.drawXAxis(on: &canvas, numbers: hasNumbers)
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
                // Bins may reach further than these values.
                var (first, last) = (fullest, fullest)
                for bin in shares.indices where shares[bin] > 0 { last = bin }
                while let before = shares[..<first].lastIndex(where: { $0 > 0 }) { first = before }
                text.fill(histogram.bin(first).from)
                text.fill(histogram.bin(last).to)
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
