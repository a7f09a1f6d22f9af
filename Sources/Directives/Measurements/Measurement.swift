import Engine

/// One measurement of any kind of directive, its name understood.
enum Measurement: Equatable, Sendable {
    case quantity(Quantity)
    /// By number of the name; gradients are the last line's.
    case traceValue(Int), traceGradient(Int), traceAfter(Int), checkError
    /// Over the range plotted, and at any x.
    case highest(Int), lowest(Int), at(Int, x: Double)
    case parameters, multiplyAdds, bytes, fullShare, layerParameters(Int), layerMultiplyAdds(Int)
    case samples, classes, features, classSamples(Int)
}

extension TracePlan {
    /// `E`, `d.E.w`, `after.E`, `check.error`
    func measurement(_ name: String) -> Measurement? {
        let words = NameWords(name).words
        func index(_ word: Substring) -> Int? {
            let bytes = Array(word.utf8)
            return names.lastIndex { $0 == bytes }
        }
        switch words.count {
        case 1: return index(words[0]).map { .traceValue($0) }
        case 2 where name == "check.error": return check == nil ? nil : .checkError
        case 2 where words[0] == "after" && update != nil: return index(words[1]).map { .traceAfter($0) }
        case 3 where words[0] == "d":
            guard let result = names.last, result == Array(words[1].utf8) else { return nil }
            return index(words[2]).map { .traceGradient($0) }
        default: return nil
        }
    }

    /// All names, for hints.
    var measurementNames: [String] {
        let words = names.map { String(decoding: $0, as: UTF8.self) }
        let result = words.last ?? ""
        return words + words.dropLast().map { "d.\(result).\($0)" } + (update == nil ? [] : words.map { "after.\($0)" })
            + (check == nil ? [] : ["check.error"])
    }
}

extension PlotPlan {
    /// `y.0.max`, `y.0.min`, `y.0.at(0.5)`
    func measurement(_ name: String) -> Measurement? {
        let words = NameWords(name).words
        guard words.count == 3, words[0] == "y", let index = NameWords.number(words[1]), index < functions.count else {
            return nil
        }
        switch words[2] {
        case "max": return .highest(index)
        case "min": return .lowest(index)
        default:
            guard let x = NameWords.arguments(words[2], of: "at"), x.count == 1, let value = strictNumber(String(x[0]))
            else { return nil }
            return .at(index, x: value)
        }
    }
}

extension Measurement {
    /// `parameters`, `layer.1.parameters`, `full-share`; layers are counted from 1.
    static func count(_ name: String, layers: Int) -> Measurement? {
        switch name {
        case "parameters": return .parameters
        case "multiply-adds": return .multiplyAdds
        case "bytes": return .bytes
        case "full-share": return .fullShare
        default:
            let words = NameWords(name).words
            guard words.count == 3, words[0] == "layer", let layer = NameWords.number(words[1]), layer >= 1,
                layer <= layers
            else { return nil }
            switch words[2] {
            case "parameters": return .layerParameters(layer)
            case "multiply-adds": return .layerMultiplyAdds(layer)
            default: return nil
            }
        }
    }

    /// `samples`, `classes`, `features`, `class.3`
    static func dataset(_ name: String) -> Measurement? {
        switch name {
        case "samples": return .samples
        case "classes": return .classes
        case "features": return .features
        default:
            let words = NameWords(name).words
            guard words.count == 2, words[0] == "class", let number = NameWords.number(words[1]) else { return nil }
            return .classSamples(number)
        }
    }

    static let countNames = [
        "parameters", "multiply-adds", "bytes", "full-share", "layer.L.parameters", "layer.L.multiply-adds",
    ]
    static let datasetNames = ["samples", "classes", "features", "class.C"]
}

extension RunFindings {
    func measurement(_ name: String) -> Measurement? {
        switch self {
        case .experiment: Quantity(word: name).map { .quantity($0) }
        case .trace(let plan, _): plan.measurement(name)
        case .plot(let plan, _): plan.measurement(name)
        case .count(let result): .count(name, layers: result.layers.count)
        case .dataset: .dataset(name)
        }
    }

    /// One measurement by its words (`test.loss`, `d.E.w`, `y.0.max`, `layer.1.parameters`), at an epoch or the end.
    package func value(_ name: String, epoch: Int?) -> Double? {
        measurement(name).flatMap { value($0, epoch: epoch) }
    }

    func value(_ measurement: Measurement, epoch: Int?) -> Double? {
        switch (self, measurement) {
        case (.experiment(let plan, let result), .quantity(let quantity)):
            return result.value(quantity, plan: plan, epoch: epoch)
        case (.trace(_, let result), _): return epoch == nil ? result.value(measurement) : nil
        case (.plot(let plan, let result), _): return epoch == nil ? result.value(measurement, plan) : nil
        case (.count(let result), _): return epoch == nil ? result.value(measurement) : nil
        case (.dataset(let result), _): return epoch == nil ? result.value(measurement) : nil
        default: return nil
        }
    }
}

extension TraceResult {
    fileprivate func value(_ measurement: Measurement) -> Double? {
        func at(_ values: [Double], _ index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }
        return switch measurement {
        case .traceValue(let index): at(values, index)
        case .traceGradient(let index): at(gradients, index)
        case .traceAfter(let index): at(after, index)
        case .checkError: checkError
        default: nil
        }
    }
}

extension PlotResult {
    fileprivate func value(_ measurement: Measurement, _ plan: PlotPlan) -> Double? {
        switch measurement {
        case .highest(let index): extreme(index) { $0 > $1 }
        case .lowest(let index): extreme(index) { $0 < $1 }
        case .at(let index, let x): plan.value(of: index, at: x)
        default: nil
        }
    }

    /// Where the function has no value it has no extreme either.
    private func extreme(_ index: Int, _ isBetter: (Double, Double) -> Bool) -> Double? {
        guard y.indices.contains(index) else { return nil }
        var best: Double?
        for value in y[index] where value == value && best.map({ isBetter(value, $0) }) ?? true { best = value }
        return best ?? .nan
    }
}

extension CountResult {
    fileprivate func value(_ measurement: Measurement) -> Double? {
        func layer(_ number: Int) -> LayerCount? { layers.indices.contains(number - 1) ? layers[number - 1] : nil }
        return switch measurement {
        case .parameters: Double(parameters)
        case .multiplyAdds: Double(multiplyAdds)
        // As 32-bit floats.
        case .bytes: 4 * Double(parameters)
        case .fullShare: fullShare
        case .layerParameters(let number): layer(number).map { Double($0.parameters) }
        case .layerMultiplyAdds(let number): layer(number).map { Double($0.multiplyAdds) }
        default: nil
        }
    }
}

extension DatasetResult {
    fileprivate func value(_ measurement: Measurement) -> Double? {
        switch measurement {
        case .samples: Double(samples)
        case .classes: Double(classCounts.count)
        case .features: Double(features)
        case .classSamples(let number): classCounts.indices.contains(number) ? Double(classCounts[number]) : nil
        default: nil
        }
    }
}
