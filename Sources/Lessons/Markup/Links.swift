extension LessonParser {
    /// Where a link's or image's target stands, and the bracket before it; nil when it is written another way.
    mutating func target(_ node: MarkupNode, _ block: Span, from cursor: Int) -> (bracket: Int, span: Span)? {
        for opening in ["](", "](<"] {
            guard let at = find(opening + node.url, from: cursor, in: block) else { continue }
            let start = at + opening.utf8.count
            return (at, Span(start, start + node.url.utf8.count))
        }
        return nil
    }

    mutating func link(_ node: MarkupNode, _ block: Span, _ cursor: inout Int) -> Inline {
        let target = target(node, block, from: cursor)
        let targetSpan = target?.span ?? inlineSpan(node, block)
        let written = node.url.drop { $0 != "#" }.dropFirst()
        if let file = lesson(of: LinkTarget(node.url)), !written.isEmpty {
            let place = target.map { Span($0.span.end - written.utf8.count, $0.span.end) }
            let fragment = String(written).percentDecoded ?? String(written)
            if Self.isReference(fragment) {
                let span = place.map { Span($0.start - 1, $0.end) } ?? targetSpan
                if let value = value(node, fragment, of: file, at: span, textEnd: target?.bracket, block) {
                    cursor = targetSpan.end
                    return value
                }
            } else {
                links.append(LessonLink(file: file, anchor: fragment, span: targetSpan, anchorSpan: place))
            }
        }
        let inner = inlines(node.children, in: block, cursor: &cursor)
        if target != nil { cursor = max(cursor, targetSpan.end) }
        checkLink(node.url, targetSpan)
        return Inline(.link(target: node.url, title: node.title, inner), span: targetSpan)
    }

    /// What stands behind a number sign means something that was measured: no heading's anchor has a dot or a bracket.
    static func isReference(_ fragment: String) -> Bool { fragment.contains { $0 == "." || $0 == "(" } }

    /// The file of the lesson that a link leads into; nil when it leads somewhere else.
    private func lesson(of target: LinkTarget) -> String? {
        switch target {
        case .anchor: path
        case .file(let file, _): files.path(ofAddress: file, from: path).flatMap { CourseFiles.isLesson($0) ? $0 : nil }
        case .outside, .scheme, .root: nil
        }
    }

    /// A link into what a directive found; nil when there is no such directive in the lesson, which is reported.
    private mutating func value(
        _ node: MarkupNode, _ reference: String, of file: String, at target: Span, textEnd: Int?, _ block: Span
    ) -> Inline? {
        let head = String(reference.prefix { $0 != "." && $0 != "(" })
        if file == path, !head.contains("/"), !directiveIds.contains(head) {
            diagnostics.append(
                .unknownDirective(
                    head, nearest: hints.take() ? nearest(head, in: directiveIds.sorted()) : nil, path: source.path,
                    span: target))
            return nil
        }
        var value = ValueLink(
            target: reference, targetSpan: target, text: node.plainText, textSpan: target,
            file: file == path ? nil : file, standing: standing, isLiteral: false)
        if let textEnd {
            var start = textEnd
            while start > block.start, source.bytes[start - 1] != UInt8(ascii: "[") { start -= 1 }
            let span = Span(start, textEnd)
            let written = source.text(span)
            if !standing.isYAML || written == node.plainText && standsOnce(Span(start - 1, target.end + 1), in: block) {
                value.text = written
                value.textSpan = span
                value.isLiteral = true
            }
        }
        values.append(value)
        return Inline(.value(values.count - 1), span: value.textSpan)
    }

    /// Whether these bytes stand in the block nowhere else.
    private mutating func standsOnce(_ span: Span, in block: Span) -> Bool {
        let text = source.text(span)
        return find(text, from: block.start, in: block) == span.start
            && find(text, from: span.start + 1, in: block) == nil && searchAllowance > 0
    }
}
