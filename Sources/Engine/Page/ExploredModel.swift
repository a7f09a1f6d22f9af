/// Layers and their start as a reader changes them.
extension ExperimentPlan.Model {
    func value(of setting: ExploreControl.Setting) -> Double {
        guard case .network(let layers, let initial) = self else { return .nan }
        switch setting {
        case .units(let number), .activation(let number), .slope(let number), .dropout(let number):
            return number >= 1 && number <= layers.count ? layers[number - 1].value(of: setting) : .nan
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
                initial = Self.withoutWritten(layers, initial)
            }
            layers = [Layer](layers.count) {
                $0 == number - 1 ? layers[$0].with(setting, value, whole: whole < 1 ? 1 : whole) : layers[$0]
            }
        case .hiddenLayers: Self.resize(&layers, &initial, hidden: whole < 64 ? whole : 64)
        case .initial(let number), .initialScale(let number), .initialBias(let number):
            let place = Self.place(number, layers, initial)
            initial = [Initial](initial.count) {
                number == 0 || $0 == place ? initial[$0].with(setting, value) : initial[$0]
            }
        default: break
        }
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
            guard let activation = layer.activation else { continue }
            number += 1
            guard number < initial.count, case .exact = initial[number] else { continue }
            starts[number] = .natural(before: activation)
        }
        return starts
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
    /// NaN where it has nothing of the kind.
    fileprivate func value(of setting: ExploreControl.Setting) -> Double {
        switch setting {
        case .units: if let units { return Double(units) }
        case .activation: if let activation { return Double(activation.number) }
        case .slope: if let slope = activation?.slope { return Double(slope) }
        case .dropout: if case .dropout(let rate) = self { return Double(rate) }
        default: break
        }
        return .nan
    }

    fileprivate func with(_ setting: ExploreControl.Setting, _ value: Double, whole: Int) -> Layer {
        var changed = self
        switch setting {
        case .units: changed.units = whole
        case .activation:
            changed.activation = Activation(number: UInt8(value > 0 && value < 256 ? value : 0)) ?? activation
        case .slope: changed.activation?.slope = Float(value)
        case .dropout: if case .dropout = self { changed = .dropout(rate: Float(value)) }
        default: break
        }
        return changed
    }
}

extension Initial {
    /// What is written out by number stays as written.
    fileprivate func with(_ setting: ExploreControl.Setting, _ value: Double) -> Initial {
        guard case .drawn(var weights, var biases) = self else { return self }
        switch setting {
        case .initial: weights = Distribution(number: UInt8(value > 0 && value < 256 ? value : 0)) ?? weights
        case .initialScale: weights.scale = value
        case .initialBias: biases = .constant(Float(value))
        default: break
        }
        return .drawn(weights: weights, biases: biases)
    }
}
