import Lessons

extension Reading {
    /// What is set on the command line stands nowhere in the file: its spans lie before it, a stretch an override,
    /// until `placed` says what they were.
    private static let stretch = 1 << 20

    /// `--set PATH=VALUE` written over the directive. A path that is set no longer varies.
    mutating func applyOverrides(to root: YAMLNode) -> YAMLNode {
        var root = root
        for (index, override) in context.overrides.enumerated() {
            let at: Int = -Self.stretch * (index + 1)
            let span = Span(at, at)
            let value = parsed(override.value, span)
            if let vary = root["vary"]?.entries {
                let left = vary.filter { $0.key != override.path }
                if left.count < vary.count { root = root.without("vary") }
                if !left.isEmpty, left.count < vary.count {
                    root = root.adding("vary", YAMLNode(.map(left), span: span), span)
                }
            }
            if override.path == "repeat" {
                root = root.without("repeat").adding("repeat", value, span)
            } else {
                let written = Override(path: override.path, pathSpan: span, value: value)
                if isVariable(written), let set = setting(written, in: root) { root = set }
            }
        }
        return root
    }

    /// A list or a map is YAML; anything else is the text it is.
    private func parsed(_ text: String, _ span: Span) -> YAMLNode {
        guard text.hasPrefix("[") || text.hasPrefix("{") else { return .scalar(text, span: span) }
        let (node, _) = YAMLReader.read(text, lineOffsets: [0], path: lesson.source.path)
        return node?.moved(to: span) ?? .scalar(text, span: span)
    }

    /// What was found wrong with an override is said of the override, at the directive's id.
    func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard let span = diagnostic.span, span.start < 0 else { return diagnostic }
            let index = (-span.start - 1) / Self.stretch
            guard index < context.overrides.count else { return diagnostic }
            let override = context.overrides[index]
            var result = diagnostic
            result.span = fence.idSpan
            result.message = "--set \(override.path)=\(override.value): \(diagnostic.message)"
            return result
        }
    }
}

extension YAMLNode {
    func without(_ key: String) -> YAMLNode {
        entries.map { YAMLNode(.map($0.filter { $0.key != key }), span: span) } ?? self
    }

    func adding(_ key: String, _ value: YAMLNode, _ keySpan: Span) -> YAMLNode {
        entries.map { YAMLNode(.map($0 + [.init(key: key, keySpan: keySpan, value: value)]), span: span) } ?? self
    }

    /// The same, standing at another place.
    func moved(to span: Span) -> YAMLNode {
        switch kind {
        case .scalar(let scalar): .scalar(scalar.text, span: span)
        case .list(let items): YAMLNode(.list(items.map { $0.moved(to: span) }), span: span)
        case .map(let entries):
            YAMLNode(
                .map(entries.map { .init(key: $0.key, keySpan: span, value: $0.value.moved(to: span)) }), span: span)
        }
    }
}
