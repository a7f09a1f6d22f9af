import CKernels

extension DataPlan {
    /// The samples this plan stands for: made or given, transformed, split, cut to `take`, labelled.
    /// `fillingGaps`: missing numbers become means; without it they stay, for whoever splits the samples further.
    package func prepare(
        given: Samples?, givenTest: Samples?, fillingGaps: Bool = true
    ) throws(DataProblem) -> PreparedData {
        var data = PreparedData(training: try made(given), test: givenTest)
        if target == .classes { try data.makeClasses() }
        let total = data.training.count
        guard total > 0 else { throw .noSamples }
        for transform in transforms {
            try data.change { (samples) throws(DataProblem) in try transform.applied(to: samples) }
        }
        if let held = test.held(of: total) {
            guard held >= 0, held < total else { throw .testLeavesNothing }
            let numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.split)
            data.test = data.keep(held, split == .shuffled ? numbers : nil)
        }
        if let take, take < data.training.count {
            guard take > 0 else { throw .noSamples }
            data.training = data.training.arranged(ascending(take), 0..<take)
        }
        if let held = validation.held(of: data.training.count) {
            guard held >= 0, held < data.training.count else { throw .validationLeavesNothing }
            let numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.validation)
            data.validation = data.keep(held, split == .shuffled ? numbers : nil)
        }
        if target == .number { try data.change { $0.with($0.targets.asNumbers()) } }
        if fillingGaps, case .given = source { try data.fillGaps() }
        if scale == .standard { data.scaling = Scaling(of: data.training) }
        return data
    }

    private func made(_ given: Samples?) throws(DataProblem) -> Samples {
        let count = samples ?? 200
        guard count > 0 else { throw .noSamples }
        switch source {
        case .given:
            guard let given else { throw .missingInput }
            return given
        case .gate(let gate): return Generate.truthTable(inputs: 2, number: gate.facts.truth)
        case .truthTable(let inputs, let number): return Generate.truthTable(inputs: inputs, number: number)
        case .formula(let layout, let labels, let margin):
            return try Generate.labelled(
                layout, labels, margin: margin, count: count, noise: noise ?? 0, seed: seed,
                asNumbers: target == .number)
        case .randomLabels(let layout, let classes):
            return try Generate.randomly(layout, classes: classes, count: count, seed: seed)
        case .generated(let set) where set.isOfNumbers:
            return Generate.numbers(set, count: count, noise: noise, seed: seed)
        case .generated(let set):
            return Generate.points(set, count: count, noise: noise, seed: seed)
        }
    }
}

extension DataPlan.TestShare {
    /// So many of `total` samples; all of them for a share that is none. nil: nothing is said.
    package func held(of total: Int) -> Int? {
        switch self {
        case .natural: nil
        case .share(let share): share >= 0 && share < 1 ? Int((Double(total) * share).rounded()) : total
        case .count(let count): count
        }
    }
}

extension PreparedData {
    /// Takes `held` samples out of the training samples: any, drawn by `numbers`, or the last. Keeping none moves none.
    fileprivate mutating func keep(_ held: Int, _ numbers: RandomNumbers?) -> Samples? {
        guard held > 0 else { return nil }
        let all = training
        var order = ascending(all.count)
        if var numbers { numbers.shuffle(&order) }
        training = all.arranged(order, 0..<(all.count - held))
        return all.arranged(order, (all.count - held)..<all.count)
    }

    /// Whole numbers from 0, one a sample, as class numbers; anything else stays as it is.
    fileprivate mutating func makeClasses() throws(DataProblem) {
        guard let highest = training.targets.highestClass,
            let other = (test?.targets ?? training.targets).highestClass
        else { return }
        let count = 1 + max(other, highest)
        try change { $0.with($0.targets.asClasses(count)) }
    }

    /// The same for training, test and validation samples.
    mutating func change(
        _ each: (Samples) throws(DataProblem) -> Samples
    ) throws(DataProblem) {
        training = try each(training)
        if let held = test { test = try each(held) }
        if let held = validation { validation = try each(held) }
    }
}

