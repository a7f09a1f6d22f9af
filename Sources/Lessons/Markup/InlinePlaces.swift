/// Gives every inline of cmark's tree the bytes that it stands in. Where the source can't be followed, places are left
/// unknown: nothing is ever looked for by its text, which may stand elsewhere too.
struct InlinePlaces {
    private var scanner: InlineScanner

    private init(_ scanner: InlineScanner) { self.scanner = scanner }

    /// All paragraphs and headings of a tree.
    static func add(to tree: inout MarkupTree, _ source: SourceFile) {
        for number in tree.nodes.indices {
            let node = tree.nodes[number]
            guard node.kind == .paragraph || node.kind == .heading else { continue }
            let start = source.offset(line: node.startLine, column: node.startColumn)
            let end = source.offset(line: node.endLine, column: node.endColumn + 1)
            var scanner = InlineScanner(source, Span(start, max(start, end)))
            if node.kind == .heading, scanner.byte() == UInt8(ascii: "#") {
                scanner.skip { $0 == UInt8(ascii: "#") }
                scanner.skip(InlineScanner.isBlank)
            } else {
                // cmark has taken them out of the paragraph.
                while scanner.definition() {}
            }
            var places = InlinePlaces(scanner)
            // Followed to its end with bytes left over, it was not what stands there.
            if places.place(node.first, &tree), !places.scanner.isOver { forget(below: node, &tree) }
        }
    }

    /// A text of one line, such as a title or a cell.
    static func add(toLine first: Int32?, of tree: inout MarkupTree, _ scanner: InlineScanner) {
        var scanner = scanner
        scanner.foldsLines = true
        scanner.skip(InlineScanner.isBlank)
        var places = InlinePlaces(scanner)
        _ = places.place(first, &tree)
    }

    private static func forget(below node: MarkupNode, _ tree: inout MarkupTree) {
        var next = node.first
        while let number = next {
            tree.nodes[Int(number)].place = nil
            tree.nodes[Int(number)].innerPlace = nil
            tree.nodes[Int(number)].targetPlace = nil
            forget(below: tree[number], &tree)
            next = tree[number].next
        }
    }

    /// Whether all of them could be followed.
    private mutating func place(_ first: Int32?, _ tree: inout MarkupTree) -> Bool {
        var next = first
        while let number = next {
            let start = scanner.at
            guard place(number, &tree) else { return false }
            tree.nodes[Int(number)].place = Span(start, scanner.at)
            next = tree.nodes[Int(number)].next
        }
        return true
    }

    private mutating func place(_ number: Int32, _ tree: inout MarkupTree) -> Bool {
        switch tree.nodes[Int(number)].kind {
        case .text: return scanner.text(tree.bytes(tree[number].literal)) != nil
        case .softBreak: return scanner.softBreak()
        case .hardBreak: return scanner.hardBreak()
        case .code:
            let inner = scanner.code(tree.bytes(tree[number].literal))
            tree.nodes[Int(number)].innerPlace = inner
            return inner != nil
        case .htmlInline: return scanner.html(tree.bytes(tree[number].literal)) != nil
        case .emphasis: return emphasis(number, &tree, marks: 1)
        case .strong: return emphasis(number, &tree, marks: 2)
        case .image: return scanner.take("!") && link(number, &tree)
        case .link: return scanner.byte() == UInt8(ascii: "<") ? address(number, tree) : link(number, &tree)
        default: return false
        }
    }

    private mutating func emphasis(_ number: Int32, _ tree: inout MarkupTree, marks: Int) -> Bool {
        let mark: Unicode.Scalar = scanner.byte() == UInt8(ascii: "_") ? "_" : "*"
        for _ in 0..<marks where !scanner.take(mark) { return false }
        guard place(tree[number].first, &tree) else { return false }
        for _ in 0..<marks where !scanner.take(mark) { return false }
        return true
    }

    /// `<https://…>`
    private mutating func address(_ number: Int32, _ tree: MarkupTree) -> Bool {
        scanner.take("<") && scanner.text(Array(tree.plainText(tree[number]).utf8)[...], isPlain: true) != nil
            && scanner.take(">")
    }

    private mutating func link(_ number: Int32, _ tree: inout MarkupTree) -> Bool {
        guard scanner.take("[") else { return false }
        let start = scanner.at
        guard place(tree[number].first, &tree) else { return false }
        tree.nodes[Int(number)].innerPlace = Span(start, scanner.at)
        guard scanner.take("]") else { return false }
        tree.nodes[Int(number)].targetPlace = scanner.destination()
        return true
    }
}
