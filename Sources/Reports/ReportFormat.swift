/// A way to write a course. One folder and one line in `ReportFormat.all`.
package struct ReportFormat: Sendable {
    /// As `--format` names it.
    package var name: String
    /// The pictures that lessons show, and the files they link to, stand beside its own.
    package var hasCopies: Bool
    /// Begins a course whose lessons are these.
    package var writer: @Sendable (CourseOutline) -> Writer

    package init(name: String, hasCopies: Bool, writer: @escaping @Sendable (CourseOutline) -> Writer) {
        self.name = name
        self.hasCopies = hasCopies
        self.writer = writer
    }

    /// Makes the files of one course.
    package struct Writer: Sendable {
        /// Those of a lesson, one lesson at a time on each thread.
        package var lesson: @Sendable (Report) -> LessonFiles
        /// Those that speak of all lessons, in pieces that can be made side by side.
        package var course: @Sendable (CourseShares) -> [Piece]
        package typealias Piece = @Sendable () -> [OutputFile]
    }

    /// Its own files, without the copies.
    package func write(title: String, _ reports: [Report]) -> [OutputFile] {
        let writer = writer(CourseOutline(title: title, lessons: reports.map { LessonOutline($0) }))
        let lessons = reports.map(writer.lesson)
        let shares = zip(reports, lessons).map {
            LessonShare(summary: LessonSummary($0), entry: $1.entry, sections: $1.sections)
        }
        return writer.course(CourseShares(lessons: shares)).flatMap { $0() } + lessons.flatMap(\.files)
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

/// What a format makes of one lesson.
package struct LessonFiles: Sendable {
    package var files: [OutputFile]
    /// What the course's own files say of the lesson beside its summary, in the format's own form.
    package var entry: [UInt8] = []
    /// What they hold of its text, in the format's own form.
    package var sections: [UInt8] = []
}

/// What the course's own files hold of a lesson.
package struct LessonShare: Sendable {
    package var summary: LessonSummary
    package var entry: [UInt8]
    /// nil where it is as in the files that were written before.
    package var sections: [UInt8]?
    package init(summary: LessonSummary, entry: [UInt8], sections: [UInt8]?) {
        self.summary = summary
        self.entry = entry
        self.sections = sections
    }
}

/// Makes so many parts of a file, side by side where there are threads for it, and gives them in order.
package typealias SideBySide =
    @Sendable (_ count: Int, _ part: @escaping @Sendable (Int) -> ArraySlice<UInt8>) -> [ArraySlice<UInt8>]

/// Makes them on the thread that asks.
@Sendable package func oneByOne(_ count: Int, _ part: @Sendable (Int) -> ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    (0..<count).map(part)
}

/// What the course's own files are made from.
package struct CourseShares: Sendable {
    /// In the outline's order.
    package var lessons: [LessonShare]
    /// A file of the format as an earlier build wrote it; nil where there is none.
    package var before: @Sendable (_ path: String) -> [UInt8]?
    package var sideBySide: SideBySide
    package init(
        lessons: [LessonShare], before: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
        sideBySide: @escaping SideBySide = oneByOne
    ) {
        self.lessons = lessons
        self.before = before
        self.sideBySide = sideBySide
    }
}
