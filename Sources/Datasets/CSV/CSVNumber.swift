/// A number as a table may write it: `-1`, `.5`, `2.`, `6.02e23`; no words, no hexadecimal, no separators.
enum CSVNumber {
    case value(Double)
    case notANumber
    /// Larger than single precision holds.
    case tooLarge

    init(_ text: String, _ decimal: CSVForm.Decimal = .point) {
        guard Self.isNumber(text, decimal), let value = Double(decimal == .comma ? Self.pointed(text) : text) else {
            self = .notANumber
            return
        }
        self = Float(value).isFinite ? .value(value) : .tooLarge
    }

    /// What tables write where a number is missing or beyond all numbers.
    static func isGap(_ text: String) -> Bool {
        let word = text.lowercased()
        if ["-", "–", "—", "."].contains(word) { return true }
        return ["nan", "na", "n/a", "null", "none", "inf", "infinity"].contains(
            word.hasPrefix("-") || word.hasPrefix("+") ? String(word.dropFirst()) : word)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

    private static func pointed(_ text: String) -> String { String(text.map { $0 == "," ? "." : $0 }) }

    static func isNumber(_ text: String, _ decimal: CSVForm.Decimal = .point) -> Bool {
        var rest = text.utf8[...]
        if let first = rest.first, isSign(first) { rest.removeFirst() }
        var digits = dropDigits(&rest)
        if rest.first == decimal.rawValue {
            rest.removeFirst()
            digits += dropDigits(&rest)
        }
        guard digits > 0 else { return false }
        if let letter = rest.first, letter | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let first = rest.first, isSign(first) { rest.removeFirst() }
            guard dropDigits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }

    private static func dropDigits(_ rest: inout Substring.UTF8View) -> Int {
        let count = rest.count
        rest = rest.drop(while: isDigit)
        return count - rest.count
    }
}
