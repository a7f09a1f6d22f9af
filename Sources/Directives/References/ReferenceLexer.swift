import Engine
import Lessons

/// Reads references out of a text: words with hyphens, dots between them, brackets after them.
struct ReferenceLexer {
    let text: [UInt8]
    /// The text is one reference and nothing else, so a slash can only belong to a lesson.
    let standsAlone: Bool
    /// The place in the file of bytes of the text.
    let place: (_ from: Int, _ to: Int) -> Span

    /// The reference that begins here and where it ends; nil when none does, or a bracket is not closed.
    func reference(at start: Int) -> (reference: WrittenReference, end: Int)? {
        guard var (part, end) = self.part(at: start) else { return nil }
        var lesson: WrittenReference.Part?
        if part.arguments == nil, end < text.count, text[end] == UInt8(ascii: "/"),
            let (next, after) = self.part(at: end + 1),
            next.arguments != nil || followsDot(after) || (standsAlone && after == text.count)
        {
            lesson = part
            (part, end) = (next, after)
        }
        var parts = [part]
        while followsDot(end) {
            guard let (next, after) = self.part(at: end + 1) else { return nil }
            parts.append(next)
            end = after
        }
        let reference = WrittenReference(
            text: String(decoding: text[start..<end], as: UTF8.self), span: place(start, end), lesson: lesson,
            parts: parts)
        return (reference, end)
    }

    /// A dot and the beginning of a word.
    private func followsDot(_ at: Int) -> Bool {
        at + 1 < text.count && text[at] == UInt8(ascii: ".") && Self.isWord(text[at + 1])
    }

    private func part(at start: Int) -> (part: WrittenReference.Part, end: Int)? {
        let wordEnd = wordEnd(start)
        guard wordEnd > start else { return nil }
        var part = WrittenReference.Part(
            word: String(decoding: text[start..<wordEnd], as: UTF8.self), span: place(start, wordEnd))
        guard wordEnd < text.count, text[wordEnd] == UInt8(ascii: "(") else { return (part, wordEnd) }
        guard let close = closingBracket(wordEnd) else { return nil }
        part.arguments = .init(
            text: String(decoding: text[(wordEnd + 1)..<close], as: UTF8.self), span: place(wordEnd + 1, close))
        part.span = place(start, close + 1)
        return (part, close + 1)
    }

    static func isWord(_ byte: UInt8) -> Bool { FormulaParser.isLetter(byte) || FormulaParser.isDigit(byte) }

    /// Letters, digits and underscores, and hyphens inside: `at-epoch`. A number ends at a hyphen: `output.0.0-0.5`.
    func wordEnd(_ start: Int) -> Int {
        var end = start
        var isNumber = true
        while end < text.count {
            if Self.isWord(text[end]) {
                if !FormulaParser.isDigit(text[end]) { isNumber = false }
                end += 1
                continue
            }
            var next = end
            while next < text.count, text[next] == UInt8(ascii: "-") { next += 1 }
            guard next > end, end > start, next < text.count, Self.isWord(text[next]), !isNumber || standsAlone else {
                break
            }
            end = next
        }
        return end
    }

    /// Where the bracket that opens at `open` is closed.
    func closingBracket(_ open: Int) -> Int? {
        var depth = 0
        for at in open..<text.count {
            switch text[at] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return at }
            default: break
            }
        }
        return nil
    }

    /// Between these brackets stands a setting, `rate=0.1`, so the word before them is no function.
    func hasSetting(_ open: Int) -> Bool {
        var depth = 0
        for at in open..<text.count {
            switch text[at] {
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return false }
            case UInt8(ascii: "=") where depth == 1:
                let before = text[at - 1]
                let isComparison =
                    [UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!")].contains(before)
                    || (at + 1 < text.count && text[at + 1] == UInt8(ascii: "="))
                if !isComparison { return true }
            default: break
            }
        }
        return false
    }
}
