extension NetworkDiagram {
    func describe(in text: inout Description) {
        var layers: [UInt8] = []
        for (k, column) in columns.enumerated() {
            if k > 0 { layers += utf8(" → ") }
            layers += text.words(column.label)
        }
        text.say(.sayNetwork, [layers])
        var best: (weight: Double, from: Int, to: Int, layer: Int)?
        for (k, column) in columns.enumerated() where column.units > 0 {
            for (i, weight) in column.weights.enumerated() where weight - weight == 0 {
                let size = Double(weight < 0 ? -weight : weight)
                let known = best.map { $0.weight < 0 ? -$0.weight : $0.weight } ?? 0
                if size > known { best = (Double(weight), i / column.units, i % column.units, k) }
            }
        }
        guard let best else { return }
        text.say(
            .sayLargestWeight,
            [text.number(best.weight), text.count(best.from), text.count(best.to), text.count(best.layer)])
    }
}

extension ImagePanel {
    static func describe(_ panels: [ImagePanel], in text: inout Description) {
        text.say(.sayImages, [text.count(panels.count)])
        guard let first = panels.first else { return }
        text.say(.sayPixels, [text.count(first.width), text.count(first.height)])
        text.endSentence()
        var names: [UInt8] = []
        for (index, panel) in panels.enumerated() {
            let words = text.words(panel.label)
            if words.isEmpty { continue }
            if index >= 40 {
                names += utf8("; ") + text.vocabulary.sentence(.sayMore, [text.count(panels.count - index)])
                break
            }
            names += (names.isEmpty ? [] : utf8("; ")) + words
        }
        text.close(with: names)
    }
}

extension MatrixFigure {
    func describe(in text: inout Description) {
        text.say(.sayBy, [text.words(rowTitle), text.words(columnTitle)])
        text.endSentence()
        var (total, diagonal) = (0.0, 0.0)
        var largest: (value: Double, row: Int, column: Int)?
        let isSquare = rows == columns
        for row in rows.indices {
            for column in columns.indices {
                guard let value = value(row, column), value - value == 0 else { continue }
                total += value
                if isSquare, row == column {
                    diagonal += value
                } else if value > largest?.value ?? 0 {
                    largest = (value, row, column)
                }
            }
        }
        if isSquare, total > 0 {
            text.say(.sayDiagonal, [text.number(diagonal), text.number(total), text.share(diagonal / total)])
        }
        guard let largest else { return }
        text.say(
            isSquare ? .sayOffDiagonal : .sayLargestCell,
            [text.words(rows[largest.row]), text.words(columns[largest.column]), text.number(largest.value)])
    }
}

extension Bars {
    func describe(in text: inout Description) {
        for (index, label) in series.enumerated() {
            var (least, most) = (-1, -1)
            for group in groups.indices {
                guard let value = value(group, index), value - value == 0 else { continue }
                if least < 0 || value < self.value(least, index) ?? 0 { least = group }
                if most < 0 || value > self.value(most, index) ?? 0 { most = group }
            }
            let words = text.words(label)
            let name = words.isEmpty ? text.words(value.label) : words
            if least < 0 {
                text.say(.sayNothing, [name])
            } else {
                text.say(
                    .sayBars,
                    [
                        name, text.number(value(most, index) ?? 0), text.words(groups[most]),
                        text.number(value(least, index) ?? 0), text.words(groups[least]),
                    ])
            }
            text.endSentence()
        }
    }

    func value(_ group: Int, _ index: Int) -> Double? {
        let at = group * series.count + index
        return at < values.count ? values[at] : nil
    }
}

extension Histogram {
    static func describe(_ histograms: [Histogram], in text: inout Description) {
        for histogram in histograms {
            let name = text.words(histogram.title)
            var fullest = -1
            for (bin, share) in histogram.shares.enumerated() where share - share == 0 {
                if fullest < 0 || share > histogram.shares[fullest] { fullest = bin }
            }
            if fullest < 0 {
                text.say(.sayNothing, [name])
            } else {
                let (from, to) = histogram.bin(fullest)
                text.say(
                    .sayHistogram,
                    [
                        name, text.number(histogram.from), text.number(histogram.to),
                        text.share(histogram.shares[fullest]), text.number(from), text.number(to),
                    ])
            }
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
        text.say(.sayGraph, [text.count(nodes.count), text.count(inputs)])
        text.endSentence()
        guard let result = nodes.last else { return }
        text.say(.sayResult, [text.words(result.label), text.number(result.value)])
        guard steepest >= 0 else { return }
        text.say(.sayLargestGradient, [text.words(nodes[steepest].label), text.number(nodes[steepest].gradient)])
    }
}
