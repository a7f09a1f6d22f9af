/// What brings the inputs to a mean of 0 and a deviation of 1: x' = (x − mean) / deviation, both of the training samples,
/// the deviation √(Σ(x − mean)² / n), as scikit-learn's StandardScaler has it. An input that is the same in all of them
/// becomes 0 anywhere; a category's 0 and 1 stay.
package struct Scaling: Equatable, Sendable {
    package enum Input: Equatable, Sendable {
        case kept, constant
        case scaled(mean: Double, deviation: Double)
    }

    /// One an input.
    package let inputs: [Input]

    /// Sums in double precision, sample by sample in order.
    init(of samples: Samples) {
        var inputs: [Input] = []
        let count = samples.count
        for j in 0..<samples.features {
            if samples.isCategory(j) {
                inputs.append(.kept)
                continue
            }
            var total = 0.0
            var isConstant = true
            for i in 0..<count {
                total += Double(samples.input(i, j))
                if samples.input(i, j) != samples.input(0, j) { isConstant = false }
            }
            let mean = total / Double(count)
            var squares = 0.0
            for i in 0..<count {
                let distance = Double(samples.input(i, j)) - mean
                squares += distance * distance
            }
            let deviation = (squares / Double(count)).squareRoot()
            inputs.append(isConstant || !(deviation > 0) ? .constant : .scaled(mean: mean, deviation: deviation))
        }
        self.inputs = inputs
    }

    /// Input number `index` as a network takes it.
    package func value(_ index: Int, _ value: Float) -> Float {
        guard index < inputs.count else { return value }
        switch inputs[index] {
        case .kept: return value
        case .constant: return 0
        case .scaled(let mean, let deviation): return Float((Double(value) - mean) / deviation)
        }
    }

    func applied(to samples: Samples) -> Samples {
        var values = samples.allInputs()
        let width = samples.features
        for index in values.indices { values[index] = value(index % width, values[index]) }
        return Samples(
            shape: samples.shape, inputs: .numbers(values), targets: samples.targets, classNames: samples.classNames,
            columns: samples.columns)
    }
}
