extension NetworkDiagram {
    func describe(in text: inout Description) {
        var layers: [UInt8] = []
        for k in columns.indices {
            if k > 0 { layers += utf8(" → ") }
            layers += text.words(columns[k].label)
        }
        text.fill(layers)
        text.say(.sayNetwork)
        var known: Float = 0
        var (layer, place) = (0, 0)
        for k in columns.indices where columns[k].units > 0 {
            let weights = columns[k].weights
            for i in weights.indices where weights[i] - weights[i] == 0 && weights[i].magnitude > known {
                known = weights[i].magnitude
                (layer, place) = (k, i)
            }
        }
        if known == 0 { return }
        text.fill(Double(columns[layer].weights[place]))
        text.fill(place / columns[layer].units)
        text.fill(place % columns[layer].units)
        text.fill(layer)
        text.say(.sayLargestWeight)
    }
}

extension ImagePanel {
    static func describe(_ panels: [ImagePanel], in text: inout Description) {
        text.fill(panels.count)
        text.say(.sayImages)
        if panels.isEmpty { return }
        text.fill(panels[0].width)
        text.fill(panels[0].height)
        text.say(.sayPixels)
        text.endSentence()
        var names: [UInt8] = []
        for index in panels.indices {
            var words = text.words(panels[index].label)
            if words.isEmpty { continue }
            if index >= 40 { words = text.vocabulary.sentence(.sayMore, [NumberText.grouped(panels.count - index)]) }
            if !names.isEmpty || index >= 40 { names += utf8("; ") }
            names += words
            if index >= 40 { break }
        }
        text.close(with: names)
    }
}

extension MatrixFigure {
    func describe(in text: inout Description) {
        text.fill(rowTitle)
        text.fill(columnTitle)
        text.say(.sayBy)
        text.endSentence()
        var (total, diagonal, largest) = (0.0, 0.0, 0.0)
        var (largestRow, largestColumn) = (0, 0)
        let isSquare = rows == columns
        for row in rows.indices {
            for column in columns.indices {
                guard let value = value(row, column), value - value == 0 else { continue }
                total += value
                if isSquare, row == column {
                    diagonal += value
                } else if value > largest {
                    largest = value
                    (largestRow, largestColumn) = (row, column)
                }
            }
        }
        if isSquare, total > 0 {
            text.fill(diagonal)
            text.fill(total)
            text.fill(share: diagonal / total)
            text.say(.sayDiagonal)
        }
        if largest == 0 { return }
        text.fill(rows[largestRow])
        text.fill(columns[largestColumn])
        text.fill(largest)
        text.say(isSquare ? .sayOffDiagonal : .sayLargestCell)
    }
}

extension Bars {
    func describe(in text: inout Description) {
        for index in series.indices {
            var (least, most) = (-1, -1)
            for group in groups.indices {
                let value = value(group, index)
                if value - value != 0 { continue }
                if least < 0 || value < self.value(least, index) { least = group }
                if most < 0 || value > self.value(most, index) { most = group }
            }
            let words = text.words(series[index])
            text.fill(words.isEmpty ? text.words(value.label) : words)
            if least < 0 {
                text.say(.sayNothing)
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

extension Histogram {
    static func describe(_ histograms: [Histogram], in text: inout Description) {
        for histogram in histograms {
            text.fill(histogram.title)
            let shares = histogram.shares
            var fullest = -1
            for bin in shares.indices where shares[bin] - shares[bin] == 0 {
                if fullest < 0 || shares[bin] > shares[fullest] { fullest = bin }
            }
            if fullest >= 0 {
                text.fill(histogram.from)
                text.fill(histogram.to)
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
        let width = (to - from) / Double(shares.count > 0 ? shares.count : 1)
        return (from + width * Double(number), number + 1 == shares.count ? to : from + width * Double(number + 1))
    }
}

extension ComputationGraph {
    func describe(in text: inout Description) {
        var inputs = 0
        var steepest = -1
        for (index, node) in nodes.enumerated() where node.inputs.isEmpty {
            inputs += 1
            guard node.gradient - node.gradient == 0, node.gradient != 0 else { continue }
            let size = node.gradient < 0 ? -node.gradient : node.gradient
            let known = steepest < 0 ? 0 : nodes[steepest].gradient
            if size > (known < 0 ? -known : known) { steepest = index }
        }
        text.fill(nodes.count)
        text.fill(inputs)
        text.say(.sayGraph)
        text.endSentence()
        guard let result = nodes.last else { return }
        text.fill(result.label)
        text.fill(result.value)
        text.say(.sayResult)
        guard steepest >= 0 else { return }
        text.fill(nodes[steepest].label)
        text.fill(nodes[steepest].gradient)
        text.say(.sayLargestGradient)
    }
}
