import Engine
import Lessons

/// What the run says of one lesson: its claims, and its values in prose.
package struct JudgedLesson: Sendable {
    /// One for each of `lesson.directives`, with its claims.
    package let outcomes: [Outcome?]
    /// One for each of `lesson.values`.
    package let values: [ValueOutcome]
    /// One for each claim that does not hold and each value that differs.
    package let diagnostics: [Diagnostic]
}

extension Findings {
    /// Nothing of it depends on what is judged elsewhere, so lessons can be judged side by side, or one at a time.
    package func judged(_ index: Int) -> JudgedLesson {
        let path = lessons[index].lesson.source.path
        var diagnostics: [Diagnostic] = []
        let judged = zip(outcomes[index], lessons[index].directives).map { outcome, directive -> Outcome? in
            guard var judged = outcome, let directive else { return outcome }
            let isRun = judged.state == .ran
            judged.claims = directive.claims.map { claim in
                ClaimOutcome(claim: claim.claim, verdict: isRun ? verdict(claim) : .unchecked)
            }
            for (claim, found) in zip(directive.claims, judged.claims) {
                guard case .fails(let values) = found.verdict else { continue }
                let hasNaN = values.contains(where: \.value.isNaN)
                let reason = hasNaN ? claim.formula.flatMap { self.reason($0) } : nil
                diagnostics.append(.claimFails(claim.claim, found.shownValues, reason: reason, path: path))
            }
            return judged
        }
        let values = zip(lessons[index].lesson.values, lessons[index].targets).map { link, target in
            let (value, diagnostic) = compared(link, target, path)
            if let diagnostic { diagnostics.append(diagnostic) }
            return value
        }
        return JudgedLesson(outcomes: judged, values: values, diagnostics: diagnostics)
    }

    private func verdict(_ claim: ResolvedClaim) -> ClaimOutcome.Verdict {
        guard let formula = claim.formula, let evidence = evidence(for: formula) else { return .unchecked }
        switch formula.statement.verdict(evidence) {
        case .holds: return .holds
        case .fails(let found):
            return .fails(found: found.map { .init(name: name(of: $0, in: formula), value: $0.value) })
        }
    }

    /// `at-epoch(2).mistakes (seed 1)`
    private func name(of found: Verdict.Found, in formula: ResolvedFormula) -> String {
        switch formula.subjects[found.number] {
        case .gathering(let text): return text
        case .measurement(let reference):
            var name = reference.text
            if let epochs = reference.epochs, epochs.count > 1 {
                name = Self.name(name, at: epochs.lowerBound + found.epoch)
            }
            if let run = found.run, let runs = outcomes.runs(of: reference) {
                name += " (\(runs[reference.runs[run]].key.note))"
            }
            return name
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
