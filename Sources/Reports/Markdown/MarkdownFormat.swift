import Engine
import Lessons

extension ReportFormat {
    /// Files that a Git host renders: `en/03-xor.md` with `figures/*.svg` and the lessons' pictures beside, `README.md`
    /// over all.
    package static let markdown = ReportFormat(name: "markdown", hasCopies: true) { course in
        let site = Site(course)
        return Writer(
            lesson: { LessonFiles(files: LessonMarkdown($0, of: site).files) },
            course: { shares in [{ [MarkdownIndex(site: site, shares: shares.lessons).file] }] })
    }
}

/// The course's table of contents.
struct MarkdownIndex {
    let site: Site
    /// One for each lesson, in order.
    let shares: [LessonShare]

    static let pageEnding = ".md"

    var file: OutputFile {
        var entries: [String: [String]] = [:]
        for (lesson, share) in zip(site.course.lessons, shares) {
            let words = Words.of(language: lesson.language)
            let title = MarkdownText.escaped(lesson.title, isLineStart: false)
            let address = Addresses.relative(from: path, to: lesson.path + ".md")
            let number = (entries[lesson.language]?.count ?? 0) + 1
            var line = "\(number). [\(title)](\(address))"
            if share.summary.claims != ClaimCount() { line += " (\(words.navigation.claims(share.summary.claims)))" }
            entries[lesson.language, default: []].append(line)
        }
        var lines = ["# " + MarkdownText.escaped(site.course.title, isLineStart: false)]
        let course = CourseWords(site.course, in: site.languages.first?.language ?? "en")
        let words = Words.of(language: site.languages.first?.language ?? "en")
        func escaped(_ text: String) -> String {
            MarkdownText.escaped(text.split(whereSeparator: \.isNewline).joined(separator: " "), isLineStart: true)
        }
        if let logo = site.course.logo {
            let address = MarkdownText.target(Addresses.relative(from: path, to: logo))
            lines = ["![\(escaped(site.course.title))](\(address))", ""] + lines
        }
        if let description = course.description { lines += ["", escaped(description)] }
        let facts = course.facts(words)
        if !facts.isEmpty { lines += ["", escaped(facts.joined(separator: " · "))] }
        for (language, _) in site.languages {
            if site.languages.count > 1 { lines += ["", "## " + Words.of(language: language).languageName] }
            lines.append("")
            lines += entries[language] ?? []
        }
        if let footer = course.footer { lines += ["", "___", "", escaped(footer)] }
        let text = (lines.joined(separator: "\n") + "\n").printable(keepingLines: true)
        return OutputFile(path: path, bytes: Array(text.utf8))
    }

    /// What a Git host shows for the folder, unless a lesson is called that.
    private var path: String {
        site.course.lessons.contains { $0.path == "README" } ? "index.md" : "README.md"
    }
}
