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
        let direct = isNamed(canvas) ? directWidth(canvas) : nil
        var right = Self.width - 14
        if let direct { right = Self.width - direct - 14 }

        let labelHeight = canvas.words(y.label).isEmpty ? 8.0 : 24
        var frame = Frame(
            box: Box(left: left, top: labelHeight, right: right, bottom: labelHeight + Self.plotHeight), x: scales.x,
            y: scales.y)
        var marks = LineMark.marks(series, in: frame)
        var labels = direct == nil ? nil : endLabels(marks, frame, canvas)
        var legend = Legend([], width: 0)
        if labels == nil, isNamed(canvas) {
            legend = Legend(legendItems(canvas), width: Self.width - left - 14)
            frame = Frame(
                box: Box(
                    left: left, top: labelHeight + legend.height, right: Self.width - 14,
                    bottom: labelHeight + legend.height + Self.plotHeight), x: scales.x, y: scales.y)
            marks = LineMark.marks(series, in: frame)
            labels = nil
        }

        let heading = TextWidth.cut(canvas.words(y.label), to: Self.width - 30, size: Canvas.labelSize)
        if !heading.isEmpty { canvas.text(utf8("↑ ") + heading, 2, 14, StyleClass("label")) }
        legend.draw(on: &canvas, left: left, top: labelHeight - 4)
        frame.drawGrid(on: &canvas)
        for (index, series) in series.enumerated() { BandMark(series, index: index, in: frame).draw(on: &canvas) }
        frame.drawXAxis(on: &canvas)
        frame.drawYAxis(on: &canvas)
        for rule in rules {
            guard let y = frame.y.position(rule.y) else { continue }
            let ends = [Position(frame.box.left, y), Position(frame.box.right, y)]
            if frame.box.contains(ends[0]) { canvas.line(ends[0], ends[1], StyleClass("rule"), dash: "5 4") }
        }
        for mark in marks { mark.draw(on: &canvas) }
        labels?.draw(on: &canvas, x: frame.box.right + 8)
        if !marks.contains(where: { $0.end != nil }) {
            let middle = Position((frame.box.left + frame.box.right) / 2, (frame.box.top + frame.box.bottom) / 2)
            canvas.text(canvas.vocabulary[.noValue], middle.x, middle.y, StyleClass("label muted"), .middle)
        }
        frame.drawXLabel(x.label, on: &canvas)
        return Size(width: Self.width, height: frame.box.bottom + (canvas.words(x.label).isEmpty ? 24 : 42))
    }

    private func scales() -> (x: Scale, y: Scale) {
        var across = Extent(isLogarithmic: x.isLogarithmic)
        var up = Extent(isLogarithmic: y.isLogarithmic)
        for series in series {
            for (xValue, yValue) in zip(series.x, series.y) {
                across.include(xValue)
                if xValue - xValue == 0 { up.include(yValue) }
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
    private func isNamed(_ canvas: Canvas) -> Bool {
        if !rules.isEmpty || series.count > 1 { return true }
        guard let only = series.first else { return false }
        return !only.label.parts.isEmpty && only.label != y.label
    }

    private func names(_ canvas: Canvas) -> [[UInt8]] {
        var names: [[UInt8]] = []
        for series in series { names.append(canvas.words(series.label)) }
        for rule in rules { names.append(canvas.words(rule.label)) }
        return names
    }

    /// Room that names at the lines' ends would need; nil when it is too much.
    private func directWidth(_ canvas: Canvas) -> Double? {
        var width = 0.0
        for name in names(canvas) {
            let size = TextWidth.of(name, size: Canvas.labelSize)
            if size > width { width = size }
        }
        return width <= EndLabels.widest ? width : nil
    }

    /// nil where a line ends early or has no end.
    private func endLabels(_ marks: [LineMark], _ frame: Frame, _ canvas: Canvas) -> EndLabels? {
        var items: [EndLabels.Item] = []
        for (mark, series) in zip(marks, series) {
            guard let end = mark.end, end.x > frame.box.right - 0.1 * frame.box.width else { return nil }
            items.append(.init(text: canvas.words(series.label), end: end, style: .series("label", mark.series)))
        }
        for rule in rules {
            guard let y = frame.y.position(rule.y), frame.box.contains(Position(frame.box.left, y)) else { return nil }
            items.append(
                .init(
                    text: canvas.words(rule.label), end: Position(frame.box.right, y), style: StyleClass("label muted"))
            )
        }
        return EndLabels(items, top: frame.box.top, bottom: frame.box.bottom)
    }

    private func legendItems(_ canvas: Canvas) -> [Legend.Item] {
        var items: [Legend.Item] = []
        for (index, series) in series.enumerated() {
            let swatch = Legend.Swatch.line(
                series: index, opacity: 1, isMarked: self.series.count > 1 || series.isMarked)
            items.append(.init(swatch: swatch, text: canvas.words(series.label)))
        }
        for rule in rules { items.append(.init(swatch: .rule, text: canvas.words(rule.label))) }
        return items
    }
}
