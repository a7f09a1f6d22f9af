import Engine
import Lessons

/// A directive's place in the course: the number of its lesson, and its own in there.
package struct DirectiveAddress: Hashable, Sendable {
    package var lesson: Int
    package var directive: Int
    package init(lesson: Int, directive: Int) {
        self.lesson = lesson
        self.directive = directive
    }
}

/// A reference to a measurement with all that it means: nothing of it is looked up again.
package struct MeasurementReference: Sendable, Equatable {
    /// As written, and where, for messages.
    package let text: String
    package let span: Span
    package let directive: DirectiveAddress
    /// Numbers of the runs it covers; more than one only under repeat, in a gathering, or with a statistic.
    package let runs: [Int]
    /// The measurement's own words: `test.loss`, `weight.1.0.0`, `d.E.w`.
    package let name: String
    /// What they mean in each of the runs; one alone where it is the same in all.
    let measurements: [Measurement]
    package let epochs: ClosedRange<Int>?
    package let statistic: Statistic
    /// `.median`, `.min`, … is written out: then it may run over variants and settings too.
    let statesStatistic: Bool
    /// Places in `runs` of those that differ only by their seed; empty where all do. A statistic over several settings is
    /// of each one's median.
    let groups: [Range<Int>]

    /// How many numbers evaluating it reads.
    var lookups: Int { Architecture.product([runs.count, epochs?.count ?? 1]) }

    /// How many values there are: one a run, or one a setting.
    var valueCount: Int { groups.isEmpty ? runs.count : groups.count }

    func measurement(_ run: Int) -> Measurement { measurements[measurements.count == 1 ? 0 : run] }

    /// An experiment's.
    var quantity: Quantity? { if case .quantity(let quantity)? = measurements.first { quantity } else { nil } }
}

/// A formula over measurements, every one of them found: what a claim says, and what a value in prose stands for.
package struct ResolvedFormula: Sendable, Equatable {
    /// Its numbers are those of `subjects`.
    package let statement: Statement
    package let subjects: [Subject]

    package enum Subject: Sendable, Equatable {
        case measurement(MeasurementReference)
        /// What is counted: `share(accuracy == 1)`.
        case gathering(String)
    }

    init(statement: Statement, subjects: [Subject]) {
        self.statement = statement
        self.subjects = subjects
    }

    /// One measurement and nothing else.
    init(_ reference: MeasurementReference) {
        statement = Statement(formula: .variable(0), terms: [.one(0, reference.statistic)])
        subjects = [.measurement(reference)]
    }

    var measurements: [MeasurementReference] {
        subjects.compactMap { if case .measurement(let reference) = $0 { reference } else { nil } }
    }
}
