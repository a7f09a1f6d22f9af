/// What a network's outputs say, and whether that is right.
struct Decision: Sendable {
    enum Task: Equatable, Sendable {
        /// One output: yes when above the threshold.
        case binary(threshold: Float)
        /// Several exclusive outputs: the largest, ties to the lowest.
        case exclusive
        /// Several labels at once: each output for itself.
        case labels(threshold: Float)
        /// Numbers are near or far, never right or wrong.
        case numbers
    }

    let task: Task
    let units: Int

    init(targets: Targets, loss: Loss, units: Int) {
        // Logits and ± numbers are undecided at 0, probabilities at one half.
        let threshold = loss.facts.threshold
        self.units = units
        switch targets {
        case .classes: task = units == 1 ? .binary(threshold: threshold) : .exclusive
        case .flags: task = units == 1 ? .binary(threshold: threshold) : .labels(threshold: threshold)
        case .numbers: task = .numbers
        }
        switch task {
        case .binary, .labels: needsProbabilities = loss.makes == .distribution
        case .exclusive, .numbers: needsProbabilities = false
        }
    }

    /// Logits that softmax turns into probabilities say nothing each for itself. (Sigmoid's do: a probability is above
    /// one half where its logit is above 0.)
    let needsProbabilities: Bool

    func largest(_ a: UnsafePointer<Float>) -> Int {
        var best = 0
        for j in 1..<max(units, 1) where a[j] > a[best] { best = j }
        return best
    }

    /// The class called; 0 or 1 for a single output.
    func called(_ a: UnsafePointer<Float>) -> Int {
        switch task {
        case .binary(let threshold): a[0] > threshold ? 1 : 0
        case .exclusive: largest(a)
        case .labels, .numbers: 0
        }
    }

    /// How many of the outputs are right, as a share, and whether all are.
    func score(_ a: UnsafePointer<Float>, _ t: UnsafePointer<Float>) -> (share: Double, isExact: Bool) {
        switch task {
        case .binary(let threshold):
            let isRight = (a[0] > threshold) == (t[0] > 0.5)
            return (isRight ? 1 : 0, isRight)
        case .exclusive:
            let isRight = t[largest(a)] > 0.5
            return (isRight ? 1 : 0, isRight)
        case .labels(let threshold):
            var right = 0
            for j in 0..<units where (a[j] > threshold) == (t[j] > 0.5) { right += 1 }
            return (Double(right) / Double(units), right == units)
        case .numbers: return (0, true)
        }
    }
}

extension Targets {
    /// Outputs that a network needs for these targets: one for two classes told by one unit, else one a class.
    package var classCount: Int {
        switch self {
        case .classes(_, let count): count
        case .flags(_, let columns): columns
        case .numbers: 0
        }
    }

    /// One number an output, row-major; classes become one-hot rows, or 0 and 1 for a single output.
    func matrix(units: Int) -> [Float] {
        switch self {
        case .classes(let labels, _):
            return [Float](labels.count * units) {
                let label = labels[$0 / units]
                return units == 1 ? Float(label) : Int(label) == $0 % units ? 1 : 0
            }
        case .numbers(let values, _), .flags(let values, _): return values
        }
    }

    /// Numbers a sample must get from the network: nil when any number of classes fits one or `count` units.
    func fits(units: Int) -> Bool {
        switch self {
        case .classes(_, let count): units == 1 ? count <= 2 : units >= count
        case .numbers(_, let columns), .flags(_, let columns): units == columns
        }
    }
}
