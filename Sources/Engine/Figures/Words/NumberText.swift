/// Numbers as readers see them; ASCII, with a hyphen for minus, the same on every machine.
package enum NumberText {
    /// About six significant digits, no zeros at the end: 0.0123457, 1.5e-7. Whole numbers have them all: 61100840.
    package static func shown(_ value: Double) -> [UInt8] {
        if value.rounded() == value, value > -1e15, value < 1e15 { return integer(Int64(value)) }
        return significant(value, 6)
    }

    /// For tables and reports: as `shown`, with whole numbers from 10,000 on in groups of three, 61,100,840.
    package static func tabular(_ value: Double, digits: Int = 6) -> [UInt8] {
        if value.rounded() == value, value > -1e15, value < 1e15 {
            return value > -1e4 && value < 1e4 ? integer(Int64(value)) : grouped(Int64(value))
        }
        return significant(value, digits)
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

    private static func scientific(_ value: ExactDecimal, _ power: Int) -> [UInt8] {
        var text: [UInt8] = value.isNegative ? utf8("-") : []
        for (i, digit) in value.digits.enumerated() {
            if i == 1 { text.append(UInt8(ascii: ".")) }
            text.append(UInt8(digit: digit))
        }
        text.append(UInt8(ascii: "e"))
        return text + integer(power)
    }

    /// For a drawing or a sentence: whole numbers in full, 61,706; others to `digits` significant digits.
    package static func reading(_ value: Double, digits: Int = 4) -> [UInt8] {
        if value > -1e12, value < 1e12, value.rounded() == value { return grouped(Int64(value)) }
        return significant(value, digits)
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

    package static func grouped(_ value: Int64) -> [UInt8] {
        let plain = integer(value)
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
