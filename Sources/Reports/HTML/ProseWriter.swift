import Lessons
import Mathematics

/// A lesson's blocks as a page has them.
struct ProseWriter: Sendable {
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

    func blocks(_ blocks: [Block]) -> [Hypertext] { blocks.map(block) }

    private func block(_ block: Block) -> Hypertext {
        switch block.kind {
        case .heading(let level, let anchor, let inlines): return heading(level, anchor, inlines)
        case .paragraph(let inlines): return .element("p", [:], self.inlines(inlines))
        case .quote(let inner): return .element("blockquote", [:], blocks(inner))
        case .callout(let kind, let inner): return callout(kind, inner)
        case .list(let kind, let isTight, let items): return list(kind, isTight, items)
        case .table(let columns, let header, let rows): return table(columns, header, rows)
        case .code(let language, let text):
            return .element(
                "pre", ["tabindex": "0"],
                [.element("code", ["class": language.isEmpty ? nil : "language-" + language], text)])
        case .mathematics(let source):
            return ScrollBox.around(
                [Hypertext(TeX.markup(source.tex, isDisplay: true))], label: words.lesson.formula, kind: "formula")
        case .directive(let number): return DirectiveSection(number, in: self).markup
        case .rawText(let text): return .element("p", ["class": "raw"], text)
        case .rule: return .element("hr")
        }
    }

    /// The page's title is its only h1: an author's further ones are sections.
    private func heading(_ level: Int, _ anchor: String, _ inlines: [Inline]) -> Hypertext {
        let names: [Hypertext.Name] = ["h2", "h2", "h3", "h4", "h5", "h6"]
        let name = names[max(1, min(level, names.count)) - 1]
        let title = self.inlines(inlines)
        guard !anchor.isEmpty else { return .element(name, [:], title) }
        return .element(
            "div", ["class": "heading"],
            [
                .element(name, ["id": anchor], title),
                .element(
                    "a",
                    [
                        "class": "anchor", "href": "#" + Addresses.cleaned(anchor),
                        "aria-label": words.lesson.linkTo(plainText(inlines)),
                    ], "#"),
            ])
    }

    private func callout(_ kind: Block.CalloutKind, _ inner: [Block]) -> Hypertext {
        let word = words.lesson.word(for: kind)
        let title = Hypertext.element(
            "p", ["class": "callout-title"], [Icon.callout(kind), .element("span", [:], word)])
        return .element(
            "div", ["class": "callout " + kind.rawValue, "role": "note", "aria-label": word], [title] + blocks(inner))
    }

    private func list(_ kind: Block.ListKind, _ isTight: Bool, _ items: [[Block]]) -> Hypertext {
        let entries = items.map { item in
            Hypertext.element(
                "li", [:],
                item.flatMap { block -> [Hypertext] in
                    if isTight, case .paragraph(let inlines) = block.kind { return self.inlines(inlines) }
                    return [self.block(block)]
                })
        }
        switch kind {
        case .bullets: return .element("ul", [:], entries)
        case .numbers(let start): return .element("ol", ["start": start == 1 ? nil : String(start)], entries)
        }
    }

    private func table(_ columns: [Block.Alignment], _ header: [[Inline]], _ rows: [[[Inline]]]) -> Hypertext {
        func row(_ cells: [[Inline]], _ name: Hypertext.Name) -> Hypertext {
            .element(
                "tr", [:],
                cells.enumerated().map { column, cell in
                    let alignment: String? =
                        switch columns.indices.contains(column) ? columns[column] : .natural {
                        case .natural, .left: nil
                        case .center: "center"
                        case .right: "number"
                        }
                    return .element(
                        cell.isEmpty ? "td" : name,
                        ["scope": name == "th" && !cell.isEmpty ? "col" : nil, "class": alignment], inlines(cell))
                })
        }
        return ScrollBox.around(
            [
                .element(
                    "table", [:],
                    [
                        .element("thead", [:], [row(header, "th")]),
                        .element("tbody", [:], rows.map { row($0, "td") }),
                    ])
            ], label: words.lesson.someTable, kind: "table")
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
