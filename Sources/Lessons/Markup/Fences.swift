/// The lines of ticks or tildes that a code block stands between.
struct CodeFence: Equatable {
    let mark: UInt8
    let length: Int

    /// What a line begins with; nil when that is no fence.
    init?(_ line: some Collection<UInt8>) {
        guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        self.mark = mark
        length = line.prefix { $0 == mark }.count
        guard length >= 3 else { return nil }
    }

    var text: String { String(repeating: Character(Unicode.Scalar(mark)), count: length) }

    func closes(_ opening: CodeFence) -> Bool { mark == opening.mark && length >= opening.length }
}

extension LessonParser {
    /// nil for code that is indented: what it begins with may look like a fence, but then it is text too.
    func openingFence(_ node: MarkupNode, _ tree: MarkupTree) -> CodeFence? {
        let line = source.line(node.startLine).dropFirst(max(0, node.startColumn - 1))
        guard let fence = CodeFence(line.drop { $0 == UInt8(ascii: " ") }) else { return nil }
        let isText = node.addition.isEmpty && tree.bytes(node.literal).prefix { $0 != 0x0A }.elementsEqual(line)
        return isText ? nil : fence
    }

    /// Whether the last line closes what the first one opened; said when not.
    mutating func checkClosed(_ node: MarkupNode, _ opening: CodeFence, _ span: Span) -> Bool {
        func isPassed(_ byte: UInt8) -> Bool { InlineScanner.isBlank(byte) || byte == UInt8(ascii: ">") }
        var last = source.line(node.endLine).drop(while: isPassed)
        while let byte = last.last, isPassed(byte) { last.removeLast() }
        let closing = CodeFence(last)
        if node.endLine > node.startLine, let closing, closing.closes(opening), closing.length == last.count {
            return true
        }
        diagnostics.append(
            .fenceOpen(opening.text, path: source.path, span: Span(span.start, span.start + opening.length)))
        return false
    }

    /// A directive's first line inside code that its last line would have closed: the code was meant to end before it.
    mutating func checkSwallowed(_ node: MarkupNode, _ tree: MarkupTree, _ opening: CodeFence) {
        let code = tree.bytes(node.literal)
        guard code.contains(opening.mark) else { return }
        for (index, line) in code.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            guard let fence = CodeFence(text), fence.closes(opening) else { continue }
            let words = String(decoding: text.dropFirst(fence.length), as: UTF8.self).split(separator: " ")
            guard words.count == 2, DirectiveKind(rawValue: String(words[0])) != nil else { continue }
            let end = source.line(node.startLine + 1 + index).endIndex
            diagnostics.append(
                .directiveInCode(
                    String(words[0]), closing: opening.text, path: source.path, span: Span(end - text.count, end)))
            return
        }
    }
}
