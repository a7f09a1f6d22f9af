import Directives
import Engine
import Lessons

/// A lesson with everything its runs found: all that a format needs to write it.
package struct Report: Sendable {
    package var lesson: Lesson
    /// The lesson's file as one types it beside the course: `Lessons/en/03-xor.md`.
    package var file: String
    /// One for each of `lesson.directives`, in order; nil where the directive could not be understood.
    package var outcomes: [Outcome?]
    /// One for each of `lesson.values`, in order.
    package var values: [ValueOutcome]
    package var diagnostics: [Diagnostic]
    /// Files of images used, by path inside the course.
    package var images: [String: [UInt8]]
    /// Paths (as `Lesson.path`) and titles of the neighbours in the same language.
    package var previous: Neighbour?
    package var next: Neighbour?

    package init(
        lesson: Lesson, file: String, outcomes: [Outcome?], values: [ValueOutcome], diagnostics: [Diagnostic],
        images: [String: [UInt8]] = [:], previous: Neighbour? = nil, next: Neighbour? = nil
    ) {
        self.lesson = lesson
        self.file = file
        self.outcomes = outcomes
        self.values = values
        self.diagnostics = diagnostics
        self.images = images
        self.previous = previous
        self.next = next
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
    /// The pictures that lessons show stand beside its files.
    package var hasPictures: Bool
    /// A course's files in the order they are listed, in pieces that can be made side by side.
    package var pieces: @Sendable (CourseReport) -> [Piece]
    package typealias Piece = @Sendable () -> [OutputFile]

    package init(name: String, hasPictures: Bool, pieces: @escaping @Sendable (CourseReport) -> [Piece]) {
        self.name = name
        self.hasPictures = hasPictures
        self.pieces = pieces
    }

    package func write(_ course: CourseReport) -> [OutputFile] { files(pieces(course).map { $0() }, of: course) }

    /// What the pieces have made, and the pictures in whose place they have made nothing.
    package func files(_ made: [[OutputFile]], of course: CourseReport) -> [OutputFile] {
        var files = made.flatMap(\.self)
        guard hasPictures else { return files }
        let written = Set(files.map(\.path))
        var pictures: [String: [UInt8]] = [:]
        for report in course.reports { pictures.merge(report.images) { first, _ in first } }
        for (path, bytes) in pictures.sorted(by: { $0.key < $1.key }) where !written.contains(path) {
            files.append(OutputFile(path: path, bytes: bytes))
        }
        return files
    }
}
