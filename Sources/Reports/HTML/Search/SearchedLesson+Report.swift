import Lessons
import Mathematics

extension SearchedLesson {
    /// The words that a reader of the lesson's page sees, section by section.
    init(_ report: Report, keepsTexts: Bool) {
        var gathering = Gathering(report, keepsTexts)
        gathering.add(report.lesson.frontMatter.goal)
        for block in Outline(report.lesson).body {
            if case .heading(let level, let anchor, let inlines) = block.kind, level <= 3 {
                gathering.begin(anchor: Addresses.cleaned(anchor), title: inlines)
            } else {
                gathering.add(block)
            }
        }
        let notes = report.lesson.footnotes.notes
        if !notes.isEmpty {
            let words = Words.of(language: report.lesson.frontMatter.language)
            let title = Inline(.text(words.lesson.footnotes), span: Span(0, 0))
            gathering.begin(anchor: ProseWriter.title, title: [title])
            for note in notes { gathering.add(note.content) }
        }
        self = gathering.lesson()
    }
}

/// A lesson's text, gathered a section at a time in one buffer, and its words.
private struct Gathering {
    private let report: Report
    private let keepsTexts: Bool
    private let missing: @Sendable (String) -> String
    private var table = WordTable()
    /// By the number of a word in `table`, the last section that had it.
    private var lastSections: [Int] = []
    /// Numbers in `table` until all are known.
    private var sections = [SearchedLesson.Section(anchor: "", title: "", words: [], text: "")]
    private var text: [UInt8] = []

    init(_ report: Report, _ keepsTexts: Bool) {
        self.report = report
        self.keepsTexts = keepsTexts
        missing = Words.of(language: report.lesson.frontMatter.language).lesson.missingPicture
    }

    mutating func begin(anchor: String, title: [Inline]) {
        endSection()
        write(title)
        let line = Self.line(text)
        text.removeAll(keepingCapacity: true)
        sections.append(SearchedLesson.Section(anchor: anchor, title: line, words: [], text: ""))
    }

    /// Ends the last section.
    mutating func lesson() -> SearchedLesson {
        endSection()
        let (list, places) = table.sorted()
        for number in sections.indices {
            var words = sections[number].words
            for i in words.indices { words[i] = places[words[i]] }
            words.sort()
            sections[number].words = words
        }
        return SearchedLesson(
            address: Addresses.relative(from: Site.search, to: Site.page(report.lesson.path)),
            title: Self.line(Array(report.title.utf8)), words: list, sections: sections)
    }

    private mutating func endSection() {
        var numbers: [Int] = []
        WordScan.add(text, to: &table, numbers: &numbers)
        let section = sections.count - 1
        while lastSections.count < table.count { lastSections.append(-1) }
        numbers.removeAll { number in
            defer { lastSections[number] = section }
            return lastSections[number] == section
        }
        sections[section].words = numbers
        if keepsTexts { sections[section].text = Self.line(text) }
        text.removeAll(keepingCapacity: true)
    }

    /// On one line: lines part the texts of a block.
    private static func line(_ text: [UInt8]) -> String {
        String(decoding: text.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self).printable
    }

    mutating func add(_ block: Block) {
        switch block.kind {
        case .heading(_, _, let inlines), .paragraph(let inlines): add(inlines)
        case .quote(let inner), .callout(_, let inner): for block in inner { add(block) }
        case .details(let title, let inner):
            add(title)
            for block in inner { add(block) }
        case .list(_, _, let items): for item in items { for block in item { add(block) } }
        case .table(_, let header, let rows):
            for cell in header { add(cell) }
            for row in rows { for cell in row { add(cell) } }
        case .code(_, let code), .rawText(let code):
            space()
            text += code.utf8
        case .directive(let number):
            let fence = report.lesson.directives[number]
            add(fence.caption)
            for place in fence.captions.keys.sorted() { add(fence.captions[place] ?? []) }
        case .mathematics, .rule: break
        }
    }

    mutating func add(_ inlines: [Inline]) {
        space()
        write(inlines)
    }

    private mutating func space() {
        if let last = text.last, last != 0x20 { text.append(0x20) }
    }

    /// As `ProseWriter` has them on the page.
    private mutating func write(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline.kind {
            case .text(let words), .code(let words): text += words.utf8
            case .mathematics(let source):
                text += Hypertext(TeX.markup(source.tex, isDisplay: false)).plainText.utf8
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): write(inner)
            case .value(let number): text += report.text(ofValue: number).utf8
            case .footnote: break
            case .image(_, let file, _, let alternative):
                let words = report.alternative(alternative)
                text += (file.map(report.files.contains) == true ? words : missing(words)).utf8
            case .softBreak, .hardBreak: text.append(0x20)
            }
        }
    }
}
