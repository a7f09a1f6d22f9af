/// Lines over a shared x. A value that is not finite breaks its line.
package struct Curves: Equatable, Sendable {
    package var x: Axis
    package var y: Axis
    package var series: [Series]
    /// Horizontal reference lines, such as chance.
    package var rules: [Rule]
    package init(x: Axis, y: Axis, series: [Series], rules: [Rule] = []) {
        self.x = x
        self.y = y
        self.series = series
        self.rules = rules
    }

    package struct Series: Equatable, Sendable {
        package var label: Label
        package var x: [Double]
        package var y: [Double]
        /// A band around the line (least and most over repeats); empty: none.
        package var low: [Double]
        package var high: [Double]
        /// Points marked (few x values, sweeps).
        package var isMarked: Bool
        /// Which colour and marker, and which dash, where two things tell lines apart; nil: those of its place.
        package var look: Look?
        package init(
            label: Label, x: [Double], y: [Double], low: [Double] = [], high: [Double] = [], isMarked: Bool = false
        ) {
            self.label = label
            self.x = x
            self.y = y
            self.low = low
            self.high = high
            self.isMarked = isMarked
        }
    }
    /// A colour and marker by the run, a dash by the samples: training is solid in every figure.
    package struct Look: Equatable, Sendable {
        package let run: Label
        package let colour: Int
        package let samples: Label
        package let dash: Int
        package init(run: Label, colour: Int, samples: Label, dash: Int) {
            self.run = run
            self.colour = colour
            self.samples = samples
            self.dash = dash
        }
    }
    package struct Rule: Equatable, Sendable {
        package var label: Label
        package var y: Double
        package init(label: Label, y: Double) {
            self.label = label
            self.y = y
        }
    }
}

extension Curves {
    /// The number of a line's colour and marker, and of its dash.
    func colour(_ index: Int) -> Int { series[index].look?.colour ?? index }
    func dash(_ index: Int) -> Int { series[index].look?.dash ?? index }

    func describe(in text: inout Description) {
        if !y.label.parts.isEmpty, !x.label.parts.isEmpty {
            text.fill(y.label)
            text.fill(x.label)
            text.say(.sayBy)
        }
        x.describe(in: &text)
        y.describe(in: &text)
        text.endSentence()
        for index in series.indices {
            describe(index, in: &text)
            text.endSentence()
        }
        for rule in rules {
            text.fill(rule.label)
            text.fill(rule.y)
            text.say(.sayRule)
            text.endSentence()
        }
    }

    private func describe(_ index: Int, in text: inout Description) {
        let (x, y) = (series[index].x, series[index].y)
        let words = text.words(series[index].label)
        let name = words.isEmpty ? text.words(self.y.label) : words
        var (first, last, least, most) = (-1, -1, -1, -1)
        var lost = -1
        let count = min(y.count, x.count)
        for i in 0..<count where x[i].isFinite {
            if !y[i].isFinite {
                if lost < 0 { lost = i }
                continue
            }
            if first < 0 { (first, least, most) = (i, i, i) }
            last = i
            if y[i] < y[least] { least = i }
            if y[i] > y[most] { most = i }
        }
        text.fill(name)
        if first < 0 { return text.say(.sayNothing) }
        let (start, end) = (text.number(y[first]), text.number(y[last]))
        text.fill(start)
        if first == last {
            text.fill(self.x.label)
            text.fill(x[first])
            text.say(.sayOnly)
        } else if y[least] == y[most] {
            text.say(.sayStays)
        } else {
            if start == end {
                text.say(.sayReturns)
            } else {
                text.fill(end)
                text.say(y[last] < y[first] ? .sayFalls : .sayRises)
            }
            for isMost in [false, true] {
                let extreme = isMost ? most : least
                let number = text.number(y[extreme])
                if number == start || number == end { continue }
                text.fill(number)
                text.fill(self.x.label)
                text.fill(x[extreme])
                text.say(isMost ? .sayMost : .sayLeast)
            }
        }
        if last < series[index].low.count, last < series[index].high.count {
            text.fill(series[index].low[last])
            text.fill(series[index].high[last])
            text.say(.sayBand)
        }
        if lost >= 0 {
            text.fill(self.x.label)
            text.fill(x[lost])
            text.say(.sayNotFinite)
        }
    }
}

extension Axis {
    fileprivate func describe(in text: inout Description) {
        if !isLogarithmic { return }
        text.fill(label)
        text.say(.sayLogarithmic)
    }
}

extension Curves {
    /// A row for each x: side by side where all series share it, else one below the other.
    func table(_ title: Label) -> Table {
        var isShared = true
        for series in series where series.x != self.series[0].x { isShared = false }
        return isShared ? wide(title) : long(title)
    }

    private func wide(_ title: Label) -> Table {
        var columns = [x.label]
        var keeping: [Int] = []
        let count = series.first?.x.count ?? 0
        for series in series {
            columns.append(series.label.parts.isEmpty ? y.label : series.label)
            if !series.low.isEmpty { columns.append(series.label.followed(by: .minimum)) }
            if !series.high.isEmpty { columns.append(series.label.followed(by: .maximum)) }
            keeping += series.extremes
        }
        var rows: [[Table.Cell]] = []
        for i in TableRows.chosen(count, keeping: keeping) {
            var row = [Table.Cell.number(at: i, of: series[0].x)]
            for series in series {
                row.append(.number(at: i, of: series.y))
                if !series.low.isEmpty { row.append(.number(at: i, of: series.low)) }
                if !series.high.isEmpty { row.append(.number(at: i, of: series.high)) }
            }
            rows.append(row)
        }
        return Table(title: title, columns: columns, rows: rows)
    }

    private func long(_ title: Label) -> Table {
        var total = 0
        for series in series { total += series.x.count }
        var places: [(series: Int, row: Int)] = []
        var keeping: [Int] = []
        for (index, series) in series.enumerated() {
            for extreme in series.extremes { keeping.append(places.count + extreme) }
            for row in series.x.indices { places.append((index, row)) }
        }
        var rows: [[Table.Cell]] = []
        for i in TableRows.chosen(total, keeping: keeping) {
            let (index, row) = places[i]
            let own = series[index]
            rows.append([.label(own.label), .number(at: row, of: own.x), .number(at: row, of: own.y)])
        }
        return Table(title: title, columns: [Label(.line), x.label, y.label], rows: rows)
    }
}

extension Curves.Series {
    /// The rows of the least and the greatest value, which the alternative names.
    fileprivate var extremes: [Int] {
        var (least, most) = (-1, -1)
        for (i, value) in y.enumerated() where value.isFinite && i < x.count {
            if least < 0 || value < y[least] { least = i }
            if most < 0 || value > y[most] { most = i }
        }
        return least < 0 ? [] : [least, most]
    }
}
