/// How near predicted numbers ŷ are to the truth y, over every output of every sample.
package struct NumberFit: Equatable, Sendable {
    /// 1 − Σ(y − ŷ)² / Σ(y − ȳ)², where ȳ is an output's mean over the samples measured. NaN where no output differs from
    /// its mean: there is nothing to explain.
    package var rSquared: Double
    /// Σ|y − ŷ| / n
    package var meanAbsoluteError: Double
    /// √(Σ(y − ŷ)² / n)
    package var rootMeanSquaredError: Double

    package init(rSquared: Double, meanAbsoluteError: Double, rootMeanSquaredError: Double) {
        self.rSquared = rSquared
        self.meanAbsoluteError = meanAbsoluteError
        self.rootMeanSquaredError = rootMeanSquaredError
    }

    /// Sums on the way there, sample by sample in order.
    struct Sums {
        private var distances = 0.0
        private var squares = 0.0
        private var count = 0

        mutating func add(_ predicted: Double, truth: Double) {
            let distance = predicted - truth
            distances += abs(distance)
            squares += distance * distance
            count += 1
        }

        /// `spread`: of the truth, as `NumberFit.spread` gives it.
        func fit(spread: Double) -> NumberFit {
            NumberFit(
                rSquared: spread == 0 ? .nan : 1 - squares / spread, meanAbsoluteError: distances / Double(count),
                rootMeanSquaredError: (squares / Double(count)).squareRoot())
        }
    }

    /// Σ(y − ȳ)² of row-major numbers, sample by sample in order.
    static func spread(_ values: [Float], columns: Int) -> Double {
        guard columns > 0 else { return 0 }
        var means = [Double](repeating: 0, count: columns)
        for i in values.indices { means[i % columns] += Double(values[i]) }
        for j in 0..<columns { means[j] /= Double(values.count / columns) }
        var total = 0.0
        for i in values.indices {
            let distance = Double(values[i]) - means[i % columns]
            total += distance * distance
        }
        return total
    }
}
