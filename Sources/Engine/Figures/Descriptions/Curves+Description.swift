extension Curves {
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
        let count = x.count < y.count ? x.count : y.count
        for i in 0..<count where x[i] - x[i] == 0 {
            if y[i] - y[i] != 0 {
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
