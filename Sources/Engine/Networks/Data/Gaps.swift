/// Missing numbers, which come as NaN.
extension PreparedData {
    /// Gaps become the mean of what the training samples have of an input, in all parts alike.
    mutating func fillGaps() throws(DataProblem) {
        if !training.hasGaps, test?.hasGaps != true, validation?.hasGaps != true { return }
        let means = training.means
        try change { (samples) throws(DataProblem) in try samples.filled(with: means) }
    }
}

extension Samples {
    fileprivate var hasGaps: Bool {
        guard case .numbers(let values) = inputs else { return false }
        for value in values where value.isNaN { return true }
        return false
    }

    /// Of each input, over the samples that have it; NaN where none has. Sums in double precision, in order.
    fileprivate var means: [Double] {
        let values = allInputs()
        let width = features
        var means = [Double](repeating: 0, count: width)
        var known = means
        for index in values.indices where !values[index].isNaN {
            means[index % width] += Double(values[index])
            known[index % width] += 1
        }
        for j in 0..<width { means[j] /= known[j] }
        return means
    }

    fileprivate func filled(with means: [Double]) throws(DataProblem) -> Samples {
        var values = allInputs()
        for index in values.indices where values[index].isNaN {
            let mean = means[index % features]
            if mean.isNaN { throw .nothingInColumn(index % features) }
            values[index] = Float(mean)
        }
        return with(.numbers(values))
    }
}
