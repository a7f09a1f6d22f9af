import Directives
import Engine
import Lessons

/// One lesson as Markdown: its prose as it was written, the run's values in it, and findings in place of directives.
struct LessonMarkdown {
    let report: Report
    let site: Site
    let words: Words
    let numbering: Numbering
    private let unrun: UnrunDirectives

    init(_ report: Report, of site: Site) {
        self.report = report
        self.site = site
        words = Words.of(language: report.lesson.frontMatter.language)
        numbering = Numbering(report.outcomes)
        unrun = UnrunDirectives(report.lesson.blocks, in: report)
    }

    private var lesson: Lesson { report.lesson }
    private var path: String { lesson.path + ".md" }

    var files: [OutputFile] {
        let parts = [writer.lines(title), head, writer.lines(body), footnotes, foot].filter { !$0.isEmpty }
        let text = (parts.joined(separator: [""]).joined(separator: "\n") + "\n").printable(keepingLines: true)
        return [OutputFile(path: path, bytes: Array(text.utf8))]
            + lesson.directives.indices.flatMap { section($0).figures }
    }

    private var writer: MarkdownWriter {
        MarkdownWriter(
            directive: lines(ofDirective:), value: value,
            address: { site.address($0, in: lesson, ending: MarkdownIndex.pageEnding) },
            footnote: { lesson.footnotes.place($0)?.number }, summary: summary, citations: citations, image: image)
    }

    private func summary(_ title: [Inline]) -> String {
        var markup = Markup()
        let words = title.isEmpty ? words.lesson.details : report.plainText(title)
        markup.add(text: words.split(whereSeparator: \.isNewline).joined(separator: " "))
        for number in citations(title) { markup.add(.element("sup", [:], String(number))) }
        return String(decoding: markup.bytes, as: UTF8.self)
    }

    /// Numbers of the footnotes that a text cites.
    private func citations(_ inlines: [Inline]) -> [Int] {
        inlines.flatMap { inline -> [Int] in
            switch inline.kind {
            case .footnote(let citation): [lesson.footnotes.place(citation)?.number].compactMap { $0 }
            case .emphasis(let inner), .strong(let inner): citations(inner)
            default: []
            }
        }
    }

    /// As Git hosts read them: they put them at the end of the page and number them.
    private var footnotes: [String] {
        let notes = lesson.footnotes.notes.enumerated().map { index, note in
            ["[^\(index + 1)]: " + writer.text(note.content).replacing("\n", with: "\n    ")]
        }
        return Array(notes.joined(separator: [""]))
    }

    /// The heading that the lesson begins with, or one made of its title.
    private var title: [Block] {
        if let first = lesson.blocks.first, case .heading(1, _, _) = first.kind { return [first] }
        return [Block(.heading(level: 1, anchor: "", lesson.title), span: Span(0, 0))]
    }

    private var body: [Block] {
        if let first = lesson.blocks.first, case .heading(1, _, _) = first.kind {
            return Array(lesson.blocks.dropFirst())
        }
        return lesson.blocks
    }

    /// What could not run is said once a section.
    private func lines(ofDirective number: Int) -> [String] {
        guard let together = unrun.said(with: number) else { return section(number).lines }
        return DirectiveMarkdown.lines(unrun: together.map(section))
    }

    private func section(_ number: Int) -> DirectiveMarkdown {
        let fence = lesson.directives[number]
        return DirectiveMarkdown(
            fence: fence,
            outcome: report.outcomes.indices.contains(number) ? report.outcomes[number] : nil,
            caption: writer.text(fence.caption),
            captionOf: { writer.text(fence.caption(of: $0, at: $1)) }, places: numbering[number], lesson: lesson,
            file: report.file,
            words: words)
    }

    /// What the front matter says, and whether the build found errors.
    private var head: [String] {
        let frontMatter = lesson.frontMatter
        var facts: [String] = []
        if frontMatter.isDraft { facts.append(words.lesson.draft) }
        if let minutes = frontMatter.minutes { facts.append(words.lesson.minutes(minutes)) }
        if !frontMatter.requires.isEmpty {
            facts.append(words.lesson.requires + " " + frontMatter.requires.map(required).joined(separator: ", "))
        }
        if let author = frontMatter.author { facts.append("\(words.lesson.author) \(escaped(author))") }
        if let date = frontMatter.date { facts.append("\(words.lesson.date) \(escaped(date))") }
        let goal = writer.text(frontMatter.goal)
        var lines = goal.isEmpty ? [] : ["> " + goal]
        if !facts.isEmpty {
            if !lines.isEmpty { lines.append(">") }
            lines.append("> " + facts.joined(separator: " · "))
        }
        let errors = report.diagnostics.count { $0.severity == .error }
        if report.hasUnchecked {
            if !lines.isEmpty { lines.append("") }
            lines.append(escaped(Report.uncheckedNote(words)))
        }
        if errors > 0 {
            if !lines.isEmpty { lines.append("") }
            lines += ["> [!CAUTION]", "> " + escaped(words.lesson.errors(errors))]
        }
        return lines
    }

    private func required(_ name: String) -> String {
        guard let other = site.lesson(named: name, language: lesson.frontMatter.language) else { return escaped(name) }
        return "[\(escaped(other.title))](\(address(of: other.path + ".md")))"
    }

    /// The ways on.
    private var foot: [String] {
        func link(_ neighbour: LessonOutline?, _ word: String) -> String? {
            neighbour.map { "\(word): [\(escaped($0.title))](\(address(of: $0.path + ".md")))" }
        }
        let (previous, next) = site.neighbours(of: lesson)
        let links = [link(previous, words.navigation.previous), link(next, words.navigation.next)].compactMap { $0 }
        return links.isEmpty ? [] : ["___", "", links.joined(separator: " · ")]
    }

    private func escaped(_ text: String) -> String { MarkdownText.escaped(text, isLineStart: false) }
    private func address(of file: String) -> String { Addresses.relative(from: path, to: file) }

    /// The run's value as words; a figure's number leads to its drawing.
    private func value(_ number: Int) -> String {
        guard lesson.values.indices.contains(number) else { return "" }
        let link = lesson.values[number]
        guard report.values.indices.contains(number) else { return escaped(link.text) }
        switch report.values[number] {
        case .checked(let text, _): return escaped(NumberWords.typeset(text))
        case .unchecked(let text): return escaped(NumberWords.typeset(text)) + " (?)"
        case .figure(let anchor, let text, _):
            guard let file = figureFile(link, anchor) else { return escaped(text) }
            return "[\(escaped(text))](\(address(of: file)))"
        }
    }

    /// nil for a table, which has no file.
    private func figureFile(_ link: ValueLink, _ anchor: String) -> String? {
        let name = anchor.split(separator: ".").dropFirst().first
        guard let name = FigureName.allCases.first(where: { name == $0.text[...] }), !name.isTable else {
            return nil
        }
        return DirectiveMarkdown.figurePath(of: site.lesson(of: link, in: lesson)?.path ?? lesson.path, anchor)
    }

    private func image(_ path: String, _ file: String?, _ title: String, _ seen: [Inline]) -> String {
        let alternative = report.alternative(seen)
        guard let file, report.files.contains(file) else {
            return "*" + escaped(words.lesson.missingPicture(alternative)) + "*"
        }
        let address = MarkdownText.target(Addresses.relative(from: self.path, to: file))
        return "![\(escaped(alternative))](\(address)\(MarkdownText.title(title)))"
    }
}
