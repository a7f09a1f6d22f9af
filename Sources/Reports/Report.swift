import Directives
import Engine
import Lessons

/// A lesson with everything its runs found: all that a format needs to write it.
package struct Report: Sendable {
    package var lesson: Lesson
    /// The lesson's title in words, with the numbers that the run gives.
    package private(set) var title = ""
    /// The lesson's file as one types it beside the course: `Lessons/en/03-xor.md`.
    package var file: String
    /// One for each of `lesson.directives`, in order; nil where the directive could not be understood.
    package var outcomes: [Outcome?]
    /// One for each of `lesson.values`, in order.
    package var values: [ValueOutcome]
    package var diagnostics: [Diagnostic]
    /// Pictures and linked files that the report has beside its pages, by path inside the course.
    package var files: Set<String>

    package init(
        lesson: Lesson, file: String, outcomes: [Outcome?], values: [ValueOutcome], diagnostics: [Diagnostic],
        files: Set<String> = []
    ) {
        self.lesson = lesson
        self.file = file
        self.outcomes = outcomes
        self.values = values
        self.diagnostics = diagnostics
        self.files = files
        title = plainText(lesson.title)
    }
}
