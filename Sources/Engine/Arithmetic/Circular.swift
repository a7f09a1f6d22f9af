/// sin and cos: the angle less the nearest multiple of π/2, then Taylor's series.
extension Elementary {
    /// NaN for infinities; within 2 ulp at any other angle.
    package static func sin(_ x: Double) -> Double { circular(x, shift: 0) }
    package static func cos(_ x: Double) -> Double { circular(x, shift: 1) }

    private static func circular(_ x: Double, shift: Int) -> Double {
        guard x - x == 0 else { return .nan }
        let (r, quarters) = x > -1024 && x < 1024 ? nearAngle(x) : farAngle(x)
        let q = r * r
        let quarter = (quarters + shift) & 3
        // On |r| ≤ π/4 the last term is below 2^-56.
        var sum = 0.0
        var k = 18.0
        while k > 1.5 {
            sum = (sum + 1) * (-q / (k * (quarter & 1 == 0 ? k + 1 : k - 1)))
            k -= 2
        }
        let value = quarter & 1 == 0 ? r + r * sum : 1 + sum
        return quarter & 2 == 0 ? value : -value
    }

    /// π/2 in three parts of 33 bits (Cody and Waite 1980): products with small whole numbers are exact.
    private static let halfPi1 = Double(bitPattern: 0x3FF9_21FB_5440_0000)
    private static let halfPi2 = Double(bitPattern: 0x3DD0_B461_1A60_0000)
    private static let halfPi3 = Double(bitPattern: 0x3BA3_198A_2E03_7073)
    private static let twoOverPi = Double(bitPattern: 0x3FE4_5F30_6DC9_C883)

    private static func nearAngle(_ x: Double) -> (r: Double, quarters: Int) {
        let n = (x * twoOverPi + magic) - magic
        return (((x - n * halfPi1) - n * halfPi2) - n * halfPi3, Int(n))
    }

    /// 2/π, 1,216 bits after 64 zeros.
    private static let twoOverPiBits: [UInt64] = [
        0x0000_0000_0000_0000, 0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0, 0xDB62_9599_3C43_9041,
        0xFE51_63AB_DEBB_C561, 0xB724_6E3A_424D_D2E0, 0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E,
        0xE882_35F5_2EBB_4484, 0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B,
        0x1FF8_97FF_DE05_980F, 0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7, 0x4F46_3F66_9E5F_EA2D,
        0x7527_BAC7_EBE5_F17B, 0x3D07_39F7_8A52_92EA, 0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB,
    ]
    /// π/2 · 2^63
    private static let halfPiBits: UInt64 = 0xC90F_DAA2_2168_C235

    /// x · 2/π modulo 4 in whole numbers (Payne and Hanek 1983): of 2/π only the bits are needed that the product does not
    /// move above 4, and 192 of them leave more than 70 right ones even next to a multiple of π/2.
    private static func farAngle(_ x: Double) -> (r: Double, quarters: Int) {
        let bits = x.magnitude.bitPattern
        let significand = bits & 0x000F_FFFF_FFFF_FFFF | 0x0010_0000_0000_0000
        // |x| = significand · 2^(first − 62), and bit `first` of the table is the first that counts.
        let first = Int(bits >> 52) - 1075 + 62
        let g0 = word(first)
        let g1 = word(first + 64)
        let g2 = word(first + 128)
        let low = product(significand, g2)
        let middle = product(significand, g1)
        let (p1, isCarried) = low.high.addingReportingOverflow(middle.low)
        let p0 = significand &* g0 &+ middle.high &+ (isCarried ? 1 : 0)
        var quarters = Int(truncatingIfNeeded: p0 >> 62)
        var fraction = (high: p0 << 2 | p1 >> 62, middle: p1 << 2 | low.low >> 62, low: low.low << 2)
        // More than half a quarter: so much less than the next.
        let isBelow = fraction.high >> 63 == 1
        if isBelow {
            quarters += 1
            // −f = ~f + 1, whose carry is lost below anything that counts.
            fraction = (~fraction.high, ~fraction.middle, ~fraction.low)
        }
        var zeros = 0
        if fraction.high == 0 {
            fraction = (fraction.middle, fraction.low, 0)
            zeros = 64
        }
        let shift = fraction.high.leadingZeroBitCount
        zeros += shift
        let leading =
            shift == 0 ? fraction.high : fraction.high << UInt64(shift) | fraction.middle >> UInt64(64 - shift)
        let size = Double(product(leading, halfPiBits).high) * powerOfTwo(-63 - zeros)
        let r = isBelow ? -size : size
        return x < 0 ? (-r, -quarters) : (r, quarters)
    }

    /// 64 bits of the table from this one on.
    private static func word(_ bit: Int) -> UInt64 {
        let at = bit >> 6
        let shift = UInt64(bit & 63)
        if shift == 0 { return twoOverPiBits[at] }
        return twoOverPiBits[at] << shift | twoOverPiBits[at + 1] >> (64 - shift)
    }

    /// a · b of 128 bits, by halves: what the library has for it would be a call that the page's module has not.
    private static func product(_ a: UInt64, _ b: UInt64) -> (high: UInt64, low: UInt64) {
        let (a1, a0) = (a >> 32, a & 0xFFFF_FFFF)
        let (b1, b0) = (b >> 32, b & 0xFFFF_FFFF)
        let first = a1 &* b0 &+ (a0 &* b0) >> 32
        let second = a0 &* b1 &+ first & 0xFFFF_FFFF
        return (a1 &* b1 &+ first >> 32 &+ second >> 32, a &* b)
    }
}
