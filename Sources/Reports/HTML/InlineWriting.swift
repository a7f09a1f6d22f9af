import Directives
import Lessons
import Mathematics

extension ProseWriter {
    func inlines(_ inlines: [Inline]) -> [Hypertext] {
        guard !inlines.isEmpty else { return [] }
        var page = Markup()
        write(inlines, to: &page)
        return [.written(page)]
    }

    func write(_ inlines: [Inline], to page: inout Markup) { for inline in inlines { write(inline, to: &page) } }

    private func write(_ inline: Inline, to page: inout Markup) {
        switch inline.kind {
        case .text(let text): page.add(text: text)
        case .code(let text):
            page.add("<code>")
            page.add(text: text)
            page.add("</code>")
        case .mathematics(let source): page.add(Hypertext(TeX.markup(source.tex, isDisplay: false)))
        case .emphasis(let inner):
            page.add("<em>")
            write(inner, to: &page)
            page.add("</em>")
        case .strong(let inner):
            page.add("<strong>")
            write(inner, to: &page)
            page.add("</strong>")
        case .link(let target, let title, let inner): write(link: target, title, inner, to: &page)
        case .value(let number): page.add(value(number))
        case .footnote(let number): page.add(citation(number))
        case .image(_, let file, let title, let alternative):
            page.add(image(file, title, report.alternative(alternative)))
        case .softBreak: page.add("\n")
        case .hardBreak: page.add("<br>")
        }
    }

    private func write(link target: String, _ title: String, _ inner: [Inline], to page: inout Markup) {
        guard let address = site.address(target, in: lesson, from: self.page) else {
            page.add("<span>")
            write(inner, to: &page)
            return page.add("</span>")
        }
        page.add("<a")
        page.add(attribute: "href", address)
        page.add(attribute: "title", title.isEmpty ? nil : title)
        page.add(">")
        write(inner, to: &page)
        page.add("</a>")
    }

    private func image(_ file: String?, _ title: String, _ alternative: String) -> Hypertext {
        guard let file, report.files.contains(file) else {
            return .element("span", ["class": "missing"], words.lesson.missingPicture(alternative))
        }
        return .element(
            "img",
            [
                "src": Addresses.relative(from: page, to: file), "alt": alternative,
                "title": title.isEmpty ? nil : title,
            ])
    }

    /// A number of a run, or a figure's: a link to the directive it comes from.
    private func value(_ number: Int) -> Hypertext {
        guard lesson.values.indices.contains(number) else { return .text("") }
        let link = lesson.values[number]
        guard report.values.indices.contains(number) else { return .text(link.text) }
        switch report.values[number] {
        case .checked(let text, let agrees):
            return reference(link, to: directive(of: link), text, agrees ? "value" : "value differs", agrees)
        case .figure(let anchor, let text, let agrees):
            return reference(link, to: anchor, text, agrees ? nil : "differs", agrees)
        case .unchecked(let text):
            return .element(
                "a",
                [
                    "href": address(of: link, anchor: directive(of: link)), "class": "value unchecked",
                    "title": words.lesson.uncheckedValue,
                ], NumberWords.typeset(text))
        }
    }

    private func reference(
        _ link: ValueLink, to anchor: String, _ text: String, _ style: String?, _ agrees: Bool
    ) -> Hypertext {
        let note = agrees ? nil : words.lesson.differs(link.text)
        let mark: [Hypertext] = note.map { [.element("span", ["class": "unseen"], " (\($0))")] } ?? []
        return .element(
            "a",
            [
                "href": address(of: link, anchor: anchor), "class": style,
                "title": note.map { "\(link.target): \($0)" } ?? (style == nil ? nil : link.target),
            ], [.text(NumberWords.typeset(text))] + mark)
    }

    /// `xor` of `xor.loss`, `boolean/xor.loss` and `xor(seed=1).loss`.
    private func directive(of link: ValueLink) -> String { String(link.head.split(separator: "/").last ?? "") }

    /// An anchor on this page, or on another lesson's when the link leads there.
    private func address(of link: ValueLink, anchor: String) -> String {
        let there = Site.page(site.lesson(of: link, in: lesson)?.path ?? lesson.path)
        return (there == page ? "" : Addresses.relative(from: page, to: there)) + "#" + Addresses.cleaned(anchor)
    }

    /// The words alone, as the page shows them: for the table of contents and the search.
    func plainText(_ inlines: [Inline]) -> String { inlines.map(plainText).joined() }

    private func plainText(_ inline: Inline) -> String {
        switch inline.kind {
        case .text(let text), .code(let text): text
        case .mathematics(let source): Hypertext(TeX.markup(source.tex, isDisplay: false)).plainText
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): plainText(inner)
        case .value(let number): NumberWords.typeset(report.text(ofValue: number))
        case .footnote: ""
        case .image(_, let file, _, let alternative):
            file.map(report.files.contains) == true
                ? report.alternative(alternative) : words.lesson.missingPicture(report.alternative(alternative))
        case .softBreak: "\n"
        case .hardBreak: " "
        }
    }
}
