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
    /// Paths (as `Lesson.path`) and titles of the neighbours in the same language.
    package var previous: Neighbour?
    package var next: Neighbour?

    package init(
        lesson: Lesson, file: String, outcomes: [Outcome?], values: [ValueOutcome], diagnostics: [Diagnostic],
        files: Set<String> = [], previous: Neighbour? = nil, next: Neighbour? = nil
    ) {
        self.lesson = lesson
        self.file = file
        self.outcomes = outcomes
        self.values = values
        self.diagnostics = diagnostics
        self.files = files
        self.previous = previous
        self.next = next
        title = plainText(lesson.title)
    }

    package struct Neighbour: Sendable, Equatable {
        package var path: String
        package var title: String
        package init(path: String, title: String) {
            self.path = path
            self.title = title
        }
    }
}

/// A whole course, for the index, the navigation and the search.
package struct CourseReport: Sendable {
    package var title: String
    /// In reading order, languages one after another.
    package var reports: [Report]
    package init(title: String, reports: [Report]) {
        self.title = title
        self.reports = reports
    }
}

/// One file of a written report, its path relative to the format's folder.
package struct OutputFile: Sendable, Equatable {
    package var path: String
    package var bytes: [UInt8]
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A way to write a course. One folder and one line in `ReportFormat.all`.
package struct ReportFormat: Sendable {
    /// As `--format` names it.
    package var name: String
    /// The pictures that lessons show, and the files they link to, stand beside its own.
    package var hasCopies: Bool
    /// A course's files in the order they are listed, in pieces that can be made side by side.
    package var pieces: @Sendable (CourseReport) -> [Piece]
    package typealias Piece = @Sendable () -> [OutputFile]

    package init(name: String, hasCopies: Bool, pieces: @escaping @Sendable (CourseReport) -> [Piece]) {
        self.name = name
        self.hasCopies = hasCopies
        self.pieces = pieces
    }

    /// Its own files, without the copies.
    package func write(_ course: CourseReport) -> [OutputFile] { pieces(course).flatMap { $0() } }
}
