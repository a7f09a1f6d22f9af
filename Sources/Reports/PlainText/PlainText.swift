import Directives
import Engine
import Lessons

package enum PlainText {
    /// A lesson, or one of its directives, for a terminal or a pipe: prose, numbers and tables, `width` columns.
    package static func text(of report: Report, only directive: String?, width: Int, colours: Bool) -> String {
        let writer = LessonText(report)
        let width = max(20, width)
        let lines: [TextLine]
        if let directive {
            guard let number = report.lesson.directives.firstIndex(where: { $0.id == directive }) else { return "" }
            lines = writer.directive(number, width)
        } else {
            lines = writer.head(width) + [.empty] + writer.lines(writer.body, width) + writer.footnotes(width)
        }
        return lines.map { $0.text(colours: colours) + "\n" }.joined()
    }
}

/// A lesson as lines of text.
struct LessonText {
    let report: Report
    let words: Words
    let numbering: Numbering

    init(_ report: Report) {
        self.report = report
        words = Words.of(language: report.lesson.frontMatter.language)
        numbering = Numbering(report.outcomes)
    }

    /// The title, the goal, how long it takes.
    func head(_ width: Int) -> [TextLine] {
        let frontMatter = report.lesson.frontMatter
        var lines: [TextLine]
        if let first = report.lesson.blocks.first, case .heading(1, _, let inlines) = first.kind {
            lines = heading(1, runs(inlines), width)
        } else {
            lines = heading(1, runs(report.lesson.title), width)
        }
        if !frontMatter.goal.isEmpty {
            lines.append(.empty)
            lines += runs(frontMatter.goal, .italic).wrapped(to: width)
        }
        var facts: [String] = []
        if frontMatter.isDraft { facts.append(words.lesson.draft) }
        if let minutes = frontMatter.minutes { facts.append(words.lesson.minutes(minutes)) }
        if let author = frontMatter.author { facts.append("\(words.lesson.author) \(author)") }
        if let date = frontMatter.date { facts.append("\(words.lesson.date) \(date)") }
        if !facts.isEmpty { lines += [.empty] + [TextRun(facts.joined(separator: " · "), .faint)].wrapped(to: width) }
        let errors = report.diagnostics.count { $0.severity == .error }
        if report.hasUnchecked { lines += [.empty, TextLine(Report.uncheckedNote(words), .faint)] }
        if errors > 0 { lines += [.empty] + [TextRun(words.lesson.errors(errors), .bad)].wrapped(to: width) }
        return lines
    }

    /// All but the title.
    var body: [Block] {
        let blocks = report.lesson.blocks
        if let first = blocks.first, case .heading(1, _, _) = first.kind { return Array(blocks.dropFirst()) }
        return blocks
    }

    func directive(_ number: Int, _ width: Int) -> [TextLine] {
        guard report.lesson.directives.indices.contains(number) else { return [] }
        let fence = report.lesson.directives[number]
        return DirectiveText(
            fence: fence, caption: runs(fence.caption, .italic),
            captionOf: { runs(fence.caption(of: $0, at: $1), .italic) },
            outcome: report.outcomes.indices.contains(number) ? report.outcomes[number] : nil,
            places: numbering[number], words: words
        ).lines(width)
    }
}
