/// Parts of a plan as a lesson writes them, for a directive to paste.

extension ExperimentPlan {
    /// `sgd 0.5`, or a map where there is more than the rate.
    package var optimizerText: [UInt8] {
        var more: [UInt8] = []
        if let schedule {
            more.add(", schedule: ")
            more += schedule.text
        }
        if let clip {
            more.add(", clip: ")
            more.add(clip)
        }
        return optimizer.text(with: more)
    }
}

extension Optimizer {
    package var text: [UInt8] { text(with: []) }

    /// `others`: further entries of the map, with a comma before each.
    fileprivate func text(with others: [UInt8]) -> [UInt8] {
        let more = unusual + others
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
        // Without a momentum there is nothing to look ahead along.
        if isNesterov, self[.momentum] != 0 { text.add(", nesterov: true") }
        return text
    }
}

extension Schedule {
    /// `{warmup: 5, decay: cosine}`
    fileprivate var text: [UInt8] {
        var text = utf8("{")
        if warmup > 0 || decay == nil {
            text.add("warmup: ", warmup)
            if decay != nil { text.add(", ") }
        }
        switch decay {
        case nil: break
        case .cosine: text.add("decay: cosine")
        case .linear: text.add("decay: linear")
        case .step(let every, let factor):
            text.add("decay: step ", every)
            text.add(" ")
            text += NumberText.written(factor)
        }
        text.add("}")
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

    /// `layer`: what starts so.
    fileprivate mutating func add(_ initial: Initial, of layer: Layer?) {
        switch initial {
        case .drawn(let weights, .zero): add(weights)
        case .drawn(let weights, let biases):
            add("{weights: ")
            add(weights)
            add(", biases: ")
            add(biases)
            add("}")
        case .exact(let weights, let biases):
            add("{weights: ")
            add(weights, lists: Self.lists(layer, weights.count))
            add(", biases: [")
            for index in biases.indices {
                if index > 0 { add(", ") }
                add(biases[index])
            }
            add("]}")
        }
    }

    /// How many numbers the lists of each depth hold, the innermost first; the outermost holds all.
    private static func lists(_ layer: Layer?, _ count: Int) -> [Int] {
        switch layer?.form {
        case .dense(let units, _): [units, count]
        case .convolution(let height, let width, let filters, _, _, _):
            [width, Architecture.product(width, height), count / Swift.max(filters, 1), count]
        default: [count]
        }
    }

    private mutating func add(_ numbers: [Float], lists: [Int]) {
        for index in numbers.indices {
            if index > 0 {
                for list in lists where list > 0 && index % list == 0 { add("]") }
                add(", ")
            }
            for list in lists where list > 0 && index % list == 0 { add("[") }
            add(numbers[index])
        }
        for _ in lists { add("]") }
    }
}

extension ExperimentPlan.Model {
    /// `4 sigmoid -> 1 sigmoid`, after what the network is given.
    package func layersText(input: Shape) -> [UInt8] {
        guard case .network(let layers, _) = self else { return [] }
        var text = input.text
        var blocks = [Int](repeating: 0, count: layers.count)
        for index in layers.indices {
            for back in layers[index].sums where back >= 0 && back <= index { blocks[index - back] += 1 }
        }
        for index in layers.indices {
            text.add(" -> ")
            for _ in 0..<blocks[index] { text.add("residual [") }
            text += layers[index].text
            for _ in layers[index].sums { text.add("]") }
        }
        return text
    }

    /// One entry for all layers, or one a layer with parameters.
    package var initialText: [UInt8] {
        guard case .network(let layers, let initial) = self, !initial.isEmpty else { return [] }
        var trained: [Layer] = []
        for layer in layers where layer.activation != nil { trained.append(layer) }
        var first: [UInt8] = []
        var isSame = true
        var list = utf8("[")
        for index in initial.indices {
            let layer = index < trained.count ? trained[index] : nil
            var text: [UInt8] = []
            text.add(initial[index], of: layer)
            if index > 0 { list.add(", ") }
            list += text
            // One rule for all leaves batch normalisations as they are.
            if trained.count > 1, let layer, layer.isBatchNorm, initial[index] == layer.naturalStart { continue }
            if first.isEmpty { first = text }
            if case .exact = initial[index] { isSame = false }
            if text != first || layer?.isBatchNorm == true { isSame = false }
        }
        if isSame, !first.isEmpty { return first }
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
