extension Curves {
    func describe(in text: inout Description) {
        if !y.label.parts.isEmpty, !x.label.parts.isEmpty {
            text.say(.sayBy, [text.words(y.label), text.words(x.label)])
        }
        for axis in [x, y] where axis.isLogarithmic { text.say(.sayLogarithmic, [text.words(axis.label)]) }
        text.endSentence()
        for series in series {
            series.describe(in: &text, x: text.words(x.label), y: text.words(y.label))
            text.endSentence()
        }
        for rule in rules {
            text.say(.sayRule, [text.words(rule.label), text.number(rule.y)])
            text.endSentence()
        }
    }
}

extension Curves.Series {
    fileprivate func describe(in text: inout Description, x xName: [UInt8], y yName: [UInt8]) {
        let words = text.words(label)
        let name = words.isEmpty ? yName : words
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
        if first < 0 { return text.say(.sayNothing, [name]) }
        if first == last {
            text.say(.sayOnly, [name, text.number(y[first]), xName, text.number(x[first])])
        } else if y[least] == y[most] {
            text.say(.sayStays, [name, text.number(y[first])])
        } else {
            let ends = (text.number(y[first]), text.number(y[last]))
            if ends.0 == ends.1 {
                text.say(.sayReturns, [name, ends.0])
            } else {
                text.say(y[last] < y[first] ? .sayFalls : .sayRises, [name, ends.0, ends.1])
            }
            for (extreme, term) in [(least, Term.sayLeast), (most, .sayMost)] {
                let number = text.number(y[extreme])
                if number != ends.0, number != ends.1 { text.say(term, [number, xName, text.number(x[extreme])]) }
            }
        }
        if last < low.count, last < high.count {
            text.say(.sayBand, [text.number(low[last]), text.number(high[last])])
        }
        if lost >= 0 { text.say(.sayNotFinite, [xName, text.number(x[lost])]) }
    }
}
