extension LessonParser {
    /// One line of inline Markdown, whatever it begins with: `1. first` in a title or a cell is no list.
    mutating func inlines(ofLine text: String, in block: Span) -> [Inline] {
        let line = text.map { $0.isNewline ? " " : String($0) }.joined().trimmingEnds()
        guard !line.isEmpty else { return [] }
        // Behind an entity nothing begins a list, a heading or a definition; the space that it stands for goes again.
        guard let tree = try? MarkupReader.read(Array(("&#32;" + line).utf8)), tree.children.count == 1,
            var nodes = tree.children.first?.children, nodes.first?.kind == .text
        else { return [Inline(.text(line), span: block)] }
        nodes[0].literal.removeFirst()
        if nodes[0].literal.isEmpty { nodes.removeFirst() }
        var cursor = block.start
        return inlines(Self.withoutPlaces(nodes), in: block, cursor: &cursor)
    }

    /// A text of YAML. It may be quoted or folded, so what is looked for in it may not be found; then it has the place of
    /// the whole.
    mutating func inlines(of node: YAMLNode, _ key: String, as standing: ValueLink.Standing) -> [Inline] {
        guard let text = node.text else { return [] }
        if let warning = Diagnostic.textEndsAtComment(key, node, path: source.path) { diagnostics.append(warning) }
        self.standing = standing
        defer { self.standing = .prose }
        return inlines(ofLine: text, in: node.span)
    }

    /// Positions of a line parsed alone mean nothing in the file.
    private static func withoutPlaces(_ nodes: [MarkupNode]) -> [MarkupNode] {
        nodes.map { node in
            var node = node
            node.startLine = 0
            node.children = withoutPlaces(node.children)
            return node
        }
    }

    /// The words with each value as the author wrote it.
    func plainText(_ inlines: [Inline]) -> String { inlines.plainText { values[$0].text } }
}

extension [Inline] {
    /// The words without their dress; `value` and `mathematics` give what stands for a value, by its number in
    /// `Lesson.values`, and for TeX.
    package func plainText(mathematics: (String) -> String = { $0 }, value: (Int) -> String) -> String {
        map { inline in
            switch inline.kind {
            case .text(let text), .code(let text): text
            case .mathematics(let source): mathematics(source.tex)
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner):
                inner.plainText(mathematics: mathematics, value: value)
            case .value(let number): value(number)
            case .image(_, _, _, let alternative): alternative
            case .softBreak, .hardBreak: " "
            }
        }.joined()
    }
}
