/// The source line of a diagnostic with carets below what is meant; of a very long line only what is around it.
struct Excerpt {
    let line: String
    /// As wide as what stands before the carets.
    let indent: String
    /// Columns of a terminal that the carets take, one at least.
    let width: Int

    /// Lines longer than this, in bytes, are cut.
    private static let longest = 400
    private static let before = 60
    private static let after = 160

    init(_ source: SourceFile, _ start: Position, _ end: Position) {
        let bytes = source.line(start.line)
        let from = min(bytes.endIndex, bytes.startIndex + start.column - 1)
        let to = max(
            from, end.line == start.line ? min(bytes.endIndex, bytes.startIndex + end.column - 1) : bytes.endIndex)
        var shown = bytes.indices
        if bytes.count > Self.longest {
            shown = max(bytes.startIndex, from - Self.before)..<min(bytes.endIndex, from + Self.after)
            while shown.lowerBound < from, bytes[shown.lowerBound] & 0xC0 == 0x80 {
                shown = shown.lowerBound + 1..<shown.upperBound
            }
            while shown.upperBound > from, shown.upperBound < bytes.endIndex, bytes[shown.upperBound] & 0xC0 == 0x80 {
                shown = shown.lowerBound..<shown.upperBound - 1
            }
        }
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self).printable }
        let head = (shown.lowerBound > bytes.startIndex ? "…" : "") + text(shown.lowerBound..<from)
        let marked = text(from..<min(to, shown.upperBound))
        line = head + text(from..<shown.upperBound) + (shown.upperBound < bytes.endIndex ? "…" : "")
        indent = head.map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.terminalWidth) }.joined()
        width = max(1, marked.terminalWidth)
    }
}
