extension LessonParser {
    /// A paragraph without the footnotes in it, which stand at the lesson's end.
    mutating func addParagraph(_ node: MarkupNode, _ tree: MarkupTree, _ span: Span, to blocks: inout [Block]) {
        let notes = footnotes.starts.isEmpty ? [] : self.notes(in: node, tree)
        guard let first = notes.first else {
            blocks.append(table(node, span) ?? Block(.paragraph(inlines(tree, in: node, span)), span: span))
            return
        }
        if first.number != node.first {
            let text = table(node, span)
            blocks.append(
                text ?? Block(.paragraph(inlines(tree, from: node.first, to: first.before, in: span)), span: span))
        }
        for (index, note) in notes.enumerated() {
            addFootnote(note.number, to: index + 1 < notes.count ? notes[index + 1].before : nil, tree, span)
        }
        checkContinuation(node, tree)
    }

    /// On Git hosts what is indented behind a footnote belongs to it; in CommonMark it is code.
    private mutating func checkContinuation(_ node: MarkupNode, _ tree: MarkupTree) {
        guard let next = node.next.map({ tree[$0] }), next.kind == .codeBlock, openingFence(next, tree) == nil else {
            return
        }
        let start = span(next).start
        diagnostics.append(.footnoteContinued(path: source.path, span: Span(start, start + 1)))
    }

    /// The texts that begin footnotes, and the ends of the lines before them.
    private func notes(in paragraph: MarkupNode, _ tree: MarkupTree) -> [(number: Int32, before: Int32?)] {
        var notes: [(number: Int32, before: Int32?)] = []
        var (last, next) = (Int32?.none, paragraph.first)
        while let number = next {
            if footnotes.starts[number] != nil { notes.append((number, last)) }
            (last, next) = (number, tree[number].next)
        }
        return notes
    }

    private mutating func addFootnote(_ number: Int32, to end: Int32?, _ tree: MarkupTree, _ block: Span) {
        guard let start = footnotes.starts[number] else { return }
        var text = tree[number]
        let place = text.place.map { Span($0.start, $0.start + start.name.utf8.count + 3) } ?? block
        text.cut(start.length)
        let first = text.literal.isEmpty ? (text.next == end ? nil : text.next.map { tree[$0] }) : text
        footnotes.inside = FootnoteReading.key(start.name)
        beginsWithAddress = !text.literal.isEmpty
        let content = inlines(tree, from: first, to: end, in: block)
        beginsWithAddress = false
        footnotes.inside = nil
        if content.isEmpty { diagnostics.append(.footnoteEmpty(start.name, path: source.path, span: place)) }
        let note = FootnoteReading.Note(name: start.name, content: content.linked, span: place)
        if !footnotes.add(note) { diagnostics.append(.footnoteTwice(start.name, path: source.path, span: place)) }
    }

    /// A text in which footnotes may be cited.
    mutating func addCitations(
        _ literal: String, _ node: MarkupNode, _ tree: MarkupTree, _ span: Span, to result: inout [Inline]
    ) {
        let bytes = tree.bytes(node.literal)
        var scanner = InlineScanner(source, span)
        let offsets = node.place == nil ? nil : scanner.offsets(literal[...])
        var start = bytes.startIndex
        func add(upTo end: Int) {
            let text = String(decoding: bytes[start..<end], as: UTF8.self).filter { $0 != "\u{200B}" }
            if !text.isEmpty { result.append(Inline(.text(text), span: span)) }
        }
        var at = start
        while let found = bytes[at...].firstRange(of: [UInt8(ascii: "["), UInt8(ascii: "^")]) {
            at = found.upperBound
            guard
                let name = FootnoteSigns.name(bytes[found.lowerBound...])
                    ?? FootnoteSigns.words(bytes[found.lowerBound...])
            else { continue }
            var place = span
            if let offsets {
                let (first, last) = (found.lowerBound - bytes.startIndex, name.endIndex - bytes.startIndex)
                place = Span(offsets[first], offsets[last] + 1)
                // With a backslash, or as an entity, it is meant to be seen.
                if source.bytes[place.start] != UInt8(ascii: "[") || isEscaped(place.start) { continue }
            }
            guard let number = citation(String(decoding: name, as: UTF8.self), at: place) else { continue }
            add(upTo: found.lowerBound)
            result.append(Inline(.footnote(number), span: place))
            at = name.endIndex + 1
            start = at
        }
        add(upTo: bytes.endIndex)
    }

    /// nil, and said, where it stays a text.
    private mutating func citation(_ name: String, at place: Span) -> Int? {
        guard !name.contains(" ") else {
            diagnostics.append(.footnoteName(name, path: source.path, span: place))
            return nil
        }
        guard footnotes.has(name) else {
            let near = hints.take() ? nearest(name, in: footnotes.known) : nil
            diagnostics.append(.unknownFootnote(name, nearest: near, path: source.path, span: place))
            return nil
        }
        guard !isInLink else {
            diagnostics.append(.footnoteInLink(name, path: source.path, span: place))
            return nil
        }
        return footnotes.cite(name)
    }

    mutating func resolvedFootnotes() -> Footnotes {
        let (found, unused) = footnotes.resolved()
        for note in unused { diagnostics.append(.unusedFootnote(note.name, path: source.path, span: note.span)) }
        return found
    }
}

extension MarkupNode {
    /// Without so many bytes of a text that stand in the file as they are.
    mutating func cut(_ length: Int) {
        literal.start += Int32(length)
        place?.start += length
    }
}

extension [Inline] {
    /// The address that a source begins with is a link, as it would be in a definition of links.
    fileprivate var linked: [Inline] {
        guard let first, case .text(let text) = first.kind, text.hasPrefix("https://") || text.hasPrefix("http://")
        else { return self }
        var address = text.prefix { !$0.isWhitespace }
        while let last = address.last, ".,;:!?".contains(last) { address.removeLast() }
        let words = Inline(.text(String(address)), span: first.span)
        let link = Inline(.link(target: String(address), title: "", [words]), span: first.span)
        let rest = text.dropFirst(address.count)
        return [link] + (rest.isEmpty ? [] : [Inline(.text(String(rest)), span: first.span)]) + dropFirst()
    }
}

extension Diagnostic {
    fileprivate static func unknownFootnote(_ name: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-footnote", "there is no footnote '\(name)'",
            hint: nearest.map { "did you mean [^\($0)]?" }
                ?? "a line [^\(name)]: … is one; to show the brackets write \\[^\(name)]", path: path, span: span)
    }

    fileprivate static func unusedFootnote(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "unused-footnote", "nothing cites the footnote '\(name)', so it is not shown",
            hint: "write [^\(name)] where it belongs", path: path, span: span)
    }

    fileprivate static func footnoteTwice(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-twice", "a second footnote '\(name)' is not shown", hint: "give it another name",
            path: path, span: span)
    }

    fileprivate static func footnoteEmpty(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-empty", "the footnote '\(name)' says nothing",
            hint: "its text begins on the same line", path: path, span: span)
    }

    fileprivate static func footnoteContinued(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-continued", "this is code, and not more of the footnote above",
            hint: "a footnote is one paragraph", path: path, span: span)
    }

    fileprivate static func footnoteName(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-name", "a footnote's name is one word",
            hint: "write [^\(name.split(separator: " ").joined(separator: "-"))]", path: path, span: span)
    }

    fileprivate static func footnoteInLink(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "footnote-in-link", "a footnote can't be cited inside a link or a picture's text",
            hint: "write [^\(name)] behind it", path: path, span: span)
    }
}
