/// A Double's exact decimal expansion, and its rounding half away from zero.
package struct ExactDecimal {
    package var isNegative: Bool
    /// Digits 0…9, the first not zero; empty for 0.
    package var digits: [UInt8]
    /// How many of the digits stand before the point (may be negative or more than there are).
    package var pointAt: Int

    /// nil for infinities and NaN.
    package init?(_ value: Double) {
        guard value - value == 0 else { return nil }
        isNegative = value.sign == .minus
        let bits = value.bitPattern
        let biased = Int(bits >> 52 & 0x7FF)
        let fraction = bits & 0x000F_FFFF_FFFF_FFFF
        var number = BigNatural(biased == 0 ? fraction : fraction | 1 << 52)
        let exponent = (biased == 0 ? 1 : biased) - 1075
        var decimals = 0
        if exponent > 0 {
            number.shiftLeft(exponent)
        } else if exponent < 0 {
            // m / 2^k = m 5^k / 10^k
            decimals = -exponent
            for _ in 0..<decimals { number.multiply(by: 5, adding: 0) }
        }
        digits = []
        while !number.isZero {
            var group = number.divide(by: 1_000_000_000)
            for _ in 0..<9 {
                digits.append(UInt8(group % 10))
                group /= 10
            }
        }
        while digits.last == 0 { digits.removeLast() }
        digits.reverse()
        pointAt = digits.count - decimals
    }

    /// Keeps `decimals` digits after the point (negative: rounds before it).
    package mutating func round(decimals: Int) {
        let keep = pointAt + decimals
        if keep >= digits.count { return }
        if keep < 0 {
            digits = []
            pointAt = 0
            return
        }
        let isUp = digits[keep] >= 5
        digits.removeLast(digits.count - keep)
        guard isUp else { return trim() }
        var i = keep - 1
        while i >= 0, digits[i] == 9 {
            digits[i] = 0
            i -= 1
        }
        if i >= 0 {
            digits[i] += 1
        } else {
            digits.insert(1, at: 0)
            pointAt += 1
        }
        trim()
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { pointAt = 0 }
    }

    /// With a hyphen for minus; −0.00 loses its sign.
    package func text(decimals: Int) -> [UInt8] {
        var text: [UInt8] = isNegative && !digits.isEmpty ? [UInt8(ascii: "-")] : []
        if pointAt <= 0 { text.append(UInt8(ascii: "0")) }
        for i in 0..<max(0, pointAt) {
            text.append(i < digits.count ? UInt8(ascii: "0") + digits[i] : UInt8(ascii: "0"))
        }
        if decimals > 0 {
            text.append(UInt8(ascii: "."))
            for i in 0..<decimals {
                let at = pointAt + i
                text.append(at >= 0 && at < digits.count ? UInt8(ascii: "0") + digits[at] : UInt8(ascii: "0"))
            }
        }
        return text
    }
}
