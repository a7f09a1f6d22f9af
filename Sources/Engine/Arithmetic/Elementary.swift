/// exp, log and their family from + − × ÷, √ and bit operations alone, so that every machine and the page agree to the
/// last bit; system libraries differ. In double precision within 2 ulp (tanh, erf, pow within 8), tested against the
/// system's. The Float forms round the double result, so they are within 0.51 ulp.
package enum Elementary {
    // Long literals are rounded differently by the two compilers, so constants are bit patterns.
    private static let log2OfE = Double(bitPattern: 0x3FF7_1547_652B_82FE)
    /// ln 2 in two parts; the first has 32 significant bits, so that its products with small integers are exact.
    private static let ln2High = Double(bitPattern: 0x3FE6_2E42_FEE0_0000)
    private static let ln2Low = Double(bitPattern: 0x3DEA_39EF_3579_3C76)
    /// π/2 in three parts of 33 bits (Cody and Waite 1980).
    private static let halfPi1 = Double(bitPattern: 0x3FF9_21FB_5440_0000)
    private static let halfPi2 = Double(bitPattern: 0x3DD0_B461_1A60_0000)
    private static let halfPi3 = Double(bitPattern: 0x3BA3_198A_2E03_7073)
    private static let twoOverPi = Double(bitPattern: 0x3FE4_5F30_6DC9_C883)
    private static let twoOverRootPi = Double(bitPattern: 0x3FF2_0DD7_5042_9B6D)
    /// 1.5 · 2^52: adding and subtracting it rounds to the nearest integer.
    private static let magic = 6755399441055744.0

    package static func exp(_ x: Double) -> Double {
        if x != x { return x }
        if x > 709.79 { return .infinity }
        if x < -745.2 { return 0 }
        let n = (x * log2OfE + magic) - magic
        let r = (x - n * ln2High) - n * ln2Low
        let k = Int(n)
        let half = k / 2
        return (1 + exponentialMinusOne(r)) * powerOfTwo(half) * powerOfTwo(k - half)
    }

    /// e^r − 1 = r + r²/2! + … + r¹³/13! for |r| ≤ 0.35, without cancellation.
    private static func exponentialMinusOne(_ r: Double) -> Double {
        var sum = 0.0
        var n = 13.0
        while n > 1.5 {
            sum = (sum + 1) * r / n
            n -= 1
        }
        return (sum + 1) * r
    }

    private static func powerOfTwo(_ k: Int) -> Double { Double(bitPattern: UInt64(k + 1023) << 52) }

    /// m · 2^k = x with √½ ≤ m < √2; ln x = k ln 2 + 2 artanh((m − 1) / (m + 1)).
    package static func log(_ x: Double) -> Double {
        if x != x || x == .infinity { return x }
        if x < 0 { return .nan }
        if x == 0 { return -.infinity }
        var value = x
        var k = 0
        if value < Double.leastNormalMagnitude {
            value *= 18014398509481984
            k = -54
        }
        k += Int(value.bitPattern >> 52) - 1023
        var m = Double(bitPattern: (value.bitPattern & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000)
        if m > 1.41421356 {
            m *= 0.5
            k += 1
        }
        let s = (m - 1) / (m + 1)
        let q = s * s
        var sum = 0.0
        var n = 23.0
        while n > 1.5 {
            sum = (sum + 1 / n) * q
            n -= 2
        }
        return Double(k) * ln2High + (2 * s + (2 * s * sum + Double(k) * ln2Low))
    }

    /// NaN beyond 2^30, where no digit of the reduced angle would be right.
    package static func sin(_ x: Double) -> Double { circular(x, shift: 0) }
    package static func cos(_ x: Double) -> Double { circular(x, shift: 1) }

    private static func circular(_ x: Double, shift: Int) -> Double {
        guard x > -1073741824, x < 1073741824 else { return .nan }
        let n = (x * twoOverPi + magic) - magic
        let r = ((x - n * halfPi1) - n * halfPi2) - n * halfPi3
        let q = r * r
        let quarter = (Int(n) + shift) & 3
        // Taylor's series on |r| ≤ π/4, the last term below 2^-56.
        var sum = 0.0
        var k = 18.0
        while k > 1.5 {
            sum = (sum + 1) * (-q / (k * (quarter & 1 == 0 ? k + 1 : k - 1)))
            k -= 2
        }
        let value = quarter & 1 == 0 ? r + r * sum : 1 + sum
        return quarter & 2 == 0 ? value : -value
    }

    package static func tanh(_ x: Double) -> Double {
        if x != x { return x }
        let a = x < 0 ? -x : x
        let y: Double
        if a > 20 {
            y = 1
        } else if a < 0.17 {
            let e = exponentialMinusOne(2 * a)
            y = e / (e + 2)
        } else {
            y = 1 - 2 / (exp(2 * a) + 1)
        }
        return x < 0 ? -y : y
    }

    /// σ(x) = 1 / (1 + e^(−x)), from the side where nothing cancels.
    package static func sigmoid(_ x: Double) -> Double {
        if x >= 0 { return 1 / (1 + exp(-x)) }
        let e = exp(x)
        return e / (1 + e)
    }

    /// ln(1 + e^x), without overflow: max(x, 0) + ln(1 + e^(−|x|)).
    package static func softplus(_ x: Double) -> Double {
        let e = exp(x > 0 ? -x : x)
        // ln(1 + e) loses e's last digits when e is small: correct by the rounding of 1 + e.
        let u = 1 + e
        let tail = u == 1 ? e : log(u) * (e / (u - 1))
        return x > 0 ? x + tail : x != x ? x : tail
    }

    /// erf(x) = 2/√π · e^(−x²) Σ 2ⁿ x^(2n+1) / (2n+1)!!, all terms positive (DLMF 7.6.2).
    package static func erf(_ x: Double) -> Double {
        if x != x { return x }
        let a = x < 0 ? -x : x
        if a > 5.95 { return x < 0 ? -1 : 1 }
        let q = a * a
        var term = a
        var sum = a
        var n = 1.0
        while n < 160 {
            term = term * (q / (n + 0.5))
            sum = sum + term
            n += 1
        }
        let y = twoOverRootPi * exp(-q) * sum
        return x < 0 ? -y : y
    }

    package static func sqrt(_ x: Double) -> Double { x.squareRoot() }

    /// x^y; whole exponents up to 1,024 by repeated squaring, so that x^2 is x · x exactly.
    package static func pow(_ x: Double, _ y: Double) -> Double {
        if y == 0 || x == 1 { return 1 }
        if x != x || y != y { return .nan }
        let isWhole = y > -1025 && y < 1025 && Double(Int(y)) == y
        if isWhole {
            var power = 1.0
            var base = x
            var n = Int(y < 0 ? -y : y)
            while n > 0 {
                if n & 1 == 1 { power *= base }
                base *= base
                n >>= 1
            }
            return y < 0 ? 1 / power : power
        }
        if y == 0.5 { return x.squareRoot() }
        if x == 0 { return y < 0 ? .infinity : 0 }
        return x < 0 ? .nan : exp(y * log(x))
    }

    package static func exp(_ x: Float) -> Float { Float(exp(Double(x))) }
    package static func log(_ x: Float) -> Float { Float(log(Double(x))) }
    package static func sin(_ x: Float) -> Float { Float(sin(Double(x))) }
    package static func cos(_ x: Float) -> Float { Float(cos(Double(x))) }
    package static func tanh(_ x: Float) -> Float { Float(tanh(Double(x))) }
    package static func sigmoid(_ x: Float) -> Float { Float(sigmoid(Double(x))) }
    package static func erf(_ x: Float) -> Float { Float(erf(Double(x))) }
    package static func sqrt(_ x: Float) -> Float { x.squareRoot() }
    package static func pow(_ x: Float, _ y: Float) -> Float { Float(pow(Double(x), Double(y))) }
}
