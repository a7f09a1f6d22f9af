extension Elementary {
    /// x^y within 2 ulp. Whole exponents up to 1,024 by repeated squaring in pairs of Doubles, so that what is exact stays so
    /// (2^10, 3^20; x^2 is x · x), others as e^(y ln x) with the logarithm in a pair.
    package static func pow(_ x: Double, _ y: Double) -> Double {
        if y == 0 || x == 1 { return 1 }
        if x.isNaN || y.isNaN { return .nan }
        if y == 1 { return x }
        if y == 2 { return x * x }
        if y == -1 { return 1 / x }
        let size = abs(x)
        if y - y != 0 { return size == 1 ? 1 : (size > 1) == (y > 0) ? .infinity : 0 }
        let isWhole = y.rounded(.down) == y
        let isOdd = isWhole && (y / 2).rounded(.down) * 2 != y
        if x == 0 || size == .infinity {
            let result = (x == 0) == (y > 0) ? 0 : Double.infinity
            return isOdd && x.sign == .minus ? -result : result
        }
        if x < 0, !isWhole { return .nan }
        if y == 0.5 { return x.squareRoot() }
        let result = isWhole && y >= -1024 && y <= 1024 ? power(size, Int(y)) : general(size, y)
        return x < 0 && isOdd ? -result : result
    }

    private static func power(_ x: Double, _ exponent: Int) -> Double {
        let (m, k) = parts(x)
        var power = DoublePair(1, 0)
        var base = DoublePair(m, 0)
        var n = exponent < 0 ? -exponent : exponent
        while n > 0 {
            if n & 1 == 1 { power = power * base }
            n >>= 1
            if n > 0 { base = base * base }
        }
        if exponent < 0 { power = power.inverse }
        return moved(power.high, by: k * exponent)
    }

    /// value · 2^k for a positive normal number, rounded once.
    private static func moved(_ value: Double, by k: Int) -> Double {
        let exponent = Int(value.bitPattern >> 52) - 1023 + k
        if exponent > 1023 { return .infinity }
        if exponent < -1080 { return 0 }
        let m = Double(bitPattern: (value.bitPattern & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000)
        return exponent < -1022 ? m * powerOfTwo(-1000) * powerOfTwo(exponent + 1000) : m * powerOfTwo(exponent)
    }

    private static func general(_ x: Double, _ y: Double) -> Double {
        let logarithm = logarithm(x)
        let rough = y * logarithm.high
        if rough > 710 { return .infinity }
        if rough < -746 { return 0 }
        // Too near 0 to be split; e to it is 1.
        if rough > -1e-200, rough < 1e-200 { return 1 }
        let product = DoublePair(product: y, logarithm.high)
        return exponential(product.high, product.low + y * logarithm.low)
    }

    private static let third = DoublePair(1 / 3, Double(bitPattern: 0x3C75_5555_5555_5555))
    /// ln 2 less `ln2High` and `ln2Low`.
    private static let ln2Lowest = Double(bitPattern: 0x3A8C_C01F_97B5_7A08)

    /// ln x with about 64 bits: as `log`, its first two terms and ln 2 in pairs.
    private static func logarithm(_ x: Double) -> DoublePair {
        let (m, k) = parts(x)
        let below = m - 1
        let above = DoublePair(sum: m, 1)
        let rough = below / above.high
        let product = DoublePair(product: rough, above.high)
        let s = DoublePair(rough, ((below - product.high) - product.low - rough * above.low) / above.high)
        let q = s * s
        var sum = 0.0
        var n = 23.0
        while n > 3.5 {
            sum = (sum + 1 / n) * q.high
            n -= 2
        }
        let half = s + s * (q * third + DoublePair(q.high * sum, 0))
        let whole = Double(k)
        let moved = DoublePair(product: whole, ln2Low)
        return DoublePair(whole * ln2High, 0)
            + (DoublePair(2 * half.high, 2 * half.low) + DoublePair(moved.high, moved.low + whole * ln2Lowest))
    }
}
