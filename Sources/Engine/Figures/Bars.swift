/// Bars side by side: a group for each x label, a bar for each series.
package struct Bars: Equatable, Sendable {
    package var value: Axis
    package var groups: [Label]
    package var series: [Label]
    /// groups × series, row-major.
    package var values: [Double]
    package init(value: Axis, groups: [Label], series: [Label], values: [Double]) {
        self.value = value
        self.groups = groups
        self.series = series
        self.values = values
    }
}

extension Bars {
    private static let width = 480.0
    /// Groups drawn; the table has the rest.
    static let most = 40

    /// Bars lie, since names are long; each says its value.
    func draw(on canvas: inout Canvas) -> Size {
        let shown = min(Self.most, groups.count)
        canvas.defineHatches(series: series.count)
        var legend = Legend(left: 2, top: 0, width: Self.width - 4)
        for index in series.indices where series.count > 1 {
            legend.add(.bar, of: index, canvas.words(series[index]), on: &canvas)
        }
        var names: [[UInt8]] = []
        for group in 0..<shown { names.append(canvas.words(groups[group])) }
        let nameWidth = min(215, TextWidth.widest(names, size: Canvas.labelSize))
        var numbers: [[UInt8]] = []
        var isNegative = false
        for value in values {
            // What is no number has no bar: a dash, and a word that says so.
            numbers.append(value.isNaN ? utf8("– ") + canvas.vocabulary[.noValue] : NumberText.reading(value))
            if value < 0 { isNegative = true }
        }
        let numberWidth = TextWidth.widest(numbers, size: Canvas.smallSize)
        let thick = series.count > 1 ? 14.0 : 18
        let step = thick * Double(max(series.count, 1)) + 8
        let top = legend.height + 6
        let box = Box(
            left: nameWidth + 14 + (isNegative ? numberWidth + 6 : 0), top: top,
            right: Self.width - numberWidth - 10, bottom: top + step * Double(max(shown, 1)))
        let frame = Frame(box: box, x: scale(), y: Scale((0, 1), isLogarithmic: false))
        frame.drawGrid(on: &canvas, horizontal: false)
        var base = frame.x.bounded(value.isLogarithmic ? frame.x.from : 0)
        if base.isNaN { base = box.left }
        for group in 0..<shown {
            let y = top + Double(group) * step + 4
            canvas.cut(names[group], to: nameWidth, nameWidth + 6, y + (step - 8) / 2 + 4.5, "label", .end)
            for index in series.indices {
                let at = group * series.count + index
                guard at < values.count else { continue }
                drawBar(at, numbers[at], index, base, y + Double(index) * thick, thick - 1, frame, on: &canvas)
            }
        }
        canvas.line(Position(base, box.top), Position(base, box.bottom), "axis")
        frame.drawXAxis(on: &canvas)
        frame.drawXLabel(value.label, on: &canvas)
        return Size(width: Self.width, height: box.bottom + canvas.room(below: value.label))
    }

    /// From zero, which a length is measured against; a logarithmic axis has none and starts at a power below.
    private func scale() -> Scale {
        var extent = Extent(isLogarithmic: value.isLogarithmic)
        extent.include(values)
        if !value.isLogarithmic {
            extent.include(0)
            var domain = extent.domain(of: value)
            if extent.least == 0, extent.most == 0 { domain = (0, 1) }
            let rounded = Ticks.rounded(domain, count: 6)
            return Scale(
                (value.hasLower ? domain.from : rounded.from, value.hasUpper ? domain.to : rounded.to),
                isLogarithmic: false)
        }
        var domain = extent.domain(of: value)
        if !value.hasLower {
            let power = Ticks.powerOfTen(domain.from * 0.99)
            let floor = timesTen(1, power)
            if floor > 0 { domain.from = floor }
        }
        return Scale(domain, isLogarithmic: true)
    }

    private func drawBar(
        _ at: Int, _ text: [UInt8], _ series: Int, _ base: Double, _ y: Double, _ height: Double, _ frame: Frame,
        on canvas: inout Canvas
    ) {
        let known = frame.x.bounded(values[at])
        // An arrow where the bar goes on beyond the axis.
        let isCut = values[at] > frame.x.to || values[at] < frame.x.from
        let text = isCut ? utf8("→ ") + text : text
        let end = known.isNaN ? base : known
        let (left, right) = end < base ? (end, base) : (base, end)
        if right > left {
            canvas.rect(left, y, right - left, height, .series("bar", series))
            canvas.hatch(series, left, y, right - left, height)
        }
        let isNegative = end < base
        canvas.text(text, isNegative ? left - 4 : right + 4, y + height / 2 + 4, "small", isNegative ? .end : .start)
    }
}

extension Bars {
    func describe(in text: inout Description) {
        for index in series.indices {
            var (least, most) = (-1, -1)
            for group in groups.indices {
                let value = value(group, index)
                if !value.isFinite { continue }
                if least < 0 || value < self.value(least, index) { least = group }
                if most < 0 || value > self.value(most, index) { most = group }
            }
            let words = text.words(series[index])
            text.fill(words.isEmpty ? text.words(value.label) : words)
            if least < 0 {
                text.say(.sayNothing)
            } else if value(least, index) == value(most, index) {
                text.fill(value(most, index))
                text.say(.sayStays)
            } else {
                text.fill(value(most, index))
                text.fill(groups[most])
                text.fill(value(least, index))
                text.fill(groups[least])
                text.say(.sayBars)
            }
            text.endSentence()
        }
    }

    /// NaN where there is none.
    private func value(_ group: Int, _ index: Int) -> Double {
        let at = group * series.count + index
        return at < values.count ? values[at] : .nan
    }
}

extension Bars {
    func table(_ title: Label) -> Table {
        var made: [[Table.Cell]] = []
        for group in TableRows.chosen(groups.count) {
            var cells: [Table.Cell] = [.label(groups[group])]
            for index in series.indices {
                let at = group * series.count + index
                cells.append(at < values.count ? .number(values[at]) : .empty)
            }
            made.append(cells)
        }
        var columns = [Label(.name)]
        for label in series { columns.append(label.parts.isEmpty ? value.label : label) }
        return Table(title: title, columns: columns, rows: made)
    }
}
