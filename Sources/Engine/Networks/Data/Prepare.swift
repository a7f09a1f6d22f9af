extension DataPlan {
    /// The samples this plan stands for: made or given, transformed, split, cut to `take`, labelled.
    package func prepare(given: Samples?, givenTest: Samples?) throws(DataProblem) -> PreparedData {
        var training = try made(given)
        var test = givenTest
        if target == .classes { Targets.makeClasses(&training.targets, &test) }
        guard training.count > 0 else { throw .noSamples }
        for transform in transforms {
            training = try transform.applied(to: training)
            if let held = test { test = try transform.applied(to: held) }
        }
        switch self.test {
        case .natural: break
        case .share(let share):
            guard share >= 0, share < 1 else { throw .testLeavesNothing }
            test = try hold(back: Int((Double(training.count) * share).rounded()), from: &training)
        case .count(let count): test = try hold(back: count, from: &training)
        }
        if let take, take < training.count {
            guard take > 0 else { throw .noSamples }
            training = training.selecting((0..<take).map { Int32(truncatingIfNeeded: $0) })
        }
        if target == .number {
            training.targets = training.targets.asNumbers()
            if let held = test?.targets { test?.targets = held.asNumbers() }
        }
        return PreparedData(training: training, test: test)
    }

    private func made(_ given: Samples?) throws(DataProblem) -> Samples {
        let count = samples ?? 200
        guard count > 0 else { throw .noSamples }
        switch source {
        case .given:
            guard let given else { throw .missingInput }
            return given
        case .gate(let gate): return Generate.gate(gate)
        case .truthTable(let inputs, let number): return Generate.truthTable(inputs: inputs, number: number)
        case .formula(let layout, let labels, let margin):
            return try Generate.labelled(
                layout, labels, margin: margin, count: count, seed: seed, asNumbers: target == .number)
        case .blobs, .circles, .moons, .spirals, .gaussians, .planes:
            return Generate.points(source, count: count, noise: noise, seed: seed)
        }
    }

    /// Takes `count` samples out as test samples: the last ones, or random ones.
    private func hold(back count: Int, from training: inout Samples) throws(DataProblem) -> Samples {
        let total = training.count
        guard count >= 0, count < total else { throw .testLeavesNothing }
        var order: [Int32] = []
        switch split {
        case .order: for i in 0..<total { order.append(Int32(truncatingIfNeeded: i)) }
        case .shuffled:
            var numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.split)
            order = numbers.permutation(total)
        }
        let all = training
        training = all.selecting([Int32](order[0..<(total - count)]))
        return all.selecting([Int32](order[(total - count)...]))
    }
}

extension Targets {
    /// Whole numbers from 0, one a sample, as class numbers; anything else stays as it is.
    fileprivate static func makeClasses(_ training: inout Targets, _ test: inout Samples?) {
        var most: Float = 0
        for targets in [training, test?.targets ?? training] {
            guard case .numbers(let values, 1) = targets else { return }
            for value in values {
                guard value >= 0, value < 1000, value == value.rounded(.down) else { return }
                if value > most { most = value }
            }
        }
        let count = Int(most) + 1
        training = training.asClasses(count)
        if let held = test?.targets { test?.targets = held.asClasses(count) }
    }

    private func asClasses(_ count: Int) -> Targets {
        guard case .numbers(let values, _) = self else { return self }
        var labels: [Int32] = []
        for value in values { labels.append(Int32(value)) }
        return .classes(labels, count: count)
    }

    /// Class numbers as plain numbers, one a sample.
    func asNumbers() -> Targets {
        guard case .classes(let labels, _) = self else { return self }
        var values: [Float] = []
        for label in labels { values.append(Float(label)) }
        return .numbers(values, columns: 1)
    }
}

extension Samples {
    /// These samples, in this order.
    func selecting(_ order: [Int32]) -> Samples {
        var result = self
        let features = features
        switch inputs {
        case .numbers(let values):
            var chosen: [Float] = []
            chosen.reserveCapacity(order.count * features)
            for i in order { chosen += values[(Int(i) * features)..<((Int(i) + 1) * features)] }
            result.inputs = .numbers(chosen)
        case .bytes(let values):
            var chosen: [UInt8] = []
            chosen.reserveCapacity(order.count * features)
            for i in order { chosen += values[(Int(i) * features)..<((Int(i) + 1) * features)] }
            result.inputs = .bytes(chosen)
        }
        switch targets {
        case .classes(let labels, let count):
            var chosen: [Int32] = []
            for i in order { chosen.append(labels[Int(i)]) }
            result.targets = .classes(chosen, count: count)
        case .numbers(let values, let columns):
            result.targets = .numbers(Self.rows(order, values, columns), columns: columns)
        case .flags(let values, let columns):
            result.targets = .flags(Self.rows(order, values, columns), columns: columns)
        }
        return result
    }

    private static func rows(_ order: [Int32], _ values: [Float], _ columns: Int) -> [Float] {
        var chosen: [Float] = []
        for i in order { for j in 0..<columns { chosen.append(values[Int(i) * columns + j]) } }
        return chosen
    }

    /// Input `feature` of sample `sample`, bytes as value / 255.
    package func input(_ sample: Int, _ feature: Int) -> Float {
        switch inputs {
        case .numbers(let values): values[sample * features + feature]
        case .bytes(let values): Float(values[sample * features + feature]) / 255
        }
    }

    /// All inputs as numbers, row-major.
    package func allInputs() -> [Float] {
        switch inputs {
        case .numbers(let values): return values
        case .bytes(let values):
            var numbers: [Float] = []
            numbers.reserveCapacity(values.count)
            for value in values { numbers.append(Float(value) / 255) }
            return numbers
        }
    }
}

extension DataPlan.Transform {
    func applied(to samples: Samples) throws(DataProblem) -> Samples {
        let shape = samples.shape
        let features = samples.features
        var from: [Int] = []
        switch self {
        case .permute(let seed):
            var numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.permutation)
            for i in numbers.permutation(features) { from.append(Int(i)) }
        case .shift(let right, let down):
            guard !shape.isVector else { throw .shiftNeedsImages }
            for y in 0..<shape.height {
                for x in 0..<shape.width {
                    let sy = y - down
                    let sx = x - right
                    let isInside = sy >= 0 && sy < shape.height && sx >= 0 && sx < shape.width
                    for c in 0..<shape.channels {
                        from.append(isInside ? (sy * shape.width + sx) * shape.channels + c : -1)
                    }
                }
            }
        }
        var result = samples
        switch samples.inputs {
        case .numbers(let values):
            var moved: [Float] = []
            moved.reserveCapacity(values.count)
            for i in 0..<samples.count { for j in from { moved.append(j < 0 ? 0 : values[i * features + j]) } }
            result.inputs = .numbers(moved)
        case .bytes(let values):
            var moved: [UInt8] = []
            moved.reserveCapacity(values.count)
            for i in 0..<samples.count { for j in from { moved.append(j < 0 ? 0 : values[i * features + j]) } }
            result.inputs = .bytes(moved)
        }
        return result
    }
}
