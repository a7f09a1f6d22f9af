extension Hypertext {
    /// The page's bytes: the tree after a document type.
    package static func document(_ root: Hypertext) -> [UInt8] {
        var markup = Markup()
        markup.add("<!doctype html>\n")
        root.write(to: &markup)
        return markup.bytes
    }

    /// UTF-8; the same tree gives the same bytes.
    package var bytes: [UInt8] {
        var markup = Markup()
        write(to: &markup)
        return markup.bytes
    }

    func write(to markup: inout Markup) {
        switch self {
        case .text(let text): markup.add(text: text)
        case .trusted(let bytes): markup.add(trusted: bytes)
        case .written(let written): markup.add(written)
        case .element(let name, let attributes, let children):
            markup.add("<")
            markup.add(text: name.text)
            for attribute in attributes {
                markup.add(" ")
                markup.add(text: attribute.name.text)
                guard !attribute.value.isEmpty || attribute.name == "alt" else { continue }
                markup.add("=\"")
                markup.add(text: attribute.value, isQuoted: true)
                markup.add("\"")
            }
            markup.add(">")
            if !Self.voidElements.contains(name) {
                // The first line end in a `pre` is dropped by browsers: one more keeps the author's.
                if name == "pre" { markup.add("\n") }
                for child in children { child.write(to: &markup) }
                if !Self.openElements.contains(name) {
                    markup.add("</")
                    markup.add(text: name.text)
                    markup.add(">")
                }
            }
            if Self.lineElements.contains(name) { markup.add("\n") }
        }
    }

    private static let voidElements: Set<Name> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// Elements that HTML ends where the next one begins, or what they stand in ends: tables and lists are many of them.
    private static let openElements: Set<Name> = [
        "dd", "dt", "li", "option", "tbody", "td", "th", "thead", "tr",
    ]

    /// Elements whose end may be followed by white space: a page whose source can be read, and compared in goldens.
    private static let lineElements: Set<Name> = [
        "article", "aside", "body", "details", "div", "dl", "figcaption", "figure", "footer", "form", "h1",
        "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "li", "link", "main", "meta", "nav", "ol", "p",
        "pre", "script", "section", "style", "summary", "table", "title", "tr", "ul",
    ]
}
