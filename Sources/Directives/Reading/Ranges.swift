import Engine
import Lessons

/// `-6..6`: two numbers with two dots between.
struct NumberRange {
    var from: Double
    var to: Double
    var fromText: Substring
    var toText: Substring

    /// nil when the text is not of that form.
    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard let dots = bytes.indices.dropLast().first(where: { bytes[$0] == 46 && bytes[$0 + 1] == 46 }) else {
            return nil
        }
        fromText = Substring(String(decoding: bytes[..<dots], as: UTF8.self)).trimmed
        toText = Substring(String(decoding: bytes[(dots + 2)...], as: UTF8.self)).trimmed
        // Three dots are a slip, not a range that ends at .6.
        guard bytes.count <= dots + 2 || bytes[dots + 2] != 46 else { return nil }
        guard let from = strictNumber(String(fromText)), let to = strictNumber(String(toText)) else { return nil }
        self.from = from
        self.to = to
    }
}

extension Substring {
    /// Without spaces at either end.
    var trimmed: Substring {
        var part = self
        while part.first == " " { part.removeFirst() }
        while part.last == " " { part.removeLast() }
        return part
    }
}

extension Reading {
    /// `-6..6`, the smaller first.
    mutating func range(_ node: YAMLNode, _ name: String) -> (from: Double, to: Double)? {
        guard let text = node.text, let range = NumberRange(text), range.from - range.from == 0,
            range.to - range.to == 0
        else {
            report(.notARange(name, place(node)))
            return nil
        }
        guard range.from < range.to else {
            report(.emptyRange(name, place(node)))
            return nil
        }
        return (range.from, range.to)
    }

    /// The values a `vary` range stands for, as texts; nil when the text is no range. The count is checked against
    /// `most` before anything is written out.
    mutating func steps(_ node: YAMLNode, most: Int) -> [String]? {
        guard let text = node.text else { return nil }
        let isLogarithmic = text.hasSuffix(" log")
        guard let range = NumberRange(isLogarithmic ? text.dropLast(4) : text[...]) else { return nil }
        if isLogarithmic { return powers(range, node) }
        guard let from = strictWhole(String(range.fromText)), let to = strictWhole(String(range.toText)),
            abs(range.from) < 0x1p53, abs(range.to) < 0x1p53
        else {
            report(.rangeOfDecimals(place(node)))
            return []
        }
        let count = abs(to - from) + 1
        guard count <= most else {
            report(.tooManyRuns(count, limit: most, place(node)))
            return []
        }
        return (0..<count).map { (step: Int) -> String in String(from <= to ? from + step : from - step) }
    }

    /// `1e-1..1e-12 log`: every power of ten from one end to the other.
    private mutating func powers(_ range: NumberRange, _ node: YAMLNode) -> [String] {
        guard let from = powerOfTen(range.fromText), let to = powerOfTen(range.toText) else {
            report(.rangeOfPowers(place(node)))
            return []
        }
        let isScientific = range.fromText.contains("e") || range.toText.contains("e")
        return (0...abs(to - from)).map { step in
            let power = from <= to ? from + step : from - step
            if isScientific || abs(power) > 6 { return "1e\(power)" }
            return power >= 0
                ? "1" + String(repeating: "0", count: power) : "0." + String(repeating: "0", count: -power - 1) + "1"
        }
    }

    private func powerOfTen(_ text: Substring) -> Int? {
        guard let value = strictNumber(String(text)) else { return nil }
        var powers = -300...300
        while powers.count > 1 {
            let middle = powers.lowerBound + (powers.count - 1) / 2
            guard let power = strictNumber("1e\(middle)") else { return nil }
            powers = power < value ? middle + 1...powers.upperBound : powers.lowerBound...middle
        }
        return strictNumber("1e\(powers.lowerBound)") == value ? powers.lowerBound : nil
    }
}

extension Diagnostic {
    static func notARange(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "not-a-range", "\(name) must be a range", hint: "two numbers such as -6..6", place)
    }

    static func emptyRange(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "empty-range", "the range of \(name) is empty", hint: "the smaller number stands first", place)
    }

    static func rangeOfDecimals(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "range-step", "a range of values runs over whole numbers",
            hint: "list decimals: [0.1, 0.2], or run over powers of ten: 0.001..1 log", place)
    }

    static func rangeOfPowers(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "range-step", "a log range runs over powers of ten", hint: "such as 1e-1..1e-12 log", place)
    }
}
