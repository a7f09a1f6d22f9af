/// Plans as canonical bytes: what results are kept under, and what a page's worker will be sent.
extension ExperimentPlan {
    package static let version: UInt8 = 3
    /// With `hasMore` behind everything else: plans without it keep the bytes that they had before there was any.
    static let longVersion: UInt8 = 4
    /// With what is recorded once behind that.
    static let longestVersion: UInt8 = 5

    package func encoded() -> [UInt8] {
        var e = Encoder()
        let recordsOnce = !recording.once.isEmpty
        e.put(recordsOnce ? Self.longestVersion : hasMore ? Self.longVersion : Self.version)
        data.encode(into: &e)
        e.put(features) { $1.encode(into: &$0) }
        switch model {
        case .network(let layers, let initial):
            e.put(UInt8(0))
            e.put(layers) { $1.encode(into: &$0) }
            e.put(initial) { $1.encode(into: &$0) }
        case .baseline(let baseline):
            e.put(UInt8(1))
            e.put(baseline.rawValue)
        }
        e.put(loss.number)
        optimizer.encode(into: &e)
        e.put(penalty.rate)
        e.put(batch) { $0.put($1) }
        e.put(order.rawValue)
        e.put(epochs)
        e.put(stop) { e, stop in
            switch stop {
            case .condition(let formula, let quantities):
                e.put(UInt8(0))
                formula.encode(into: &e)
                e.put(quantities) { $1.encode(into: &$0) }
            case .patience(let patience, let watched, let keepsBest):
                e.put(UInt8(keepsBest ? 2 : 1))
                e.put(patience)
                watched.encode(into: &e)
            }
        }
        e.put(seed)
        e.put(recording.history)
        e.put(recording.series) { $1.encode(into: &$0) }
        e.put(recording.snapshots)
        e.put(recording.everyEpoch)
        e.put(recording.predictions)
        if hasMore || recordsOnce { encodeMore(into: &e) }
        if recordsOnce { e.put(recording.once) { $1.encode(into: &$0) } }
        return e.bytes
    }

    /// Whether it asks for what plans of the first version could not.
    var hasMore: Bool { schedule != nil || clip != nil || penalty.l1 != 0 || penalty.sparesBiases }

    private func encodeMore(into e: inout Encoder) {
        e.put(schedule) { $1.encode(into: &$0) }
        e.put(clip) { $0.put($1) }
        e.put(penalty.l1)
        e.put(penalty.sparesBiases)
    }
}

extension DataPlan {
    package func encoded() -> [UInt8] {
        var e = Encoder()
        encode(into: &e)
        return e.bytes
    }

    func encode(into e: inout Encoder) {
        switch source {
        case .gate(let gate):
            e.put(UInt8(0))
            e.put(gate.rawValue)
        case .generated(let set):
            e.put(UInt8(1))
            e.put(set.rawValue)
        case .formula(let inputs, let labels, let margin):
            e.put(UInt8(2))
            inputs.encode(into: &e)
            e.put(labels) { $1.encode(into: &$0) }
            e.put(margin)
        case .truthTable(let inputs, let number):
            e.put(UInt8(3))
            e.put(inputs)
            e.put(number)
        case .given(let digest):
            e.put(UInt8(4))
            e.put(digest)
        case .randomLabels(let inputs, let classes):
            e.put(UInt8(5))
            inputs.encode(into: &e)
            e.put(classes)
        }
        e.put(samples) { $0.put($1) }
        e.put(noise) { $0.put($1) }
        e.put(seed)
        switch test {
        case .natural: e.put(UInt8(0))
        case .share(let share):
            e.put(UInt8(1))
            e.put(share)
        case .count(let count):
            e.put(UInt8(2))
            e.put(count)
        }
        e.put(split.rawValue)
        e.put(take) { $0.put($1) }
        e.put(target.rawValue)
        e.put(transforms.count + laterSettings)
        for transform in transforms {
            switch transform {
            case .permute(let seed):
                e.put(UInt8(0))
                e.put(seed)
            case .shift(let right, let down):
                e.put(UInt8(1))
                e.put(right)
                e.put(down)
            }
        }
        encodeLaterSettings(into: &e)
    }
}

extension InputLayout {
    func encode(into e: inout Encoder) {
        switch self {
        case .corners(let inputs):
            e.put(UInt8(0))
            e.put(inputs)
        case .uniform(let from, let to, let columns):
            e.put(UInt8(1))
            e.put(from)
            e.put(to)
            e.put(columns)
        case .disc: e.put(UInt8(2))
        case .grid(let from, let to, let steps):
            e.put(UInt8(3))
            e.put(from)
            e.put(to)
            e.put(steps)
        }
    }
}
