/// From the bytes of a file to a lesson: front matter, blocks, directives' fences, values, and all that is wrong.
package struct LessonParser {
    let source: SourceFile
    /// Path inside the course, with extension.
    let path: String
    /// Every file of the course, for images and links.
    let files: CourseFiles
    var diagnostics: [Diagnostic] = []
    var directives: [DirectiveFence] = []
    var values: [ValueLink] = []
    var directiveIds: Set<String> = []
    var takenIds: Set<String> = []
    var anchors = HeadingAnchors()
    var anchorLinks: [(anchor: String, span: Span)] = []
    var fileUses: [FileUse] = []
    var lessonLinks: [LessonLink] = []
    /// The nearest file is looked for among all of them: not for thousands of links that lead nowhere.
    var nearestAllowance = 100
    /// Bytes that `find` may still look at.
    var searchAllowance = 200_000_000

    /// `path` and `files` are paths inside the course.
    package static func parse(
        _ source: SourceFile, path: String, files: Set<String> = [], settings: CourseSettings = CourseSettings()
    ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
        var parser = LessonParser(source: source, path: path, files: CourseFiles(files))
        let lesson = parser.lesson(settings)
        return (lesson, parser.diagnostics)
    }

    private mutating func lesson(_ settings: CourseSettings) -> Lesson {
        let stem = path.hasSuffix(".md") ? String(path.dropLast(3)) : path
        let file = String(stem.split(separator: "/").last ?? "")
        let name = Self.name(of: file)
        var lesson = Lesson(
            source: source, path: stem, name: name, frontMatter: FrontMatter(), blocks: [], directives: [], values: [])
        lesson.frontMatter.language = LanguageFolder.of(path) ?? "en"
        lesson.frontMatter.title = name
        guard source.bytes.count <= settings.limits[.fileSize] else {
            diagnostics.append(.tooLarge(source.bytes.count, limit: settings.limits[.fileSize], path: source.path))
            return lesson
        }
        guard var bytes = checkedText() else { return lesson }
        let (frontMatter, isTitled) = readFrontMatter(&bytes, defaults: lesson.frontMatter)
        lesson.frontMatter = frontMatter
        do {
            let tree = try MarkupReader.read(bytes)
            collectIds(tree)
            anchors.reserve(directiveIds)
            lesson.blocks = blocks(tree.children)
            checkAnchorLinks()
        } catch {
            let at = source.offset(line: error.line, column: 1)
            diagnostics.append(.nestedTooDeep(MarkupReader.depthLimit, path: source.path, span: Span(at, at + 1)))
        }
        if !isTitled, let title = firstTitle(lesson.blocks) { lesson.frontMatter.title = title }
        if lesson.blocks.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics.append(.emptyLesson(path: source.path))
        }
        lesson.directives = directives
        lesson.values = values
        lesson.files = fileUses
        lesson.lessonLinks = lessonLinks
        lesson.anchors = anchors.all
        return lesson
    }

    /// `03-xor` is the lesson `xor`.
    static func name(of file: String) -> String {
        let rest = file.drop { $0.isNumber }
        return rest.count < file.count && rest.hasPrefix("-") && rest.count > 1 ? String(rest.dropFirst()) : file
    }

    private func firstTitle(_ blocks: [Block]) -> String? {
        for block in blocks { if case .heading(1, _, let inlines) = block.kind { return inlines.plainText } }
        return nil
    }

    func span(_ node: MarkupNode) -> Span {
        let start = source.offset(line: node.startLine, column: node.startColumn)
        let end = source.offset(line: node.endLine, column: node.endColumn + 1)
        return Span(start, max(start, end))
    }
}

extension [Inline] {
    /// The words without their dress.
    package var plainText: String {
        map { inline in
            switch inline.kind {
            case .text(let text), .code(let text): text
            case .mathematics(let source): source.tex
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): inner.plainText
            case .value: ""
            case .image(_, _, _, let alternative): alternative
            case .softBreak, .hardBreak: " "
            }
        }.joined()
    }
}
