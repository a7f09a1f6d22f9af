/// What a network has to beat, without any training.
package enum Baselines {
    /// The result of a baseline: accuracies, confusion, no parameters; the loss is not a number but for least squares,
    /// where it is half the mean squared distance to the targets.
    /// `asking`: what the plan records once.
    package static func run(
        _ baseline: ExperimentPlan.Baseline, on data: PreparedData, asking: [Quantity] = []
    ) -> RunResult {
        let training = data.training
        let classes = max(training.targets.classCount, 2)
        switch baseline {
        case .majority:
            var counts = [Int](repeating: 0, count: classes)
            for label in training.labels { counts[label < classes ? label : 0] += 1 }
            var best = 0
            for i in counts.indices where counts[i] > counts[best] { best = i }
            return result(data, classes, asking) { _, _ in best }
        case .darkness:
            let centres = means(training, classes) { samples, i in [sum(samples, i)] }
            return result(data, classes, asking) { nearest([sum($0, $1)], centres) }
        case .nearestCentroid:
            let centres = means(training, classes) { samples, i in samples.row(i) }
            return result(data, classes, asking) { nearest($0.row($1), centres) }
        case .leastSquares: return LeastSquares(data).run(asking: asking)
        }
    }

    /// Darkness of an image: the sum of its inputs.
    private static func sum(_ samples: Samples, _ i: Int) -> Double {
        var total = 0.0
        for value in samples.row(i) { total += value }
        return total
    }

    private static func means(
        _ samples: Samples, _ classes: Int, _ describe: (Samples, Int) -> [Double]
    ) -> [[Double]] {
        var totals: [[Double]] = []
        var counts = [Double](repeating: 0, count: classes)
        let width = describe(samples, 0).count
        for _ in 0..<classes { totals.append([Double](repeating: 0, count: width)) }
        for (i, label) in samples.labels.enumerated() where label < classes {
            let values = describe(samples, i)
            for j in 0..<width { totals[label][j] += values[j] }
            counts[label] += 1
        }
        for k in 0..<classes where counts[k] > 0 { for j in 0..<width { totals[k][j] /= counts[k] } }
        // A class without samples is never the nearest.
        for k in 0..<classes where counts[k] == 0 { totals[k] = [Double](repeating: .infinity, count: width) }
        return totals
    }

    private static func nearest(_ values: [Double], _ centres: [[Double]]) -> Int {
        var best = 0
        var least = Double.infinity
        for (k, centre) in centres.enumerated() {
            var distance = 0.0
            for j in values.indices { distance += (values[j] - centre[j]) * (values[j] - centre[j]) }
            if distance < least {
                least = distance
                best = k
            }
        }
        return best
    }

    /// Accuracies of a rule that calls a class.
    static func result(
        _ data: PreparedData, _ classes: Int, _ asking: [Quantity], _ call: (Samples, Int) -> Int
    ) -> RunResult {
        var result = RunResult()
        var (training, test, validation): ([Int], [Int], [Int]) = ([], [], [])
        result.training = evaluation(data.training, classes, call, &training)
        result.validation = data.validation.map { evaluation($0, classes, call, &validation) }
        result.test = data.test.map { evaluation($0, classes, call, &test) }
        result.confusion = data.test == nil ? training : test
        for quantity in asking {
            let counts = quantity.classMoment == .validation ? validation : training
            result.asked.append(ClassCounts(counts)?.value(of: quantity) ?? .nan)
        }
        return result
    }

    private static func evaluation(
        _ samples: Samples, _ classes: Int, _ call: (Samples, Int) -> Int, _ confusion: inout [Int]
    ) -> Evaluation {
        confusion = [Int](repeating: 0, count: classes * classes)
        var right = 0
        for (i, label) in samples.labels.enumerated() {
            let guess = call(samples, i)
            if guess == label { right += 1 }
            if guess >= 0, guess < classes, label < classes { confusion[label * classes + guess] += 1 }
        }
        let share = Double(right) / Double(samples.count)
        return Evaluation(loss: .nan, accuracy: share, exactMatch: share)
    }
}

extension Samples {
    /// All inputs of sample i.
    func row(_ i: Int) -> [Double] {
        let count = features
        var values = [Double](repeating: 0, count: count)
        switch inputs {
        case .numbers(let all): for j in 0..<count { values[j] = Double(all[i * count + j]) }
        case .bytes(let all): for j in 0..<count { values[j] = Double(Float(all[i * count + j]) / 255) }
        }
        return values
    }

    /// Class numbers; several labels give the first.
    var labels: [Int] {
        var labels: [Int] = []
        switch targets {
        case .classes(let values, _): for value in values { labels.append(Int(value)) }
        case .numbers(let values, let columns), .flags(let values, let columns):
            for i in 0..<count {
                let value = values[i * columns]
                labels.append(value >= 0 && value < 1000 ? Int(value + 0.5) : 0)
            }
        }
        return labels
    }
}
