/// Missing numbers, which come as NaN.
extension PreparedData {
    /// Gaps become the mean of what the training samples have of an input, in all parts alike.
    mutating func fillGaps() throws(DataProblem) {
        var hasGaps = training.hasGaps
        if let test, test.hasGaps { hasGaps = true }
        if let validation, validation.hasGaps { hasGaps = true }
        guard hasGaps else { return }
        let means = training.means
        training = try training.filled(with: means)
        if let held = test { test = try held.filled(with: means) }
        if let held = validation { validation = try held.filled(with: means) }
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
        var means: [Double] = []
        for j in 0..<features {
            var total = 0.0
            var known = 0
            for i in 0..<count {
                let value = input(i, j)
                if value.isNaN { continue }
                total += Double(value)
                known += 1
            }
            means.append(total / Double(known))
        }
        return means
    }

    fileprivate func filled(with means: [Double]) throws(DataProblem) -> Samples {
        var values = allInputs()
        for index in values.indices where values[index].isNaN {
            let mean = means[index % features]
            if mean.isNaN { throw .nothingInColumn(index % features) }
            values[index] = Float(mean)
        }
        return Samples(
            shape: shape, inputs: .numbers(values), targets: targets, classNames: classNames, columns: columns)
    }
}
