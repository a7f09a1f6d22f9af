/// Linear least squares with a bias, in double precision, of least norm.
struct LeastSquares {
    private let data: PreparedData
    private let width: Int
    private let outputs: Int
    private let targets: [Float]

    init(_ data: PreparedData) {
        self.data = data
        width = data.training.features + 1
        switch data.training.targets {
        case .classes(_, let count): outputs = count
        case .numbers(_, let columns), .flags(_, let columns): outputs = columns
        }
        targets = data.training.targets.matrix(units: outputs)
    }

    func run(asking: [Quantity] = []) -> RunResult {
        let weights = solve()
        if case .numbers = data.training.targets {
            var result = RunResult()
            result.training = numbers(data.training, weights)
            result.test = data.test.map { numbers($0, weights) }
            result.validation = data.validation.map { numbers($0, weights) }
            return result
        }
        let classes = data.training.targets.classCount < 2 ? 10 : data.training.targets.classCount
        var result = Baselines.result(data, classes, asking) { samples, i in
            let values = predict(samples, i, weights)
            if outputs == 1 { return values[0] > 0.5 ? 1 : 0 }
            var best = 0
            for k in values.indices where values[k] > values[best] { best = k }
            return best
        }
        result.training.loss = loss(data.training, weights)
        if let test = data.test { result.test?.loss = loss(test, weights) }
        if let validation = data.validation { result.validation?.loss = loss(validation, weights) }
        return result
    }

    /// What the fit says of other samples, row-major.
    func outputs(_ samples: Samples) -> [Float] {
        let weights = solve()
        var values: [Float] = []
        for i in 0..<samples.count { for value in predict(samples, i, weights) { values.append(Float(value)) } }
        return values
    }

    private func predict(_ samples: Samples, _ i: Int, _ weights: [Double]) -> [Double] {
        var values = [Double](repeating: 0, count: outputs)
        var row = samples.row(i)
        row.append(1)
        for j in 0..<width where row[j] != 0 {
            let x = row[j]
            for k in 0..<outputs { values[k] += x * weights[j * outputs + k] }
        }
        return values
    }

    private func numbers(_ samples: Samples, _ weights: [Double]) -> Evaluation {
        let truth = samples.targets.matrix(units: outputs)
        var sums = NumberFit.Sums()
        for i in 0..<samples.count {
            let values = predict(samples, i, weights)
            for k in 0..<outputs { sums.add(values[k], truth: Double(truth[i * outputs + k])) }
        }
        return Evaluation(
            loss: loss(samples, weights), quality: .numbers(sums.fit(spread: NumberFit.spread(truth, columns: outputs)))
        )
    }

    private func loss(_ samples: Samples, _ weights: [Double]) -> Double {
        let wanted = samples.targets.matrix(units: outputs)
        var total = 0.0
        for i in 0..<samples.count {
            let values = predict(samples, i, weights)
            for k in 0..<outputs {
                let difference = values[k] - Double(wanted[i * outputs + k])
                total += difference * difference / 2
            }
        }
        return total / Double(samples.count)
    }

    private func solve() -> [Double] {
        var equations = NormalEquations(width: width, outputs: outputs)
        for i in 0..<data.training.count {
            var row = data.training.row(i)
            row.append(1)
            equations.add(row, targets: targets[(i * outputs)..<((i + 1) * outputs)])
        }
        return equations.solve()
    }
}
