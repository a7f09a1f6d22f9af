/// The anchors that Git hosts give headings: small letters of any script, digits, hyphens for spaces; a second one of
/// the same words gets a number. A directive's id wins over a heading's.
struct HeadingAnchors {
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    mutating func reserve(_ ids: Set<String>) { taken.formUnion(ids) }

    mutating func anchor(for title: String) -> String {
        var words = ""
        for character in title.lowercased() {
            if character.isLetter || character.isNumber || character == "-" || character == "_" {
                words.append(character)
            } else if character == " " {
                words.append("-")
            }
        }
        var anchor = words
        while !taken.insert(anchor).inserted {
            let count = counts[words, default: 0] + 1
            counts[words] = count
            anchor = "\(words)-\(count)"
        }
        return anchor
    }

    var all: Set<String> { taken }
    func contains(_ anchor: String) -> Bool { taken.contains(anchor) }
    func nearest(to anchor: String) -> String? { Lessons.nearest(anchor, in: taken.sorted()) }
}

extension LessonParser {
    /// Links within the lesson lead to a heading or a directive; known once all headings are.
    mutating func checkAnchorLinks() {
        for (anchor, span) in anchorLinks where !anchors.contains(anchor) {
            diagnostics.append(
                .missingAnchor(anchor, nearest: anchors.nearest(to: anchor), path: source.path, span: span))
        }
    }
}
