import CCommonMark

/// libcmark's tree as values. The only file that touches libcmark; its memory lives and dies in here.
enum MarkupReader {
    struct TooDeep: Error {
        var line: Int
    }

    /// More levels than this are refused: walking them would need more stack than a thread has.
    static let depthLimit = 100

    private struct Tree: ~Copyable {
        let root: OpaquePointer
        init?(_ bytes: [UInt8]) {
            let parsed = bytes.withUnsafeBytes { buffer in
                cmark_parse_document(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
            }
            guard let parsed else { return nil }
            cmark_consolidate_text_nodes(parsed)
            root = parsed
        }
        deinit { cmark_node_free(root) }
    }

    static func read(_ bytes: [UInt8]) throws(TooDeep) -> MarkupNode {
        guard let tree = Tree(bytes), let walk = cmark_iter_new(tree.root) else { return MarkupNode(kind: .document) }
        defer { cmark_iter_free(walk) }
        var open: [MarkupNode] = []
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { break }
            guard let pointer = cmark_iter_get_node(walk), let kind = kind(of: pointer) else { continue }
            if event == CMARK_EVENT_ENTER {
                open.append(node(kind, pointer))
                if open.count > depthLimit { throw TooDeep(line: Int(cmark_node_get_start_line(pointer))) }
                if !isLeaf(kind) { continue }
            }
            guard let done = open.popLast() else { continue }
            if open.isEmpty { return done }
            open[open.count - 1].children.append(done)
        }
        return MarkupNode(kind: .document)
    }

    /// What `&name;` stands for; nil when nothing is called that.
    static func entity(_ written: ArraySlice<UInt8>) -> String? {
        guard let tree = try? read(Array(written)), let paragraph = tree.children.first, paragraph.kind == .paragraph,
            let text = paragraph.children.first, paragraph.children.count == 1, text.kind == .text,
            !text.literal.utf8.elementsEqual(written)
        else { return nil }
        return text.literal
    }

    /// Nodes that get no exit event.
    private static func isLeaf(_ kind: MarkupNode.Kind) -> Bool {
        switch kind {
        case .codeBlock, .htmlBlock, .rule, .text, .softBreak, .hardBreak, .code, .htmlInline: true
        default: false
        }
    }

    private static func kind(of pointer: OpaquePointer) -> MarkupNode.Kind? {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK: .htmlBlock
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .hardBreak
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE: .htmlInline
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        default: nil
        }
    }

    private static func node(_ kind: MarkupNode.Kind, _ pointer: OpaquePointer) -> MarkupNode {
        func text(_ value: UnsafePointer<CChar>?) -> String { value.map { String(cString: $0) } ?? "" }
        var node = MarkupNode(kind: kind)
        node.startLine = Int(cmark_node_get_start_line(pointer))
        node.startColumn = Int(cmark_node_get_start_column(pointer))
        node.endLine = Int(cmark_node_get_end_line(pointer))
        node.endColumn = Int(cmark_node_get_end_column(pointer))
        node.literal = text(cmark_node_get_literal(pointer))
        switch kind {
        case .codeBlock:
            let info = text(cmark_node_get_fence_info(pointer))
            node.info = info.isEmpty ? nil : info
        case .link, .image:
            node.url = text(cmark_node_get_url(pointer))
            node.title = text(cmark_node_get_title(pointer))
        case .heading: node.level = Int(cmark_node_get_heading_level(pointer))
        case .list:
            node.isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
            node.isTight = cmark_node_get_list_tight(pointer) == 1
            node.start = Int(cmark_node_get_list_start(pointer))
        default: break
        }
        return node
    }
}
