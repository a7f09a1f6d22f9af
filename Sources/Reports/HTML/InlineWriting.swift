import Directives
import Lessons
import Mathematics

extension ProseWriter {
    func inlines(_ inlines: [Inline]) -> [Hypertext] { inlines.map(inline) }

    private func inline(_ inline: Inline) -> Hypertext {
        switch inline.kind {
        case .text(let text): return .text(text)
        case .code(let text): return .element("code", [:], text)
        case .mathematics(let source): return Hypertext(TeX.markup(source.tex, isDisplay: false))
        case .emphasis(let inner): return .element("em", [:], inlines(inner))
        case .strong(let inner): return .element("strong", [:], inlines(inner))
        case .link(let target, let title, let inner):
            guard let address = site.address(target, in: lesson, from: page) else {
                return .element("span", [:], inlines(inner))
            }
            return .element("a", ["href": address, "title": title.isEmpty ? nil : title], inlines(inner))
        case .value(let number): return value(number)
        case .image(_, let file, let title, let alternative): return image(file, title, report.alternative(alternative))
        case .softBreak: return .text("\n")
        case .hardBreak: return .element("br")
        }
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
                ], text)
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
            ], [.text(text)] + mark)
    }

    /// `xor` of `xor.loss`, `boolean/xor.loss` and `xor(seed=1).loss`.
    private func directive(of link: ValueLink) -> String {
        String(link.target.prefix { $0 != "." && $0 != "(" }.split(separator: "/").last ?? "")
    }

    /// An anchor on this page, or on another lesson's when the link leads there.
    private func address(of link: ValueLink, anchor: String) -> String {
        let there = Site.page(site.lesson(of: link, in: lesson)?.path ?? lesson.path)
        return (there == page ? "" : Addresses.relative(from: page, to: there)) + "#" + Addresses.cleaned(anchor)
    }

    /// The words alone, as the page shows them: for the table of contents and the search.
    func plainText(_ inlines: [Inline]) -> String { self.inlines(inlines).map(\.plainText).joined() }
}
