/// Gives every inline of cmark's tree the bytes that it stands in. Where the source can't be followed, places are left
/// unknown: nothing is ever looked for by its text, which may stand elsewhere too.
struct InlinePlaces {
    private var scanner: InlineScanner

    private init(_ scanner: InlineScanner) { self.scanner = scanner }

    /// All paragraphs and headings below a node.
    static func add(to node: inout MarkupNode, _ source: SourceFile) {
        switch node.kind {
        case .paragraph, .heading:
            let start = source.offset(line: node.startLine, column: node.startColumn)
            let end = source.offset(line: node.endLine, column: node.endColumn + 1)
            var scanner = InlineScanner(source, Span(start, max(start, end)))
            if node.kind == .heading, scanner.byte() == UInt8(ascii: "#") {
                scanner.skip([UInt8(ascii: "#")])
                scanner.skip(InlineScanner.blank)
            } else {
                // cmark has taken them out of the paragraph.
                while scanner.definition() {}
            }
            add(toAll: &node.children, scanner)
        default:
            for index in node.children.indices { add(to: &node.children[index], source) }
        }
    }

    /// Inlines that fill what is left of the scanner's block.
    private static func add(toAll nodes: inout [MarkupNode], _ scanner: InlineScanner) {
        var places = InlinePlaces(scanner)
        var placed = nodes
        let isFollowed = places.place(&placed)
        // Followed to its end with bytes left over, it was not what stands there.
        if !isFollowed || places.scanner.isOver { nodes = placed }
    }

    /// A text of one line, such as a title or a cell.
    static func add(toLine nodes: inout [MarkupNode], _ scanner: InlineScanner) {
        var scanner = scanner
        scanner.foldsLines = true
        scanner.skip(InlineScanner.blank)
        var places = InlinePlaces(scanner)
        _ = places.place(&nodes)
    }

    /// Whether all of them could be followed.
    private mutating func place(_ nodes: inout [MarkupNode]) -> Bool {
        for index in nodes.indices {
            let start = scanner.at
            guard place(&nodes[index]) else { return false }
            nodes[index].place = Span(start, scanner.at)
        }
        return true
    }

    private mutating func place(_ node: inout MarkupNode) -> Bool {
        switch node.kind {
        case .text: return scanner.text(node.literal) != nil
        case .softBreak: return scanner.softBreak()
        case .hardBreak: return scanner.hardBreak()
        case .code:
            node.innerPlace = scanner.code(node.literal)
            return node.innerPlace != nil
        case .htmlInline: return scanner.html(node.literal) != nil
        case .emphasis: return emphasis(&node, marks: 1)
        case .strong: return emphasis(&node, marks: 2)
        case .image: return scanner.take("!") && link(&node)
        case .link: return scanner.byte() == UInt8(ascii: "<") ? address(node) : link(&node)
        default: return false
        }
    }

    private mutating func emphasis(_ node: inout MarkupNode, marks: Int) -> Bool {
        let mark: Unicode.Scalar = scanner.byte() == UInt8(ascii: "_") ? "_" : "*"
        for _ in 0..<marks where !scanner.take(mark) { return false }
        guard place(&node.children) else { return false }
        for _ in 0..<marks where !scanner.take(mark) { return false }
        return true
    }

    /// `<https://…>`
    private mutating func address(_ node: MarkupNode) -> Bool {
        scanner.take("<") && scanner.text(node.plainText, isPlain: true) != nil && scanner.take(">")
    }

    private mutating func link(_ node: inout MarkupNode) -> Bool {
        guard scanner.take("[") else { return false }
        let start = scanner.at
        guard place(&node.children) else { return false }
        node.innerPlace = Span(start, scanner.at)
        guard scanner.take("]") else { return false }
        node.targetPlace = scanner.destination()
        return true
    }
}
