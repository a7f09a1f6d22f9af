extension Plane {
    func describe(in text: inout Description) {
        text.open(title)
        let names = (text.words(y.label), text.words(x.label))
        if !names.0.isEmpty, !names.1.isEmpty { text.say(.sayAgainst, [names.0, names.1]) }
        describeField(in: &text)
        describePoints(in: &text)
        if paths.count > 4, let last = paths.last {
            text.say(.sayPaths, [text.count(paths.count)])
            last.describe(in: &text)
        } else {
            for path in paths { path.describe(in: &text) }
        }
        text.endSentence()
    }

    private func describePoints(in text: inout Description) {
        var tests = 0
        var highest = -1
        for point in points {
            if point.isTest { tests += 1 }
            if point.classIndex > highest { highest = point.classIndex }
        }
        if highest < 0 || highest > 99 {
            if !points.isEmpty { text.say(.sayPoints, [text.vocabulary[.samples], text.count(points.count)]) }
        } else {
            var counts = [Int](repeating: 0, count: highest + 1)
            for point in points where point.classIndex >= 0 { counts[point.classIndex] += 1 }
            for (index, count) in counts.enumerated() where count > 0 {
                text.say(.sayPoints, [name(ofClass: index, text), text.count(count)])
            }
        }
        if tests > 0 { text.say(.sayTestPoints, [text.count(tests)]) }
    }

    private func name(ofClass index: Int, _ text: Description) -> [UInt8] {
        let words = index < classes.count ? text.words(classes[index]) : []
        return words.isEmpty ? text.vocabulary[.className] + utf8(" ") + NumberText.integer(index) : words
    }

    private func describeField(in text: inout Description) {
        guard let field, !field.values.isEmpty else { return }
        let total = Double(field.values.count)
        switch field.meaning {
        case .probability:
            var above = 0.0
            for value in field.values where value > 0.5 { above += 1 }
            text.say(.sayHalf, [text.share(above / total)])
        case .classes:
            var counts = [Double](repeating: 0, count: 100)
            for value in field.values where value >= 0 && value < 99.5 { counts[Int(value.rounded())] += 1 }
            for (index, count) in counts.enumerated() where count > 0 {
                text.say(.sayTerritory, [name(ofClass: index, text), text.share(count / total)])
            }
        case .surface: describeSurface(field, in: &text)
        }
    }

    private func describeSurface(_ field: Field, in text: inout Description) {
        var (least, most) = (-1, -1)
        for (i, value) in field.values.enumerated() where value - value == 0 {
            if least < 0 || value < field.values[least] { least = i }
            if most < 0 || value > field.values[most] { most = i }
        }
        guard least >= 0, field.columns > 0, field.rows > 0 else { return }
        func place(_ axis: Axis, _ share: Double) -> Double {
            (axis.from ?? 0) + share * ((axis.to ?? 1) - (axis.from ?? 0))
        }
        let (column, row) = (least % field.columns, least / field.columns)
        text.say(
            .saySurface,
            [
                text.number(Double(field.values[least])), text.number(Double(field.values[most])),
                text.number(place(x, (Double(column) + 0.5) / Double(field.columns))),
                text.number(place(y, (Double(row) + 0.5) / Double(field.rows))),
            ])
    }
}

extension Plane.Path {
    fileprivate func describe(in text: inout Description) {
        let count = x.count < y.count ? x.count : y.count
        guard count > 0 else { return }
        let words = text.words(label)
        text.say(
            .sayPath,
            [
                words.isEmpty ? text.vocabulary[.path] : words, text.number(x[0]), text.number(y[0]),
                text.number(x[count - 1]), text.number(y[count - 1]),
            ])
    }
}
