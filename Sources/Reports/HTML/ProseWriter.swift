import Lessons
import Mathematics

/// A lesson's blocks as a page has them. A class: it is handed to every block and piece of text, and holds much.
final class ProseWriter: Sendable {
    let report: Report
    let site: Site
    let words: Words
    let numbering: Numbering
    /// Where the text will stand: links lead from there.
    let page: String

    var lesson: Lesson { report.lesson }
    var goal: [Inline] { lesson.frontMatter.goal }

    /// `page` is the lesson's own unless it is given.
    init(_ report: Report, of site: Site, words: Words, on page: String? = nil) {
        self.report = report
        self.site = site
        self.words = words
        self.page = page ?? Site.page(report.lesson.path)
        numbering = Numbering(report.outcomes)
    }

    func blocks(_ blocks: [Block]) -> Hypertext {
        var page = Markup()
        write(blocks, to: &page)
        return .written(page)
    }

    private func write(_ blocks: [Block], to page: inout Markup) {
        let unrun = UnrunDirectives(blocks, in: report)
        for block in blocks {
            guard case .directive(let number) = block.kind, let together = unrun.said(with: number) else {
                write(block, to: &page)
                continue
            }
            if !together.isEmpty { page.add(UnrunSection(together, in: self).markup) }
        }
    }

    private func write(_ block: Block, to page: inout Markup) {
        switch block.kind {
        case .heading(let level, let anchor, let inlines): write(heading: level, anchor, inlines, to: &page)
        case .paragraph(let inlines):
            page.add("<p>")
            write(inlines, to: &page)
            page.add("</p>\n")
        case .quote(let inner):
            page.add("<blockquote>")
            write(inner, to: &page)
            page.add("</blockquote>")
        case .callout(let kind, let inner): page.add(callout(kind, inner))
        case .details(let title, let inner): page.add(details(title, inner))
        case .list(let kind, let isTight, let items): write(list: kind, isTight, items, to: &page)
        case .table(let columns, let header, let rows): page.add(table(columns, header, rows))
        case .code(let language, let text):
            page.add("<pre tabindex=\"0\">\n<code")
            if !language.isEmpty { page.add(attribute: "class", "language-" + language) }
            page.add(">")
            page.add(text: text)
            page.add("</code></pre>\n")
        case .mathematics(let source):
            page.add(
                ScrollBox.around(
                    [Hypertext(TeX.markup(source.tex, isDisplay: true))], label: words.lesson.formula, kind: "formula"))
        case .directive(let number): page.add(DirectiveSection(number, in: self).markup)
        case .rawText(let text): page.add(Hypertext.element("p", ["class": "raw"], text))
        case .rule: page.add("<hr>\n")
        }
    }

    /// The page's title is its only h1: an author's further ones are sections.
    private func write(heading level: Int, _ anchor: String, _ inlines: [Inline], to page: inout Markup) {
        let names: [StaticString] = ["h2", "h2", "h3", "h4", "h5", "h6"]
        let name = names[max(1, min(level, names.count)) - 1]
        page.add(anchor.isEmpty ? "<" : "<div class=\"heading\"><")
        page.add(name)
        page.add(attribute: "id", anchor.isEmpty ? nil : anchor)
        page.add(">")
        write(inlines, to: &page)
        page.add("</")
        page.add(name)
        page.add(">\n")
        guard !anchor.isEmpty else { return }
        page.add("<a class=\"anchor\"")
        page.add(attribute: "href", "#" + Addresses.cleaned(anchor))
        page.add(attribute: "aria-label", words.lesson.linkTo(plainText(inlines)))
        page.add(">#</a></div>\n")
    }

    private func callout(_ kind: Block.CalloutKind, _ inner: [Block]) -> Hypertext {
        let word = words.lesson.word(for: kind)
        let title = Hypertext.element(
            "p", ["class": "callout-title"], [Icon.callout(kind), .element("span", [:], word)])
        return .element(
            "div", ["class": "callout " + kind.rawValue, "role": "note", "aria-label": word], [title, blocks(inner)])
    }

    /// Folded until somebody wants it; open on paper.
    private func details(_ title: [Inline], _ inner: [Block]) -> Hypertext {
        let summary = title.isEmpty ? [Hypertext.text(words.lesson.details)] : inlines(title)
        return .element(
            "details", ["class": "callout details", "open": hasFailure(inner) ? "" : nil],
            [.element("summary", [:], summary), blocks(inner)])
    }

    /// What does not hold is never folded away.
    private func hasFailure(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            switch block.kind {
            case .directive(let number):
                guard report.outcomes.indices.contains(number), let outcome = report.outcomes[number] else {
                    return false
                }
                return ClaimList(outcome.claims, words).isOpen
            case .quote(let inner), .callout(_, let inner), .details(_, let inner): return hasFailure(inner)
            case .list(_, _, let items): return items.contains(where: hasFailure)
            default: return false
            }
        }
    }

    private func write(list kind: Block.ListKind, _ isTight: Bool, _ items: [[Block]], to page: inout Markup) {
        switch kind {
        case .bullets: page.add("<ul>")
        case .numbers(1): page.add("<ol>")
        case .numbers(let start):
            page.add("<ol")
            page.add(attribute: "start", String(start))
            page.add(">")
        }
        for item in items {
            page.add("<li>")
            for block in item {
                if isTight, case .paragraph(let inlines) = block.kind {
                    write(inlines, to: &page)
                } else {
                    write(block, to: &page)
                }
            }
            page.add("\n")
        }
        if case .bullets = kind { page.add("</ul>\n") } else { page.add("</ol>\n") }
    }

    private func table(_ columns: [Block.Alignment], _ header: [[Inline]], _ rows: [[[Inline]]]) -> Hypertext {
        var table = Markup()
        table.add("<table><thead>")
        write(row: header, of: columns, isHeader: true, to: &table)
        table.add("<tbody>")
        for row in rows { write(row: row, of: columns, isHeader: false, to: &table) }
        table.add("</table>\n")
        let box = ScrollBox.around([.written(table)], label: words.lesson.someTable, kind: "table")
        return FoldedRows.around(box, rows: rows.count, words)
    }

    private func write(row: [[Inline]], of columns: [Block.Alignment], isHeader: Bool, to table: inout Markup) {
        table.add("<tr>")
        for (column, cell) in row.enumerated() {
            table.add(!isHeader || cell.isEmpty ? "<td" : "<th scope=\"col\"")
            switch columns.indices.contains(column) ? columns[column] : .natural {
            case .natural, .left: break
            case .center: table.add(" class=\"center\"")
            case .right: table.add(" class=\"number\"")
            }
            table.add(">")
            write(cell, to: &table)
        }
        table.add("\n")
    }
}

/// What may be wider than the page: it scrolls by itself, and the keyboard can get at it.
enum ScrollBox {
    static func around(_ content: [Hypertext], label: String, kind: String) -> Hypertext {
        .element("div", ["class": "scroll " + kind, "tabindex": "0", "role": "group", "aria-label": label], content)
    }
}

extension Words.LessonWords {
    package func word(for kind: Block.CalloutKind) -> String {
        switch kind {
        case .note: note
        case .tip: tip
        case .important: important
        case .warning: warning
        case .caution: caution
        }
    }
}
