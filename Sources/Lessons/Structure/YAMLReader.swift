import CYaml

/// Reads YAML into nodes with places. Aliases, anchors and tags are refused before anything is built from them, so a
/// bomb of aliases costs nothing. The only file that touches libyaml.
package struct YAMLReader: ~Copyable {
    /// On the heap: libyaml keeps its own address.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: [UInt8]
    private let lines: [ArraySlice<UInt8>]
    private let lineOffsets: [Int]
    /// Lines with letters beyond ASCII: where each scalar of the line begins. Nil for the others.
    private let scalarStarts: [[Int]?]
    private let path: String
    private let depthLimit: Int
    private var diagnostics: [Diagnostic] = []

    /// `body` is text whose line k begins at file offset `lineOffsets[k]`.
    package static func read(
        _ body: String, lineOffsets: [Int], path: String, depthLimit: Int = 20
    ) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
        var reader = YAMLReader(body, lineOffsets, path, depthLimit)
        let node = reader.document()
        let diagnostics = reader.diagnostics
        return (diagnostics.contains { $0.severity == .error } ? nil : node, diagnostics)
    }

    private init(_ body: String, _ lineOffsets: [Int], _ path: String, _ depthLimit: Int) {
        bytes = Array(body.utf8)
        lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        self.lineOffsets = lineOffsets
        scalarStarts = lines.map { line in
            guard line.contains(where: { $0 >= 0x80 }) else { return nil }
            return line.indices.filter { line[$0] & 0xC0 != 0x80 }.map { $0 - line.startIndex }
        }
        self.path = path
        self.depthLimit = depthLimit
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        yaml_parser_initialize(parser)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// File offset of a mark (line and column from 0, columns in Unicode scalars).
    private func offset(_ mark: yaml_mark_t) -> Int {
        let line = Int(mark.line)
        guard line < lines.count, line < lineOffsets.count else {
            return (lineOffsets.last ?? 0) + (lines.last?.count ?? 0)
        }
        let column = Int(mark.column)
        let length = lines[line].count
        guard let starts = scalarStarts[line] else { return lineOffsets[line] + min(column, length) }
        return lineOffsets[line] + (column < starts.count ? starts[column] : length)
    }

    /// File offset of a byte of the body.
    private func offset(byte: Int) -> Int {
        let line = lines.lastIndex { $0.startIndex <= byte } ?? 0
        guard line < lines.count, line < lineOffsets.count else { return lineOffsets.last ?? 0 }
        return lineOffsets[line] + min(byte - lines[line].startIndex, lines[line].count)
    }

    private func span(_ event: yaml_event_t) -> Span { Span(offset(event.start_mark), offset(event.end_mark)) }

    private mutating func document() -> YAMLNode? {
        bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            var stack = Stack()
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(parser, &event) == 1 else {
                    syntaxError()
                    return nil
                }
                defer { yaml_event_delete(&event) }
                if event.type == YAML_STREAM_END_EVENT { return stack.root }
                guard take(event, &stack) else { return nil }
            }
        }
    }

    /// Containers under construction.
    private struct Stack {
        struct Level {
            let isMap: Bool
            var span: Span
            var items: [YAMLNode] = []
            var entries: [YAMLNode.Entry] = []
            var keys: [String: Span] = [:]
            var key: (text: String, span: Span)?

            var node: YAMLNode { YAMLNode(isMap ? .map(entries) : .list(items), span: span) }
        }
        var levels: [Level] = []
        var root: YAMLNode?
        var documents = 0
    }

    /// False when there is no use in going on.
    private mutating func take(_ event: yaml_event_t, _ stack: inout Stack) -> Bool {
        switch event.type {
        case YAML_ALIAS_EVENT:
            diagnostics.append(.yamlAlias(path: path, span: span(event)))
            return false
        case YAML_DOCUMENT_START_EVENT:
            stack.documents += 1
            if stack.documents > 1 {
                diagnostics.append(.yamlSecondDocument(path: path, span: span(event)))
                return false
            }
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            if data.anchor != nil || data.tag != nil { return refuse(event) }
            place(scalar(event, data), &stack)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            if data.anchor != nil || data.tag != nil { return refuse(event) }
            return open(isMap: false, event, &stack)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            if data.anchor != nil || data.tag != nil { return refuse(event) }
            return open(isMap: true, event, &stack)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard var level = stack.levels.popLast() else { return false }
            level.span.end = max(level.span.start, offset(event.end_mark))
            place(level.node, &stack)
        default: break
        }
        return true
    }

    private mutating func refuse(_ event: yaml_event_t) -> Bool {
        diagnostics.append(.yamlTag(path: path, span: span(event)))
        return false
    }

    private mutating func open(isMap: Bool, _ event: yaml_event_t, _ stack: inout Stack) -> Bool {
        if stack.levels.count >= depthLimit {
            diagnostics.append(.yamlDepth(depthLimit, path: path, span: span(event)))
            return false
        }
        stack.levels.append(.init(isMap: isMap, span: span(event)))
        return true
    }

    private mutating func place(_ node: YAMLNode, _ stack: inout Stack) {
        let top = stack.levels.count - 1
        guard top >= 0 else {
            stack.root = node
            return
        }
        guard stack.levels[top].isMap else {
            stack.levels[top].items.append(node)
            return
        }
        if let key = stack.levels[top].key {
            stack.levels[top].key = nil
            if stack.levels[top].keys.updateValue(key.span, forKey: key.text) != nil {
                diagnostics.append(.yamlDuplicate(key.text, path: path, span: key.span))
            }
            stack.levels[top].entries.append(.init(key: key.text, keySpan: key.span, value: node))
        } else if case .scalar(let scalar) = node.kind {
            stack.levels[top].key = (scalar.text, node.span)
        } else {
            diagnostics.append(.yamlKey(path: path, span: node.span))
            stack.levels[top].key = ("", node.span)
        }
    }

    private func scalar(_ event: yaml_event_t, _ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar)
        -> YAMLNode
    {
        let text = String(
            decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
        let span = span(event)
        var starts: [Int] = []
        switch data.style {
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
            // Content is a suffix of its source line; the first content line follows the indicator.
            let first = Int(event.start_mark.line) + 1
            for (k, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                guard first + k < lines.count, first + k < lineOffsets.count else { break }
                starts.append(lineOffsets[first + k] + max(0, lines[first + k].count - line.count))
            }
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: starts = [span.start + 1]
        default: starts = [span.start]
        }
        let isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
        let comment = isPlain ? comment(behind: event.end_mark, at: span.end) : nil
        return YAMLNode(.scalar(.init(text: text, isPlain: isPlain, lineOffsets: starts, comment: comment)), span: span)
    }

    /// The comment on the line where a scalar ends, from its number sign to the line's end.
    private func comment(behind mark: yaml_mark_t, at end: Int) -> Span? {
        let line = Int(mark.line)
        guard line < lines.count, line < lineOffsets.count else { return nil }
        let rest = lines[line].dropFirst(max(0, end - lineOffsets[line]))
        let spaces = rest.prefix { $0 == 0x20 || $0 == 0x09 }
        guard !spaces.isEmpty, rest.dropFirst(spaces.count).first == UInt8(ascii: "#") else { return nil }
        return Span(end + spaces.count, lineOffsets[line] + lines[line].count)
    }

    private mutating func syntaxError() {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
        let context = parser.pointee.context.map { String(cString: $0) } ?? ""
        let at =
            if parser.pointee.error == YAML_READER_ERROR {
                offset(byte: Int(clamping: parser.pointee.problem_offset))
            } else {
                // What was opened and never closed is shown where it was opened.
                offset(
                    context.hasPrefix("while parsing a flow")
                        ? parser.pointee.context_mark : parser.pointee.problem_mark)
            }
        diagnostics.append(.yamlSyntax(problem, path: path, span: Span(at, at + 1)))
    }
}
