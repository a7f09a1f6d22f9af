import Engine
import Lessons

/// Evaluates one claim over what the runs of a course found.
struct ClaimJudge {
    let findings: CourseFindings
    let lesson: Int
    let directive: Int

    /// What must be known is not: skipped, failed, or wrong and already reported.
    struct Missing: Error {}

    func verdict(_ claim: Claim) -> ClaimOutcome.Verdict {
        do throws(Missing) {
            let gathered = try gathered(claim.expression, .single)
            var values: [FormulaValue] = []
            var found: [ClaimOutcome.FoundValue] = []
            for part in gathered.parts {
                switch part {
                case .number(let name, let value):
                    values.append(.scalar(value))
                    found.append(.init(name: name, value: value))
                case .series(let name, _, _, let series):
                    let value = series(0).first ?? .nan
                    values.append(.scalar(value))
                    found.append(.init(name: name, value: value))
                case .all(let inner):
                    let counterexample = inner.counterexample(run: nil)
                    values.append(.scalar(counterexample == nil ? 1 : 0))
                    found += counterexample ?? []
                }
            }
            return gathered.formula.holds(values) == true ? .holds : .fails(found: found)
        } catch { return .unchecked }
    }

    /// The expression with every reference looked up.
    private func gathered(_ expression: ClaimExpression, _ use: ReferenceUse) throws(Missing) -> GatheredExpression {
        var parts: [GatheredExpression.Part] = []
        for reference in expression.references {
            switch reference {
            case .measurement(let measurement):
                parts.append(try part(measurement, use))
            case .all(let inner): parts.append(.all(try gathered(inner, .all)))
            case .share(let inner): parts.append(try counted(inner, "share"))
            case .count(let inner): parts.append(try counted(inner, "count"))
            }
        }
        return GatheredExpression(formula: expression.formula, parts: parts)
    }

    private func part(_ measurement: MeasurementReference, _ use: ReferenceUse) throws(Missing)
        -> GatheredExpression.Part
    {
        guard let written = measurement.written,
            case .found(let resolved) = findings.resolver.resolve(written, in: lesson, own: directive, use: use),
            let runs = findings.runs(of: resolved)
        else { throw Missing() }
        let reference = resolved.reference
        if use == .single || reference.statesStatistic {
            return .number(written.text, findings.value(of: resolved, runs))
        }
        let chosen = resolved.runs
        let labels = chosen.count > 1 ? chosen.map { runs[$0].key.note } : []
        return .series(written.text, epochs: reference.epochs, runs: labels) { index in
            runs[chosen[chosen.count == 1 ? 0 : index]].findings.values(reference.name, epochs: reference.epochs)
        }
    }

    private func counted(_ inner: ClaimExpression, _ word: String) throws(Missing) -> GatheredExpression.Part {
        let gathered = try gathered(inner, .perRun)
        let count = gathered.runCount
        let held = (0..<count).count { gathered.holds(run: $0) }
        return .number("\(word)(\(inner.text))", word == "share" ? Double(held) / Double(count) : Double(held))
    }
}
