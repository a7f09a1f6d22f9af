/// Layers and their start as a reader changes them. Layers are numbered from 1; 0 is all.
extension ExperimentPlan.Model {
    private var network: (layers: [Layer], initial: [Initial])? {
        if case .network(let layers, let initial) = self { (layers, initial) } else { nil }
    }

    func layer(_ number: Int) -> Layer? {
        guard let layers = network?.layers, number >= 1, number <= layers.count else { return nil }
        return layers[number - 1]
    }

    mutating func change(_ number: Int, _ change: (inout Layer) -> Void) {
        guard case .network(var layers, let initial) = self, number >= 1, number <= layers.count else { return }
        change(&layers[number - 1])
        self = .network(layers: layers, initial: initial)
    }

    /// By which rules a layer starts; nil where its numbers are written out.
    func start(of number: Int) -> (weights: Distribution, biases: Distribution)? {
        guard let (layers, initial) = network, !initial.isEmpty else { return nil }
        let entry = initial[number == 0 ? Self.firstRule(layers, initial) : Self.place(number, layers, initial)]
        if case .drawn(let weights, let biases) = entry { return (weights, biases) }
        return nil
    }

    /// Whether an entry is a batch normalisation's, which a rule for all leaves as it is.
    private static func isOfBatchNorm(_ entry: Int, _ layers: [Layer], _ initial: [Initial]) -> Bool {
        var place = 0
        for layer in layers where layer.activation != nil {
            if place == entry { return layer.isBatchNorm && initial.count > 1 }
            place += 1
        }
        return false
    }

    private static func firstRule(_ layers: [Layer], _ initial: [Initial]) -> Int {
        for index in initial.indices where !isOfBatchNorm(index, layers, initial) { return index }
        return 0
    }

    /// What is written out by number stays as written.
    mutating func changeStart(of number: Int, _ change: (inout Distribution, inout Distribution) -> Void) {
        guard case .network(let layers, var initial) = self else { return }
        let place = Self.place(number, layers, initial)
        for index in initial.indices
        where number == 0 ? !Self.isOfBatchNorm(index, layers, initial) : index == place {
            guard case .drawn(var weights, var biases) = initial[index] else { continue }
            change(&weights, &biases)
            initial[index] = .drawn(weights: weights, biases: biases)
        }
        self = .network(layers: layers, initial: initial)
    }

    /// Numbers written out fit the layers they were written for.
    mutating func forgetWrittenStarts() {
        guard case .network(let layers, let initial) = self else { return }
        self = .network(layers: layers, initial: Self.withoutWritten(layers, initial))
    }

    /// Dense layers before the last one.
    var hiddenLayers: Int? { network.map { Self.hidden($0.layers).count } }

    mutating func resize(hidden wanted: Int) {
        guard case .network(var layers, var initial) = self else { return }
        Self.resize(&layers, &initial, hidden: wanted)
        self = .network(layers: layers, initial: initial)
    }

    /// The dense layers before the last one: how many, the index of the last of them, and of the
    /// output after them; −1 where there is none.
    private static func hidden(_ layers: [Layer]) -> (count: Int, last: Int, output: Int) {
        var hidden = (count: -1, last: -1, output: -1)
        for index in layers.indices where layers[index].isDense {
            hidden = (hidden.count + 1, hidden.output, index)
        }
        if hidden.count < 0 { hidden.count = 0 }
        return hidden
    }

    private static func resize(_ layers: inout [Layer], _ initial: inout [Initial], hidden wanted: Int) {
        var hidden = hidden(layers)
        while hidden.count != wanted {
            let isGrowing = hidden.count < wanted
            guard isGrowing || hidden.count > 0 else { return }
            initial = withoutWritten(layers, initial)
            guard hidden.output >= 0 else { return }
            // A new one is like the last, behind it; the first is before the output.
            let isFirst = hidden.count == 0
            let index = isFirst ? hidden.output : hidden.last
            let place = place(index + 1, layers, initial)
            let layer = isFirst ? Layer.dense(units: 4, activation: .sigmoid) : layers[index]
            layers = changed(layers, at: index, isGrowing ? layer : nil)
            if initial.count > 1 {
                let start = isFirst ? Initial.drawn(weights: .xavier, biases: .zero) : initial[place]
                initial = changed(initial, at: place, isGrowing ? start : nil)
            }
            hidden = self.hidden(layers)
        }
    }

    /// With another element at a place, before what is there; nil: without that.
    private static func changed<Value>(_ values: [Value], at place: Int, _ new: Value?) -> [Value] {
        [Value](new == nil ? values.count - 1 : values.count + 1) {
            guard let new else { return values[$0 < place ? $0 : $0 + 1] }
            return $0 == place ? new : values[$0 < place ? $0 : $0 - 1]
        }
    }

    /// Numbers written out fit the layers they were written for.
    private static func withoutWritten(_ layers: [Layer], _ initial: [Initial]) -> [Initial] {
        var number = -1
        var starts = initial
        for layer in layers {
            guard let natural = layer.naturalStart else { continue }
            number += 1
            guard number < initial.count, case .exact = initial[number] else { continue }
            starts[number] = natural
        }
        return starts
    }

    /// Where the start of layer `number` stands: one entry a layer with parameters, or one for all.
    private static func place(_ number: Int, _ layers: [Layer], _ initial: [Initial]) -> Int {
        var place = 0
        for (index, layer) in layers.enumerated() where index + 1 < number && layer.activation != nil { place += 1 }
        return place < initial.count ? place : initial.isEmpty ? 0 : initial.count - 1
    }
}

extension Layer {
    /// The share that it silences; nil for what is no dropout; setting it changes nothing there.
    var dropout: Float? {
        get { if case .dropout(let rate) = form { rate } else { nil } }
        set { if case .dropout = form, let newValue { form = .dropout(rate: newValue) } }
    }
}
