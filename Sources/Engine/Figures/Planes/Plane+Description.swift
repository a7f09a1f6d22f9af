extension Plane {
    func describe(in text: inout Description) {
        text.open(fullTitle)
        if !text.words(y.label).isEmpty, !text.words(x.label).isEmpty {
            text.fill(y.label)
            text.fill(x.label)
            text.say(.sayAgainst)
        }
        describeField(in: &text)
        describePoints(in: &text)
        if isFunction { return describeCurves(in: &text) }
        if paths.count > 4 {
            text.fill(paths.count)
            text.say(.sayPaths)
        }
        for index in paths.indices where paths.count <= 4 || index == paths.count - 1 {
            describe(paths[index], in: &text)
        }
        text.endSentence()
    }

    private func describePoints(in text: inout Description) {
        var (validations, tests) = (0, 0)
        var highest = -1
        for point in points {
            if point.part == .test { tests += 1 }
            if point.part == .validation { validations += 1 }
            highest = max(highest, point.classIndex)
        }
        if highest < 0 || highest > 99 {
            if !points.isEmpty {
                text.fill(text.vocabulary[.samples])
                text.fill(points.count)
                text.say(.sayPoints)
            }
        } else {
            var counts = [Int](repeating: 0, count: highest + 1)
            for point in points where point.classIndex >= 0 { counts[point.classIndex] += 1 }
            for index in counts.indices where counts[index] > 0 {
                fillName(ofClass: index, in: &text)
                text.fill(counts[index])
                text.say(.sayPoints)
            }
        }
        if validations > 0 {
            text.fill(validations)
            text.say(.sayValidationPoints)
        }
        if tests > 0 {
            text.fill(tests)
            text.say(.sayTestPoints)
        }
    }

    private func fillName(ofClass index: Int, in text: inout Description) {
        let words = index < classes.count ? text.words(classes[index]) : []
        text.fill(words.isEmpty ? joined(text.vocabulary[.className], " ", NumberText.integer(index)) : words)
    }

    private func describeField(in text: inout Description) {
        guard let field, !field.values.isEmpty else { return }
        let total = Double(field.values.count)
        switch field.meaning {
        case .probability:
            var above = 0.0
            for value in field.values where value > 0.5 { above += 1 }
            text.fill(share: above / total)
            text.say(.sayHalf)
        case .classes:
            var counts = [Double](repeating: 0, count: 100)
            for value in field.values where value >= 0 && value < 99.5 { counts[Int(value.rounded())] += 1 }
            for index in counts.indices where counts[index] > 0 {
                fillName(ofClass: index, in: &text)
                text.fill(share: counts[index] / total)
                text.say(.sayTerritory)
            }
        case .surface: describeSurface(field, in: &text)
        }
    }

    private func describeSurface(_ field: Field, in text: inout Description) {
        var (least, most) = (-1, -1)
        let values = field.values
        for i in values.indices where values[i].isFinite {
            if least < 0 || values[i] < values[least] { least = i }
            if most < 0 || values[i] > values[most] { most = i }
        }
        guard least >= 0, field.columns > 0, field.rows > 0 else { return }
        text.fill(Double(values[least]))
        text.fill(Double(values[most]))
        text.fill(x.middle(of: least % field.columns, field.columns))
        text.fill(y.middle(of: least / field.columns, field.rows))
        text.say(.saySurface)
    }

    private func describe(_ path: Path, in text: inout Description) {
        let count = min(path.y.count, path.x.count)
        guard count > 0 else { return }
        let words = text.words(path.label)
        text.fill(words.isEmpty ? text.vocabulary[.path] : words)
        for i in [0, count - 1] {
            text.fill(path.x[i])
            text.fill(path.y[i])
        }
        text.say(.sayPath)
    }
}

extension Axis {
    /// The middle of a cell of a field, where it has its value.
    fileprivate func middle(of cell: Int, _ count: Int) -> Double {
        let from = hasLower ? lower : 0
        return from + (Double(cell) + 0.5) / Double(count) * ((hasUpper ? upper : 1) - from)
    }
}
