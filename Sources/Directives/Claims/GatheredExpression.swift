import Engine

/// A formula with the values of its references at hand.
struct GatheredExpression {
    var formula: Formula
    var parts: [Part]

    indirect enum Part {
        case number(String, Double)
        /// By run, one value an epoch. `runs`: what tells the runs apart, empty when there is one.
        case series(String, epochs: ClosedRange<Int>?, runs: [String], (_ run: Int) -> [Double])
        case all(GatheredExpression)
    }

    /// How many runs it looks at.
    var runCount: Int { max(1, runs.count) }

    private var runs: [String] {
        for part in parts {
            switch part {
            case .number: continue
            case .series(_, _, let runs, _): if !runs.isEmpty { return runs }
            case .all(let inner): if !inner.runs.isEmpty { return inner.runs }
            }
        }
        return []
    }

    /// At every epoch.
    func holds(run: Int) -> Bool { firstFailure(values(run: run)) == nil }

    /// The values at the first run and epoch for which it does not hold, named; nil when there is none.
    /// `run`: look at this one alone.
    func counterexample(run: Int?) -> [ClaimOutcome.FoundValue]? {
        for index in run.map({ $0..<($0 + 1) }) ?? 0..<runCount {
            let values = values(run: index)
            if let failure = firstFailure(values) { return found(values, failure, run: index) }
        }
        return nil
    }

    /// Values of one run, each a vector over the epochs where there are several.
    private func values(run: Int) -> [FormulaValue] {
        parts.map { part in
            switch part {
            case .number(_, let value): return .scalar(value)
            case .series(_, _, _, let series):
                let values = series(run)
                return values.count == 1 ? .scalar(values[0]) : .vector(values)
            case .all(let inner): return .scalar(inner.holds(run: run) ? 1 : 0)
            }
        }
    }

    /// The first epoch at which it does not hold, from 0.
    private func firstFailure(_ values: [FormulaValue]) -> Int? {
        let count = values.reduce(1) { max($0, $1.count) }
        if count == 1 { return formula.holds(values) == true ? nil : 0 }
        if formula.isElementwise { return formula.truth(values).firstIndex { $0 != true } }
        return (0..<count).first { epoch in
            formula.holds(values.map { .scalar($0.element(epoch)) }) != true
        }
    }

    private func found(_ values: [FormulaValue], _ failure: Int, run: Int) -> [ClaimOutcome.FoundValue] {
        zip(parts, values).flatMap { part, value -> [ClaimOutcome.FoundValue] in
            switch part {
            case .number(let name, let number): return [.init(name: name, value: number)]
            case .series(let name, let epochs, let runs, _):
                var name = name
                if let epochs, epochs.count > 1 { name = Self.name(name, at: epochs.lowerBound + failure) }
                if runs.indices.contains(run) { name += " (\(runs[run]))" }
                return [.init(name: name, value: value.element(failure))]
            case .all(let inner): return inner.counterexample(run: run) ?? []
            }
        }
    }

    /// `at-epoch(3..1000).mistakes` at one of those epochs.
    private static func name(_ text: String, at epoch: Int) -> String {
        var words = text.split(separator: "at-epoch(", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2, let close = words[1].firstIndex(of: ")") else { return text }
        words[1] = words[1][close...]
        return words[0] + "at-epoch(\(epoch)" + words[1]
    }
}

extension FormulaValue {
    fileprivate var count: Int { if case .vector(let values) = self { values.count } else { 1 } }

    /// A number is the same everywhere.
    fileprivate func element(_ index: Int) -> Double {
        switch self {
        case .scalar(let value): value
        case .vector(let values): values.indices.contains(index) ? values[index] : .nan
        }
    }
}

extension RunKey {
    /// What tells this run from the others, in words: `data.margin=0.3, seed 12`.
    var note: String {
        var parts: [String] = []
        if let variant { parts.append(variant) }
        parts += settings.map { "\($0.path)=\($0.value)" }
        if let seed { parts.append("seed \(seed)") }
        return parts.joined(separator: ", ")
    }
}
