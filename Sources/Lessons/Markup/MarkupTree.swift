/// One node of CommonMark's tree; positions as cmark gives them (lines and columns from 1, in bytes). It holds nothing
/// that is counted or freed, so that a tree is two pieces of memory however many nodes it has.
struct MarkupNode {
    enum Kind: UInt8 {
        case document, quote, list, item, codeBlock, htmlBlock, paragraph, heading, rule
        case text, softBreak, hardBreak, code, htmlInline, emphasis, strong, link, image
    }

    let kind: Kind
    var isOrdered = false
    var isTight = false
    var level: Int32 = 0
    /// A list's first number.
    var number: Int32 = 1
    private let lines: (start: Int32, end: Int32)
    private let columns: (start: Int32, end: Int32)
    /// A text, code, HTML; a link's address.
    var literal = MarkupTree.Bytes.none
    /// A fence's info string; a link's title.
    var addition = MarkupTree.Bytes.none
    /// Number of the first node in it, and of the one behind it.
    var first: Int32?
    var next: Int32?
    var count: Int32 = 0
    /// Of an inline: its bytes in the file, where they are known (`InlinePlaces`).
    var place: Span?
    /// Between a link's brackets, or between the backticks of code.
    var innerPlace: Span?
    /// A link's destination, where it stands behind the text.
    var targetPlace: Span?

    init(_ kind: Kind, lines: (start: Int32, end: Int32), columns: (start: Int32, end: Int32)) {
        self.kind = kind
        self.lines = lines
        self.columns = columns
    }

    var startLine: Int { Int(lines.start) }
    var endLine: Int { Int(lines.end) }
    var startColumn: Int { Int(columns.start) }
    var endColumn: Int { Int(columns.end) }
}

/// CommonMark's tree as values: its nodes in the order of the text, the document first, and all their texts.
struct MarkupTree {
    /// Where a text stands among those of the tree.
    struct Bytes {
        static let none = Bytes(start: 0, end: 0)
        var start: Int32
        var end: Int32

        var isEmpty: Bool { start == end }
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    var nodes: [MarkupNode] = []
    var bytes: [UInt8] = []

    subscript(number: Int32) -> MarkupNode { nodes[Int(number)] }

    func children(of node: MarkupNode) -> Siblings { Siblings(tree: self, number: node.first) }

    func bytes(_ text: Bytes) -> ArraySlice<UInt8> { bytes[text.range] }

    func string(_ text: Bytes) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[text.range], as: UTF8.self) }
    }

    func literal(_ node: MarkupNode) -> String { string(node.literal) }

    /// nil for indented code.
    func info(_ node: MarkupNode) -> String? { node.addition.isEmpty ? nil : string(node.addition) }

    /// The words below a node, without their dress.
    func plainText(_ node: MarkupNode) -> String {
        switch node.kind {
        case .softBreak, .hardBreak: " "
        case .link where node.first == nil, .image where node.first == nil: ""
        default: node.first == nil ? literal(node) : children(of: node).map { plainText($0) }.joined()
        }
    }

    /// A node and those behind it.
    struct Siblings: Sequence, IteratorProtocol {
        let tree: MarkupTree
        var number: Int32?

        mutating func next() -> MarkupNode? {
            guard let number else { return nil }
            let node = tree[number]
            self.number = node.next
            return node
        }
    }
}
