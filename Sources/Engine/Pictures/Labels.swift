extension Label {
    static let arrow = Part.text(utf8(" → "))

    init(number: Double) { self.init([.number(number)]) }

    /// "layer 2"
    package static func numbered(_ term: Term, _ number: Int) -> Label {
        said(term, Label(number: Double(number)))
    }

    /// Two words of which the first describes the second: "test loss".
    package static func pair(_ first: Term, _ second: Term) -> Label { said(first, Label(second)) }

    /// "truth 4"
    static func said(_ term: Term, _ what: Label) -> Label {
        var label = Label(term)
        label.parts.append(.text(utf8(" ")))
        label.parts += what.parts
        return label
    }

    /// "sigmoid, layer 2"; empty labels vanish.
    package static func joined(_ labels: [Label]) -> Label {
        var parts: [Part] = []
        for label in labels where !label.parts.isEmpty {
            if !parts.isEmpty { parts.append(.text(utf8(", "))) }
            parts += label.parts
        }
        return Label(parts)
    }

    static func joined(_ first: Label, _ second: Label) -> Label { joined([first, second]) }

    /// "samples (20 of 200)" where only some are shown.
    package func shown(_ count: Int, of total: Int) -> Label {
        if count >= total { return self }
        var parts = parts
        parts.append(.text(utf8(" (")))
        parts.append(.number(Double(count)))
        parts.append(.text(utf8(" ")))
        parts += Label.numbered(.of, total).parts
        parts.append(.text(utf8(")")))
        return Label(parts)
    }
}

extension Layer {
    /// As a lesson writes it: "4 sigmoid", "conv 5x5 x8 stride 1 pad 2 relu".
    package var text: [UInt8] {
        var text = kind.word.map { utf8($0) } ?? []
        switch form {
        case .dense(let units, let activation):
            text.add(units)
            text += activation.suffix
        case .convolution(let height, let width, let filters, let stride, let padding, let activation):
            text.add(" ", height)
            text.add("x", width)
            text.add(" x", filters)
            if stride != 1 { text.add(" stride ", stride) }
            if padding != 0 { text.add(" pad ", padding) }
            text += activation.suffix
        case .maxPool(let size, let stride), .averagePool(let size, let stride):
            text.add(" ", size)
            if stride != size { text.add(" stride ", stride) }
        case .flatten: break
        case .batchNorm(let activation): text += activation.suffix
        case .dropout(let rate):
            text.add(" ")
            text += NumberText.shown(Double(rate))
        }
        return text
    }
}

extension Activation {
    /// After a layer's units: " sigmoid", and nothing for linear.
    fileprivate var suffix: [UInt8] {
        if case .linear = self { return [] }
        var text = utf8(" ") + utf8(word)
        if let slope { text += utf8(" ") + NumberText.significant(Double(slope), 6) }
        return text
    }
}

extension Shape {
    /// "28x28x1", or a vector's length.
    package var text: [UInt8] {
        var text: [UInt8] = []
        if !isVector {
            text.add(height)
            text.add("x", width)
            text.add("x")
        }
        text.add(channels)
        return text
    }
}

extension [UInt8] {
    mutating func add(_ text: StaticString) { self += utf8(text) }
    mutating func add(_ number: Int) { self += NumberText.integer(number) }
    mutating func add(_ text: StaticString, _ number: Int) {
        add(text)
        add(number)
    }
}
