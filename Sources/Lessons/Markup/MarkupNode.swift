/// One node of CommonMark's tree as a value; positions as cmark gives them (lines and columns from 1, in bytes).
struct MarkupNode {
    enum Kind {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
        case text, softBreak, hardBreak, code, htmlInline, emphasis, strong, link, image
    }

    var kind: Kind
    var startLine = 0
    var startColumn = 0
    var endLine = 0
    var endColumn = 0
    var literal = ""
    /// Of a fence; nil for indented code.
    var info: String?
    var url = ""
    var title = ""
    var level = 0
    var isOrdered = false
    var isTight = false
    var start = 1
    var children: [MarkupNode] = []
    /// Of an inline: its bytes in the file, where they are known (`InlinePlaces`).
    var place: Span?
    /// Between a link's brackets, or between the backticks of code.
    var innerPlace: Span?
    /// A link's destination, where it stands behind the text.
    var targetPlace: Span?

    /// The words below it, without their dress.
    var plainText: String {
        switch kind {
        case .softBreak, .hardBreak: " "
        default: children.isEmpty ? literal : children.map(\.plainText).joined()
        }
    }
}
