extension LessonParser {
    /// A quote whose first line is `[!NOTE]` and the like is a callout, `[!DETAILS] Title` a folded one.
    mutating func quote(_ node: MarkupNode, _ tree: MarkupTree, _ span: Span) -> Block {
        guard let first = node.first.map({ tree[$0] }), first.kind == .paragraph, let number = first.first,
            let word = Self.calloutWord(tree[number], tree)
        else { return Block(.quote(blocks(tree, in: node)), span: span) }
        let marker = tree[number]
        var end = marker.next
        while let found = end, tree[found].kind != .softBreak, tree[found].kind != .hardBreak { end = tree[found].next }
        let isAlone = word.count + 3 == marker.literal.range.count && marker.next == end
        if word == "details" {
            var text = marker
            text.cut(word.count + 3 + tree.bytes(marker.literal).dropFirst(word.count + 3).prefix { $0 == 0x20 }.count)
            let start = text.literal.isEmpty ? (text.next == end ? nil : text.next.map { tree[$0] }) : text
            let title = inlines(tree, from: start, to: end, in: span)
            return Block(.details(title: title, rest(of: node, first, behind: end, tree)), span: span)
        }
        if let kind = Block.CalloutKind(rawValue: word), isAlone {
            return Block(.callout(kind, rest(of: node, first, behind: end, tree)), span: span)
        }
        let start = source.offset(line: first.startLine, column: first.startColumn)
        let place = Span(start, start + word.count + 3)
        if !isAlone, Block.CalloutKind(rawValue: word) != nil {
            diagnostics.append(.calloutTitle(word, path: source.path, span: place))
        } else if isAlone || nearest(word, in: ["details"]) != nil {
            let known = Block.CalloutKind.allCases.map(\.rawValue) + ["details"]
            diagnostics.append(
                .unknownCallout(word, nearest: nearest(word, in: known), path: source.path, span: place))
        }
        return Block(.quote(blocks(tree, in: node)), span: span)
    }

    /// `note` of `[!NOTE]`, where a text begins with that.
    private static func calloutWord(_ node: MarkupNode, _ tree: MarkupTree) -> String? {
        guard node.kind == .text, tree.bytes(node.literal).starts(with: "[!".utf8) else { return nil }
        let text = tree.literal(node)
        guard let end = text.firstIndex(of: "]") else { return nil }
        let word = text[..<end].dropFirst(2)
        return word.utf8.allSatisfy { $0 < 0x80 } && !word.isEmpty ? word.lowercased() : nil
    }

    /// A quote without the line that says what it is.
    private mutating func rest(
        of node: MarkupNode, _ paragraph: MarkupNode, behind end: Int32?, _ tree: MarkupTree
    ) -> [Block] {
        var rest: [Block] = []
        var first = paragraph
        first.first = end.flatMap { tree[$0].next }
        if first.first != nil { add(first, tree, to: &rest) }
        for child in tree.children(of: node).dropFirst() { add(child, tree, to: &rest) }
        return rest
    }
}

extension Diagnostic {
    fileprivate static func unknownCallout(_ word: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-callout", "there is no callout '\(word)'",
            hint: nearest.map { "did you mean [!\($0.uppercased())]?" }
                ?? "NOTE, TIP, IMPORTANT, WARNING, CAUTION and DETAILS are known", path: path, span: span)
    }

    fileprivate static func calloutTitle(_ word: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "callout-title", "[!\(word.uppercased())] stands alone on its line; this is a quote",
            hint: "begin the text on the next line; [!DETAILS] alone takes a title", path: path, span: span)
    }
}
