/// Parts of a plan as a lesson writes them, for a directive to paste.

extension Optimizer {
    /// `sgd 0.5`, or a map where it has more than its rate.
    package var text: [UInt8] {
        let more = unusual
        var text = more.isEmpty ? [] : utf8("{name: ")
        text.add(word)
        text.add(more.isEmpty ? " " : ", rate: ")
        text += NumberText.written(values[0])
        text += more
        if !more.isEmpty { text.add("}") }
        return text
    }

    /// What it has beside its rate, where that is not what it usually has.
    private var unusual: [UInt8] {
        var text: [UInt8] = []
        let parameters = parameters
        for one in Optimizer.all where one.number == number {
            for index in parameters.indices where index > 0 && values[index] != one.values[index] {
                text.add(", ")
                text.add(parameters[index].name)
                text.add(": ")
                text += NumberText.written(values[index])
            }
        }
        return text
    }
}

extension [UInt8] {
    fileprivate mutating func add(_ number: Float) { self += NumberText.single(number) }

    fileprivate mutating func add(_ distribution: Distribution) {
        add(distribution.word)
        for value in distribution.values {
            add(" ")
            add(value)
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
    /// A setting's shortest text that reads back as the same number: most are kept in single precision.
    static func written(_ value: Double) -> [UInt8] {
        Double(Float(value)) == value ? single(Float(value)) : shortest(value)
    }

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
