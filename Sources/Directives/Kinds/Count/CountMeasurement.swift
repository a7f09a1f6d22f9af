import Engine

enum CountMeasurement: Equatable, Sendable {
    case parameters, multiplyAdds, bytes, fullShare, layerParameters(Int), layerMultiplyAdds(Int)

    /// `parameters`, `layer.1.parameters`, `full-share`; layers are counted from 1.
    init?(_ name: String, layers: Int) {
        switch name {
        case "parameters": self = .parameters
        case "multiply-adds": self = .multiplyAdds
        case "bytes": self = .bytes
        case "full-share": self = .fullShare
        default:
            let words = NameWords(name).words
            guard words.count == 3, words[0] == "layer", let layer = NameWords.number(words[1]), layer >= 1,
                layer <= layers
            else { return nil }
            switch words[2] {
            case "parameters": self = .layerParameters(layer)
            case "multiply-adds": self = .layerMultiplyAdds(layer)
            default: return nil
            }
        }
    }
}

extension CountContent {
    static func measurement(_ name: String, of plan: CountPlan) -> Measurement? {
        CountMeasurement(name, layers: plan.layers.count).map { .count($0) }
    }

    static func absence(_ name: String, of plan: CountPlan) -> Availability {
        guard CountMeasurement(name, layers: Int.max) != nil else { return .unknown }
        let layers = plan.layers.count
        return .absent("there are \(layers) layers", hint: "they are numbered 1 to \(layers)")
    }
}

extension CountResult {
    func value(_ measurement: CountMeasurement) -> Double? {
        func layer(_ number: Int) -> LayerCount? { layers.indices.contains(number - 1) ? layers[number - 1] : nil }
        return switch measurement {
        case .parameters: Double(parameters)
        case .multiplyAdds: Double(multiplyAdds)
        // As 32-bit floats.
        case .bytes: 4 * Double(parameters)
        case .fullShare: fullShare
        case .layerParameters(let number): layer(number).map { Double($0.parameters) }
        case .layerMultiplyAdds(let number): layer(number).map { Double($0.multiplyAdds) }
        }
    }

    var listedNames: [String] {
        ["parameters", "multiply-adds", "bytes", "full-share"]
            + layers.indices.filter { layers[$0].parameters > 0 }.map { "layer.\($0 + 1).parameters" }
    }
}
