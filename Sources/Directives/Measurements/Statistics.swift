import Engine

extension MeasurementReference.Statistic {
    /// One number for many. A NaN stands above every number in the median, and leaves the others no value: no claim
    /// about the worst run survives a run that has none.
    package func value(of values: [Double]) -> Double {
        guard let first = values.first else { return .nan }
        if values.count == 1 { return self == .deviation && first == first ? 0 : first }
        if self == .median { return Self.median(values) }
        if values.contains(where: \.isNaN) { return .nan }
        switch self {
        case .median, .mean: return Self.mean(values)
        case .least: return values.reduce(first) { $1 < $0 ? $1 : $0 }
        case .most: return values.reduce(first) { $1 > $0 ? $1 : $0 }
        case .deviation:
            let mean = Self.mean(values)
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            return (squares / Double(values.count - 1)).squareRoot()
        }
    }

    private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    /// The middle one, or half way between the two in the middle.
    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted { $0 < $1 || ($1.isNaN && !$0.isNaN) }
        let middle = sorted.count / 2
        if sorted.count % 2 == 1 { return sorted[middle] }
        let (low, high) = (sorted[middle - 1], sorted[middle])
        return low == high ? low : low + (high - low) / 2
    }
}
