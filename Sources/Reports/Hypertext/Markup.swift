import Engine

/// What a page must have for a part of it.
package struct PageNeeds: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// The style of mathematics.
    package static let formulas = PageNeeds(rawValue: 1)
    /// What runs in the page.
    package static let experiments = PageNeeds(rawValue: 2)
    /// The style of footnotes and folded callouts.
    package static let asides = PageNeeds(rawValue: 4)
}

/// A piece of a page as bytes that grow at their end: prose is written straight into one, without a tree. Markup comes
/// from literals of this program alone; whatever else comes is escaped.
package struct Markup: Equatable, Sendable {
    package private(set) var bytes: [UInt8] = []
    package private(set) var needs: PageNeeds = []

    package init() {}

    /// A literal, as it is.
    package mutating func add(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    package mutating func add(trusted markup: [UInt8]) { bytes.append(contentsOf: markup) }

    package mutating func add(_ markup: Markup) {
        bytes.append(contentsOf: markup.bytes)
        needs.formUnion(markup.needs)
    }

    /// A tree, with what it needs.
    package mutating func add(_ tree: Hypertext) {
        needs.formUnion(tree.needs)
        tree.write(to: &self)
    }

    /// Between the name of an element and its `>`: ` name="value"`; nothing where there is no value.
    package mutating func add(attribute: StaticString, _ value: String?) {
        guard let value else { return }
        add(" ")
        add(attribute)
        guard !value.isEmpty else { return }
        add("=\"")
        add(text: value, isQuoted: true)
        add("\"")
    }

    /// For text, and for attributes in double quotes, which only a quote can end. What commands instead of showing (NUL
    /// and its like, marks that turn the direction of a text) is shown as U+FFFD.
    package mutating func add(text: String, isQuoted: Bool = false) {
        var text = text
        text.withUTF8 { text in
            var start = 0
            for i in text.indices {
                let byte = text[i]
                if byte == 0xC2 || byte == 0xE2 {
                    let length = commandBytes(text.span, at: i)
                    guard length > 0 else { continue }
                    bytes.append(contentsOf: text[start..<i])
                    add("\u{FFFD}")
                    start = i + length
                    continue
                }
                if byte > UInt8(ascii: ">"), byte != 0x7F { continue }
                guard let escaped = escaped(byte, after: text[..<i], isQuoted) else { continue }
                bytes.append(contentsOf: text[start..<i])
                add(escaped)
                start = i + 1
            }
            bytes.append(contentsOf: text[start...])
        }
    }

    /// What stands for a byte; nil where it stands for itself.
    private func escaped(_ byte: UInt8, after text: Slice<UnsafeBufferPointer<UInt8>>, _ isQuoted: Bool)
        -> StaticString?
    {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        // What would end a CDATA section may not stand in the text of SVG or MathML read as XML.
        case UInt8(ascii: ">"): isQuoted || endsInBrackets(text) ? "&gt;" : nil
        case UInt8(ascii: "\""): isQuoted ? "&quot;" : nil
        case 0x09, 0x0A: nil
        case ..<0x20, 0x7F: "\u{FFFD}"
        default: nil
        }
    }

    /// `]]`, some of which may have come before this text.
    private func endsInBrackets(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let before = text.count < 2 ? Array(bytes.suffix(2 - text.count)) : []
        return (before + text.suffix(2)).elementsEqual("]]".utf8)
    }
}
