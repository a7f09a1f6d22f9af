extension LessonParser {
    mutating func link(_ node: MarkupNode, _ tree: MarkupTree, _ block: Span) -> Inline {
        let span = node.targetPlace ?? node.place ?? block
        let url = tree.literal(node)
        let target = LinkTarget(url)
        if url.utf8.contains(UInt8(ascii: "#")), let file = lesson(of: target) {
            let written = url.drop { $0 != "#" }.dropFirst()
            let fragment = String(written).percentDecoded ?? String(written)
            let place = fragmentPlace(written, of: node)
            if written.isEmpty {
                // Of the lesson, and of nothing in it.
            } else if Self.isReference(fragment) || (file == path && isNumber(node, tree, of: fragment)) {
                let at = place.map { Span($0.start - 1, $0.end) } ?? span
                if let value = value(node, tree, fragment, of: file, at: at, block) { return value }
            } else {
                links.append(LessonLink(file: file, anchor: fragment, span: span, anchorSpan: place))
            }
        }
        let inner = linkedInlines(tree, in: node, block)
        checkLink(url, target, span)
        return Inline(.link(target: url, title: tree.string(node.addition), inner), span: span)
    }

    /// In which nothing leads anywhere else.
    mutating func linkedInlines(_ tree: MarkupTree, in node: MarkupNode, _ block: Span) -> [Inline] {
        let before = isInLink
        isInLink = true
        defer { isInLink = before }
        return inlines(tree, in: node, block)
    }

    /// Where what follows a target's number sign stands byte for byte, if it does.
    private func fragmentPlace(_ fragment: Substring, of node: MarkupNode) -> Span? {
        guard let target = node.targetPlace else { return nil }
        let place = Span(target.end - fragment.utf8.count, target.end)
        guard place.start > target.start, source.bytes[place.start - 1] == UInt8(ascii: "#"),
            source.bytes[place.start..<place.end].elementsEqual(fragment.utf8)
        else { return nil }
        return place
    }

    /// What stands behind a number sign means something that was measured: no heading's anchor has a dot or a bracket.
    static func isReference(_ fragment: String) -> Bool { fragment.contains { $0 == "." || $0 == "(" } }

    /// A number that leads to a directive is compared with something in it, and it is said that nothing is named.
    /// So is one that leads to a formula, whose signs no heading's anchor has.
    private func isNumber(_ node: MarkupNode, _ tree: MarkupTree, of fragment: String) -> Bool {
        guard directiveIds.contains(fragment) || ValueLink.isCalculation(fragment) else { return false }
        let text = tree.plainText(node)
        return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }

    /// The file of the lesson that a link leads into; nil when it leads somewhere else.
    private func lesson(of target: LinkTarget) -> String? {
        switch target {
        case .anchor: path
        case .file(let file, _):
            files.path(ofAddress: file, from: path).flatMap {
                CourseFiles.isLesson($0) && !files.drafts.contains($0) ? $0 : nil
            }
        case .outside, .scheme, .root: nil
        }
    }

    /// A link into what a directive found; nil when there is no such directive in the lesson, which is reported.
    private mutating func value(
        _ node: MarkupNode, _ tree: MarkupTree, _ reference: String, of file: String, at target: Span, _ block: Span
    ) -> Inline? {
        let head = ValueLink.head(of: reference)
        if file == path, !head.contains("/"), !directiveIds.contains(head), !ValueLink.isConstant(reference) {
            diagnostics.append(
                .unknownDirective(
                    head, nearest: hints.take() ? nearest(head, in: directiveIds.sorted()) : nil, path: source.path,
                    span: target))
            return nil
        }
        var value = ValueLink(
            target: reference, targetSpan: target, text: tree.plainText(node),
            textSpan: node.innerPlace ?? node.place ?? block,
            file: file == path ? nil : file, standing: standing, isLiteral: false)
        // A link by reference has its number elsewhere, and so has one whose text is dressed.
        if let place = node.innerPlace, node.targetPlace != nil {
            value.isLiteral = source.bytes[place.start..<place.end].elementsEqual(tree.plainText(node).utf8)
        }
        values.append(value)
        return Inline(.value(values.count - 1), span: value.textSpan)
    }
}
