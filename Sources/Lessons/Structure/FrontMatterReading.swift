extension LessonParser {
    /// What becomes inline Markdown, once the directives that it may refer to are known.
    typealias FrontMatterTexts = (title: YAMLNode?, goal: YAMLNode?)

    /// Reads the YAML between `---` lines at the very top and blanks it, so that every line number stays true. White
    /// space behind the dashes, which nobody sees, changes nothing.
    mutating func readFrontMatter(_ bytes: inout [UInt8], into result: inout FrontMatter) -> FrontMatterTexts {
        guard isRuler(1) else { return (nil, nil) }
        var last = 2
        while last <= source.lineStarts.count, !isRuler(last) { last += 1 }
        guard last <= source.lineStarts.count else {
            diagnostics.append(.frontMatterOpen(path: source.path, span: Span(0, 3)))
            return (nil, nil)
        }
        let body = source.reading(bytes).body(2..<last)
        let end = source.lineStarts[last - 1] + source.line(last).count
        for at in 0..<end where bytes[at] != 0x0A && bytes[at] != 0x0D { bytes[at] = 0x20 }
        guard last > 2 else { return (nil, nil) }
        let (node, problems) = YAMLReader.read(body.text, lineOffsets: body.lineOffsets, path: source.path)
        diagnostics += problems
        guard let node else { return (nil, nil) }
        guard let entries = node.entries else {
            diagnostics.append(.frontMatterShape(path: source.path, span: node.span))
            return (nil, nil)
        }
        return read(entries, into: &result)
    }

    private func isRuler(_ line: Int) -> Bool { Self.isRuler(source.line(line)) }

    static func isRuler(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    package static let frontMatterKeys = ["title", "goal", "minutes", "requires", "lang", "author", "date", "draft"]

    private mutating func read(_ entries: [YAMLNode.Entry], into result: inout FrontMatter) -> FrontMatterTexts {
        var texts: FrontMatterTexts = (nil, nil)
        for entry in entries {
            switch entry.key {
            case "requires":
                let items = entry.value.items ?? [entry.value]
                result.requires = items.compactMap(\.text)
                requiredSpans = items.filter { $0.text != nil }.map(\.span)
            case "minutes":
                if let text = entry.value.text, let minutes = Int(text), minutes > 0 {
                    result.minutes = minutes
                } else {
                    diagnostics.append(.frontMatterMinutes(path: source.path, span: entry.value.span))
                }
            case "draft":
                switch entry.value.text {
                case "true": result.isDraft = true
                case "false": result.isDraft = false
                default: diagnostics.append(.frontMatterDraft(path: source.path, span: entry.value.span))
                }
            case "title", "goal", "lang", "author", "date":
                guard let text = entry.value.text else {
                    diagnostics.append(.frontMatterText(entry.key, path: source.path, span: entry.value.span))
                    continue
                }
                switch entry.key {
                case "title":
                    texts.title = entry.value
                    continue
                case "goal":
                    texts.goal = entry.value
                    continue
                case "lang": result.language = text
                case "author": result.author = text
                default: result.date = text
                }
                if let warning = Diagnostic.textEndsAtComment(entry.key, entry.value, path: source.path) {
                    diagnostics.append(warning)
                }
            default:
                diagnostics.append(
                    .unknownFrontMatter(
                        entry.key, nearest: nearest(entry.key, in: Self.frontMatterKeys), path: source.path,
                        span: entry.keySpan))
            }
        }
        return texts
    }
}
