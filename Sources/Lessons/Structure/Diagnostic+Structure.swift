extension Diagnostic {
    static func tooLarge(_ size: Int, limit: Int, path: String) -> Diagnostic {
        Diagnostic(
            .error, "file-too-large", "the file has \(size) bytes, more than the \(limit) that a lesson may have",
            hint: "course.yaml can raise it: limits: {file-size: …}", path: path, span: nil)
    }

    static func notUTF8(path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "not-utf8", "this byte is not UTF-8", hint: "save the file as UTF-8", path: path, span: span)
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

    static func frontMatterText(_ key: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "front-matter-text", "\(key) must be a text", path: path, span: span)
    }

    static func unknownFrontMatter(_ key: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-front-matter", "unknown key '\(key)' in the front matter",
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "known are " + LessonParser.frontMatterKeys.joined(separator: ", "), path: path, span: span)
    }

    static func unknownSetting(_ key: String, nearest: String?, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .error, "unknown-setting", "unknown setting '\(key)'", hint: nearest.map { "did you mean '\($0)'?" },
            path: path, span: span)
    }

    static func settingNumber(_ key: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(.error, "setting-number", "\(key) must be a whole number above 0", path: path, span: span)
    }
}
