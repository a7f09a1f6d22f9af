/// How precisely a number is written, and so the place that a value is rounded to before the two are compared.
package enum Precision: Equatable, Sendable {
    /// So many digits after the point; below 0, so many whole ones are 0: `220.00` has 2, `27.74e8` has −6.
    case decimals(Int)
    /// So many digits from the first that is not 0: `2.774e9` has 4, whichever power of ten the value takes.
    case digits(Int)

    /// No Double has more decimals (1,074) or digits (767).
    static let most = 1100
}

extension ExactDecimal {
    /// Half away from zero.
    package mutating func round(to precision: Precision) {
        switch precision {
        case .decimals(let count): round(decimals: count)
        case .digits(let count): round(decimals: count - pointAt)
        }
    }
}
