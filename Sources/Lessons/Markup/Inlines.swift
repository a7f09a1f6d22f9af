extension LessonParser {
    /// `cursor` moves through the block's source as values are found, so that each gets its own bytes.
    mutating func inlines(_ nodes: [MarkupNode], in block: Span, cursor: inout Int) -> [Inline] {
        var result: [Inline] = []
        var index = 0
        while index < nodes.count {
            var node = nodes[index]
            // ``$`x`$``: a text that ends in $, code, a text that begins with $.
            if node.kind == .text, node.literal.hasSuffix("$"), index + 2 < nodes.count,
                nodes[index + 1].kind == .code, nodes[index + 2].kind == .text, nodes[index + 2].literal.hasPrefix("$")
            {
                node.literal.removeLast()
                if !node.literal.isEmpty { result += text(node, block) }
                let tex = nodes[index + 1].literal
                let at = find("$`", from: cursor, in: block).map { $0 + 2 } ?? block.start
                cursor = max(cursor, min(block.end, at + tex.utf8.count + 2))
                let span = Span(at, at + tex.utf8.count)
                result.append(Inline(.mathematics(MathematicsSource(tex: tex, lineOffsets: [at])), span: span))
                var rest = Array(nodes[(index + 2)...])
                rest[0].literal.removeFirst()
                if rest[0].literal.isEmpty { rest.removeFirst() }
                return result + inlines(rest, in: block, cursor: &cursor)
            }
            result += inline(node, block, &cursor)
            index += 1
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
    private func inlineSpan(_ node: MarkupNode, _ block: Span) -> Span {
        guard node.startLine > 0 else { return block }
        let start = source.offset(line: node.startLine, column: node.startColumn)
        let end = source.offset(line: node.endLine, column: node.endColumn + 1)
        return start >= block.start && end <= block.end && start < end ? Span(start, end) : block
    }

    private mutating func text(_ node: MarkupNode, _ block: Span) -> [Inline] {
        var literal = node.literal
        if literal.contains("**") {
            diagnostics.append(.openEmphasis(path: source.path, span: found("**", block) ?? block))
        }
        let parts = literal.split(separator: "$", omittingEmptySubsequences: false)
        if parts.count > 2, let inside = parts.dropFirst().first, !inside.isEmpty, inside.first != " ",
            inside.last != " "
        {
            let whole = "$\(inside)$"
            diagnostics.append(.bareDollar(String(inside), path: source.path, span: found(whole, block) ?? block))
        }
        literal.removeAll { $0 == "\u{200B}" }
        return [Inline(.text(literal), span: inlineSpan(node, block))]
    }

    /// The place of some text in the block's source.
    func found(_ text: String, _ block: Span) -> Span? {
        find(text, from: block.start, in: block).map { Span($0, $0 + text.utf8.count) }
    }

    func find(_ text: String, from: Int, in block: Span) -> Int? {
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty, from >= 0 else { return nil }
        var at = from
        let end = min(block.end, source.bytes.count) - wanted.count
        while at <= end {
            if source.bytes[at] == wanted[0], source.bytes[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
            at += 1
        }
        return nil
    }

    private mutating func link(_ node: MarkupNode, _ block: Span, _ cursor: inout Int) -> Inline {
        let at = find("](" + node.url, from: cursor, in: block)
        let targetSpan = at.map { Span($0 + 2, $0 + 2 + node.url.utf8.count) } ?? inlineSpan(node, block)
        if node.url.hasPrefix("#"), let value = value(node, targetSpan, textEnd: at, block) {
            cursor = targetSpan.end
            return value
        }
        let inner = inlines(node.children, in: block, cursor: &cursor)
        if at != nil { cursor = max(cursor, targetSpan.end) }
        checkLink(node.url, targetSpan)
        return Inline(.link(target: node.url, title: node.title, inner), span: targetSpan)
    }

    /// `[0.0123](#xor.loss)`: a link into what a directive found, or nil for an ordinary anchor.
    private mutating func value(_ node: MarkupNode, _ target: Span, textEnd: Int?, _ block: Span) -> Inline? {
        let reference = String(node.url.dropFirst())
        let head = String(reference.prefix { $0 != "." && $0 != "(" })
        guard reference.count > head.count else { return nil }
        if !head.contains("/"), !directiveIds.contains(head) {
            diagnostics.append(
                .unknownDirective(
                    head, nearest: nearest(head, in: directiveIds.sorted()), path: source.path, span: target))
            return nil
        }
        var textSpan = target
        if let textEnd {
            var start = textEnd
            while start > block.start, source.bytes[start - 1] != 0x5B { start -= 1 }
            textSpan = Span(start, textEnd)
        }
        values.append(
            ValueLink(
                target: reference, targetSpan: target,
                text: textEnd == nil
                    ? node.children.map(\.literal).joined()
                    : source.text(textSpan), textSpan: textSpan))
        return Inline(.value(values.count - 1), span: textSpan)
    }

    private mutating func checkLink(_ url: String, _ span: Span) {
        let file = String(url.prefix { $0 != "#" })
        guard file.hasSuffix(".md"), !file.contains("://"), !files.isEmpty else { return }
        if let inside = resolve(file), files.contains(inside) { return }
        let near = nearest(
            file, in: files.filter { $0.hasSuffix(".md") }.map { String($0.split(separator: "/").last ?? "") })
        diagnostics.append(.missingLesson(file, nearest: near, path: source.path, span: span))
    }

    /// A path relative to the lesson as a path inside the course; nil when it leaves the course.
    func resolve(_ relative: String) -> String? {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    private mutating func image(_ node: MarkupNode, _ block: Span, _ cursor: inout Int) -> Inline {
        let at = find("](" + node.url, from: cursor, in: block)
        let span = at.map { Span($0 + 2, $0 + 2 + node.url.utf8.count) } ?? inlineSpan(node, block)
        if let at { cursor = at + 2 }
        var file: String?
        if node.url.hasPrefix("/") || node.url.contains("://") || node.url.hasPrefix("data:") {
            diagnostics.append(.imageElsewhere(node.url, path: source.path, span: span))
        } else if let inside = resolve(node.url) {
            if files.contains(inside) {
                file = inside
            } else {
                diagnostics.append(.missingImage(node.url, path: source.path, span: span))
            }
        } else {
            diagnostics.append(.imageOutside(node.url, path: source.path, span: span))
        }
        let alternative = node.children.map(\.literal).joined()
        return Inline(.image(path: node.url, file: file, title: node.title, alternative: alternative), span: span)
    }
}
