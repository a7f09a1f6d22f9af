import Directives
import Engine

/// The few measurements worth a glance below a figure, and a word about runs that diverged.
struct RunNotes: Sendable {
    let runs: [FinishedRun]
    let words: Words

    init(_ outcome: Outcome, _ words: Words) {
        runs = outcome.runs
        self.words = words
    }

    var markup: [Hypertext] { diverged + notable }

    private static let names = [
        "epochs", "best.epoch", "updates", "loss", "accuracy", "r-squared", "validation.loss", "validation.accuracy",
        "validation.r-squared", "test.loss", "test.accuracy", "test.r-squared",
    ]

    var notable: [Hypertext] {
        guard runs.count == 1, case .experiment = runs[0].findings else { return [] }
        let all = runs[0].findings.measurements
        let chosen = Self.names.compactMap { name in all.first { $0.name == name && $0.value.isFinite } }
        guard !chosen.isEmpty else { return [] }
        let pairs = chosen.map { measurement in
            Hypertext.element(
                "div", [:],
                [
                    .element("dt", [:], measurement.name),
                    .element("dd", [:], NumberWords.shown(measurement.value, digits: Table.naturalDigits)),
                ])
        }
        return [.element("dl", ["class": "notes"], pairs)]
    }

    var diverged: [Hypertext] {
        let epochs = runs.compactMap { run -> Int? in
            if case .experiment(_, let result) = run.findings, result.diverged > 0 { result.diverged } else { nil }
        }
        guard let first = epochs.first else { return [] }
        let text =
            runs.count == 1
            ? words.directive.diverged(String(first)) : words.directive.divergedRuns(epochs.count, runs.count)
        return [.element("p", ["class": "message diverged"], text)]
    }
}
