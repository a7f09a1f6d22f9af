extension Curves {
    private static let width = 480.0
    private static let plotHeight = 230.0

    /// Lines with their names at their ends where that is clear, else with a legend above.
    func draw(on canvas: inout Canvas) -> Size {
        let scales = scales()
        let widestTick = min(110, Frame.widest(Ticks.of(scales.y, count: 5)))
        let firstTick = Frame.widest(Ticks.of(scales.x, count: 7).first) / 2 + 2
        let left = max(firstTick, widestTick + 12)
        let isNamed = isNamed
        // Of all series, and then of the rules.
        var names: [[UInt8]] = []
        for i in series.indices { names.append(canvas.words(series[i].label)) }
        for i in rules.indices { names.append(canvas.words(rules[i].label)) }
        let direct = TextWidth.widest(names, size: Canvas.labelSize)
        let isDirect = isNamed && direct <= EndLabels.widest
        let right = isDirect ? Self.width - direct - 14 : Self.width - 14

        let labelHeight = canvas.hasWords(y.label) ? 30.0 : 8
        canvas.heading("↑ ", canvas.words(y.label), to: Self.width - 30, 2, 14)
        var box = Box(left: left, top: labelHeight, right: right, bottom: labelHeight + Self.plotHeight)
        var frame = Frame(box: box, x: scales.x, y: scales.y)
        var marks = LineMarks(self, in: frame)
        let ends = isDirect ? ends(marks, frame) : []
        let places = EndLabels.places(ends, top: box.top, bottom: box.bottom)
        if places.isEmpty, isNamed {
            var legend = Legend(left: left, top: labelHeight - 4, width: Self.width - left - 14)
            drawLegend(&legend, names, on: &canvas)
            box.right = Self.width - 14
            box.top = labelHeight + legend.height
            box.bottom = labelHeight + legend.height + Self.plotHeight
            frame = Frame(box: box, x: scales.x, y: scales.y)
            marks = LineMarks(self, in: frame)
        }

        frame.drawGrid(on: &canvas)
        // A page draws one run, whose lines have no bands.
        for index in series.indices { BandMark(series[index], index: colour(index), in: frame).draw(on: &canvas) }
        frame.drawXAxis(on: &canvas)
        frame.drawYAxis(on: &canvas)
        for i in rules.indices {
            let y = frame.y.position(rules[i].y)
            let start = Position(frame.box.left, y)
            if frame.box.contains(start) { canvas.line(start, Position(frame.box.right, y), "rule", dash: "5 4") }
        }
        if marks.outside > 0 {
            let text = canvas.vocabulary.sentence(.sayOutside, [NumberText.grouped(marks.outside)])
            canvas.text(text, Self.width - 2, 14, "small", .end)
        }
        var isEmpty = true
        for i in series.indices {
            marks.draw(i, on: &canvas)
            if marks.end(i).isKnown { isEmpty = false }
        }
        for i in places.indices {
            let style = i < series.count ? StyleClass.series("label", colour(i)) : StyleClass("label muted")
            EndLabels.draw(names[i], style, at: box.right + 8, places[i], from: ends[i], on: &canvas)
        }
        if isEmpty, marks.outside == 0 {
            canvas.text(
                canvas.vocabulary[.noValue], (frame.box.left + frame.box.right) / 2,
                (frame.box.top + frame.box.bottom) / 2, "label muted", .middle)
        }
        frame.drawXLabel(x.label, on: &canvas)
        return Size(width: Self.width, height: frame.box.bottom + canvas.room(below: x.label))
    }

    /// A name a line, or one a run and one for each kind of samples.
    private func drawLegend(_ legend: inout Legend, _ names: [[UInt8]], on canvas: inout Canvas) {
        var (runs, dashes) = (-1, -1)
        for i in series.indices {
            guard let look = series[i].look else {
                legend.add(series.count > 1 || series[i].isMarked ? .markedLine : .line, of: i, names[i], on: &canvas)
                continue
            }
            if look.colour > runs {
                runs = look.colour
                legend.add(.run, of: runs, canvas.words(look.run), on: &canvas)
            }
        }
        for i in series.indices {
            guard let look = series[i].look, look.dash > dashes else { continue }
            dashes = look.dash
            legend.add(.samples, of: dashes, canvas.words(look.samples), on: &canvas)
        }
        for i in series.count..<names.count { legend.add(.rule, names[i], on: &canvas) }
    }

    private func scales() -> (x: Scale, y: Scale) {
        var across = Extent(isLogarithmic: x.isLogarithmic)
        var up = Extent(isLogarithmic: y.isLogarithmic)
        var isWhole = true
        for k in series.indices {
            let (x, y) = (series[k].x, series[k].y)
            for i in x.indices {
                if x[i].rounded() != x[i] { isWhole = false }
                if i >= y.count { continue }
                across.include(x[i])
                if x[i].isFinite { up.include(y[i]) }
            }
            up.include(series[k].low)
            up.include(series[k].high)
        }
        for k in rules.indices { up.include(rules[k].y) }
        // A line of small values is read against zero when zero is near.
        if !y.isLogarithmic, !y.hasLower, up.least > 0, up.least < up.most * 0.35 { up.include(0) }
        var domain = up.domain(of: y)
        if !y.isLogarithmic {
            let rounded = Ticks.rounded(domain, count: 5)
            if !y.hasLower { domain.from = rounded.from }
            if !y.hasUpper { domain.to = rounded.to }
        }
        return (
            Scale(across.domain(of: x), isLogarithmic: x.isLogarithmic, isWhole: isWhole),
            Scale(domain, isLogarithmic: y.isLogarithmic)
        )
    }

    /// A lone series that only repeats the axis needs no name.
    private var isNamed: Bool {
        if !rules.isEmpty || series.count > 1 { return true }
        return !series.isEmpty && !series[0].label.parts.isEmpty && series[0].label != y.label
    }

    /// The right ends of the lines and the rules; none where one ends early or has no end.
    private func ends(_ marks: LineMarks, _ frame: Frame) -> [Position] {
        var ends: [Position] = []
        for i in 0..<(series.count + rules.count) {
            var end = Position(frame.box.right, 0)
            if i < series.count {
                end = marks.end(i)
            } else {
                end.y = frame.y.position(rules[i - series.count].y)
                if !frame.box.contains(Position(frame.box.left, end.y)) { return [] }
            }
            guard end.x > frame.box.right - 0.1 * frame.box.width else { return [] }
            ends.append(end)
        }
        return ends
    }
}
