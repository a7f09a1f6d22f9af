/// One number for many, over the runs that a name covers. A NaN stands above every number in the median and leaves the
/// others no value: nothing said of the worst run survives a run that has none.
package enum Statistic: UInt8, Sendable, CaseIterable {
    /// The middle one, or half way between the two in the middle.
    case median
    case minimum, maximum
    /// Σx / n
    case mean
    /// √(Σ(x − mean)² / (n − 1)); of a single number 0.
    case deviation

    /// Of nothing, NaN.
    package func value(of values: [Double]) -> Double {
        guard let first = values.first else { return .nan }
        if values.count == 1 { return self == .deviation && !first.isNaN ? 0 : first }
        if self == .median { return Self.median(values) }
        for value in values where value.isNaN { return .nan }
        switch self {
        case .median, .mean: return Self.mean(values)
        case .minimum:
            var least = first
            for value in values where value < least { least = value }
            return least
        case .maximum:
            var most = first
            for value in values where value > most { most = value }
            return most
        case .deviation:
            let mean = Self.mean(values)
            var squares = 0.0
            for value in values { squares += (value - mean) * (value - mean) }
            return (squares / Double(values.count - 1)).squareRoot()
        }
    }

    /// Epoch by epoch, over runs that each have a value for every epoch looked at; where one has none, NaN.
    package func values(over runs: [[Double]]) -> [Double] {
        var epochs = 1
        for run in runs where run.count > epochs { epochs = run.count }
        var all: [Double] = []
        for epoch in 0..<epochs {
            var values: [Double] = []
            for run in runs { values.append(epoch < run.count ? run[epoch] : .nan) }
            all.append(value(of: values))
        }
        return all
    }

    private static func mean(_ values: [Double]) -> Double {
        var sum = 0.0
        for value in values { sum += value }
        return sum / Double(values.count)
    }

    private static func median(_ values: [Double]) -> Double {
        var numbers: [Double] = []
        for value in values where !value.isNaN { numbers.append(value) }
        let order = ascending(numbers)
        func ranked(_ rank: Int) -> Double { rank < order.count ? numbers[order[rank]] : .nan }
        let middle = values.count / 2
        let high = ranked(middle)
        if values.count % 2 == 1 { return high }
        let low = ranked(middle - 1)
        // Infinities have nothing between them.
        return low == high ? low : low + (high - low) / 2
    }
}
