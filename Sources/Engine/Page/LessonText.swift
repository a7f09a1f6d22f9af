/// Parts of a plan as a lesson writes them, for a directive to paste.

extension Optimizer {
    /// `sgd 0.5`, or a map where it has more than its rate.
    package var text: [UInt8] {
        let more = unusual
        var text = more.isEmpty ? [] : utf8("{name: ")
        text.add(word)
        text.add(more.isEmpty ? " " : ", rate: ")
        text.add(rate)
        text += more
        if !more.isEmpty { text.add("}") }
        return text
    }

    /// What it has beside its rate, where that is not what it usually has.
    private var unusual: [UInt8] {
        var text: [UInt8] = []
        switch (self, Optimizer(number: number)) {
        case (.sgd(_, let momentum), .sgd(_, let usual)): text.add("momentum", momentum, unless: usual)
        case (.adagrad(_, let epsilon), .adagrad(_, let usual)): text.add("epsilon", epsilon, unless: usual)
        case (.rmsprop(_, let decay, let epsilon), .rmsprop(_, let usualDecay, let usual)):
            text.add("decay", decay, unless: usualDecay)
            text.add("epsilon", epsilon, unless: usual)
        case (.adam(_, let beta1, let beta2, let epsilon), .adam(_, let usual1, let usual2, let usual)):
            text.add("beta1", beta1, unless: usual1)
            text.add("beta2", beta2, unless: usual2)
            text.add("epsilon", epsilon, unless: usual)
        default: break
        }
        return text
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

extension [UInt8] {
    fileprivate mutating func add(_ number: Float) { self += NumberText.single(number) }

    fileprivate mutating func add(_ name: StaticString, _ value: Float, unless usual: Float) {
        if value == usual { return }
        add(", ")
        add(name)
        add(": ")
        add(value)
    }

    fileprivate mutating func add(_ distribution: Distribution) {
        switch distribution {
        case .he: add("he")
        case .xavier: add("xavier")
        case .lecun: add("lecun")
        case .normal(let deviation):
            add("normal ")
            add(deviation)
        case .uniform(let from, let to):
            add("uniform ")
            add(from)
            add(" ")
            add(to)
        case .constant(let value):
            add("constant ")
            add(value)
        case .zero: add("zero")
        }
    }

    /// `columns`: numbers in a row of the weights.
    fileprivate mutating func add(_ initial: Initial, columns: Int) {
        switch initial {
        case .drawn(let weights, .zero): add(weights)
        case .drawn(let weights, let biases):
            add("{weights: ")
            add(weights)
            add(", biases: ")
            add(biases)
            add("}")
        case .exact(let weights, let biases):
            add("{weights: [")
            for index in weights.indices {
                add(index == 0 ? "[" : index % columns == 0 ? "], [" : ", ")
                add(weights[index])
            }
            add("]], biases: [")
            for index in biases.indices {
                if index > 0 { add(", ") }
                add(biases[index])
            }
            add("]}")
        }
    }
}

extension ExperimentPlan.Model {
    /// `4 sigmoid -> 1 sigmoid`, after what the network is given.
    package func layersText(input: Shape) -> [UInt8] {
        guard case .network(let layers, _) = self else { return [] }
        var text = input.text
        for layer in layers {
            text.add(" -> ")
            text += layer.text
        }
        return text
    }

    /// One entry for all layers, or one a layer with parameters.
    package var initialText: [UInt8] {
        guard case .network(let layers, let initial) = self, !initial.isEmpty else { return [] }
        var units: [Int] = []
        for layer in layers { if case .dense(let count, _) = layer { units.append(count) } }
        var first: [UInt8] = []
        var isSame = if case .drawn = initial[0] { true } else { false }
        var list = utf8("[")
        for index in initial.indices {
            var text: [UInt8] = []
            text.add(initial[index], columns: index < units.count && units[index] > 0 ? units[index] : 1)
            if index == 0 { first = text } else { list.add(", ") }
            if text != first { isSame = false }
            list += text
        }
        if isSame { return first }
        list.add("]")
        return list
    }
}

extension NumberText {
    /// The shortest text that reads back as this very Float.
    static func single(_ value: Float) -> [UInt8] {
        if !value.isFinite { return significant(Double(value), 9) }
        for digits in 1..<9 {
            let text = significant(Double(value), digits)
            let isNegative = text.first == UInt8(ascii: "-")
            if let read = NumberLiteral.read(text, from: isNegative ? 1 : 0),
                Float(isNegative ? -read.value : read.value) == value
            {
                return text
            }
        }
        return significant(Double(value), 9)
    }
}
