import Engine
import Lessons

/// A lesson with its directives read.
package struct ReadLesson: Sendable {
    package var lesson: Lesson
    /// One for each of `lesson.directives`; nil where it could not be understood.
    package var directives: [Directive?]
    package init(lesson: Lesson, directives: [Directive?]) {
        self.lesson = lesson
        self.directives = directives
    }
}

/// All lessons of a course together: who refers to whose measurements.
package struct CourseReferences: Sendable {
    package private(set) var lessons: [ReadLesson]

    package init(_ lessons: [ReadLesson]) { self.lessons = lessons }

    /// Finds what every claim, value in prose and comparison refers to, and adds to the plans referred to what must be
    /// recorded for it. Diagnostics (unknown measurement, variant, value, epoch, figure; with the nearest) by lesson.
    package mutating func resolve() -> [[Diagnostic]] { lessons.map { _ in [] } }
}

/// Everything that has been run: claims, values and comparisons are judged from it.
package struct CourseFindings: Sendable {
    package var lessons: [(lesson: Lesson, outcomes: [Outcome?])]
    package init(_ lessons: [(lesson: Lesson, outcomes: [Outcome?])]) { self.lessons = lessons }

    /// Fills in each outcome's claims and, for comparisons, what they draw (they need the others' findings).
    package mutating func judge() {}

    /// What the run says of each of `lesson.values`, in order, and a diagnostic for each that differs.
    package func values(ofLesson index: Int) -> (values: [ValueOutcome], diagnostics: [Diagnostic]) { ([], []) }
    /// A diagnostic for each claim that does not hold.
    package func claimDiagnostics(ofLesson index: Int) -> [Diagnostic] { [] }
}

extension Outcome {
    /// DESIGN.md, "Handles": SHA-256 of the runs' final parameters, or of their measurements.
    package static func digest(_ runs: [Keyed<RunFindings>]) -> String { "" }
}

extension RunFindings {
    /// The measurements worth listing (not every weight), in a fixed order: for JSON and the terminal.
    package var measurements: [(name: String, value: Double)] { [] }
    /// One measurement by its words (`test.loss`, `d.E.w`, `y.0.max`, `layer.1.parameters`), at an epoch or the end.
    package func value(_ name: String, epoch: Int?) -> Double? { nil }
}
