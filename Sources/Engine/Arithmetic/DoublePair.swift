/// A number as the sum of two Doubles, about 106 bits, for what must be exact before it is rounded once. Products are split
/// into halves of 26 bits (Dekker 1971), since nothing here multiplies and adds in one rounding.
struct DoublePair {
    var high: Double
    /// Less than a last place of `high`.
    var low: Double

    /// high + low, where |a| ≥ |b|.
    init(_ a: Double, _ b: Double) {
        high = a + b
        low = b - (high - a)
    }

    /// a · b, exactly.
    init(product a: Double, _ b: Double) {
        let (a1, a0) = Self.halves(a)
        let (b1, b0) = Self.halves(b)
        high = a * b
        low = ((a1 * b1 - high) + a1 * b0 + a0 * b1) + a0 * b0
    }

    /// a + b, exactly (Knuth).
    init(sum a: Double, _ b: Double) {
        high = a + b
        let other = high - a
        low = (a - (high - other)) + (b - other)
    }

    private static func halves(_ a: Double) -> (Double, Double) {
        let scaled = 134217729 * a
        let high = scaled - (scaled - a)
        return (high, a - high)
    }

    static func * (a: DoublePair, b: DoublePair) -> DoublePair {
        let product = DoublePair(product: a.high, b.high)
        return DoublePair(product.high, product.low + (a.high * b.low + a.low * b.high))
    }

    static func + (a: DoublePair, b: DoublePair) -> DoublePair {
        let sum = DoublePair(sum: a.high, b.high)
        return DoublePair(sum.high, sum.low + (a.low + b.low))
    }

    /// 1 / self, by one step of Newton's method.
    var inverse: DoublePair {
        let guess = 1 / high
        let product = DoublePair(product: guess, high)
        return DoublePair(guess, ((1 - product.high) - product.low - guess * low) * guess)
    }
}
