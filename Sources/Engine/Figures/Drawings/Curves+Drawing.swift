extension Curves {
    private static let width = 480.0
    private static let plotHeight = 230.0

    /// Lines with their names at their ends where that is clear, else with a legend above.
    func draw(on canvas: inout Canvas) -> Size {
        let scales = scales()
        var widestTick = Frame.widest(Ticks.of(scales.y, count: 5))
        if widestTick > 110 { widestTick = 110 }
        let firstTick = Frame.widest(Array(Ticks.of(scales.x, count: 7).prefix(1))) / 2 + 2
        let left = widestTick + 12 > firstTick ? widestTick + 12 : firstTick
        let isNamed = isNamed
        let names = canvas.words(labels)
        let direct = TextWidth.widest(names, size: Canvas.labelSize)
        let isDirect = isNamed && direct <= EndLabels.widest
        let right = isDirect ? Self.width - direct - 14 : Self.width - 14

        let labelHeight = canvas.words(y.label).isEmpty ? 8.0 : 24
        var frame = Frame(
            box: Box(left: left, top: labelHeight, right: right, bottom: labelHeight + Self.plotHeight), x: scales.x,
            y: scales.y)
        var marks = LineMark.marks(series, in: frame)
        let endLabels = isDirect ? endLabels(marks, frame, names) : nil
        var legend = Legend([], width: 0)
        if endLabels == nil, isNamed {
            legend = Legend(legendItems(names), width: Self.width - left - 14)
            frame = Frame(
                box: Box(
                    left: left, top: labelHeight + legend.height, right: Self.width - 14,
                    bottom: labelHeight + legend.height + Self.plotHeight), x: scales.x, y: scales.y)
            marks = LineMark.marks(series, in: frame)
        }

        let heading = TextWidth.cut(canvas.words(y.label), to: Self.width - 30, size: Canvas.labelSize)
        if !heading.isEmpty { canvas.text(utf8("↑ ") + heading, 2, 14, "label") }
        legend.draw(on: &canvas, left: left, top: labelHeight - 4)
        frame.drawGrid(on: &canvas)
        for index in series.indices { BandMark(series[index], index: index, in: frame).draw(on: &canvas) }
        frame.drawXAxis(on: &canvas)
        frame.drawYAxis(on: &canvas)
        for rule in rules {
            guard let y = frame.y.position(rule.y) else { continue }
            let start = Position(frame.box.left, y)
            if frame.box.contains(start) { canvas.line(start, Position(frame.box.right, y), "rule", dash: "5 4") }
        }
        var isEmpty = true
        for mark in marks {
            mark.draw(on: &canvas)
            if mark.end != nil { isEmpty = false }
        }
        endLabels?.draw(on: &canvas, x: frame.box.right + 8)
        if isEmpty {
            canvas.text(
                canvas.vocabulary[.noValue], (frame.box.left + frame.box.right) / 2,
                (frame.box.top + frame.box.bottom) / 2, "label muted", .middle)
        }
        frame.drawXLabel(x.label, on: &canvas)
        return Size(width: Self.width, height: frame.box.bottom + (canvas.words(x.label).isEmpty ? 24 : 42))
    }

    private func scales() -> (x: Scale, y: Scale) {
        var across = Extent(isLogarithmic: x.isLogarithmic)
        var up = Extent(isLogarithmic: y.isLogarithmic)
        for series in series {
            for i in series.x.indices where i < series.y.count {
                across.include(series.x[i])
                if series.x[i] - series.x[i] == 0 { up.include(series.y[i]) }
            }
            up.include(series.low)
            up.include(series.high)
        }
        for rule in rules { up.include(rule.y) }
        // A line of small values is read against zero when zero is near.
        if !y.isLogarithmic, y.from == nil, up.least > 0, up.least < up.most * 0.35 { up.include(0) }
        var domain = up.domain(of: y)
        if !y.isLogarithmic {
            let rounded = Ticks.rounded(domain, count: 5)
            if y.from == nil { domain.from = rounded.from }
            if y.to == nil { domain.to = rounded.to }
        }
        var isWhole = true
        for series in series {
            for value in series.x where value.rounded() != value { isWhole = false }
        }
        return (
            Scale(across.domain(of: x), isLogarithmic: x.isLogarithmic, isWhole: isWhole),
            Scale(domain, isLogarithmic: y.isLogarithmic)
        )
    }

    /// A lone series that only repeats the axis needs no name.
    private var isNamed: Bool {
        if !rules.isEmpty || series.count > 1 { return true }
        guard let only = series.first else { return false }
        return !only.label.parts.isEmpty && only.label != y.label
    }

    /// Of all series, and then of the rules.
    private var labels: [Label] {
        var labels: [Label] = []
        for series in series { labels.append(series.label) }
        for rule in rules { labels.append(rule.label) }
        return labels
    }

    /// nil where a line ends early or has no end.
    private func endLabels(_ marks: [LineMark], _ frame: Frame, _ names: [[UInt8]]) -> EndLabels? {
        var items: [EndLabels.Item] = []
        for i in names.indices {
            var end: Position?
            var style = StyleClass("label muted")
            if i < marks.count {
                end = marks[i].end
                style = .series("label", i)
            } else if let y = frame.y.position(rules[i - marks.count].y) {
                end = Position(frame.box.right, y)
            }
            guard let end, end.x > frame.box.right - 0.1 * frame.box.width,
                i < marks.count || frame.box.contains(Position(frame.box.left, end.y))
            else { return nil }
            items.append(.init(text: names[i], end: end, style: style))
        }
        return EndLabels(items, top: frame.box.top, bottom: frame.box.bottom)
    }

    private func legendItems(_ names: [[UInt8]]) -> [Legend.Item] {
        var items: [Legend.Item] = []
        for i in names.indices {
            var swatch = Legend.Swatch.rule
            if i < series.count {
                swatch = .line(series: i, opacity: 1, isMarked: series.count > 1 || series[i].isMarked)
            }
            items.append(.init(swatch: swatch, text: names[i]))
        }
        return items
    }
}
