/// Parts of a plan as a lesson writes them, for a directive to paste.

extension Optimizer {
    /// `sgd 0.5`, or a map where it has more than its rate.
    package var text: [UInt8] {
        let usual = Optimizer(number: number)?.constants ?? []
        var more: [UInt8] = []
        for (index, constant) in constants.enumerated() where constant.value != usual[index].value {
            more += utf8(", ") + utf8(constant.name) + utf8(": ") + NumberText.single(constant.value)
        }
        let rate = NumberText.single(rate)
        if more.isEmpty { return utf8(word) + [32] + rate }
        return utf8("{name: ") + utf8(word) + utf8(", rate: ") + rate + more + utf8("}")
    }

    /// What it has beside its rate.
    private var constants: [(name: StaticString, value: Float)] {
        switch self {
        case .sgd(_, let momentum): [("momentum", momentum)]
        case .adagrad(_, let epsilon): [("epsilon", epsilon)]
        case .rmsprop(_, let decay, let epsilon): [("decay", decay), ("epsilon", epsilon)]
        case .adam(_, let beta1, let beta2, let epsilon): [("beta1", beta1), ("beta2", beta2), ("epsilon", epsilon)]
        case .perceptronRule: []
        }
    }

    private var word: StaticString {
        switch self {
        case .sgd: "sgd"
        case .adagrad: "adagrad"
        case .rmsprop: "rmsprop"
        case .adam: "adam"
        case .perceptronRule: "perceptron-rule"
        }
    }
}

extension Distribution {
    fileprivate var text: [UInt8] {
        switch self {
        case .he: utf8("he")
        case .xavier: utf8("xavier")
        case .lecun: utf8("lecun")
        case .normal(let deviation): utf8("normal ") + NumberText.single(deviation)
        case .uniform(let from, let to): utf8("uniform ") + NumberText.single(from) + [32] + NumberText.single(to)
        case .constant(let value): utf8("constant ") + NumberText.single(value)
        case .zero: utf8("zero")
        }
    }
}

extension Initial {
    /// `columns`: numbers in a row of the weights.
    fileprivate func text(columns: Int) -> [UInt8] {
        switch self {
        case .drawn(let weights, .zero): return weights.text
        case .drawn(let weights, let biases):
            return utf8("{weights: ") + weights.text + utf8(", biases: ") + biases.text + utf8("}")
        case .exact(let weights, let biases):
            var rows = utf8("[")
            for (index, weight) in weights.enumerated() {
                if index % columns == 0 { rows += utf8(index == 0 ? "[" : "], [") } else { rows += utf8(", ") }
                rows += NumberText.single(weight)
            }
            rows += utf8("]]")
            var numbers = utf8("[")
            for (index, bias) in biases.enumerated() {
                if index > 0 { numbers += utf8(", ") }
                numbers += NumberText.single(bias)
            }
            return utf8("{weights: ") + rows + utf8(", biases: ") + numbers + utf8("]}")
        }
    }
}

extension ExperimentPlan.Model {
    /// `4 sigmoid -> 1 sigmoid`, after what the network is given.
    package func layersText(input: Shape) -> [UInt8] {
        guard case .network(let layers, _) = self else { return [] }
        var text = input.text
        for layer in layers { text += utf8(" -> ") + layer.text }
        return text
    }

    /// One entry for all layers, or one a layer with parameters.
    package var initialText: [UInt8] {
        guard case .network(let layers, let initial) = self, !initial.isEmpty else { return [] }
        var units: [Int] = []
        for layer in layers { if case .dense(let count, _) = layer { units.append(count) } }
        func text(_ index: Int) -> [UInt8] {
            initial[index].text(columns: index < units.count && units[index] > 0 ? units[index] : 1)
        }
        var isSame = true
        for entry in initial where entry != initial[0] { isSame = false }
        if isSame, case .drawn = initial[0] { return text(0) }
        var list = utf8("[")
        for index in initial.indices { list += (index > 0 ? utf8(", ") : []) + text(index) }
        return list + utf8("]")
    }
}

extension NumberText {
    /// The shortest text that reads back as this very Float.
    static func single(_ value: Float) -> [UInt8] {
        if value - value != 0 { return significant(Double(value), 9) }
        for digits in 1..<9 {
            let text = significant(Double(value), digits)
            let isNegative = text.first == 45
            if let read = NumberLiteral.read(text, from: isNegative ? 1 : 0),
                Float(isNegative ? -read.value : read.value) == value
            {
                return text
            }
        }
        return significant(Double(value), 9)
    }
}
