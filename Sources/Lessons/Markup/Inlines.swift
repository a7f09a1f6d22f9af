extension LessonParser {
    /// `block`: the place of those that have none of their own.
    mutating func inlines(_ nodes: [MarkupNode], in block: Span) -> [Inline] {
        var nodes = nodes
        var result: [Inline] = []
        var index = 0
        while index < nodes.count {
            // ``$`x`$``: a text that ends in $, code, a text that begins with $.
            guard nodes[index].kind == .text, nodes[index].literal.hasSuffix("$"), index + 2 < nodes.count,
                nodes[index + 1].kind == .code, nodes[index + 2].kind == .text, nodes[index + 2].literal.hasPrefix("$")
            else {
                result += inline(nodes[index], block)
                index += 1
                continue
            }
            nodes[index].literal.removeLast()
            if !nodes[index].literal.isEmpty { result += text(nodes[index], block) }
            let tex = nodes[index + 1].literal
            let at = nodes[index + 1].innerPlace?.start ?? block.start
            let span = Span(at, at + tex.utf8.count)
            result.append(Inline(.mathematics(MathematicsSource(tex: tex, lineOffsets: [at])), span: span))
            nodes[index + 2].literal.removeFirst()
            index += nodes[index + 2].literal.isEmpty ? 3 : 2
        }
        return result
    }

    private mutating func inline(_ node: MarkupNode, _ block: Span) -> [Inline] {
        let span = node.place ?? block
        switch node.kind {
        case .text: return text(node, block)
        case .code: return [Inline(.code(node.literal), span: span)]
        case .softBreak: return [Inline(.softBreak, span: block)]
        case .hardBreak: return [Inline(.hardBreak, span: block)]
        case .emphasis: return [Inline(.emphasis(inlines(node.children, in: block)), span: span)]
        case .strong: return [Inline(.strong(inlines(node.children, in: block)), span: span)]
        case .htmlInline:
            if node.literal.hasPrefix("<!--") { return [] }
            diagnostics.append(.rawHTML(path: source.path, span: span))
            return [Inline(.text(node.literal), span: span)]
        case .image: return [image(node, block)]
        case .link: return [link(node, block)]
        default: return []
        }
    }

    private mutating func text(_ node: MarkupNode, _ block: Span) -> [Inline] {
        var literal = node.literal
        let span = node.place ?? block
        let marks = TextMarks(literal)
        if marks.hasStars {
            diagnostics.append(.openEmphasis(path: source.path, span: first("**", in: node) ?? span))
        }
        if marks.hasBrackets { checkUnreadLinks(node, block) }
        let parts = marks.hasDollars ? literal.split(separator: "$", omittingEmptySubsequences: false) : []
        if parts.count > 2, let inside = parts.dropFirst().first, !inside.isEmpty, inside.first != " ",
            inside.last != " "
        {
            let whole = "$\(inside)$"
            diagnostics.append(.bareDollar(String(inside), path: source.path, span: first(whole, in: node) ?? span))
        }
        if marks.hasZeroWidth { literal.removeAll { $0 == "\u{200B}" } }
        return [Inline(.text(literal), span: span)]
    }

    /// The first place of a text among the bytes of a node.
    func first(_ text: String, in node: MarkupNode) -> Span? {
        guard let place = node.place, let found = source.bytes[place.start..<place.end].firstRange(of: text.utf8) else {
            return nil
        }
        return Span(found.lowerBound, found.upperBound)
    }
}
