extension Diagnostic {
    /// A lesson of more bytes than the limit.
    package static func tooLarge(_ size: Int, limit: Int, path: String) -> Diagnostic {
        Diagnostic(
            .error, "file-too-large", "the file has \(size) bytes, more than the \(limit) that a file may have",
            hint: raising(.fileSize), path: path, span: nil)
    }

    static func notUTF8(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "not-utf8", "this byte is not UTF-8", hint: "save the file as UTF-8", path: path, span: span)
    }

    static func controlCharacter(_ byte: UInt8, path: String, span: Span) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        return Diagnostic(
            .error, "control-character", "a control character, U+00\(digits.count < 2 ? "0" : "")\(digits), is no text",
            hint: "remove it; a file full of them is UTF-16 and must be saved as UTF-8", path: path, span: span)
    }

    static func nestedTooDeep(_ limit: Int, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "nested-too-deep", "lists, quotes and emphasis are nested deeper than \(limit)", path: path,
            span: span)
    }

    static func emptyLesson(path: String) -> Diagnostic {
        Diagnostic(
            .error, "empty-lesson", "the lesson is empty", hint: "it needs at least a title: # A first lesson",
            path: path, span: nil)
    }

    static func frontMatterOpen(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "front-matter-open", "the front matter that begins here has no end",
            hint: "a line --- closes it", path: path, span: span)
    }

    static func frontMatterShape(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "front-matter-shape", "the front matter is not a list of keys", hint: "such as title: XOR",
            path: path, span: span)
    }

    static func frontMatterMinutes(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "front-matter-minutes", "minutes must be a whole number above 0", path: path, span: span)
    }

    static func frontMatterDraft(path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "front-matter-draft", "draft is true or false", path: path, span: span)
    }

    static func frontMatterText(_ key: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "front-matter-text", "\(key) must be a text", path: path, span: span)
    }

    static func unknownFrontMatter(_ key: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-front-matter", "unknown key '\(key)' in the front matter",
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "known are " + LessonParser.frontMatterKeys.joined(separator: ", "), path: path, span: span)
    }

    static func settingsShape(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "settings-shape", "the settings are not a list of keys", hint: "such as title: Neural networks",
            path: path, span: span)
    }

    static func settingLanguage(_ found: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "setting-language", "'\(found)' is no language", hint: "a tag such as en, ko or pt-BR", path: path,
            span: span)
    }

    static func settingText(_ key: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "setting-text", "\(key) must be a text", path: path, span: span)
    }

    static func limitsShape(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "limits-shape", "limits must be a map", hint: "such as limits: {parameters: 1000000}", path: path,
            span: span)
    }

    static func unknownSetting(_ key: String, in known: [String], path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-setting", "unknown setting '\(key)'",
            hint: nearest(key, in: known).map { "did you mean '\($0)'?" } ?? "known are "
                + known.joined(separator: ", "),
            path: path, span: span)
    }

    static func settingNumber(_ key: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "setting-number", "\(key) must be a whole number above 0", path: path, span: span)
    }
}
