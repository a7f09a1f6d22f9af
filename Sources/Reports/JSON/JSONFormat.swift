import Lessons

extension ReportFormat {
    /// For programs: `en/03-xor.json` for each lesson, and `index.json` (`course.json` where a lesson is called index).
    /// Keys are sorted, numbers are the shortest that read back as themselves, what is not finite is null.
    package static let json = ReportFormat(name: "json", hasCopies: false) { course in
        let isTaken = course.reports.contains { $0.lesson.path == "index" }
        let lessons = course.reports.map { report -> Piece in
            { [OutputFile(path: report.lesson.path + ".json", bytes: LessonJSON(report).value.bytes)] }
        }
        return lessons + [
            { [OutputFile(path: isTaken ? "course.json" : "index.json", bytes: CourseJSON.index(course).bytes)] }
        ]
    }
}

/// The list of lessons.
enum CourseJSON {
    static func index(_ course: CourseReport) -> JSONValue {
        .object([
            "title": .string(course.title),
            "lessons": .array(
                course.reports.map { report in
                    let claims = ClaimCount(report.outcomes)
                    return .object([
                        "lesson": .string(report.lesson.name),
                        "language": .string(report.lesson.frontMatter.language),
                        "title": .string(report.title),
                        "file": .string(report.lesson.path + ".json"),
                        "claims": .object([
                            "held": .integer(claims.held), "failed": .integer(claims.failed),
                            "unchecked": .integer(claims.unchecked),
                        ]),
                        "errors": .integer(report.diagnostics.count { $0.severity == .error }),
                        "warnings": .integer(report.diagnostics.count { $0.severity == .warning }),
                    ])
                }),
        ])
    }
}
