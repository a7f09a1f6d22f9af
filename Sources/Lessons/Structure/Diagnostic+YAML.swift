extension Diagnostic {
    static func yamlSyntax(_ problem: String, path: String, span: Span) -> Diagnostic {
        let hints = [
            (
                "mapping values are not allowed",
                "a value with ': ' in it needs quotes: title: \"The wall: XOR\"; keys of one map begin in the same column"
            ),
            ("did not find expected ',' or ']'", "a '[' was opened and not closed, or a comma is missing"),
            ("did not find expected ',' or '}'", "a '{' was opened and not closed, or a comma is missing"),
            (
                "found character that cannot start any token",
                "a tab can't indent YAML, and a value can't begin with @, ` or %"
            ),
            ("could not find expected ':'", "a key is followed by a colon and a space"),
            ("did not find expected key", "keys of one map begin in the same column"),
            ("control characters are not allowed", "remove it"),
            ("found unexpected end of stream", "a quote was opened and not closed"),
        ]
        return Diagnostic(
            .error, "yaml-syntax", "this is not YAML: \(problem)",
            hint: hints.first { problem.contains($0.0) }?.1, path: path, span: span)
    }

    static func yamlAlias(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "yaml-alias", "aliases are not part of the lesson language", hint: "write the value out",
            path: path, span: span)
    }

    static func yamlTag(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "yaml-tag", "tags and anchors are not part of the lesson language",
            hint: "a text that begins with ! or & needs quotes", path: path, span: span)
    }

    static func yamlDepth(_ limit: Int, path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "yaml-depth", "lists and maps are nested deeper than \(limit)", path: path, span: span)
    }

    static func yamlDuplicate(_ key: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "yaml-duplicate", "the key '\(key)' stands here a second time", hint: "remove one of the two",
            path: path, span: span)
    }

    static func yamlKey(path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "yaml-key", "a key must be a word, not a list or a map", path: path, span: span)
    }

    static func yamlSecondDocument(path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "yaml-document", "'---' begins a second document", path: path, span: span)
    }

    /// Of a text that people read; elsewhere a comment behind a value is what it looks like.
    package static func textEndsAtComment(_ key: String, _ node: YAMLNode, path: String) -> Diagnostic? {
        guard case .scalar(let scalar) = node.kind, let comment = scalar.comment else { return nil }
        return Diagnostic(
            .warning, "text-ends-at-comment", "\(key) ends before ' #': what follows is a comment",
            hint: "a text with ' #' in it needs quotes: \(key): \"…\"", path: path, span: comment)
    }
}
