extension Hypertext {
    /// The page's bytes: the tree after a document type.
    package static func document(_ root: Hypertext) -> [UInt8] {
        var bytes = Array("<!doctype html>\n".utf8)
        root.write(to: &bytes)
        return bytes
    }

    /// UTF-8; the same tree gives the same bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.escape(text, to: &bytes)
        case .trusted(let markup): bytes += markup
        case .element(let name, let attributes, let children):
            bytes.append(UInt8(ascii: "<"))
            bytes += name.text.utf8
            for attribute in attributes {
                bytes.append(UInt8(ascii: " "))
                bytes += attribute.name.text.utf8
                guard !attribute.value.isEmpty || attribute.name == "alt" else { continue }
                bytes += "=\"".utf8
                Self.escape(attribute.value, isQuoted: true, to: &bytes)
                bytes.append(UInt8(ascii: "\""))
            }
            bytes.append(UInt8(ascii: ">"))
            if !Self.voidElements.contains(name) {
                // The first line end in a `pre` is dropped by browsers: one more keeps the author's.
                if name == "pre" { bytes.append(UInt8(ascii: "\n")) }
                for child in children { child.write(to: &bytes) }
                if !Self.openElements.contains(name) {
                    bytes += "</".utf8
                    bytes += name.text.utf8
                    bytes.append(UInt8(ascii: ">"))
                }
            }
            if Self.lineElements.contains(name) { bytes.append(UInt8(ascii: "\n")) }
        }
    }

    /// For text, and for attributes in double quotes, which only a quote can end. What HTML has no character for (NUL
    /// and its like) is shown as U+FFFD.
    private static func escape(_ text: String, isQuoted: Bool = false, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            // What would end a CDATA section may not stand in the text of SVG or MathML read as XML.
            case UInt8(ascii: ">") where isQuoted || bytes.suffix(2).elementsEqual("]]".utf8): bytes += "&gt;".utf8
            case UInt8(ascii: "\"") where isQuoted: bytes += "&quot;".utf8
            case 0x09, 0x0A: bytes.append(byte)
            case ..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
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
