/// Linear least squares with a bias, in double precision, by Cholesky's decomposition of the normal equations;
/// columns that depend on earlier ones are left out.
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

    func run() -> RunResult {
        let weights = solve()
        let isNumber = if case .numbers = data.training.targets { true } else { false }
        let classes = data.training.targets.classCount < 2 ? 10 : data.training.targets.classCount
        var result = Baselines.result(data, classes) { samples, i in
            let values = predict(samples, i, weights)
            if isNumber { return values[0] < 0 ? 0 : Int((values[0] < 1000 ? values[0] : 1000) + 0.5) }
            if outputs == 1 { return values[0] > 0.5 ? 1 : 0 }
            var best = 0
            for k in values.indices where values[k] > values[best] { best = k }
            return best
        }
        result.training.loss = loss(data.training, weights)
        if let test = data.test { result.test?.loss = loss(test, weights) }
        return result
    }

    private func predict(_ samples: Samples, _ i: Int, _ weights: [Double]) -> [Double] {
        var values = [Double](repeating: 0, count: outputs)
        for j in 0..<width {
            let x = j == width - 1 ? 1 : Double(samples.input(i, j))
            if x == 0 { continue }
            for k in 0..<outputs { values[k] += x * weights[j * outputs + k] }
        }
        return values
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

    /// Weights [width, outputs]. A column that is a combination of earlier ones (a pixel that is always 0) gets no
    /// weight of its own; for zero columns that is the solution of least norm.
    private func solve() -> [Double] {
        var matrix = [Double](repeating: 0, count: width * width)
        var right = [Double](repeating: 0, count: width * outputs)
        var row = [Double](repeating: 1, count: width)
        for i in 0..<data.training.count {
            for j in 0..<(width - 1) { row[j] = Double(data.training.input(i, j)) }
            for j in 0..<width where row[j] != 0 {
                let x = row[j]
                for k in 0...j { matrix[j * width + k] += x * row[k] }
                for k in 0..<outputs { right[j * outputs + k] += x * Double(targets[i * outputs + k]) }
            }
        }
        var isIndependent = [Bool](repeating: true, count: width)
        for j in 0..<width {
            for k in 0...j {
                var value = matrix[j * width + k]
                let original = matrix[j * width + j]
                for l in 0..<k { value -= matrix[j * width + l] * matrix[k * width + l] }
                if k < j {
                    matrix[j * width + k] = isIndependent[k] ? value / matrix[k * width + k] : 0
                } else if value > original * 1e-12 {
                    matrix[j * width + j] = value.squareRoot()
                } else {
                    isIndependent[j] = false
                    matrix[j * width + j] = 0
                }
            }
        }
        return substitute(matrix, right, isIndependent)
    }

    private func substitute(_ l: [Double], _ right: [Double], _ isIndependent: [Bool]) -> [Double] {
        var x = right
        for k in 0..<outputs {
            for j in 0..<width {
                var value = x[j * outputs + k]
                for i in 0..<j { value -= l[j * width + i] * x[i * outputs + k] }
                x[j * outputs + k] = isIndependent[j] ? value / l[j * width + j] : 0
            }
            for step in 1...width {
                let j = width - step
                var value = x[j * outputs + k]
                for i in (j + 1)..<(width < j + 1 ? j + 1 : width) { value -= l[i * width + j] * x[i * outputs + k] }
                x[j * outputs + k] = isIndependent[j] ? value / l[j * width + j] : 0
            }
        }
        return x
    }
}
