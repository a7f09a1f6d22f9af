import Engine
import Lessons

/// Takes `2 -> [4 sigmoid] * 2 -> 1 sigmoid` apart into a list of maps, `{units: 4, activation: sigmoid}` a layer, each
/// part with its place: what paths such as `layers.1.units` reach, and what PlacedNetwork is made from.
struct LayerNotation {
    private let node: YAMLNode
    private let text: [UInt8]
    private var items: [YAMLNode] = []
    /// Brackets open around what is being read.
    private var nesting = 0

    /// More layers than any lesson needs.
    static let mostLayers = 1000
    private static let mostNesting = 10

    init(_ node: YAMLNode) {
        self.node = node
        text = Array((node.text ?? "").utf8)
    }

    /// nil when something was reported.
    mutating func expanded(_ reading: inout Reading) -> YAMLNode? {
        let before = reading.errorCount
        guard !text.allSatisfy({ $0 == 32 }) else {
            reading.report(.layersEmpty(reading.place(node)))
            return nil
        }
        if let arrow = foreignArrow() {
            reading.report(
                .layerArrow(
                    String(decoding: text[arrow], as: UTF8.self),
                    reading.place(node, arrow.lowerBound, arrow.upperBound)))
            return nil
        }
        let pieces = pieces(0, text.count)
        guard pieces.count <= Self.mostLayers else {
            reading.report(.tooManyLayers(Self.mostLayers, reading.place(node)))
            return nil
        }
        for (from, to) in pieces { add(from, to, &reading) }
        return reading.errorCount == before ? YAMLNode(.list(items), span: node.span) : nil
    }

    /// An arrow as other pens write it, or a comma in its place.
    private func foreignArrow() -> Range<Int>? {
        let arrows = ["\u{2192}", "\u{27F6}", "\u{21D2}", "\u{2013}>", "\u{2014}>", "\u{2212}>", "=>", "-->", ","].map {
            Array($0.utf8)
        }
        for at in text.indices {
            for arrow in arrows where text[at...].starts(with: arrow) { return at..<(at + arrow.count) }
        }
        return nil
    }

    /// The stretches between arrows that stand outside brackets, without spaces at their ends.
    private func pieces(_ from: Int, _ to: Int) -> [(Int, Int)] {
        var result: [(Int, Int)] = []
        var depth = 0
        var start = from
        var at = from
        while at < to {
            if text[at] == 91 { depth += 1 }
            if text[at] == 93 { depth -= 1 }
            if depth == 0, text[at] == 45, at + 1 < to, text[at + 1] == 62 {
                result.append(trimmed(start, at))
                at += 1
                start = at + 1
            }
            at += 1
        }
        result.append(trimmed(start, to))
        return result
    }

    private func trimmed(_ from: Int, _ to: Int) -> (Int, Int) {
        var from = from
        var to = to
        while from < to, text[from] == 32 { from += 1 }
        while to > from, text[to - 1] == 32 { to -= 1 }
        return (from, to)
    }

    private mutating func add(_ from: Int, _ to: Int, _ reading: inout Reading) {
        guard from < to else {
            reading.report(.layerMissing(reading.place(node, max(0, from - 2), min(text.count, from + 1))))
            return
        }
        if text[from] == 91 {
            repeated(from, to, &reading)
            return
        }
        if let open = bracket(after: "residual", from, to) {
            residual(from, open, to, &reading)
            return
        }
        if items.isEmpty {
            let word = part(from, to, &reading)
            if word.text == "input" {
                items.append(map([("input", word)], word.span))
                return
            }
            let isShape = (word.text ?? "").contains("x")
            items.append(map([(isShape ? "shape" : "units", word)], word.span))
            return
        }
        layer(from, to, &reading)
    }

    /// Where the bracket opens that a word is followed by; nil where it is not.
    private func bracket(after word: String, _ from: Int, _ to: Int) -> Int? {
        var at = from + word.utf8.count
        guard at < to, text[from..<at].elementsEqual(word.utf8) else { return nil }
        while at < to, text[at] == 32 { at += 1 }
        return at < to && text[at] == 91 ? at : nil
    }

    /// Where the bracket that opens here closes; nil, and reported, where it does not.
    private func closing(_ open: Int, _ to: Int, _ reading: inout Reading) -> Int? {
        var depth = 0
        for at in open..<to {
            if text[at] == 91 { depth += 1 }
            if text[at] == 93 { depth -= 1 }
            if depth == 0 { return at }
        }
        reading.report(.layerBracket(reading.place(node, open, open + 1)))
        return nil
    }

    /// What stands between brackets; false, and reported, where they stand too deep in others.
    private mutating func addInside(
        _ open: Int, _ close: Int, of item: (from: Int, to: Int), _ reading: inout Reading
    ) -> Bool {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.mostNesting else {
            reading.report(.layersNested(Self.mostNesting, reading.place(node, item.from, item.to)))
            return false
        }
        guard text[(open + 1)..<close].contains(where: { $0 != 32 }) else {
            reading.report(.bracketsEmpty(reading.place(node, open, close + 1)))
            return false
        }
        for (a, b) in pieces(open + 1, close) { add(a, b, &reading) }
        return true
    }

