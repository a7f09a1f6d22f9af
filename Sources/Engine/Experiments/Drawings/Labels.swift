extension Label {
    @inline(never) init(number: Double) { self.init([.number(number)]) }

    /// "layer 2"
    @inline(never) package static func numbered(_ term: Term, _ number: Int) -> Label {
        Label([.term(term), .text(utf8(" ")), .number(Double(number))])
    }

    /// Two words of which the first describes the second: "test loss".
    @inline(never) package static func pair(_ first: Term, _ second: Term) -> Label {
        Label([.term(first), .text(utf8(" ")), .term(second)])
    }

    /// "sigmoid, layer 2"; empty labels vanish.
    @inline(never) package static func joined(_ labels: [Label]) -> Label {
        var parts: [Part] = []
        for label in labels where !label.parts.isEmpty {
            if !parts.isEmpty { parts.append(.text(utf8(", "))) }
            parts += label.parts
        }
        return Label(parts)
    }

    @inline(never) static func joined(_ first: Label, _ second: Label) -> Label { joined([first, second]) }

    /// "samples (20 of 200)" where only some are shown.
    @inline(never) package func shown(_ count: Int, of total: Int) -> Label {
        if count >= total { return self }
        return Label(
            parts + [
                .text(utf8(" (")), .number(Double(count)), .text(utf8(" ")), .term(.of), .text(utf8(" ")),
                .number(Double(total)), .text(utf8(")")),
            ])
    }
}

extension Layer {
    /// As a lesson writes it: "4 sigmoid", "conv 5x5 x8 stride 1 pad 2 relu".
    package var text: [UInt8] {
        switch self {
        case .dense(let units, let activation): return NumberText.integer(units) + activation.suffix
        case .convolution(let height, let width, let filters, let stride, let padding, let activation):
            var text = utf8("conv ") + NumberText.integer(height) + utf8("x") + NumberText.integer(width)
            text += utf8(" x") + NumberText.integer(filters)
            if stride != 1 { text += utf8(" stride ") + NumberText.integer(stride) }
            if padding != 0 { text += utf8(" pad ") + NumberText.integer(padding) }
            return text + activation.suffix
        case .maxPool(let size, let stride): return pool(utf8("maxpool "), size, stride)
        case .averagePool(let size, let stride): return pool(utf8("avgpool "), size, stride)
        case .flatten: return utf8("flatten")
        case .dropout(let rate): return utf8("dropout ") + NumberText.shown(Double(rate))
        }
    }

    @inline(never) private func pool(_ name: [UInt8], _ size: Int, _ stride: Int) -> [UInt8] {
        let text = name + NumberText.integer(size)
        return stride == size ? text : text + utf8(" stride ") + NumberText.integer(stride)
    }
}

extension Activation {
    /// After a layer's units: " sigmoid", and nothing for linear.
    fileprivate var suffix: [UInt8] {
        switch self {
        case .linear: []
        case .step: utf8(" step")
        case .sigmoid: utf8(" sigmoid")
        case .tanh: utf8(" tanh")
        case .relu: utf8(" relu")
        case .leakyReLU(let slope): utf8(" leaky-relu ") + NumberText.significant(Double(slope), 6)
        case .elu: utf8(" elu")
        case .gelu: utf8(" gelu")
        case .softmax: utf8(" softmax")
        }
    }
}

extension Shape {
    /// "28x28x1", or a vector's length.
    package var text: [UInt8] {
        if isVector { return NumberText.integer(channels) }
        return NumberText.integer(height) + utf8("x") + NumberText.integer(width) + utf8("x")
            + NumberText.integer(channels)
    }
}
