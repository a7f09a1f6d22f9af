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
                var numbers: [Double] = []
                for run in 0..<evidence.runs(number) { numbers.append(evidence.values(number, run).first ?? .nan) }
                values.append(.scalar(statistic.value(of: numbers)))
            case .each(let number):
                let series = evidence.values(number, evidence.runs(number) == 1 ? 0 : run ?? 0)
                values.append(series.count == 1 ? .scalar(series[0]) : .vector(series))
            case .all(let inner): values.append(.scalar(inner.counterexample(run: run, evidence) == nil ? 1 : 0))
            case .share(let inner, _):
                let count = inner.runCount(evidence)
                values.append(.scalar(Double(inner.held(count, evidence)) / Double(count)))
            case .count(let inner, _): values.append(.scalar(Double(inner.held(inner.runCount(evidence), evidence))))
            }
        }
        return values
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
    /// one alone.
    private func counterexample(run: Int?, _ evidence: Evidence) -> [Verdict.Found]? {
        let first = run ?? 0
        let end = run.map { $0 + 1 } ?? runCount(evidence)
        for index in first..<end {
            let values = values(run: index, evidence)
            if let epoch = firstFailure(values) { return found(values, run: index, epoch: epoch, evidence) }
        }
        return nil
    }

    /// The first epoch at which it does not hold, from 0.
    private func firstFailure(_ values: [FormulaValue]) -> Int? {
        var count = 1
        for value in values where value.numbers.count > count { count = value.numbers.count }
        if count == 1 { return formula.holds(values) == true ? nil : 0 }
        if formula.isElementwise {
            let truth = formula.truth(values)
            for epoch in truth.indices where truth[epoch] != true { return epoch }
            return nil
        }
        for epoch in 0..<count {
            var single: [FormulaValue] = []
            for value in values { single.append(.scalar(value.element(epoch))) }
            if formula.holds(single) != true { return epoch }
        }
        return nil
    }

    private func found(_ values: [FormulaValue], run: Int?, epoch: Int, _ evidence: Evidence) -> [Verdict.Found] {
        var all: [Verdict.Found] = []
        for (term, value) in zip(terms, values) {
            switch term {
            case .one(let number, _), .share(_, let number), .count(_, let number):
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
