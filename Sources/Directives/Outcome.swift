import Engine
import Lessons

/// One run of a directive, done: what tells it from the others, and what it found.
package struct FinishedRun: Sendable {
    package var key: RunKey
    package var findings: RunFindings
    package init(key: RunKey, findings: RunFindings) {
        self.key = key
        self.findings = findings
    }
}

/// One directive with everything its runs found. Reports are written from this and the lesson alone.
package struct Outcome: Sendable {
    package var directive: Directive
    package var runs: [FinishedRun]
    /// SHA-256 of what `Outcome.digest` takes, in lower-case hexadecimal.
    package var digest: String
    package var exhibits: [Exhibit]
    package var claims: [ClaimOutcome]
    /// The directive's own measurements that its claims speak of, each once, in reading order.
    package var claimedMeasurements: [String] = []
    /// Why there are no runs: a missing data set, or an error already reported.
    package var state: State

    package enum State: Sendable, Equatable {
        case ran
        case skipped(missing: [String])
        case failed
    }

    package init(
        directive: Directive, runs: [FinishedRun] = [], digest: String = "", exhibits: [Exhibit] = [],
        claims: [ClaimOutcome] = [], state: State = .ran
    ) {
        self.directive = directive
        self.runs = runs
        self.digest = digest
        self.exhibits = exhibits
        self.claims = claims
        self.state = state
    }
}

extension Outcome {
    /// What a directive's runs found, drawn. Comparisons are drawn where all findings are known.
    package init(
        _ resolved: ResolvedDirective, runs: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) {
        let claimed = resolved.ownClaimed
        self.init(
            directive: resolved.directive, runs: runs, digest: Outcome.digest(runs),
            exhibits: Self.exhibits(of: resolved.directive, runs, data))
        for reference in claimed where !claimedMeasurements.contains(reference.name) {
            claimedMeasurements.append(reference.name)
        }
    }

    /// Drawn with what its variants and classes are called.
    private static func exhibits(
        of directive: Directive, _ runs: [FinishedRun], _ data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] {
        let names = directive.names
        return directive.exhibits(of: names.named(runs)) { data($0).map(names.named) }
    }

    /// The same with what a comparison draws.
    func drawing(_ comparison: ComparisonExhibits) -> Outcome {
        var drawn = self
        drawn.exhibits = directive.shown { comparison.exhibit($0.name) }
        drawn.digest = Outcome.digest(of: comparison.numbers)
        return drawn
    }
}

package struct ClaimOutcome: Sendable, Equatable {
    package var claim: Claim
    package var verdict: Verdict
    package init(claim: Claim, verdict: Verdict) {
        self.claim = claim
        self.verdict = verdict
    }

    package enum Verdict: Sendable, Equatable {
        case holds
        /// The measurements found, as `name = value` pairs in reading order.
        case fails(found: [FoundValue])
        /// A measurement is missing because its directive was skipped or failed.
        case unchecked
    }
    package struct FoundValue: Sendable, Equatable {
        package var name: String
        package var value: Double
        package init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }
}
