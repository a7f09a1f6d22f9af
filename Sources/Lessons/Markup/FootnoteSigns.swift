/// `[^name]`, and the colon behind it that begins a footnote.
enum FootnoteSigns {
    /// Stands for that colon while cmark reads: without one it takes no footnote for a definition of links, and every
    /// footnote begins a line of a paragraph. No text has this byte, as control characters are none.
    static let hiddenColon: UInt8 = 0x01

    /// Whether any was there to be hidden.
    static func hideColons(in bytes: inout [UInt8]) -> Bool {
        var isAny = false
        var at = 0
        while let found = opening(in: bytes, from: at) {
            at = found + 2
            // A name of several words is none; its line is shown, and said to be none.
            let end = labelEnd(bytes, at)
            guard end > at, end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"),
                bytes[end + 1] == UInt8(ascii: ":"), !isEscaped(found, in: bytes)
            else { continue }
            bytes[end + 1] = hiddenColon
            isAny = true
        }
        return isAny
    }

    /// A slice that is kept would have all bytes copied for each colon that is hidden.
    private static func labelEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start...].prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 != 0x0A }.endIndex
    }

    /// Where the next `[^` is.
    private static func opening(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var at = start
            while at + 1 < bytes.count {
                if bytes[at] == UInt8(ascii: "["), bytes[at + 1] == UInt8(ascii: "^") { return at }
                at += 1
            }
            return nil
        }
    }

    private static func isEscaped(_ at: Int, in bytes: [UInt8]) -> Bool {
        bytes[..<at].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
    }

    /// The name in `[^name]`, where a text begins with that.
    static func name(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.count > 3, text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]) else { return nil }
        let name = text.dropFirst(2).prefix { isName($0) }
        guard !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: "]") else { return nil }
        return name
    }

    /// What stands between the brackets where that is several words.
    static func words(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.starts(with: [UInt8(ascii: "["), UInt8(ascii: "^")]) else { return nil }
        let words = text.dropFirst(2).prefix { isName($0) || $0 == UInt8(ascii: " ") }
        guard words.contains(UInt8(ascii: " ")), words.endIndex < text.endIndex,
            text[words.endIndex] == UInt8(ascii: "]")
        else { return nil }
        return words
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "+"), 0x80...:
            true
        default: false
        }
    }
}

extension MarkupTree {
    /// The texts that begin a footnote, by their numbers: the name, and how many bytes stand before what it says. The
    /// hidden colons are colons again.
    mutating func footnoteStarts() -> [Int32: FootnoteStart] {
        var starts: [Int32: FootnoteStart] = [:]
        for paragraph in nodes where paragraph.kind == .paragraph {
            var next = paragraph.first
            var isLineStart = true
            while let number = next {
                let node = self[number]
                if isLineStart, node.kind == .text, let name = FootnoteSigns.name(bytes(node.literal)),
                    name.endIndex + 1 < node.literal.range.upperBound,
                    bytes[name.endIndex + 1] == FootnoteSigns.hiddenColon
                {
                    let rest = bytes[(name.endIndex + 2)..<node.literal.range.upperBound]
                    let blanks = rest.prefix { InlineScanner.isBlank($0) }.count
                    starts[number] = FootnoteStart(
                        name: String(decoding: name, as: UTF8.self), length: name.count + 4 + blanks)
                }
                isLineStart = node.kind == .softBreak || node.kind == .hardBreak
                next = node.next
            }
        }
        for at in bytes.indices where bytes[at] == FootnoteSigns.hiddenColon { bytes[at] = UInt8(ascii: ":") }
        return starts
    }
}

struct FootnoteStart {
    let name: String
    let length: Int
}
