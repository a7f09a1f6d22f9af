/// Numbers in letters, the same on every machine: ASCII with a hyphen for minus but for those that `reading` makes.
package enum NumberText {
    /// About six significant digits, no zeros at the end: 0.0123457, 1.5e-7. Whole numbers have them all: 61100840.
    package static func shown(_ value: Double) -> [UInt8] {
        if value.rounded() == value, value > -1e15, value < 1e15 { return integer(Int64(value)) }
        return significant(value, 6)
    }

    package static func significant(_ value: Double, _ digits: Int) -> [UInt8] {
        guard let exact = ExactDecimal(value) else {
            return value.isNaN ? utf8("NaN") : value > 0 ? utf8("∞") : utf8("-∞")
        }
        if exact.digits.isEmpty { return utf8("0") }
        let rounded = rounded(exact, digits - exact.pointAt)
        // The power of ten of the first digit.
        let power = rounded.pointAt - 1
        if power < -5 || power >= 15 { return scientific(rounded, power) }
        let decimals = rounded.digits.count - rounded.pointAt
        return rounded.text(decimals: max(0, decimals))
    }

    /// 1.234e-5 whatever the size, with a true minus.
    package static func scientific(_ value: Double, digits: Int) -> [UInt8] {
        guard let exact = ExactDecimal(value), !exact.digits.isEmpty else { return reading(value) }
        let rounded = rounded(exact, digits - exact.pointAt)
        return typeset(scientific(rounded, rounded.pointAt - 1))
    }

    private static func scientific(_ value: ExactDecimal, _ power: Int) -> [UInt8] {
        var text: [UInt8] = value.isNegative ? utf8("-") : []
        for (i, digit) in value.digits.enumerated() {
            if i == 1 { text.append(UInt8(ascii: ".")) }
            text.append(UInt8(digit: digit))
        }
        text.append(UInt8(ascii: "e"))
        return text + integer(power)
    }

    /// For a drawing, a table, a sentence: whole numbers in full, 61,706; others to `digits` significant digits and at
    /// least to ones, −12,346. Thousands are grouped, minus is no hyphen.
    package static func reading(_ value: Double, digits: Int = 4) -> [UInt8] {
        guard value > -1e15, value < 1e15 else { return typeset(significant(value, digits)) }
        if value.rounded() == value { return typeset(grouped(Int64(value))) }
        if value > -1, value < 1 { return typeset(significant(value, digits)) }
        let whole = integer(Int64(value.magnitude)).count
        let text = significant(value, max(digits, whole))
        var end = 0
        while end < text.count, text[end] != UInt8(ascii: ".") { end += 1 }
        return typeset(grouped(text[..<end]) + text[end...])
    }

    /// A text with U+2212 for the hyphens that are signs of numbers: `−1e−5`, but `x-1` and `2020-01-05`.
    package static func typeset(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "-")) else { return text }
        var result: [UInt8] = []
        for i in text.indices {
            guard text[i] == UInt8(ascii: "-"), isSign(i, of: text) else {
                result.append(text[i])
                continue
            }
            result += utf8("\u{2212}")
        }
        return result
    }

    private static func isSign(_ place: Int, of text: [UInt8]) -> Bool {
        guard place + 1 < text.count else { return false }
        let next = text[place + 1]
        guard next.digitValue != nil || next == UInt8(ascii: ".") || next == 0xE2 else { return false }
        if place == 0 { return true }
        switch text[place - 1] {
        case UInt8(ascii: "e"): return place > 1 && text[place - 2].digitValue != nil
        case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","), UInt8(ascii: "="),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "|"):
            return true
        default: return false
        }
    }

    package static func integer(_ value: Int) -> [UInt8] { integer(Int64(value)) }

    package static func integer(_ value: Int64) -> [UInt8] {
        var digits: [UInt8] = []
        var rest = value.magnitude
        repeat {
            digits.append(UInt8(digit: rest % 10))
            rest /= 10
        } while rest > 0
        if value < 0 { digits.append(UInt8(ascii: "-")) }
        digits.reverse()
        return digits
    }

    /// 61,706
    package static func grouped(_ value: Int) -> [UInt8] { grouped(Int64(value)) }

    package static func grouped(_ value: Int64) -> [UInt8] { grouped(integer(value)[...]) }

    private static func grouped(_ plain: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        for (i, digit) in plain.enumerated() {
            let left = plain.count - i
            if i > 0, left % 3 == 0, plain[i - 1] != UInt8(ascii: "-") { text.append(UInt8(ascii: ",")) }
            text.append(digit)
        }
        return text
    }

    /// With `decimals` digits after the point, half away from zero.
    package static func fixed(_ value: Double, decimals: Int) -> [UInt8] {
        guard let exact = ExactDecimal(value) else { return shown(value) }
        return rounded(exact, decimals).text(decimals: decimals)
    }

    private static func rounded(_ exact: ExactDecimal, _ decimals: Int) -> ExactDecimal {
        var rounded = exact
        rounded.round(decimals: decimals)
        return rounded
    }

    /// A coordinate: at most one decimal, as short as can be. Meant for |value| < 10^6; beyond, it is cut to that.
    package static func coordinate(_ value: Double) -> [UInt8] {
        let bounded = value.isNaN ? 0 : clamped(value, -1e6, 1e6)
        let tenths = Int((bounded * 10).rounded())
        var text = integer(tenths / 10)
        if tenths < 0, tenths > -10 { text = utf8("-0") }
        if tenths % 10 != 0 { text += [UInt8(ascii: "."), UInt8(digit: tenths.magnitude % 10)] }
        return tenths == 0 ? utf8("0") : text
    }

    /// The shortest text that reads back as this very Double; `null` is for the caller to write where it is not finite.
    package static func shortest(_ value: Double) -> [UInt8] {
        if value == 0 { return utf8("0") }
        if value.rounded() == value, value > -1e15, value < 1e15 { return integer(Int64(value)) }
        return Array(value.description.utf8)
    }
}
