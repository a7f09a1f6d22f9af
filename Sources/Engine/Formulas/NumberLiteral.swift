/// A decimal literal, rounded correctly to the nearest Double: ties to even, subnormal numbers and the ends included.
package enum NumberLiteral {
    /// Digits with an optional point and exponent, from `from`; nil when none stands there.
    package static func read(_ text: [UInt8], from: Int) -> (value: Double, precision: Precision, end: Int)? {
        var at = from
        var digits: [UInt8] = []
        var decimals = 0
        var hasPoint = false
        var hasDigit = false
        // One digit other than 0 before the point.
        var isNormal = false
        while at < text.count {
            if FormulaParser.isDigit(text[at]) {
                if !hasPoint { isNormal = !hasDigit && text[at] != UInt8(ascii: "0") }
                hasDigit = true
                if !(digits.isEmpty && text[at] == UInt8(ascii: "0")) { digits.append(text[at] - UInt8(ascii: "0")) }
                if hasPoint { decimals += 1 }
            } else if text[at] == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            at += 1
        }
        guard hasDigit else { return nil }
        var exponent = 0
        var hasExponent = false
        if at < text.count, text[at] == UInt8(ascii: "e") || text[at] == UInt8(ascii: "E") {
            var next = at + 1
            var isNegative = false
            if next < text.count, text[next] == UInt8(ascii: "-") || text[next] == UInt8(ascii: "+") {
                isNegative = text[next] == UInt8(ascii: "-")
                next += 1
            }
            if next < text.count, FormulaParser.isDigit(text[next]) {
                while next < text.count, FormulaParser.isDigit(text[next]) {
                    if exponent < 100_000 { exponent = exponent * 10 + Int(text[next] - UInt8(ascii: "0")) }
                    next += 1
                }
                if isNegative { exponent = -exponent }
                hasExponent = true
                at = next
            }
        }
        let precision: Precision =
            hasExponent && isNormal
            ? .digits(min(decimals + 1, Precision.most))
            : .decimals(max(min(decimals - exponent, Precision.most), -400))
        return (value(digits, tenPower: exponent - decimals), precision, at)
    }

    /// digits · 10^tenPower, correctly rounded: exact when both fit into 53 bits, by big integers otherwise.
    static func value(_ digits: [UInt8], tenPower: Int) -> Double {
        if digits.isEmpty { return 0 }
        if digits.count + tenPower > 310 { return .infinity }
        if digits.count + tenPower < -330 { return 0 }
        var small = 0.0
        for digit in digits.prefix(16) { small = small * 10 + Double(digit) }
        if digits.count <= 15, tenPower >= -22, tenPower <= 22 {
            var scale = 1.0
            for _ in 0..<abs(tenPower) { scale *= 10 }
            return tenPower < 0 ? small / scale : small * scale
        }
        var numerator = BigNatural(0)
        for digit in digits { numerator.multiply(by: 10, adding: UInt32(digit)) }
        var denominator = BigNatural(1)
        for _ in 0..<abs(tenPower) {
            if tenPower < 0 { denominator.multiply(by: 10, adding: 0) } else { numerator.multiply(by: 10, adding: 0) }
        }
        return BigNatural.quotient(numerator, denominator)
    }
}
