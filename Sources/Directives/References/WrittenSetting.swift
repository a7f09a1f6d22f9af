import Lessons

/// Why a reference means nothing.
struct ReferenceProblem: Error {
    var diagnostic: Diagnostic
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// `optimizer.rate=0.1` inside brackets, with the places of both sides.
struct WrittenSetting {
    var path: String
    var pathSpan: Span
    var value: String
    var valueSpan: Span

    init?(_ text: Substring, at start: Int) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let left = text[..<equals]
        let right = text[text.index(after: equals)...]
        path = String(left.trimmed)
        value = String(right.trimmed)
        guard !path.isEmpty, !value.isEmpty else { return nil }
        let leftStart = start + left.prefix { $0 == " " }.utf8.count
        let rightStart = start + left.utf8.count + 1 + right.prefix { $0 == " " }.utf8.count
        pathSpan = Span(leftStart, leftStart + path.utf8.count)
        valueSpan = Span(rightStart, rightStart + value.utf8.count)
    }

    /// At the commas that stand in no inner brackets, each with its offset in the file.
    static func split(_ arguments: WrittenReference.Arguments) -> [(text: Substring, at: Int)] {
        var depth = 0
        let pieces = arguments.text.split(omittingEmptySubsequences: false) { character in
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) { depth -= 1 }
            return character == "," && depth == 0
        }
        var at = arguments.span.start
        return pieces.map { piece in
            defer { at += piece.utf8.count + 1 }
            return (piece, at)
        }
    }
}