    /// `residual [64 relu -> 64]`: the last layer inside says how many layers before it the block began.
    private mutating func residual(_ from: Int, _ open: Int, _ to: Int, _ reading: inout Reading) {
        guard let close = closing(open, to, &reading) else { return }
        let (restFrom, restTo) = trimmed(close + 1, to)
        guard restFrom >= restTo else {
            reading.report(.residualRest(reading.place(node, restFrom, restTo)))
            return
        }
        guard !items.isEmpty else {
            reading.report(.inputForm(reading.place(node, from, to)))
            return
        }
        let first = items.count
        guard addInside(open, close, of: (from, to), &reading) else { return }
        guard items.count > first, var entries = items.last?.entries else { return }
        let span = reading.place(node, from, to).span
        let back = String(items.count - 1 - first)
        if let index = entries.firstIndex(where: { $0.key == "residual" }) {
            entries[index].value = .scalar((entries[index].value.text ?? "") + " " + back, span: span)
        } else {
            entries.append(.init(key: "residual", keySpan: span, value: .scalar(back, span: span)))
        }
        items[items.count - 1].kind = .map(entries)
    }

    /// `[64 sigmoid] * 5`
    private mutating func repeated(_ from: Int, _ to: Int, _ reading: inout Reading) {
        guard let close = closing(from, to, &reading) else { return }
        let (starFrom, starTo) = trimmed(close + 1, to)
        guard starFrom < starTo, text[starFrom] == 42, !items.isEmpty else {
            reading.report(
                items.isEmpty ? .inputForm(reading.place(node, from, to)) : .layerRepeat(reading.place(node, close, to))
            )
            return
        }
        let (countFrom, countTo) = trimmed(starFrom + 1, starTo)
        let count = part(countFrom, max(countFrom, countTo), &reading)
        guard let times = reading.whole(count, "the number of times", 0, Self.mostLayers) else { return }
        let first = items.count
        guard addInside(from, close, of: (from, to), &reading) else { return }
        let block = Array(items[first...])
        guard block.count * max(1, times) + first <= Self.mostLayers else {
            reading.report(.tooManyLayers(Self.mostLayers, reading.place(node, from, to)))
            return
        }
        items.removeLast(block.count)
        for _ in 0..<times { items += block }
    }

    private mutating func layer(_ from: Int, _ to: Int, _ reading: inout Reading) {
        let whole = part(from, to, &reading)
        let words = reading.words(of: whole)
        guard let first = words.first, let name = first.text else { return }
        switch name {
        case "conv", "convolution": named("conv", words, whole, ["stride", "pad"], &reading)
        case "maxpool", "avgpool": named(name, words, whole, ["stride"], &reading)
        case "flatten": named(name, words, whole, [], &reading)
        case "batchnorm": items.append(map([(name, first)] + activation(words), whole.span))
        case "residual": reading.report(.residualForm(reading.place(whole)))
        case "input": reading.report(.inputInside(reading.place(first)))
        case "dropout": named(name, words, whole, [], &reading)
        default:
            guard name.utf8.first.map(FormulaParser.isDigit) ?? false || name.hasPrefix("-") else {
                let rest = words.dropFirst().compactMap(\.text)
                reading.report(.unknownLayer(name, followedBy: rest, reading.place(first)))
                return
            }
            items.append(map([("units", first)] + activation(words), whole.span))
        }
    }

    /// What stands after a layer's first word.
    private func activation(_ words: [YAMLNode]) -> [(String, YAMLNode)] {
        guard words.count > 1 else { return [] }
        let start = words[1].span.start
        let end = words.last?.span.end ?? start
        let text = words.dropFirst().compactMap(\.text).joined(separator: " ")
        return [("activation", .scalar(text, span: Span(start, end)))]
    }

    /// `conv 5x5 x8 stride 1 pad 2 relu`: the layer's word, what it must have, then options in any order, then for
    /// convolutions an activation.
    private mutating func named(
        _ name: String, _ words: [YAMLNode], _ whole: YAMLNode, _ options: [String], _ reading: inout Reading
    ) {
        guard name != "flatten" || words.count == 1 else {
            reading.report(.tooManyWords(name, reading.place(words[1])))
            return
        }
        guard name == "flatten" || words.count > 1 else {
            reading.report(.layerForm(name, reading.place(whole)))
            return
        }
        var fields = [(name, words.count > 1 ? words[1] : words[0])]
        var at = 2
        if name == "conv" {
            guard words.count > 2, let filters = words[2].text, filters.hasPrefix("x") else {
                reading.report(.layerForm(name, reading.place(whole)))
                return
            }
            let span = words[2].span
            fields.append(("filters", .scalar(String(filters.dropFirst()), span: Span(span.start + 1, span.end))))
            at = 3
        }
        while at < words.count {
            let word = words[at].text ?? ""
            if options.contains(word), at + 1 < words.count {
                fields.append((word, words[at + 1]))
                at += 2
            } else if name == "conv", !options.contains(word) {
                let text = words[at...].compactMap(\.text).joined(separator: " ")
                let end = words.last?.span.end ?? words[at].span.end
                fields.append(("activation", .scalar(text, span: Span(words[at].span.start, end))))
                break
            } else {
                reading.report(
                    options.contains(word)
                        ? .layerOption(word, reading.place(words[at])) : .tooManyWords(name, reading.place(words[at])))
                return
            }
        }
        items.append(map(fields, whole.span))
    }

    private func part(_ from: Int, _ to: Int, _ reading: inout Reading) -> YAMLNode {
        .scalar(String(decoding: text[from..<to], as: UTF8.self), span: reading.place(node, from, to).span)
    }

    private func map(_ fields: [(String, YAMLNode)], _ span: Span) -> YAMLNode {
        YAMLNode(.map(fields.map { .init(key: $0.0, keySpan: $0.1.span, value: $0.1) }), span: span)
    }
}
