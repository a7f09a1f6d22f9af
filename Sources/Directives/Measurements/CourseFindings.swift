import Engine
import Lessons

/// Everything that has been run: claims, values and comparisons are judged from it.
package struct CourseFindings: Sendable {
    package private(set) var lessons: [(lesson: Lesson, outcomes: [Outcome?])]
    let resolver: ReferenceResolver

    package init(_ lessons: [(lesson: Lesson, outcomes: [Outcome?])]) {
        self.lessons = lessons
        resolver = ReferenceResolver(
            lessons.map { ReadLesson(lesson: $0.lesson, directives: $0.outcomes.map { $0?.directive }) })
    }

    /// Fills in each outcome's claims and, for comparisons, what they draw.
    package mutating func judge() { take(lessons.indices.map(judged)) }

    /// What `judged(lesson:)` gave for each lesson.
    package mutating func take(_ judged: [[Outcome?]]) {
        for (lesson, outcomes) in zip(lessons.indices, judged) { lessons[lesson].outcomes = outcomes }
    }

    /// A lesson's outcomes with their claims and, for comparisons, what they draw. They need what the runs of all
    /// lessons found and nothing that is judged, so lessons can be judged side by side.
    package func judged(lesson: Int) -> [Outcome?] {
        lessons[lesson].outcomes.enumerated().map { index, outcome in
            guard var outcome else { return nil }
            let judge = ClaimJudge(findings: self, lesson: lesson, directive: index)
            outcome.claims = outcome.directive.claims.map { claim in
                ClaimOutcome(claim: claim, verdict: outcome.state == .ran ? judge.verdict(claim) : .unchecked)
            }
            if case .compare(let comparison) = outcome.directive.content, outcome.state == .ran {
                let drawing = ComparisonExhibits(comparison, in: lesson, self)
                outcome.exhibits = outcome.directive.show.compactMap { name in
                    drawing.exhibit(name).map { Exhibit(name: name, content: $0) }
                }
                outcome.digest = Outcome.digest(of: drawing.numbers)
            }
            return outcome
        }
    }

    func outcome(_ lesson: Int, _ directive: Int) -> Outcome? {
        lessons.indices.contains(lesson) && lessons[lesson].outcomes.indices.contains(directive)
            ? lessons[lesson].outcomes[directive] : nil
    }

    /// All runs of the directive referred to; nil when it was skipped or failed.
    func runs(of resolved: ResolvedReference) -> [FinishedRun]? {
        guard let outcome = outcome(resolved.lesson, resolved.directive), outcome.state == .ran,
            let last = resolved.runs.last, last < outcome.runs.count
        else { return nil }
        return outcome.runs
    }

    /// Over the runs meant, at the first of the epochs.
    func value(of resolved: ResolvedReference, _ runs: [FinishedRun]) -> Double {
        let reference = resolved.reference
        let values = resolved.runs.map {
            runs[$0].findings.values(reference.name, epochs: reference.epochs).first ?? .nan
        }
        return reference.statistic.value(of: values)
    }

    /// Why there is no number: the runs diverged, or had ended before.
    func reason(_ resolved: ResolvedReference, _ runs: [FinishedRun]) -> String? {
        for index in resolved.runs {
            guard case .experiment(_, let result) = runs[index].findings else { continue }
            if result.diverged > 0 { return "it diverged in epoch \(result.diverged)" }
            if let epochs = resolved.reference.epochs, epochs.upperBound > result.epochs {
                return "it ended after epoch \(result.epochs)"
            }
            if case .rSquared? = Quantity(word: resolved.reference.name) {
                return "the labels are all the same, there is nothing to explain"
            }
        }
        return nil
    }
}