extension Targets {
    fileprivate var highestClass: Int? {
        guard case .numbers(let values, 1) = self else { return nil }
        var most: Float = 0
        for value in values {
            guard value >= 0, value < 1000, value == value.rounded(.down) else { return nil }
            if value > most { most = value }
        }
        return Int(most)
    }

    func asClasses(_ count: Int) -> Targets {
        guard case .numbers(let values, _) = self else { return self }
        return .classes([Int32](values.count) { Int32(values[$0]) }, count: count)
    }

    /// Class numbers as plain numbers, one a sample.
    func asNumbers() -> Targets {
        guard case .classes(let labels, _) = self else { return self }
        return .numbers([Float](labels.count) { Float(labels[$0]) }, columns: 1)
    }
}

extension Samples {
    func with(_ inputs: Inputs) -> Samples {
        var samples = self
        samples.inputs = inputs
        return samples
    }

    fileprivate func with(_ targets: Targets) -> Samples {
        Samples(shape: shape, inputs: inputs, targets: targets, classNames: classNames, columns: columns)
    }

    /// These samples, in this order.
    func selecting(_ order: [Int32]) -> Samples { arranged(order, 0..<order.count) }

    /// Samples `order[range]`; with `columns`, of each these inputs, where -1 is an input of 0.
    fileprivate func arranged(
        _ order: [Int32], _ range: Range<Int>, columns: [Int32]? = nil
    ) -> Samples {
        let named = columns.map { self.columns.arranged($0) } ?? self.columns
        func rows<Number: Numeric>(_ values: [Number], _ width: Int, _ columns: [Int32]?) -> [Number] {
            [Number](unsafeUninitializedCapacity: range.count * (columns?.count ?? width)) { place, count in
                for row in range {
                    let from = Int(order[row]) * width
                    if let columns {
                        for column in columns {
                            place.initializeElement(at: count, to: column < 0 ? 0 : values[from + Int(column)])
                            count += 1
                        }
                    } else {
                        // In one piece: 47 million numbers of MNIST come by here.
                        values.withUnsafeBufferPointer { values in
                            guard let to = place.baseAddress, let all = values.baseAddress else { return }
                            (to + count).initialize(from: all + from, count: width)
                        }
                        count += width
                    }
                }
            }
        }
        let inputs: Inputs =
            switch self.inputs {
            case .numbers(let values): .numbers(rows(values, features, columns))
            case .bytes(let values): .bytes(rows(values, features, columns))
            }
        let targets: Targets =
            switch self.targets {
            case .classes(let labels, let count): .classes(rows(labels, 1, nil), count: count)
            case .numbers(let values, let width): .numbers(rows(values, width, nil), columns: width)
            case .flags(let values, let width): .flags(rows(values, width, nil), columns: width)
            }
        return Samples(shape: shape, inputs: inputs, targets: targets, classNames: classNames, columns: named)
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
            return [Float](unsafeUninitializedCapacity: values.count) { numbers, count in
                ck_bytes(values, numbers.baseAddress, Int32(truncatingIfNeeded: values.count))
                count = values.count
            }
        }
    }
}

extension DataPlan.Transform {
    func applied(to samples: Samples) throws(DataProblem) -> Samples {
        let shape = samples.shape
        let columns: [Int32]
        switch self {
        case .permute(let seed):
            var numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.permutation)
            columns = numbers.permutation(samples.features)
        case .shift(let right, let down):
            guard !shape.isVector else { throw .shiftNeedsImages }
            columns = [Int32](samples.features) { i in
                let x = i % shape.width - right
                let y = i / shape.width % shape.height - down
                guard y >= 0, y < shape.height, x >= 0, x < shape.width else { return -1 }
                return Int32(truncatingIfNeeded: i - down * shape.width - right)
            }
        }
        return samples.arranged(ascending(samples.count), 0..<samples.count, columns: columns)
    }
}
