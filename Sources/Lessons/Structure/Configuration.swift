/// The reader's own config.yaml: limits for every course.
package enum Configuration {
    package static func limits(in source: SourceFile) -> (limits: [Limits.Written], diagnostics: [Diagnostic]) {
        if let at = source.firstByteNotUTF8 { return ([], [.notUTF8(path: source.path, span: Span(at, at + 1))]) }
        let body = source.body(1..<(source.lineStarts.count + 1))
        let (node, problems) = YAMLReader.read(body.text, lineOffsets: body.lineOffsets, path: source.path)
        guard let node else { return ([], problems) }
        guard let entries = node.entries else {
            return ([], problems + [.settingsShape(path: source.path, span: node.span)])
        }
        var limits: [Limits.Written] = []
        var diagnostics = problems
        for entry in entries {
            guard entry.key == "limits" else {
                diagnostics.append(.unknownSetting(entry.key, in: ["limits"], path: source.path, span: entry.keySpan))
                continue
            }
            let (written, problems) = Limits.read(entry.value, path: source.path)
            limits += written
            diagnostics += problems
        }
        return (limits, diagnostics)
    }
}
