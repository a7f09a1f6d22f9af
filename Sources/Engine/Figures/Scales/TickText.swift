/// The numbers beside an axis, all written alike.
enum TickText {
    static func texts(of values: [Double], step: Ticks.Step) -> [[UInt8]] {
        var size = 0.0
        for value in values { size = max(size, value.magnitude) }
        var texts: [[UInt8]] = []
        for value in values {
            var text: [UInt8]
            if size >= 1e7 || step.power < -4 {
                text = scientific(value, step: step)
            } else if step.power < 0 {
                text = NumberText.fixed(value, decimals: -step.power)
            } else {
                text = NumberText.reading(value)
            }
            texts.append(NumberText.typeset(text))
        }
        return texts
    }

    /// 2.5e9, with the digits that tell it from the next tick.
    private static func scientific(_ value: Double, step: Ticks.Step) -> [UInt8] {
        if value == 0 { return utf8("0") }
        let power = Ticks.powerOfTen(abs(value))
        let decimals = power - step.power
        let mantissa = overTen(value, power)
        var digits = NumberText.fixed(mantissa, decimals: clamped(decimals, 0, 12))
        if decimals > 0 {
            while digits.last == UInt8(ascii: "0") { digits.removeLast() }
            if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        }
        return joined(digits, "e", NumberText.integer(power))
    }

    /// Plain near one, else 10⁻⁶: one way for the whole axis.
    static func powers(_ powers: [Int]) -> Ticks {
        var isPlain = true
        for power in powers where power < -4 || power > 5 { isPlain = false }
        let ticks = Ticks()
        for power in powers {
            let value = timesTen(1, power)
            ticks.append(value, isPlain ? NumberText.reading(value) : utf8("10") + raised(power))
        }
        return ticks
    }

    private static func raised(_ power: Int) -> [UInt8] {
        var text: [UInt8] = []
        for byte in NumberText.integer(power) {
            switch byte {
            case UInt8(ascii: "-"): text += utf8("⁻")
            case UInt8(ascii: "1"): text += utf8("¹")
            case UInt8(ascii: "2"): text += utf8("²")
            case UInt8(ascii: "3"): text += utf8("³")
            // ⁰ and ⁴…⁹ stand together in Unicode: U+2070 + digit.
            default: text += [0xE2, 0x81, 0xB0 + (byte & 15)]
            }
        }
        return text
    }
}
