/// A piece of YAML as text, every piece with its place in the lesson's file. No types: `yes`, `1:30` and `1_000` are
/// what they look like, and whoever asked for a number reads it strictly.
package struct YAMLNode: Equatable, Sendable {
    package var kind: Kind
    package var span: Span

    package init(_ kind: Kind, span: Span) {
        self.kind = kind
        self.span = span
    }

    package indirect enum Kind: Equatable, Sendable {
        case scalar(Scalar)
        case list([YAMLNode])
        case map([Entry])
    }

    package struct Scalar: Equatable, Sendable {
        package var text: String
        package var isPlain: Bool
        /// Where each line of `text` begins in the file.
        package var lineOffsets: [Int]
        /// The comment that ends a plain scalar: `#1 says` of `caption: the rule #1 says`.
        package var comment: Span?
        /// Where each line begins in `text`, in bytes.
        fileprivate let lineStarts: [Int]

        package init(text: String, isPlain: Bool, lineOffsets: [Int], comment: Span? = nil) {
            self.text = text
            self.isPlain = isPlain
            self.lineOffsets = lineOffsets
            self.comment = comment
            var starts = [0]
            for (index, byte) in text.utf8.enumerated() where byte == 0x0A { starts.append(index + 1) }
            lineStarts = starts
        }
    }

    package struct Entry: Equatable, Sendable {
        package var key: String
        package var keySpan: Span
        package var value: YAMLNode
        package init(key: String, keySpan: Span, value: YAMLNode) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    /// A scalar that stands nowhere but gets this place: for overrides and shorthands taken apart.
    package static func scalar(_ text: String, span: Span) -> YAMLNode {
        YAMLNode(.scalar(Scalar(text: text, isPlain: true, lineOffsets: [span.start])), span: span)
    }

    package var text: String? { if case .scalar(let scalar) = kind { scalar.text } else { nil } }
    package var items: [YAMLNode]? { if case .list(let items) = kind { items } else { nil } }
    package var entries: [Entry]? { if case .map(let entries) = kind { entries } else { nil } }

    package subscript(_ key: String) -> YAMLNode? { entries?.first { $0.key == key }?.value }

    /// The place of bytes `from ..< to` of a scalar's text in the file.
    package func place(_ from: Int, _ to: Int) -> Span {
        guard case .scalar(let scalar) = kind else { return span }
        // The last line that begins at or before `from`; a place is asked for of every line of a long text.
        var (line, end) = (0, scalar.lineStarts.count)
        while line + 1 < end {
            let middle = (line + end) / 2
            if scalar.lineStarts[middle] <= from { line = middle } else { end = middle }
        }
        guard line < scalar.lineOffsets.count else { return span }
        let start = scalar.lineOffsets[line] + from - scalar.lineStarts[line]
        return Span(start, max(start, start + to - from))
    }
}
