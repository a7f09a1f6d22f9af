extension LessonParser {
    /// `first` and what stands behind it; `block`: the place of those that have none of their own.
    mutating func inlines(
        _ tree: MarkupTree, from first: Int32?, to end: Int32? = nil, in block: Span
    ) -> [Inline] {
        inlines(tree, from: first == end ? nil : first.map { tree[$0] }, to: end, in: block)
    }

    /// `end` is the first that does not belong to them.
    mutating func inlines(
        _ tree: MarkupTree, from first: MarkupNode?, to end: Int32?, in block: Span
    ) -> [Inline] {
        func behind(_ node: MarkupNode) -> MarkupNode? { node.next == end ? nil : node.next.map { tree[$0] } }
        var result: [Inline] = []
        var next = first
        while let node = next {
            next = behind(node)
            guard let tex = next, var after = tree.mathematics(from: node) else {
                add(node, tree, block, to: &result)
                continue
            }
            var before = node
            before.literal.end -= 1
            if !before.literal.isEmpty { addText(before, tree, block, to: &result) }
            let at = tex.innerPlace?.start ?? block.start
            let span = Span(at, at + tex.literal.range.count)
            let source = mathematics(tree.literal(tex), lineOffsets: [at])
            result.append(Inline(.mathematics(source), span: span))
            after.literal.start += 1
            next = after.literal.isEmpty ? behind(after) : after
        }
        return result
    }

    mutating func inlines(_ tree: MarkupTree, in node: MarkupNode, _ block: Span) -> [Inline] {
        inlines(tree, from: node.first, in: block)
    }

    private mutating func add(_ node: MarkupNode, _ tree: MarkupTree, _ block: Span, to result: inout [Inline]) {
        let span = node.place ?? block
        switch node.kind {
        case .text: addText(node, tree, block, to: &result)
        case .code: result.append(Inline(.code(tree.literal(node)), span: span))
        case .softBreak: result.append(Inline(.softBreak, span: block))
        case .hardBreak: result.append(Inline(.hardBreak, span: block))
        case .emphasis: result.append(Inline(.emphasis(inlines(tree, in: node, block)), span: span))
        case .strong: result.append(Inline(.strong(inlines(tree, in: node, block)), span: span))
        case .htmlInline:
            let html = tree.literal(node)
            if html.hasPrefix("<!--") { return }
            diagnostics.append(.rawHTML(path: source.path, span: span))
            result.append(Inline(.text(html), span: span))
        case .image: result.append(image(node, tree, block))
        case .link: result.append(link(node, tree, block))
        default: break
        }
    }

    private mutating func addText(_ node: MarkupNode, _ tree: MarkupTree, _ block: Span, to result: inout [Inline]) {
        var literal = tree.literal(node)
        let span = node.place ?? block
        let marks = TextMarks(tree.bytes(node.literal))
        if marks.hasStars {
            diagnostics.append(.openEmphasis(path: source.path, span: first("**", in: node) ?? span))
        }
        if marks.hasBrackets { checkUnreadLinks(node, tree, block) }
        let parts = marks.hasDollars ? literal.split(separator: "$", omittingEmptySubsequences: false) : []
        if parts.count > 2, let inside = parts.dropFirst().first, !inside.isEmpty, inside.first != " ",
            inside.last != " "
        {
            let whole = "$\(inside)$"
            diagnostics.append(.bareDollar(String(inside), path: source.path, span: first(whole, in: node) ?? span))
        }
        if marks.hasDialects { checkDialects(node, tree, block) } else { beginsWithAddress = false }
        if marks.hasFootnotes { return addCitations(literal, node, tree, span, to: &result) }
        if marks.hasZeroWidth { literal.removeAll { $0 == "\u{200B}" } }
        result.append(Inline(.text(literal), span: span))
    }

    /// The first place of a text among the bytes of a node.
    func first(_ text: String, in node: MarkupNode) -> Span? {
        guard let place = node.place, let found = source.bytes[place.start..<place.end].firstRange(of: text.utf8) else {
            return nil
        }
        return Span(found.lowerBound, found.upperBound)
    }
}

extension MarkupTree {
    /// Of ``$`x`$``, where the dollar sign before it ends a text: the text that begins with the one behind it.
    fileprivate func mathematics(from text: MarkupNode) -> MarkupNode? {
        guard text.kind == .text, bytes(text.literal).last == UInt8(ascii: "$"), let code = text.next,
            self[code].kind == .code, let number = self[code].next, self[number].kind == .text
        else { return nil }
        let after = self[number]
        return bytes(after.literal).first == UInt8(ascii: "$") && literal(after).hasPrefix("$") ? after : nil
    }
}
