import Lessons

extension ReportFormat {
    /// For programs: `en/03-xor.json` for each lesson, and `index.json` (`course.json` where a lesson is called index).
    /// Keys are sorted, numbers are the shortest that read back as themselves, what is not finite is null.
    package static let json = ReportFormat(name: "json", hasCopies: false) { course in
        Writer(
            lesson: { report in
                LessonFiles(
                    files: [OutputFile(path: report.lesson.path + ".json", bytes: LessonJSON(report).value.bytes)])
            },
            course: { shares in
                let isTaken = course.lessons.contains { $0.path == "index" }
                let path = isTaken ? "course.json" : "index.json"
                return [{ [OutputFile(path: path, bytes: CourseJSON.index(course, shares.lessons).bytes)] }]
            })
    }
}

/// The list of lessons.
enum CourseJSON {
    static func index(_ course: CourseOutline, _ shares: [LessonShare]) -> JSONValue {
        let words = CourseWords(course, in: course.lessons.first?.language ?? "en")
        let about = [
            ("description", words.description), ("author", words.author), ("licence", words.licence),
            ("footer", words.footer), ("logo", course.logo),
        ]
        var fields: [String: JSONValue] = [
            "title": .string(course.title),
            "lessons": .array(
                zip(course.lessons, shares).map { lesson, share in
                    let summary = share.summary
                    return .object([
                        "lesson": .string(lesson.name),
                        "language": .string(lesson.language),
                        "title": .string(lesson.title),
                        "file": .string(lesson.path + ".json"),
                        "claims": .object([
                            "held": .integer(summary.claims.held), "failed": .integer(summary.claims.failed),
                            "unchecked": .integer(summary.claims.unchecked),
                        ]),
                        "errors": .integer(summary.errors),
                        "warnings": .integer(summary.warnings),
                    ])
                }),
        ]
        for case (let key, let text?) in about { fields[key] = .string(text) }
        return .object(fields)
    }
}
