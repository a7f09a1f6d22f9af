/// Bytes of a file to be written over.
package struct TextChange: Equatable, Sendable {
    package var span: Span
    package var text: String
    package init(_ span: Span, _ text: String) {
        self.span = span
        self.text = text
    }
}

extension SourceFile {
    /// The bytes with the changes made and not a byte more; of changes that overlap the first is made.
    package func changed(_ changes: [TextChange]) -> [UInt8] {
        var result: [UInt8] = []
        var at = 0
        for change in changes.sorted(by: { $0.span.start < $1.span.start })
        where change.span.start >= at && change.span.end <= bytes.count {
            result += bytes[at..<change.span.start]
            result += Array(change.text.utf8)
            at = change.span.end
        }
        return result + bytes[at...]
    }
}
