/// The anchors that Git hosts give headings: small letters of any script, digits, hyphens for spaces; a second one of
/// the same words gets a number. A directive's id wins over a heading's. Two spellings of the same letters (한 as one
/// character or as three) are one anchor.
package struct HeadingAnchors: Sendable, Equatable {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    package init() {}

    /// Of a lesson that is read no further.
    package init(_ anchors: some Sequence<String>) { taken = Set(anchors) }

    /// Whether a link finds the same in both.
    package static func == (a: HeadingAnchors, b: HeadingAnchors) -> Bool {
        a.taken.count == b.taken.count
            && a.taken.allSatisfy { b.taken.spelling(of: $0)?.utf8.elementsEqual($0.utf8) == true }
    }

    mutating func reserve(_ ids: Set<String>) { taken.formUnion(ids) }

    mutating func anchor(for title: String) -> String {
        let words = Self.words(of: title)
        var anchor = words
        while !taken.insert(anchor).inserted {
            let count = counts[words, default: 0] + 1
            counts[words] = count
            anchor = "\(words)-\(count)"
        }
        return anchor
    }

    private static func words(of title: String) -> String {
        if title.utf8.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: title.utf8.compactMap(letter), as: UTF8.self)
        }
        var words = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber || character == "-" || character == "_" {
                words.append(character)
            } else if character == " " {
                words.append("-")
            }
        }
        return words
    }

    /// What an ASCII character becomes.
    private static func letter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "_"):
            byte
        case UInt8(ascii: " "): UInt8(ascii: "-")
        default: nil
        }
    }

    package func contains(_ anchor: String) -> Bool { taken.contains(anchor) }

    /// The anchor in the bytes of its heading, which are those of the page's id, whatever those of the link are.
    package func spelling(of anchor: String) -> String? { taken.spelling(of: anchor) }

    /// In alphabetical order.
    package var all: [String] { taken.sorted() }
}

extension Set<String> {
    /// The element in its own bytes: strings are equal when their letters are, however those are put together.
    package func spelling(of element: String) -> String? { firstIndex(of: element).map { self[$0] } }
}

extension LessonParser {
    /// Links within the lesson lead to a heading or a directive; known once all headings are.
    mutating func checkOwnLinks() {
        for link in links where link.file == path && !anchors.contains(link.anchor) {
            diagnostics.append(
                .missingAnchor(
                    link.anchor, of: nil, nearest: hints.take() ? nearest(link.anchor, in: anchors.all) : nil,
                    path: source.path, span: link.span))
        }
    }
}
