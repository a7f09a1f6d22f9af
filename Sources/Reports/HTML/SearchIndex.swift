import Lessons

/// What can be found, section by section: the words a reader sees.
struct SearchIndex: Sendable {
    struct Entry: Sendable, Equatable {
        var address: String
        var lesson: String
        /// Empty for what stands above a lesson's first section.
        var section: String
        var text: String
    }

    private(set) var entries: [Entry] = []

    init(_ site: Site) {
        for report in site.course.reports {
            let words = Words.of(language: report.lesson.frontMatter.language)
            add(report, ProseWriter(report, of: site, words: words))
        }
    }

    private mutating func add(_ report: Report, _ prose: ProseWriter) {
        let page = Addresses.relative(from: Site.search, to: prose.page)
        let title = report.title
        var entry = Entry(address: page, lesson: title, section: "", text: prose.plainText(prose.goal))
        for block in Outline(report.lesson).body {
            if case .heading(let level, let anchor, let inlines) = block.kind, level <= 3 {
                entries.append(entry)
                let address = anchor.isEmpty ? page : page + "#" + Addresses.cleaned(anchor)
                entry = Entry(address: address, lesson: title, section: prose.plainText(inlines), text: "")
            } else {
                for text in texts(block, prose) where !text.isEmpty {
                    entry.text += (entry.text.isEmpty ? "" : " ") + text
                }
            }
        }
        entries.append(entry)
    }

    private func texts(_ block: Block, _ prose: ProseWriter) -> [String] {
        switch block.kind {
        case .heading(_, _, let inlines), .paragraph(let inlines): [prose.plainText(inlines)]
        case .quote(let inner), .callout(_, let inner): inner.flatMap { texts($0, prose) }
        case .list(_, _, let items): items.flatMap { $0.flatMap { texts($0, prose) } }
        case .table(_, let header, let rows): (header + rows.flatMap { $0 }).map(prose.plainText)
        case .code(_, let text), .rawText(let text): [text]
        case .directive(let number):
            [prose.plainText(prose.lesson.directives[number].caption)]
        case .mathematics, .rule: []
        }
    }

    /// A JSON array of [address, lesson, section, text]; no `<`, so that it can stand in a script element.
    var json: [UInt8] {
        let rows = entries.map { entry in
            "["
                + [entry.address, entry.lesson, entry.section, entry.text].map(DiagnosticPrinter.quoted)
                .joined(separator: ",") + "]"
        }
        var bytes: [UInt8] = []
        for byte in ("[\n" + rows.joined(separator: ",\n") + "\n]\n").utf8 {
            if byte == UInt8(ascii: "<") { bytes += "\\u003c".utf8 } else { bytes.append(byte) }
        }
        return bytes
    }
}
