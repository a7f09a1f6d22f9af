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
