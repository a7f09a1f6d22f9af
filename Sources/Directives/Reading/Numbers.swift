import Engine
import Lessons

/// What a number may be.
enum Bounds {
    case any
    case atLeast(Double)
    case above(Double)
    /// Both ends included.
    case within(Double, Double)
    /// 0 included, 1 not.
    case share

    func contains(_ value: Double) -> Bool {
        switch self {
        case .any: true
        case .atLeast(let least): value >= least
        case .above(let least): value > least
        case .within(let least, let most): value >= least && value <= most
        case .share: value >= 0 && value < 1
        }
    }

    var words: String {
        switch self {
        case .any: "finite"
        case .atLeast(let least): "at least \(shown(least))"
        case .above(let least): "above \(shown(least))"
        case .within(let least, let most): "between \(shown(least)) and \(shown(most))"
        case .share: "at least 0 and below 1"
        }
    }
}

/// A number as messages show it.
func shown(_ value: Double) -> String { String(decoding: NumberText.shown(value), as: UTF8.self) }
/// 61,706
func grouped(_ value: Int) -> String { String(decoding: NumberText.grouped(value), as: UTF8.self) }

/// Strictly: `-1`, `0.05`, `.5`, `1e-3`; nothing before, between or after.
func strictNumber(_ text: String) -> Double? {
    var bytes = Array(text.utf8)
    var isNegative = false
    if let first = bytes.first, first == 45 || first == 43 {
        isNegative = first == 45
        bytes.removeFirst()
    }
    guard let literal = NumberLiteral.read(bytes, from: 0), literal.end == bytes.count else { return nil }
    return isNegative ? -literal.value : literal.value
}

/// Strictly: digits with an optional minus; nil also when it does not fit.
func strictWhole(_ text: String) -> Int? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int(text)
}

extension Reading {
    mutating func number(_ node: YAMLNode, _ name: String, _ bounds: Bounds = .any) -> Double? {
        guard let text = node.text, let value = strictNumber(text) else {
            report(.notANumber(name, node.text, place(node)))
            return nil
        }
        guard value - value == 0 else {
            report(.tooLargeForDouble(name, text, place(node)))
            return nil
        }
        guard bounds.contains(value) else {
            report(.outOfBounds(name, text, bounds, place(node)))
            return nil
        }
        return value
    }

    /// A number of the engine's: single precision.
    mutating func float(_ node: YAMLNode, _ name: String, _ bounds: Bounds = .any) -> Float? {
        guard let value = number(node, name, bounds) else { return nil }
        guard Float(value) - Float(value) == 0 else {
            report(.tooLargeForFloat(name, place(node)))
            return nil
        }
        guard value == 0 || Float(value) != 0 else {
            report(.tooSmallForFloat(name, node.text ?? "", takesZero: bounds.contains(0), place(node)))
            return nil
        }
        return Float(value)
    }

    mutating func whole(_ node: YAMLNode, _ name: String, _ least: Int, _ most: Int = 1 << 53) -> Int? {
        guard let text = node.text, let number = strictNumber(text) else {
            report(.notANumber(name, node.text, isWhole: true, place(node)))
            return nil
        }
        guard let value = strictWhole(text), value <= 1 << 53 else {
            let isHuge = number.rounded() == number && !(abs(number) < 0x1p53)
            report(isHuge ? .tooLargeWhole(name, text, place(node)) : .notWhole(name, text, number, place(node)))
            return nil
        }
        guard value >= least, value <= most else {
            let bounds: Bounds = most > 10_000_000 ? .atLeast(Double(least)) : .within(Double(least), Double(most))
            report(
                value > least && most > 10_000_000
                    ? .tooLargeWhole(name, text, place(node)) : .outOfBounds(name, text, bounds, place(node)))
            return nil
        }
        return value
    }
}

extension Diagnostic {
    static func notANumber(_ name: String, _ text: String?, isWhole: Bool = false, _ place: Place) -> Diagnostic {
        let kind = isWhole ? "a whole number" : "a number"
        var hint = isWhole ? "such as 32" : "such as 0.1"
        if let text {
            let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            if parts.count == 2, parts[1].utf8.count != 3, strictNumber(parts.joined(separator: ".")) != nil {
                hint = "write \(parts.joined(separator: ".")), with a point"
            } else if text.contains(","), strictNumber(text.filter { $0 != "," }) != nil {
                hint = "write \(text.filter { $0 != "," }), without commas"
            } else if text.hasPrefix("−") {
                hint = "write -\(text.dropFirst()), with a plain hyphen"
            } else if text.contains("_"), strictNumber(text.filter { $0 != "_" }) != nil {
                hint = "write \(text.filter { $0 != "_" })"
            }
        }
        return Diagnostic(
            error: "not-a-number",
            text.map { "\(name) must be \(kind), not '\($0)'" } ?? "\(name) must be \(kind), not a list or a map",
            hint: hint, place)
    }

    static func notWhole(_ name: String, _ text: String, _ number: Double, _ place: Place) -> Diagnostic {
        let isWhole = number.rounded() == number && abs(number) < 0x1p53
        return Diagnostic(
            error: "not-whole", "\(name) must be a whole number, not \(text)",
            hint: isWhole ? "write \(Int(number))" : nil, place)
    }

    static func tooLargeWhole(_ name: String, _ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "too-large", "\(name) is too large: \(text)", place)
    }

    static func outOfBounds(_ name: String, _ text: String, _ bounds: Bounds, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "out-of-bounds", "\(name) must be \(bounds.words), not \(text)",
            hint: name == "the rate" ? "0.1 is a usual start" : nil, place)
    }

    static func tooLargeForDouble(_ name: String, _ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "too-large", "\(name) must be finite: \(text) is larger than double precision holds",
            hint: "that ends at 1.8e308", place)
    }

    static func tooSmallForFloat(_ name: String, _ text: String, takesZero: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "too-small", "\(name) would be 0: \(text) is smaller than single precision holds",
            hint: "that ends at 1.4e-45; " + (takesZero ? "write 0 where you mean it" : "and it must be above 0"), place
        )
    }

    static func tooLargeForFloat(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "too-large", "\(name) is larger than single precision holds", hint: "that ends at 3.4e38", place)
    }
}
