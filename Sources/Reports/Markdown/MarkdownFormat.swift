import Engine
import Lessons

extension ReportFormat {
    /// Files that a Git host renders: `en/03-xor.md` with `figures/*.svg` and the lessons' pictures beside, `README.md`
    /// over all.
    package static let markdown = ReportFormat(name: "markdown", hasCopies: true) { course in
        let site = Site(course)
        return [{ [MarkdownIndex(site: site).file] }]
            + course.reports.map { report -> Piece in { LessonMarkdown(report, of: site).files } }
    }
}

/// The course's table of contents.
struct MarkdownIndex {
    let site: Site

    static let pageEnding = ".md"

    var file: OutputFile {
        var lines = ["# " + MarkdownText.escaped(site.course.title, isLineStart: false)]
        for (language, reports) in site.languages {
            let words = Words.of(language: language)
            if site.languages.count > 1 { lines += ["", "## " + words.languageName] }
            lines.append("")
            for (index, report) in reports.enumerated() {
                let title = MarkdownText.escaped(report.title, isLineStart: false)
                let address = Addresses.relative(from: path, to: report.lesson.path + ".md")
                let claims = ClaimCount(report.outcomes)
                var line = "\(index + 1). [\(title)](\(address))"
                if claims != ClaimCount() { line += " (\(words.navigation.claims(claims)))" }
                lines.append(line)
            }
        }
        return OutputFile(path: path, bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// What a Git host shows for the folder, unless a lesson is called that.
    private var path: String {
        site.course.reports.contains { $0.lesson.path == "README" } ? "index.md" : "README.md"
    }
}
