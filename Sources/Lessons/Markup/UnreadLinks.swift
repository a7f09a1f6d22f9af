extension LessonParser {
    /// Warns of what looks like a link to a measurement or a heading and is only text to CommonMark, as
    /// `[0.4](#grid(rate=0.1, batch=5).loss)` with its space: nothing would check it.
    mutating func checkUnreadLinks(_ node: MarkupNode, _ tree: MarkupTree, _ block: Span) {
        let bytes = tree.bytes(node.literal)
        let openings = Self.openings(in: bytes)
        guard !openings.isEmpty else { return }
        let span = node.place ?? block
        let literal = tree.literal(node)
        var offsets: [Int]??
        var end = literal.startIndex
        for found in openings {
            // A target without a number sign leads into no lesson; bytes tell that fast.
            guard bytes[found.upperBound...].prefix(4 * Self.longest).contains(UInt8(ascii: "#")) else { continue }
            let lower = literal.utf8.index(literal.startIndex, offsetBy: found.lowerBound - bytes.startIndex)
            let opening = lower..<literal.utf8.index(lower, offsetBy: found.count)
            guard opening.lowerBound >= end else { continue }
            let isSquare = literal[opening].hasSuffix("[")
            let target = Self.target(literal[opening.upperBound...].prefix(Self.longest), isSquare: isSquare)
            guard Self.leadsIntoALesson(target.text) else { continue }
            let targetEnd = target.text.endIndex
            end = target.isClosed ? targetEnd : opening.upperBound
            var place = span
            if offsets == nil {
                var scanner = InlineScanner(source, span)
                offsets = .some(node.place == nil ? nil : scanner.offsets(literal[...]))
            }
            if let offsets = offsets ?? nil {
                let start = literal.utf8.distance(from: literal.startIndex, to: opening.lowerBound)
                let last = literal.utf8.distance(from: literal.startIndex, to: targetEnd) - (target.isClosed ? 0 : 1)
                place = Span(offsets[start], offsets[last] + 1)
                // With a backslash before its bracket it is meant to be seen.
                if isEscaped(place.start) || opened(before: place.start, in: block).map(isEscaped) ?? false { continue }
            }
            diagnostics.append(
                .unreadLink(
                    String(target.text), target.isClosed, isTurned: literal[opening] != "](", path: source.path,
                    span: place))
        }
    }

    /// What stands between a link's text and its target: `](`, and the slips `] (`, `][` and `)[`.
    private static func openings(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for at in bytes.indices.dropLast() {
            switch (bytes[at], bytes[at + 1]) {
            case (UInt8(ascii: "]"), UInt8(ascii: "(")), (UInt8(ascii: "]"), UInt8(ascii: "[")),
                (UInt8(ascii: ")"), UInt8(ascii: "[")):
                found.append(at..<(at + 2))
            case (UInt8(ascii: "]"), UInt8(ascii: " "))
            where at + 2 < bytes.endIndex && bytes[at + 2] == UInt8(ascii: "("):
                found.append(at..<(at + 3))
            default: break
            }
        }
        return found
    }

    /// Nobody writes a longer target, or link text, and to look through everything for each bracket would take minutes.
    private static let longest = 1000

    /// Up to the bracket that closes it, else to the end.
    private static func target(_ rest: Substring, isSquare: Bool) -> (text: Substring, isClosed: Bool) {
        if isSquare { return (rest.prefix { $0 != "]" }, rest.contains("]")) }
        var depth = 0
        for index in rest.indices {
            if rest[index] == "(" { depth += 1 }
            if rest[index] == ")" {
                if depth == 0 { return (rest[..<index], true) }
                depth -= 1
            }
        }
        return (rest, false)
    }

    /// `#xor.loss` and `03-xor.md#xor.loss`.
    private static func leadsIntoALesson(_ target: Substring) -> Bool {
        let target = target.drop { $0 == "<" }
        let path = target.prefix { $0 != "#" }
        return path.endIndex != target.endIndex && (path.isEmpty || path.hasSuffix(".md"))
    }

    func isEscaped(_ offset: Int) -> Bool {
        var backslashes = 0
        while offset - backslashes > 0, source.bytes[offset - backslashes - 1] == UInt8(ascii: "\\") {
            backslashes += 1
        }
        return backslashes % 2 == 1
    }

    private func opened(before offset: Int, in block: Span) -> Int? {
        source.bytes[max(block.start, offset - Self.longest)..<offset].lastIndex(of: UInt8(ascii: "["))
    }
}

extension Diagnostic {
    /// Between < and >, those inside with a backslash.
    private static func bracketed(_ target: String) -> String {
        let isBracketed = target.hasPrefix("<") && target.hasSuffix(">")
        let inner = isBracketed ? target.dropFirst().dropLast() : target.drop { $0 == "<" }
        var result = "<"
        for character in inner {
            if "<>".contains(character), result.last != "\\" { result.append("\\") }
            result.append(character)
        }
        return result + ">"
    }

    static func unreadLink(
        _ target: String, _ isClosed: Bool, isTurned: Bool, path: String, span: Span
    ) -> Diagnostic {
        let hint =
            if isTurned {
                "write [text](\(target))"
            } else if !isClosed {
                "close every bracket, on one line"
            } else if target.contains(where: \.isWhitespace) {
                "without spaces, or between < and >: [text](\(bracketed(target)))"
            } else {
                "write [text](\(target))"
            }
        return Diagnostic(
            .warning, "unread-link", "CommonMark reads this as text, not as a link, so nothing checks it", hint: hint,
            path: path, span: span)
    }
}
