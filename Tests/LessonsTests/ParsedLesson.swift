import Lessons

/// A lesson of a few lines, read; what is wrong in it as short strings, `3:4-3:6 warning: message`, columns in bytes.
struct ParsedLesson {
    let lesson: Lesson
    let diagnostics: [Diagnostic]

    init(_ text: String, path: String = "en/01-a.md", files: Set<String> = []) {
        self.init(bytes: Array(text.utf8), path: path, files: files)
    }

    init(bytes: [UInt8], path: String = "en/01-a.md", files: Set<String> = []) {
        (lesson, diagnostics) = LessonParser.parse(
            SourceFile(path: path, bytes: bytes), path: path, files: files.union([path]))
    }

    var problems: [String] { diagnostics.map { Self.short($0, lesson.source) } }

    static func short(_ diagnostic: Diagnostic, _ source: SourceFile) -> String {
        "\(place(diagnostic.span, source))\(diagnostic.severity.rawValue): \(diagnostic.message)"
    }

    static func place(_ span: Span?, _ source: SourceFile) -> String {
        guard let span else { return "" }
        let start = source.position(span.start)
        let end = source.position(span.end)
        return "\(start.line):\(start.column)-\(end.line):\(end.column) "
    }

    /// The file's bytes at a span.
    func text(_ span: Span) -> String { lesson.source.text(span) }

    /// Words without their dress, values as the author wrote them.
    func words(_ inlines: [Inline]) -> String { inlines.plainText { lesson.values[$0].text } }

    /// The inlines of the first paragraph.
    var inlines: [Inline] {
        for block in lesson.blocks { if case .paragraph(let inlines) = block.kind { return inlines } }
        return []
    }
}
