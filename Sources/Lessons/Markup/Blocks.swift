extension LessonParser {
    func blockSource(_ node: MarkupNode) -> String { source.text(span(node)) }

    mutating func blocks(_ tree: MarkupTree, in node: MarkupNode) -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(Int(node.count))
        for child in tree.children(of: node) { add(child, tree, to: &blocks) }
        return blocks
    }

    mutating func add(_ node: MarkupNode, _ tree: MarkupTree, to blocks: inout [Block]) {
        let span = span(node)
        switch node.kind {
        case .heading:
            standing = .heading
            let inlines = inlines(tree, in: node, span)
            standing = .prose
            let anchor = anchors.anchor(for: plainText(inlines))
            blocks.append(Block(.heading(level: Int(node.level), anchor: anchor, inlines), span: span))
        case .paragraph:
            addParagraph(node, tree, span, to: &blocks)
        case .quote: blocks.append(quote(node, tree, span))
        case .list:
            var items: [[Block]] = []
            items.reserveCapacity(Int(node.count))
            for item in tree.children(of: node) {
                checkTask(item, tree)
                items.append(self.blocks(tree, in: item))
            }
            let kind = node.isOrdered ? Block.ListKind.numbers(start: Int(node.number)) : .bullets
            blocks.append(Block(.list(kind, isTight: node.isTight, items: items), span: span))
        case .codeBlock: blocks.append(code(node, tree, span))
        case .htmlBlock:
            let text = tree.literal(node).trimmingEnds()
            if Self.isComments(text) { return }
            diagnostics.append(.rawHTML(path: source.path, span: Span(span.start, span.start + 1)))
            blocks.append(Block(.rawText(text), span: span))
        case .rule: blocks.append(Block(.rule, span: span))
        default: break
        }
    }

    /// Comments and white space, and nothing between them.
    private static func isComments(_ text: String) -> Bool {
        var rest = text[...]
        while rest.hasPrefix("<!--") {
            // `<!-->` is a whole comment.
            guard let end = rest.utf8.dropFirst(2).firstRange(of: "-->".utf8) else { return false }
            rest = rest[end.upperBound...].drop(while: \.isWhitespace)
        }
        return rest.isEmpty
    }

    /// A fence: a directive, mathematics or code; or code that is indented.
    private mutating func code(_ node: MarkupNode, _ tree: MarkupTree, _ span: Span) -> Block {
        guard let fence = openingFence(node, tree) else {
            return Block(.code(language: "", text: tree.literal(node)), span: span)
        }
        let words = (tree.info(node) ?? "").split(separator: " ").map(String.init)
        let language = words.first ?? ""
        let isClosed = checkClosed(node, fence, span)
        if language == "math" {
            let lines = contentLines(node, tree)
            return Block(.mathematics(mathematics(lines.text, lineOffsets: lines.offsets)), span: span)
        }
        if let kind = DirectiveKind(rawValue: language) {
            if let fence = directive(kind, words, node, tree, span) {
                directives.append(fence)
                return Block(.directive(directives.count - 1), span: span)
            }
        } else if words.count == 2, let near = Self.nearKind(language) {
            let at = infoSpan(node, language)
            diagnostics.append(.nearlyAKind(language, kind: near, path: source.path, span: at))
        }
        if isClosed, DirectiveKind(rawValue: language) == nil { checkSwallowed(node, tree, fence) }
        return Block(.code(language: language, text: tree.literal(node)), span: span)
    }

    /// One letter off a kind, two for kinds of six letters or more.
    static func nearKind(_ word: String) -> String? {
        DirectiveKind.allCases.map(\.rawValue).first { kind in
            let edits = editDistance(word.lowercased(), kind)
            return edits > 0 && edits <= (kind.count >= 6 ? 2 : 1)
        } ?? DirectiveKind.allCases.map(\.rawValue).first { $0 == word.lowercased() }
    }

    /// Where a word of the info string stands.
    private func infoSpan(_ node: MarkupNode, _ word: String) -> Span {
        let line = source.line(node.startLine)
        let target = Array(word.utf8)
        var at = line.startIndex
        while at + target.count <= line.endIndex {
            if line[at..<(at + target.count)].elementsEqual(target) { return Span(at, at + target.count) }
            at += 1
        }
        return Span(line.startIndex, line.endIndex)
    }

    private mutating func directive(
        _ kind: DirectiveKind, _ words: [String], _ node: MarkupNode, _ tree: MarkupTree, _ span: Span
    ) -> DirectiveFence? {
        guard words.count >= 2 else {
            diagnostics.append(
                .directiveWithoutId(kind.rawValue, path: source.path, span: infoSpan(node, kind.rawValue)))
            return nil
        }
        let id = words[1]
        let idSpan = infoSpan(node, id)
        guard words.count == 2, id.utf8.allSatisfy({ Self.isIdByte($0) }) else {
            diagnostics.append(.directiveId(words.dropFirst().joined(separator: " "), path: source.path, span: idSpan))
            return nil
        }
        guard takenIds.insert(id).inserted else {
            diagnostics.append(.directiveTwice(id, path: source.path, span: idSpan))
            return nil
        }
        let lines = contentLines(node, tree)
        let (root, problems) = YAMLReader.read(
            lines.text, lineOffsets: lines.offsets, path: source.path, depthLimit: settings.limits[.yamlDepth])
        diagnostics += problems
        var fence = DirectiveFence(
            kind: kind, id: id, idSpan: idSpan, span: span, body: lines.text, lineOffsets: lines.offsets, root: root)
        if root == nil, problems.isEmpty { fence.root = YAMLNode(.map([]), span: idSpan) }
        if let caption = root?["caption"] {
            fence.caption = inlines(of: caption, "caption", as: .caption(directive: directives.count))
        }
        for (place, caption) in Self.captions(root?["show"]) {
            fence.captions[place] = inlines(of: caption, "caption", as: .caption(directive: directives.count))
        }
        return fence
    }

    /// Of the figures that `show` lists as maps.
    private static func captions(_ show: YAMLNode?) -> [(place: Int, node: YAMLNode)] {
        var place = -1
        var found: [(Int, YAMLNode)] = []
        for item in show.map({ $0.items ?? [$0] }) ?? [] {
            guard let figures = item.entries else {
                place += 1
                continue
            }
            for figure in figures {
                place += 1
                if let caption = figure.value["caption"] { found.append((place, caption)) }
            }
        }
        return found
    }

    static func isIdByte(_ byte: UInt8) -> Bool {
        (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57) || byte == 45
    }

    /// A fence's text without its last line end, and where each line begins: content is a suffix of its source line.
    private func contentLines(_ node: MarkupNode, _ tree: MarkupTree) -> (text: String, offsets: [Int]) {
        var text = tree.literal(node)
        if text.hasSuffix("\n") { text.removeLast() }
        var offsets: [Int] = []
        for (k, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let whole = source.line(node.startLine + 1 + k)
            offsets.append(whole.endIndex - min(whole.count, line.count))
        }
        return (text, offsets)
    }

    /// Ids of directives, known before prose is read: values may stand above what they refer to.
    mutating func collectIds(_ tree: MarkupTree) {
        for node in tree.nodes where node.kind == .codeBlock {
            guard let info = tree.info(node) else { continue }
            let words = info.split(separator: " ")
            if words.count > 1, DirectiveKind(rawValue: String(words[0])) != nil {
                directiveIds.insert(String(words[1]))
            }
        }
    }
}

extension StringProtocol {
    /// Without these characters (white space unless said) at both ends.
    package func trimmingEnds(_ characters: String = " \t\n\r") -> String {
        var rest = self[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }
}
