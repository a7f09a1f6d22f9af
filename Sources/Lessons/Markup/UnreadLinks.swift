extension LessonParser {
    /// Warns of what looks like a link to a measurement or a heading and is only text to CommonMark, as
    /// `[0.4](#grid(rate=0.1, batch=5).loss)` with its space: nothing would check it.
    mutating func checkUnreadLinks(_ node: MarkupNode, _ block: Span) {
        let literal = node.literal
        let openings = Self.openings.flatMap { literal.ranges(of: $0) }.sorted { $0.lowerBound < $1.lowerBound }
        guard !openings.isEmpty else { return }
        let span = node.place ?? block
        var scanner = InlineScanner(source, span)
        let offsets = node.place.flatMap { _ in scanner.offsets(literal[...]) }
        var end = literal.startIndex
        for opening in openings where opening.lowerBound >= end {
            // A target without a number sign leads into no lesson; bytes tell that fast.
            let near = literal.utf8[opening.upperBound...].prefix(4 * Self.longest)
            guard near.contains(UInt8(ascii: "#")) else { continue }
            let isSquare = literal[opening].hasSuffix("[")
            let target = Self.target(literal[opening.upperBound...].prefix(Self.longest), isSquare: isSquare)
            guard Self.leadsIntoALesson(target.text) else { continue }
            let targetEnd = target.text.endIndex
            end = target.isClosed ? targetEnd : opening.upperBound
            var place = span
            if let offsets {
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

    /// What stands between a link's text and its target; the last three are slips.
    private static let openings = ["](", "] (", "][", ")["]

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

    private func isEscaped(_ offset: Int) -> Bool {
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
    static func unreadLink(
        _ target: String, _ isClosed: Bool, isTurned: Bool, path: String, span: Span
    ) -> Diagnostic {
        let hint =
            if isTurned {
                "write [text](\(target))"
            } else if !isClosed {
                "close every bracket, on one line"
            } else if target.contains(where: \.isWhitespace) {
                "without spaces, or between < and >: [text](<\(target.filter { $0 != "<" && $0 != ">" })>)"
            } else {
                "write [text](\(target))"
            }
        return Diagnostic(
            .warning, "unread-link", "CommonMark reads this as text, not as a link, so nothing checks it", hint: hint,
            path: path, span: span)
    }
}
