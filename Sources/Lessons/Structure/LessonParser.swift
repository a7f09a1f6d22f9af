/// From the bytes of a file to a lesson: front matter, blocks, directives' fences, values, and all that is wrong.
package struct LessonParser {
    let source: SourceFile
    /// Path inside the course, with extension.
    let path: String
    /// Every file of the course, for images and links.
    let files: CourseFiles
    let settings: CourseSettings
    var diagnostics: [Diagnostic] = []
    var directives: [DirectiveFence] = []
    var values: [ValueLink] = []
    var requiredSpans: [Span] = []
    var directiveIds: Set<String> = []
    var takenIds: Set<String> = []
    var anchors = HeadingAnchors()
    var fileUses: [FileUse] = []
    var links: [LessonLink] = []
    var footnotes = FootnoteReading()
    /// Nothing in the text that is being read leads elsewhere.
    var isInLink = false
    /// The next text is a source's first.
    var beginsWithAddress = false
    /// The block in which `$$` was found last.
    var lastDisplay: Span?
    /// What the text that is being read is.
    var standing = ValueLink.Standing.prose
    /// For texts that are read by themselves: titles, captions, cells.
    var definitions: [String: String]?
    var hints = HintAllowance()

    /// `path` and `files` are paths inside the course.
    package static func parse(
        _ source: SourceFile, path: String, files: Set<String> = [], settings: CourseSettings = CourseSettings()
    ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
        parse(source, path: path, files: CourseFiles(files), settings: settings)
    }

    package static func parse(
        _ source: SourceFile, path: String, files: CourseFiles, settings: CourseSettings
    ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
        var parser = LessonParser(source: source, path: path, files: files, settings: settings)
        let lesson = parser.lesson()
        return (lesson, parser.diagnostics)
    }

    private mutating func lesson() -> Lesson {
        let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
        let file = String(stem.split(separator: "/").last ?? "")
        let name = Self.name(of: file)
        var lesson = Lesson(
            source: source, path: stem, name: name, frontMatter: FrontMatter(), blocks: [], directives: [], values: [])
        lesson.frontMatter.language = LanguageFolder.of(path) ?? "en"
        guard source.bytes.count <= settings.limits[.fileSize] else {
            diagnostics.append(.tooLarge(source.bytes.count, limit: settings.limits[.fileSize], path: source.path))
            return lesson
        }
        guard var bytes = checkedText() else { return lesson }
        let texts = readFrontMatter(&bytes, into: &lesson.frontMatter)
        let hasFootnotes = FootnoteSigns.hideColons(in: &bytes)
        do {
            var tree = try MarkupReader.read(bytes)
            InlinePlaces.add(to: &tree, source.reading(bytes))
            if hasFootnotes { footnotes.starts = tree.footnoteStarts() }
            collectIds(tree)
            anchors.reserve(directiveIds)
            if let title = texts.title { lesson.frontMatter.title = inlines(of: title, "title", as: .title) }
            if let goal = texts.goal { lesson.frontMatter.goal = inlines(of: goal, "goal", as: .goal) }
            lesson.blocks = blocks(tree, in: tree.nodes[0])
            let title = lesson.frontMatter.title
            if let title = title.isEmpty ? firstTitle(lesson.blocks) : title { lesson.title = title }
            checkOwnLinks()
            lesson.footnotes = resolvedFootnotes()
        } catch {
            let at = source.offset(line: error.line, column: 1)
            diagnostics.append(.nestedTooDeep(MarkupReader.depthLimit, path: source.path, span: Span(at, at + 1)))
        }
        if lesson.blocks.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics.append(.emptyLesson(path: source.path))
        }
        lesson.directives = directives
        lesson.values = values
        lesson.files = fileUses
        lesson.links = links
        lesson.anchors = anchors
        lesson.requiredSpans = requiredSpans
        return lesson
    }

    /// `en/03-xor` is the lesson `xor`.
    package static func name(ofPath path: String) -> String { name(of: String(path.split(separator: "/").last ?? "")) }

    /// `03-xor` is the lesson `xor`.
    static func name(of file: String) -> String {
        let rest = file.drop { $0.isNumber }
        return rest.count < file.count && rest.hasPrefix("-") && rest.count > 1 ? String(rest.dropFirst()) : file
    }

    private func firstTitle(_ blocks: [Block]) -> [Inline]? {
        for block in blocks { if case .heading(1, _, let inlines) = block.kind { return inlines } }
        return nil
    }

    func span(_ node: MarkupNode) -> Span {
        let start = source.offset(line: node.startLine, column: node.startColumn)
        let end = source.offset(line: node.endLine, column: node.endColumn + 1)
        return Span(start, max(start, end))
    }
}
