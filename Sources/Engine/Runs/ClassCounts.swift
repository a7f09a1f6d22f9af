/// How samples of each class were called: counts truth by guess.
package struct ClassCounts: Equatable, Sendable {
    /// Classes × classes, row by row.
    let counts: [Int]
    private let classes: Int

    /// nil where the counts make no square: there are no exclusive classes.
    package init?(_ counts: [Int]) {
        var classes = 0
        while classes * classes < counts.count { classes += 1 }
        guard classes > 0, classes * classes == counts.count else { return nil }
        self.counts = counts
        self.classes = classes
    }

    /// Of a confusion, a precision or a recall; nil of anything else, and where there is no such class.
    package func value(of quantity: Quantity) -> Double? {
        switch quantity {
        case .confusion(let truth, let guess, _):
            guard truth >= 0, guess >= 0, truth < classes, guess < classes else { return nil }
            return Double(counts[truth * classes + guess])
        case .precision(let wanted, _): return share(of: wanted) { counts[$0 * classes + wanted] }
        case .recall(let wanted, _): return share(of: wanted) { counts[wanted * classes + $0] }
        default: return nil
        }
    }

    /// Of the counts of one class, the share that is right; 0 of none is not a number.
    private func share(of wanted: Int, _ count: (Int) -> Int) -> Double? {
        guard wanted >= 0, wanted < classes else { return nil }
        var all = 0
        for other in 0..<classes { all += count(other) }
        return Double(count(wanted)) / Double(all)
    }
}

extension Quantity {
    /// When and on which samples classes are counted for it; nil for what needs no such counts.
    var classMoment: Moment? {
        switch self {
        case .confusion(_, _, let moment), .precision(_, let moment), .recall(_, let moment): moment
        default: nil
        }
    }

    /// Whether it is known at the end only where the run was asked to keep it. Test samples are always counted.
    package var isAsked: Bool {
        if case .output(_, _, let moment) = self { return moment.isStart }
        return classMoment.map { $0 != .test } ?? false
    }

    /// The samples that a pass must go over for it, beside those that every measurement takes.
    package var pass: (isOfOutputs: Bool, moment: Moment)? {
        if case .output(_, _, let moment) = self { return (true, moment) }
        return classMoment.map { (false, $0) }
    }
}

extension Moment {
    package var isStart: Bool {
        switch self {
        case .start, .startTest, .startValidation: true
        case .end, .test, .validation, .best, .bestTest, .bestValidation: false
        }
    }

    /// The same samples, whenever.
    var part: Moment {
        switch self {
        case .end, .start, .best: .end
        case .test, .startTest, .bestTest: .test
        case .validation, .startValidation, .bestValidation: .validation
        }
    }
}

extension Run {
    /// What the plan asks for of the present state, beside what every run keeps: of the start when it begins, the rest in
    /// the end.
    mutating func ask(_ result: inout RunResult, atStart: Bool) {
        let once = plan.recording.once
        if once.isEmpty { return }
        if result.asked.isEmpty { result.asked = [Double](repeating: .nan, count: once.count) }
        for (place, quantity) in once.enumerated() {
            let isOfStart = quantity.pass?.moment.isStart ?? false
            if isOfStart == atStart { result.asked[place] = ofSamples(quantity) ?? .nan }
        }
    }

    /// An output, or what counts of classes say, of the present state.
    mutating func ofSamples(_ quantity: Quantity) -> Double? {
        if case .output(let sample, let unit, let moment) = quantity {
            let all = outputs(moment.part)
            let units = network.outputs
            guard sample >= 0, unit >= 0, unit < units, sample < all.count / units else { return nil }
            return Double(all[sample * units + unit])
        }
        guard isExclusive, let moment = quantity.classMoment else { return nil }
        return counts(moment.part)?.value(of: quantity)
    }

    private func batches(_ part: Moment) -> Batches? {
        switch part {
        case .test: test
        case .validation: validation
        default: training
        }
    }

    private mutating func outputs(_ part: Moment) -> [Float] {
        for known in present.outputs where known.part == part { return known.values }
        let values = batches(part).map { network.allOutputs($0) } ?? []
        present.outputs.append((part, values))
        return values
    }

    /// Of the samples that the result's confusion is of; nil without exclusive classes.
    mutating func confusion() -> [Int]? { isExclusive ? counts(test == nil ? .end : .test)?.counts : nil }

    private mutating func counts(_ part: Moment) -> ClassCounts? {
        for known in present.counts where known.part == part { return known.counts }
        guard let batches = batches(part) else { return nil }
        let counts = ClassCounts(network.confusion(batches, decision, classes: max(classes, 2)))
        present.counts.append((part, counts))
        return counts
    }
}
