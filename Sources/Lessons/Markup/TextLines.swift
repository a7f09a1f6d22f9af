extension LessonParser {
    /// One line of inline Markdown, whatever it begins with: `1. first` in a title or a cell is no list. `scanner` is
    /// where the text begins in the file, if it stands there as it is.
    mutating func inlines(ofLine text: String, in block: Span, _ scanner: InlineScanner?) -> [Inline] {
        let line = Self.joined(text)
        guard !line.isEmpty else { return [] }
        if var tree = MarkupTree(plain: line) {
            if let scanner { InlinePlaces.add(toLine: 0, of: &tree, scanner) }
            return inlines(tree, from: 0, to: nil, in: block)
        }
        // Behind an entity nothing begins a list, a heading or a definition; the space that it stands for goes again.
        // The lesson's own definitions follow, for links by reference.
        let known = line.utf8.contains(UInt8(ascii: "[")) ? definitions(for: line) : ""
        guard var tree = try? MarkupReader.read(Array(("&#32;" + line + known).utf8)), tree.nodes[0].count == 1,
            let paragraph = tree.nodes[0].first, var first = tree[paragraph].first, tree[first].kind == .text
        else { return [Inline(.text(line), span: block)] }
        tree.nodes[Int(first)].literal.start += 1
        if tree[first].literal.isEmpty {
            guard let next = tree[first].next else { return [] }
            first = next
        }
        if let scanner { InlinePlaces.add(toLine: first, of: &tree, scanner) }
        return inlines(tree, from: first, in: block)
    }

    /// On one line, without white space at its ends.
    private static func joined(_ text: String) -> String {
        let isOneLine = text.utf8.allSatisfy { $0 < 0x80 && !(0x0A...0x0D ~= $0) }
        return (isOneLine ? text : text.map { $0.isNewline ? " " : String($0) }.joined()).trimmingEnds()
    }

    private mutating func definitions(for line: String) -> String {
        let known = definitions ?? Self.definitions(in: source)
        definitions = known
        return known.isEmpty ? "" : Self.labels(in: line).compactMap { known[$0] }.joined()
    }

    /// A text of YAML. It may be quoted or folded: what does not stand there as it is has the place of the whole.
    mutating func inlines(of node: YAMLNode, _ key: String, as standing: ValueLink.Standing) -> [Inline] {
        guard case .scalar(let scalar) = node.kind else { return [] }
        if let warning = Diagnostic.textEndsAtComment(key, node, path: source.path) { diagnostics.append(warning) }
        self.standing = standing
        defer { self.standing = .prose }
        let start = scalar.lineOffsets.first ?? node.span.start
        return inlines(
            ofLine: scalar.text, in: node.span, InlineScanner(source, Span(start, max(start, node.span.end))))
    }

    /// `[name]: address` lines by their labels, as paragraphs of their own.
    static func definitions(in source: SourceFile) -> [String: String] {
        var found: [String: String] = [:]
        for number in 1...max(1, source.lineCount) {
            let line = source.line(number).drop { $0 == UInt8(ascii: " ") }
            guard line.first == UInt8(ascii: "["), line.contains(UInt8(ascii: ":")) else { continue }
            let text = String(decoding: line, as: UTF8.self)
            let label = text.dropFirst().prefix { $0 != "]" && $0 != "[" }.lowercased()
            guard text.dropFirst(label.count + 1).hasPrefix("]:"), found[label] == nil, !label.hasPrefix("^") else {
                continue
            }
            found[label] = "\n\n" + text
        }
        return found
    }

    /// What stands between brackets, each once, in small letters as labels are compared.
    private static func labels(in line: String) -> Set<String> {
        var found: Set<String> = []
        let parts = line.lowercased().split(separator: "[", omittingEmptySubsequences: false)
        for part in parts.dropFirst() { if let end = part.firstIndex(of: "]") { found.insert(String(part[..<end])) } }
        return found
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
            case .image(_, _, _, let alternative): alternative.plainText(mathematics: mathematics, value: value)
            case .footnote: ""
            case .softBreak, .hardBreak: " "
            }
        }.joined()
    }
}

extension MarkupTree {
    /// Of a line in which nothing has a meaning: one text.
    fileprivate init?(plain line: String) {
        let isPlain = line.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "*"),
                UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "!"):
                false
            default: 0x20...0x7E ~= byte
            }
        }
        guard isPlain else { return nil }
        bytes = Array(line.utf8)
        var text = MarkupNode(.text, lines: (1, 1), columns: (1, 1))
        text.literal.end = Int32(bytes.count)
        nodes = [text]
    }
}
