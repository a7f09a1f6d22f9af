import CCommonMark
import Glibc

/// libcmark's tree as values. The only file that touches libcmark; its memory lives and dies in here.
enum MarkupReader {
    struct TooDeep: Error {
        var line: Int
    }

    /// More levels than this are refused: walking them would need more stack than a thread has.
    static let depthLimit = 100

    private struct Parsed: ~Copyable {
        let root: OpaquePointer
        init?(_ bytes: [UInt8]) {
            let parsed = bytes.withUnsafeBytes { buffer in
                cmark_parse_document(
                    buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
            }
            guard let parsed else { return nil }
            root = parsed
        }
        deinit { cmark_node_free(root) }
    }

    /// A node that the walk is in, and the last one found there.
    private struct Level {
        let pointer: OpaquePointer
        let number: Int32
        var last: Int32?
    }

    static func read(_ bytes: [UInt8]) throws(TooDeep) -> MarkupTree {
        var tree = MarkupTree()
        guard let parsed = Parsed(bytes) else { return tree }
        tree.bytes.reserveCapacity(bytes.count)
        tree.nodes.reserveCapacity(bytes.count / 24 + 4)
        var open: [Level] = []
        var next: OpaquePointer? = parsed.root
        while true {
            guard var pointer = next else {
                guard let done = open.popLast(), !open.isEmpty else { return tree }
                next = cmark_node_next(done.pointer)
                continue
            }
            let number = Int32(tree.nodes.count)
            let node = node(&pointer, &tree.bytes)
            tree.nodes.append(node)
            if open.count >= depthLimit { throw TooDeep(line: node.startLine) }
            if let parent = open.last {
                if let last = parent.last {
                    tree.nodes[Int(last)].next = number
                } else {
                    tree.nodes[Int(parent.number)].first = number
                }
                tree.nodes[Int(parent.number)].count += 1
                open[open.count - 1].last = number
            }
            if let child = cmark_node_first_child(pointer) {
                open.append(Level(pointer: pointer, number: number))
                next = child
            } else {
                next = open.isEmpty ? nil : cmark_node_next(pointer)
            }
        }
    }

    private static let commonEntities = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\"")]

    /// What `&name;` stands for; nil when nothing is called that.
    static func entity(_ written: ArraySlice<UInt8>) -> String? {
        for (name, text) in commonEntities where written.elementsEqual(name.utf8) { return text }
        guard let tree = try? read(Array(written)), tree.nodes.count == 3, tree[1].kind == .paragraph,
            tree[2].kind == .text, tree.bytes(tree[2].literal) != written
        else { return nil }
        return tree.literal(tree[2])
    }

    private static func kind(of pointer: OpaquePointer) -> MarkupNode.Kind {
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
        // cmark has no others.
        default: .document
        }
    }

    /// `pointer` moves on to the last of the texts that stand side by side, which are one.
    private static func node(_ pointer: inout OpaquePointer, _ bytes: inout [UInt8]) -> MarkupNode {
        let kind = kind(of: pointer)
        var node = MarkupNode(
            kind, lines: (cmark_node_get_start_line(pointer), cmark_node_get_end_line(pointer)),
            columns: (cmark_node_get_start_column(pointer), cmark_node_get_end_column(pointer)))
        switch kind {
        case .text:
            node.literal = add(cmark_node_get_literal(pointer), to: &bytes)
            while let next = cmark_node_next(pointer), cmark_node_get_type(next) == CMARK_NODE_TEXT {
                node.literal.end = add(cmark_node_get_literal(next), to: &bytes).end
                pointer = next
            }
        case .code, .htmlInline, .htmlBlock: node.literal = add(cmark_node_get_literal(pointer), to: &bytes)
        case .codeBlock:
            node.literal = add(cmark_node_get_literal(pointer), to: &bytes)
            node.addition = add(cmark_node_get_fence_info(pointer), to: &bytes)
        case .link, .image:
            node.literal = add(cmark_node_get_url(pointer), to: &bytes)
            node.addition = add(cmark_node_get_title(pointer), to: &bytes)
        case .heading: node.level = cmark_node_get_heading_level(pointer)
        case .list:
            node.isOrdered = cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
            node.isTight = cmark_node_get_list_tight(pointer) == 1
            node.number = cmark_node_get_list_start(pointer)
        default: break
        }
        return node
    }

    private static func add(_ text: UnsafePointer<CChar>?, to bytes: inout [UInt8]) -> MarkupTree.Bytes {
        let start = Int32(bytes.count)
        guard let text, text.pointee != 0 else { return MarkupTree.Bytes(start: start, end: start) }
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: text, count: strlen(text)))
        return MarkupTree.Bytes(start: start, end: Int32(bytes.count))
    }
}
