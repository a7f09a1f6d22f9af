/// Layers and their start as a reader changes them.
extension ExperimentPlan.Model {
    func value(of setting: ExploreControl.Setting) -> Double {
        guard case .network(let layers, let initial) = self else { return .nan }
        func layer(_ number: Int) -> Layer? { number >= 1 && number <= layers.count ? layers[number - 1] : nil }
        switch setting {
        case .units(let number): return layer(number)?.units.map { Double($0) } ?? .nan
        case .activation(let number): return layer(number)?.activation.map { Double($0.number) } ?? .nan
        case .slope(let number):
            if case .leakyReLU(let slope)? = layer(number)?.activation { return Double(slope) }
        case .dropout(let number): if case .dropout(let rate)? = layer(number) { return Double(rate) }
        case .hiddenLayers: return Double(Self.hidden(layers).count)
        case .initial(let number), .initialScale(let number), .initialBias(let number):
            guard case .drawn(let weights, let biases)? = Self.entry(number, layers, initial) else { return .nan }
            switch setting {
            case .initial: return Double(weights.number)
            case .initialScale: return weights.scale ?? .nan
            default: return biases.constant ?? .nan
            }
        default: break
        }
        return .nan
    }

    mutating func set(_ setting: ExploreControl.Setting, to value: Double) {
        guard case .network(var layers, var initial) = self else { return }
        let whole = Int(value > 1 ? value < 1e6 ? value : 1e6 : value > 0 ? value.rounded() : 0)
        switch setting {
        case .units(let number), .activation(let number), .slope(let number), .dropout(let number):
            guard number >= 1, number <= layers.count else { return }
            if case .units = setting, let units = layers[number - 1].units, units != whole {
                Self.forgetWritten(layers, &initial)
            }
            layers[number - 1].set(setting, to: value, whole: whole < 1 ? 1 : whole)
        case .hiddenLayers: Self.resize(&layers, &initial, hidden: whole < 64 ? whole : 64)
        case .initial(let number), .initialScale(let number), .initialBias(let number):
            for index in initial.indices where number == 0 || index == Self.place(number, layers, initial) {
                initial[index].set(setting, to: value)
            }
        default: break
        }
        self = .network(layers: layers, initial: initial)
    }

    /// Indices of the dense layers before the last one.
    private static func hidden(_ layers: [Layer]) -> [Int] {
        var dense: [Int] = []
        for (index, layer) in layers.enumerated() { if case .dense = layer { dense.append(index) } }
        return dense.isEmpty ? [] : [Int](dense.dropLast())
    }

    private static func resize(_ layers: inout [Layer], _ initial: inout [Initial], hidden wanted: Int) {
        while hidden(layers).count != wanted {
            let hidden = hidden(layers)
            let isGrowing = hidden.count < wanted
            guard isGrowing || !hidden.isEmpty else { return }
            forgetWritten(layers, &initial)
            if let last = hidden.last {
                let place = place(last + 1, layers, initial)
                if isGrowing {
                    layers.insert(layers[last], at: last + 1)
                    if initial.count > 1 { initial.insert(initial[place], at: place) }
                } else {
                    layers.remove(at: last)
                    if initial.count > 1 { initial.remove(at: place) }
                }
            } else {
                guard let output = layers.lastIndex(where: { $0.isDense }) else { return }
                let place = place(output + 1, layers, initial)
                layers.insert(.dense(units: 4, activation: .sigmoid), at: output)
                if initial.count > 1 { initial.insert(.drawn(weights: .xavier, biases: .zero), at: place) }
            }
        }
    }

    /// Numbers written out fit the layers they were written for.
    private static func forgetWritten(_ layers: [Layer], _ initial: inout [Initial]) {
        var number = 0
        for layer in layers {
            guard let activation = layer.activation else { continue }
            if number < initial.count, case .exact = initial[number] {
                initial[number] = .drawn(weights: activation.isRectifying ? .he : .xavier, biases: .zero)
            }
            number += 1
        }
    }

    /// Where the start of layer `number` stands: one entry a layer with parameters, or one for all.
    private static func place(_ number: Int, _ layers: [Layer], _ initial: [Initial]) -> Int {
        var place = 0
        for (index, layer) in layers.enumerated() where index + 1 < number && layer.activation != nil { place += 1 }
        return place < initial.count ? place : initial.isEmpty ? 0 : initial.count - 1
    }

    private static func entry(_ number: Int, _ layers: [Layer], _ initial: [Initial]) -> Initial? {
        initial.isEmpty ? nil : initial[number == 0 ? 0 : place(number, layers, initial)]
    }
}

extension Layer {
    fileprivate var isDense: Bool { if case .dense = self { true } else { false } }

    /// Units, or filters; nil for layers without parameters.
    fileprivate var units: Int? {
        switch self {
        case .dense(let units, _): units
        case .convolution(_, _, let filters, _, _, _): filters
        case .maxPool, .averagePool, .flatten, .dropout: nil
        }
    }

    var activation: Activation? {
        switch self {
        case .dense(_, let activation), .convolution(_, _, _, _, _, let activation): activation
        case .maxPool, .averagePool, .flatten, .dropout: nil
        }
    }

    fileprivate mutating func set(_ setting: ExploreControl.Setting, to value: Double, whole: Int) {
        func changed(_ activation: Activation) -> Activation {
            switch setting {
            case .activation: Activation(number: UInt8(value > 0 && value < 256 ? value : 0)) ?? activation
            case .slope: if case .leakyReLU = activation { .leakyReLU(slope: Float(value)) } else { activation }
            default: activation
            }
        }
        var isUnits = false
        if case .units = setting { isUnits = true }
        switch self {
        case .dense(let units, let activation):
            self = .dense(units: isUnits ? whole : units, activation: changed(activation))
        case .convolution(let height, let width, let filters, let stride, let padding, let activation):
            self = .convolution(
                height: height, width: width, filters: isUnits ? whole : filters, stride: stride, padding: padding,
                activation: changed(activation))
        case .dropout: if case .dropout = setting { self = .dropout(rate: Float(value)) }
        case .maxPool, .averagePool, .flatten: break
        }
    }
}

extension Activation {
    /// He's rule is made for these.
    fileprivate var isRectifying: Bool {
        switch self {
        case .relu, .leakyReLU, .elu, .gelu: true
        case .linear, .step, .sigmoid, .tanh, .softmax: false
        }
    }
}
