extension LessonParser {
    /// `cursor` moves through the block's source as values are found, so that each gets its own bytes.
    mutating func inlines(_ nodes: [MarkupNode], in block: Span, cursor: inout Int) -> [Inline] {
        var nodes = nodes
        var result: [Inline] = []
        var index = 0
        while index < nodes.count {
            // ``$`x`$``: a text that ends in $, code, a text that begins with $.
            guard nodes[index].kind == .text, nodes[index].literal.hasSuffix("$"), index + 2 < nodes.count,
                nodes[index + 1].kind == .code, nodes[index + 2].kind == .text, nodes[index + 2].literal.hasPrefix("$")
            else {
                result += inline(nodes[index], block, &cursor)
                index += 1
                continue
            }
            nodes[index].literal.removeLast()
            if !nodes[index].literal.isEmpty { result += text(nodes[index], block) }
            let tex = nodes[index + 1].literal
            let at = find("$`", from: cursor, in: block).map { $0 + 2 } ?? block.start
            cursor = max(cursor, min(block.end, at + tex.utf8.count + 2))
            let span = Span(at, at + tex.utf8.count)
            result.append(Inline(.mathematics(MathematicsSource(tex: tex, lineOffsets: [at])), span: span))
            nodes[index + 2].literal.removeFirst()
            index += nodes[index + 2].literal.isEmpty ? 3 : 2
        }
        return result
    }

    private mutating func inline(_ node: MarkupNode, _ block: Span, _ cursor: inout Int) -> [Inline] {
        let span = inlineSpan(node, block)
        switch node.kind {
        case .text: return text(node, block)
        case .code: return [Inline(.code(node.literal), span: span)]
        case .softBreak: return [Inline(.softBreak, span: block)]
        case .hardBreak: return [Inline(.hardBreak, span: block)]
        case .emphasis: return [Inline(.emphasis(inlines(node.children, in: block, cursor: &cursor)), span: span)]
        case .strong: return [Inline(.strong(inlines(node.children, in: block, cursor: &cursor)), span: span)]
        case .htmlInline:
            if node.literal.hasPrefix("<!--") { return [] }
            diagnostics.append(.rawHTML(path: source.path, span: found(node.literal, block) ?? span))
            return [Inline(.text(node.literal), span: span)]
        case .image: return [image(node, block, &cursor)]
        case .link: return [link(node, block, &cursor)]
        default: return []
        }
    }

    /// As cmark places it when that lies in the block, else the block.
    func inlineSpan(_ node: MarkupNode, _ block: Span) -> Span {
        guard node.startLine > 0 else { return block }
        let start = source.offset(line: node.startLine, column: node.startColumn)
        let end = source.offset(line: node.endLine, column: node.endColumn + 1)
        return start >= block.start && end <= block.end && start < end ? Span(start, end) : block
    }

    private mutating func text(_ node: MarkupNode, _ block: Span) -> [Inline] {
        var literal = node.literal
        let span = inlineSpan(node, block)
        if literal.contains("**") {
            diagnostics.append(.openEmphasis(path: source.path, span: found("**", span) ?? found("**", block) ?? span))
        }
        checkUnreadLinks(literal, span, block)
        let parts = literal.split(separator: "$", omittingEmptySubsequences: false)
        if parts.count > 2, let inside = parts.dropFirst().first, !inside.isEmpty, inside.first != " ",
            inside.last != " "
        {
            let whole = "$\(inside)$"
            diagnostics.append(
                .bareDollar(
                    String(inside), path: source.path, span: found(whole, span) ?? found(whole, block) ?? span))
        }
        literal.removeAll { $0 == "\u{200B}" }
        return [Inline(.text(literal), span: span)]
    }
}
