import Engine
import Lessons

/// What the runs of all lessons found: what resolved references are evaluated in.
package struct Findings: Sendable {
    package let lessons: [ResolvedLesson]
    /// By lesson and directive, comparisons drawn; nil where a directive could not be understood, or was not asked for.
    package let outcomes: [[Outcome?]]
    /// By lesson.
    let numberings: [FigureNumbering]

    /// Comparisons are drawn from what the others found.
    package init(_ lessons: [ResolvedLesson], _ ran: [[Outcome?]]) {
        self.lessons = lessons
        outcomes = ran.enumerated().map { lesson, outcomes in
            outcomes.enumerated().map { index, outcome in
                guard let found = outcome, found.state == .ran,
                    let comparison = lessons[lesson].directives[index]?.comparison,
                    case .compare(let written) = found.directive.content
                else { return outcome }
                return found.drawing(ComparisonExhibits(written, comparison, ran, found.directive.names))
            }
        }
        numberings = zip(lessons, outcomes).map { lesson, outcomes in
            FigureNumbering(outcomes, kinds: lesson.lesson.directives.map(\.kind))
        }
    }

    func outcome(_ address: DirectiveAddress) -> Outcome? { outcomes.outcome(address) }

    /// The numbers of a formula; nil when a directive that it speaks of was skipped or failed.
    func evidence(for formula: ResolvedFormula) -> Evidence? {
        guard formula.measurements.allSatisfy({ outcomes.runs(of: $0) != nil }) else { return nil }
        func reference(_ number: Int) -> MeasurementReference? {
            if case .measurement(let reference) = formula.subjects[number] { reference } else { nil }
        }
        return Evidence(
            runs: { reference($0)?.valueCount ?? 0 },
            values: { number, place in
                guard let reference = reference(number), let runs = outcomes.runs(of: reference) else { return [] }
                return runs.values(of: reference, at: place)
            })
    }

    /// Why there is no number: the runs diverged, or had ended before.
    func reason(_ formula: ResolvedFormula) -> String? {
        for reference in formula.measurements {
            for index in reference.runs {
                guard let runs = outcomes.runs(of: reference),
                    case .experiment(_, let result) = runs[index].findings
                else { continue }
                if result.diverged > 0 { return "it diverged in epoch \(result.diverged)" }
                if let epochs = reference.epochs, epochs.upperBound > result.epochs {
                    return "it ended after epoch \(result.epochs)"
                }
                if case .rSquared? = reference.quantity {
                    return "the labels are all the same, there is nothing to explain"
                }
            }
        }
        return nil
    }
}

extension [[Outcome?]] {
    func outcome(_ address: DirectiveAddress) -> Outcome? {
        indices.contains(address.lesson) && self[address.lesson].indices.contains(address.directive)
            ? self[address.lesson][address.directive] : nil
    }

    /// All runs of the directive referred to; nil when it was skipped or failed.
    func runs(of reference: MeasurementReference) -> [FinishedRun]? {
        guard let outcome = outcome(reference.directive), outcome.state == .ran, let last = reference.runs.last,
            last < outcome.runs.count
        else { return nil }
        return outcome.runs
    }

    /// Over the runs meant, at the first of the epochs; nil when they were skipped or failed.
    func value(of reference: MeasurementReference) -> Double? {
        guard let runs = runs(of: reference) else { return nil }
        return reference.statistic.value(
            of: (0..<reference.valueCount).map { runs.values(of: reference, at: $0).first ?? .nan })
    }
}

extension [FinishedRun] {
    /// One of the values that a reference covers: the median of a setting's runs, or of a single run at each epoch.
    func values(of reference: MeasurementReference, at place: Int) -> [Double] {
        guard reference.groups.indices.contains(place) else { return values(of: reference, inRun: place) }
        return Statistic.median.values(over: reference.groups[place].map { values(of: reference, inRun: $0) })
    }

    private func values(of reference: MeasurementReference, inRun index: Int) -> [Double] {
        self[reference.runs[index]].findings.values(reference.measurement(index), epochs: reference.epochs)
    }
}
