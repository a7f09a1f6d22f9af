/// All is computed in single precision, which holds seven digits: the seconds of two minutes since 1970 are the same in it.
package enum SinglePrecision {
    /// Where a number first becomes the same as another that it differs from; nil also where that is less than a
    /// thousandth of how the numbers spread.
    package static func firstLost(_ values: [Double]) -> Int? {
        let count = Double(max(1, values.count))
        let mean = values.reduce(0, +) / count
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        let rounding = values.reduce(0) { max($0, abs($1 - Double(Float($1)))) }
        guard rounding > deviation / 1000 else { return nil }
        var first: [Float: Double] = [:]
        return values.indices.first { index in
            let value = values[index]
            let other = first.updateValue(value, forKey: Float(value))
            return other.map { $0 != value } ?? false
        }
    }

    package static let reason = "is the same as another in the seven digits that are kept"
    package static let hint = "subtract one number from all of them, such as the first"
}
