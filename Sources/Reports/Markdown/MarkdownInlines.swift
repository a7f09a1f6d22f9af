import Lessons

extension MarkdownWriter {
    /// Where inlines stand: a heading and a cell are one line, and pipes end a cell.
    enum Context { case paragraph, heading, cell }

    /// What a run of inlines becomes, before it is known what stands beside each mark of emphasis.
    private enum Piece {
        case text(String)
        case opening(String)
        case closing(String)
    }

    func text(_ inlines: [Inline], in context: Context = .paragraph) -> String {
        var pieces: [Piece] = []
        append(inlines, to: &pieces, emphasis: "*", in: context)
        var result = ""
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .text(let text): result += text
            case .opening(let mark):
                // A mark between a letter and punctuation opens nothing; an entity beside it mends that.
                let next = Self.first(of: pieces[(index + 1)...])
                if isPunctuation(next), let last = result.last, !last.isWhitespace, !isPunctuation(last) {
                    result += "&#8203;"
                }
                result += mark
            case .closing(let mark):
                let last = result.last
                result += mark
                let next = Self.first(of: pieces[(index + 1)...])
                if isPunctuation(last), let next, !next.isWhitespace, !isPunctuation(next) { result += "&#8203;" }
            }
        }
        return Self.keepingSpaces(result)
    }

    /// Spaces at the end of a line would be dropped, or break it.
    private static func keepingSpaces(_ text: String) -> String {
        guard text.contains(" \n") || text.hasSuffix(" ") else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.hasSuffix(" ") ? $0.dropLast() + "&#32;" : String($0) }.joined(separator: "\n")
    }

    private static func first(of pieces: ArraySlice<Piece>) -> Character? {
        for piece in pieces {
            switch piece {
            case .text(let text): if let first = text.first { return first }
            case .opening(let mark), .closing(let mark): return mark.first
            }
        }
        return nil
    }

    private func isPunctuation(_ character: Character?) -> Bool {
        character.map { $0.isPunctuation || $0.isSymbol } ?? false
    }

    private func append(_ inlines: [Inline], to pieces: inout [Piece], emphasis: String, in context: Context) {
        for (index, inline) in inlines.enumerated() {
            switch inline.kind {
            case .text(let text):
                var escaped = MarkdownText.escaped(text, isLineStart: context != .heading && isLineStart(pieces))
                // Before a link an exclamation mark would make an image.
                let isBeforeLink = index + 1 < inlines.count && isBracketed(inlines[index + 1])
                if escaped.hasSuffix("!"), isBeforeLink { escaped = escaped.dropLast() + "\\!" }
                pieces.append(.text(escaped))
            case .code(let text): pieces.append(.text(cell(MarkdownText.code(text), context)))
            case .mathematics(let source):
                pieces.append(.text(cell("$" + MarkdownText.code(source.tex) + "$", context)))
            case .emphasis(let inner):
                pieces.append(.opening(emphasis))
                append(inner, to: &pieces, emphasis: emphasis == "*" ? "_" : "*", in: context)
                pieces.append(.closing(emphasis))
            case .strong(let inner):
                pieces.append(.opening("**"))
                let isAlone = inner.count == 1
                append(inner, to: &pieces, emphasis: isAlone ? "_" : emphasis, in: context)
                pieces.append(.closing("**"))
            case .link(let target, let title, let inner):
                guard let address = address(target) else {
                    append(inner, to: &pieces, emphasis: emphasis, in: context)
                    continue
                }
                let words = text(inner, in: context)
                pieces.append(
                    .text("[\(words)](\(cell(MarkdownText.target(address) + MarkdownText.title(title), context)))"))
            case .value(let number): pieces.append(.text(cell(value(number), context)))
            case .footnote(let number):
                if let number = footnote(number) { pieces.append(.text("[^\(number)]")) }
            case .image(let path, let file, let title, let alternative):
                pieces.append(.text(cell(image(path, file, title, alternative), context)))
            case .softBreak: pieces.append(.text(context == .paragraph ? "\n" : " "))
            case .hardBreak: pieces.append(.text(context == .paragraph ? "\\\n" : " "))
            }
        }
    }

    private func isLineStart(_ pieces: [Piece]) -> Bool {
        guard let last = pieces.last else { return true }
        if case .text(let text) = last { return text.last == "\n" }
        return false
    }

    private func isBracketed(_ inline: Inline) -> Bool {
        switch inline.kind {
        case .link, .value: true
        default: false
        }
    }

    /// Pipes end a cell even in code.
    private func cell(_ text: String, _ context: Context) -> String {
        guard context == .cell else { return text }
        var result = ""
        for character in text {
            if character == "|", result.last != "\\" { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
