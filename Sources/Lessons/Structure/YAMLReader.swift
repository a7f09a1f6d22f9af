import CYaml

/// Reads YAML into nodes with places. Aliases, anchors and tags are refused before anything is built from them, so a
/// bomb of aliases costs nothing. The only file that touches libyaml.
package struct YAMLReader: ~Copyable {
    /// On the heap: libyaml keeps its own address.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: [UInt8]
    private let lines: [ArraySlice<UInt8>]
    private let lineOffsets: [Int]
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
        var left = Int(mark.column)
        var at = 0
        for byte in lines[line] {
            if byte & 0xC0 != 0x80 {
                if left == 0 { break }
                left -= 1
            }
            at += 1
        }
        return lineOffsets[line] + at
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
            var node: YAMLNode
            var key: (text: String, span: Span)?
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
            return open(.list([]), event, &stack)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            if data.anchor != nil || data.tag != nil { return refuse(event) }
            return open(.map([]), event, &stack)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            guard var level = stack.levels.popLast() else { return false }
            level.node.span.end = max(level.node.span.start, offset(event.end_mark))
            place(level.node, &stack)
        default: break
        }
        return true
    }

    private mutating func refuse(_ event: yaml_event_t) -> Bool {
        diagnostics.append(.yamlTag(path: path, span: span(event)))
        return false
    }

    private mutating func open(_ kind: YAMLNode.Kind, _ event: yaml_event_t, _ stack: inout Stack) -> Bool {
        if stack.levels.count >= depthLimit {
            diagnostics.append(.yamlDepth(depthLimit, path: path, span: span(event)))
            return false
        }
        stack.levels.append(.init(node: YAMLNode(kind, span: span(event)), key: nil))
        return true
    }

    private mutating func place(_ node: YAMLNode, _ stack: inout Stack) {
        guard var level = stack.levels.popLast() else {
            stack.root = node
            return
        }
        defer { stack.levels.append(level) }
        switch level.node.kind {
        case .scalar: break
        case .list(var items):
            items.append(node)
            level.node.kind = .list(items)
        case .map(var entries):
            if let key = level.key {
                level.key = nil
                if let first = entries.first(where: { $0.key == key.text }) {
                    diagnostics.append(.yamlDuplicate(key.text, first: first.keySpan, path: path, span: key.span))
                }
                entries.append(.init(key: key.text, keySpan: key.span, value: node))
                level.node.kind = .map(entries)
            } else if case .scalar(let scalar) = node.kind {
                level.key = (scalar.text, node.span)
            } else {
                diagnostics.append(.yamlKey(path: path, span: node.span))
                level.key = ("", node.span)
            }
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
        return YAMLNode(
            .scalar(.init(text: text, isPlain: data.style == YAML_PLAIN_SCALAR_STYLE, lineOffsets: starts)),
            span: span)
    }

    private mutating func syntaxError() {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
        let at = offset(parser.pointee.problem_mark)
        diagnostics.append(.yamlSyntax(problem, path: path, span: Span(at, at + 1)))
    }
}
