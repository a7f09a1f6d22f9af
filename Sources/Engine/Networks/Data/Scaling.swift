/// What brings the inputs to a mean of 0 and a deviation of 1: x' = (x − mean) / deviation, both of the training samples,
/// the deviation √(Σ(x − mean)² / n), as scikit-learn's StandardScaler has it. An input that is the same in all of them
/// becomes 0 anywhere; a category's 0 and 1 stay.
///
/// A class since it never changes: handing it on copies nothing.
package final class Scaling: Equatable, Sendable {
    /// One an input; 0 and 1 where an input stays.
    package let means: [Double]
    /// Infinite where all samples are the same.
    package let deviations: [Double]

    /// Sums in double precision, sample by sample in order.
    init(of samples: Samples) {
        let width = samples.features
        let count = Double(samples.count)
        let values = samples.allInputs()
        var means = [Double](repeating: 0, count: width)
        for index in values.indices { means[index % width] += Double(values[index]) }
        for j in 0..<width { means[j] /= count }
        var deviations = [Double](repeating: 0, count: width)
        // Means are rounded: only the numbers themselves say that they are all the same.
        var isConstant = [Bool](repeating: true, count: width)
        for index in values.indices {
            let j = index % width
            if values[index] != values[j] { isConstant[j] = false }
            let distance = Double(values[index]) - means[j]
            deviations[j] += distance * distance
        }
        for j in 0..<width {
            deviations[j] = (deviations[j] / count).squareRoot()
            if isConstant[j] || deviations[j] == 0 { deviations[j] = .infinity }
            if samples.columns.isCategory(j) { (means[j], deviations[j]) = (0, 1) }
        }
        self.means = means
        self.deviations = deviations
    }

    /// Input number `index` as a network takes it.
    package func value(_ index: Int, _ value: Float) -> Float {
        guard index < deviations.count else { return value }
        return deviations[index] == .infinity ? 0 : Float((Double(value) - means[index]) / deviations[index])
    }

    func applied(to samples: Samples) -> Samples {
        var values = samples.allInputs()
        let width = samples.features
        for index in values.indices { values[index] = value(index % width, values[index]) }
        return samples.with(.numbers(values))
    }

    package static func == (a: Scaling, b: Scaling) -> Bool { a.means == b.means && a.deviations == b.deviations }
}
