/// Natural numbers of any size, as far as exact decimals need them: little-endian words of 32 bits.
struct BigNatural {
    private(set) var words: [UInt32]

    init(_ value: UInt64) {
        words = []
        if value != 0 { words.append(UInt32(truncatingIfNeeded: value)) }
        if value >> 32 != 0 { words.append(UInt32(truncatingIfNeeded: value >> 32)) }
    }

    var isZero: Bool { words.isEmpty }

    var bitCount: Int {
        guard let last = words.last else { return 0 }
        return words.count * 32 - last.leadingZeroBitCount
    }

    mutating func multiply(by factor: UInt32, adding: UInt32) {
        var carry = UInt64(adding)
        for i in words.indices {
            let product = UInt64(words[i]) * UInt64(factor) + carry
            words[i] = UInt32(truncatingIfNeeded: product)
            carry = product >> 32
        }
        if carry != 0 { words.append(UInt32(carry)) }
    }

    /// Divides in place, gives the remainder.
    mutating func divide(by divisor: UInt32) -> UInt32 {
        var remainder: UInt64 = 0
        var i = words.count - 1
        while i >= 0 {
            let value = remainder << 32 | UInt64(words[i])
            words[i] = UInt32(truncatingIfNeeded: value / UInt64(divisor))
            remainder = value % UInt64(divisor)
            i -= 1
        }
        trim()
        return UInt32(truncatingIfNeeded: remainder)
    }

    private mutating func trim() { while words.last == 0 { words.removeLast() } }

    mutating func shiftLeft(_ bits: Int) {
        if isZero || bits <= 0 { return }
        let whole = bits / 32
        let part = UInt32(bits % 32)
        if part > 0 {
            var carry: UInt32 = 0
            for i in words.indices {
                let next = words[i] >> (32 - part)
                words[i] = words[i] << part | carry
                carry = next
            }
            if carry != 0 { words.append(carry) }
        }
        let kept = words
        if whole > 0 { words = [UInt32](whole + kept.count) { $0 < whole ? 0 : kept[$0 - whole] } }
    }

    static func isLess(_ a: BigNatural, _ b: BigNatural) -> Bool {
        if a.words.count != b.words.count { return a.words.count < b.words.count }
        var i = a.words.count - 1
        while i >= 0 {
            if a.words[i] != b.words[i] { return a.words[i] < b.words[i] }
            i -= 1
        }
        return false
    }

    /// Subtracts what is not larger.
    mutating func subtract(_ other: BigNatural) {
        var borrow: Int64 = 0
        for i in words.indices {
            var value = Int64(words[i]) - borrow - (i < other.words.count ? Int64(other.words[i]) : 0)
            borrow = value < 0 ? 1 : 0
            if value < 0 { value += 1 << 32 }
            words[i] = UInt32(truncatingIfNeeded: value)
        }
        trim()
    }

    /// a / b, rounded to the nearest Double, ties to even; by long division of 2^k a, one bit at a time.
    static func quotient(_ a: BigNatural, _ b: BigNatural) -> Double {
        if a.isZero { return 0 }
        // So that the quotient has 55 or 56 bits, fewer where it is subnormal: at least two more than are kept, the half
        // and one for all below it.
        var shift = 55 - (a.bitCount - b.bitCount)
        if shift > 1076 { shift = 1076 }
        var rest = a
        var divisor = b
        if shift >= 0 { rest.shiftLeft(shift) } else { divisor.shiftLeft(-shift) }
        var bits = rest.bitCount - divisor.bitCount
        if bits < 0 { bits = 0 }
        var quotient: UInt64 = 0
        while bits >= 0 {
            var shifted = divisor
            shifted.shiftLeft(bits)
            quotient <<= 1
            if !isLess(rest, shifted) {
                rest.subtract(shifted)
                quotient |= 1
            }
            bits -= 1
        }
        // The last bit stands for everything below, so that one rounding to 53 bits is the right one.
        if !rest.isZero { quotient |= 1 }
        var exponent = -shift
        let extra = 64 - quotient.leadingZeroBitCount - 53
        let floor = -1074 - exponent
        let drop = max(floor, extra)
        if drop > 0 {
            let half = UInt64(1) << UInt64(drop - 1)
            let low = quotient & (half << 1 - 1)
            quotient >>= UInt64(drop)
            if low > half || (low == half && quotient & 1 == 1) { quotient += 1 }
            exponent += drop
        }
        var value = Double(quotient)
        while exponent > 0 {
            value *= 2
            exponent -= 1
        }
        while exponent < 0 {
            let step = exponent < -1000 ? 1000 : -exponent
            value *= Double(bitPattern: UInt64(1023 - step) << 52)
            exponent += step
        }
        return value
    }
}
