extension Statement {
    package func verdict(_ evidence: Evidence) -> Verdict {
        let values = values(run: nil, evidence)
        return formula.holds(values) == true ? .holds : .fails(found: found(values, run: nil, epoch: 0, evidence))
    }

    /// The number it comes to.
    package func value(_ evidence: Evidence) -> Double { formula.value(values(run: nil, evidence)).number }

    /// What the variables are in one run, each a vector over the epochs where there are several. nil: of all runs.
    private func values(run: Int?, _ evidence: Evidence) -> [FormulaValue] {
        var values: [FormulaValue] = []
        for term in terms {
            switch term {
            case .one(let number, let statistic):
                var runs: [[Double]] = []
                for run in 0..<evidence.runs(number) { runs.append(evidence.values(number, run)) }
                let series = statistic.values(over: runs)
                values.append(series.count == 1 ? .scalar(series[0]) : .vector(series))
            case .each(let number):
                let series = evidence.values(number, evidence.runs(number) == 1 ? 0 : run ?? 0)
                values.append(series.count == 1 ? .scalar(series[0]) : .vector(series))
            case .all(let inner): values.append(.scalar(inner.number(run: run, evidence)))
            case .share(let inner, _):
                let count = inner.runCount(evidence)
                values.append(.scalar(Double(inner.held(count, evidence)) / Double(count)))
            case .count(let inner, _): values.append(.scalar(Double(inner.held(inner.runCount(evidence), evidence))))
            }
        }
        return values
    }

    /// 1 where it holds in every run, 0 where it does not in one, NaN where a NaN leaves that open.
    private func number(run: Int?, _ evidence: Evidence) -> Double {
        if counterexample(run: run, evidence) == nil { return 1 }
        return counterexample(run: run, evidence, orOpen: false) == nil ? .nan : 0
    }

    /// How many runs it looks at, one by one.
    private func runCount(_ evidence: Evidence) -> Int {
        for term in terms {
            var count = 1
            switch term {
            case .each(let number): count = evidence.runs(number)
            case .all(let inner): count = inner.runCount(evidence)
            case .one, .share, .count: break
            }
            if count > 1 { return count }
        }
        return 1
    }

    /// In how many of the runs it holds, at every epoch.
    private func held(_ count: Int, _ evidence: Evidence) -> Int {
        var held = 0
        for run in 0..<count where firstFailure(values(run: run, evidence)) == nil { held += 1 }
        return held
    }

    /// What is found at the first run and epoch for which it does not hold; nil when there is none. `run`: look at this
    /// one alone. `orOpen`: where a NaN leaves it open, it does not hold.
    private func counterexample(run: Int?, _ evidence: Evidence, orOpen: Bool = true) -> [Verdict.Found]? {
        let first = run ?? 0
        let end = run.map { $0 + 1 } ?? runCount(evidence)
        for index in first..<end {
            let values = values(run: index, evidence)
            if let epoch = firstFailure(values, orOpen: orOpen) {
                return found(values, run: index, epoch: epoch, evidence)
            }
        }
        return nil
    }

    /// The first epoch at which it does not hold, from 0.
    private func firstFailure(_ values: [FormulaValue], orOpen: Bool = true) -> Int? {
        func fails(_ answer: Bool?) -> Bool { answer == false || answer == nil && orOpen }
        var count = 1
        for value in values where value.numbers.count > count { count = value.numbers.count }
        if count == 1 { return fails(formula.holds(values)) ? 0 : nil }
        if formula.isElementwise {
            let truth = formula.truth(values)
            for epoch in truth.indices where fails(truth[epoch]) { return epoch }
            return nil
        }
        for epoch in 0..<count {
            var single: [FormulaValue] = []
            for value in values { single.append(.scalar(value.element(epoch))) }
            if fails(formula.holds(single)) { return epoch }
        }
        return nil
    }

    private func found(_ values: [FormulaValue], run: Int?, epoch: Int, _ evidence: Evidence) -> [Verdict.Found] {
        var all: [Verdict.Found] = []
        for (term, value) in zip(terms, values) {
            switch term {
            case .one(let number, _):
                all.append(.init(number: number, value: value.element(epoch), epoch: epoch))
            case .share(_, let number), .count(_, let number):
                all.append(.init(number: number, value: value.number))
            case .each(let number):
                let told = evidence.runs(number) > 1 ? run : nil
                all.append(.init(number: number, value: value.element(epoch), run: told, epoch: epoch))
            case .all(let inner): all += inner.counterexample(run: run, evidence) ?? []
            }
        }
        return all
    }
}

extension FormulaValue {
    /// A number is the same everywhere.
    fileprivate func element(_ index: Int) -> Double {
        switch self {
        case .scalar(let value): value
        case .vector(let values): index < values.count ? values[index] : .nan
        }
    }
}
