/// One parsed lesson: its texts, its directives' fences, its values and its links, all with spans.
package struct Lesson: Sendable {
    package var source: SourceFile
    /// Path inside the course without extension: `en/03-xor`.
    package var path: String
    /// The file's name without number and extension: `xor` of `03-xor.md`; how other lessons name it.
    package var name: String
    package var frontMatter: FrontMatter
    /// From the front matter, else the first h1, else the file's name.
    package var title: [Inline]
    /// Where each entry of `requires` stands.
    package var requiredSpans: [Span] = []
    package var blocks: [Block]
    /// Its blocks were let go; they can be read again from its source.
    package private(set) var isFolded = false
    package var directives: [DirectiveFence]
    /// In reading order: the front matter's title and goal, then everything below it, captions where their directive
    /// stands.
    package var values: [ValueLink]
    package var footnotes = Footnotes()
    /// Files of the course that it shows or links to, in the order of the text.
    package var files: [FileUse] = []
    package var links: [LessonLink] = []
    /// Where a link into the lesson may lead.
    package var anchors = HeadingAnchors()

    /// Lets the blocks go: most of what a parsed lesson takes is theirs.
    package mutating func fold() {
        blocks = []
        isFolded = true
    }

    /// With its blocks, as `LessonParser.parse` was given it.
    package func unfolded(files: CourseFiles, settings: CourseSettings) -> Lesson {
        guard isFolded else { return self }
        var whole = self
        whole.blocks = LessonParser.parse(source, path: file, files: files, settings: settings).lesson.blocks
        whole.isFolded = false
        return whole
    }

    /// Path inside the course with extension.
    package var file: String { path + ".md" }

    package init(
        source: SourceFile, path: String, name: String, frontMatter: FrontMatter, blocks: [Block],
        directives: [DirectiveFence], values: [ValueLink]
    ) {
        self.source = source
        self.path = path
        self.name = name
        self.frontMatter = frontMatter
        title = [Inline(.text(name), span: Span(0, 0))]
        self.blocks = blocks
        self.directives = directives
        self.values = values
    }
}

package struct FrontMatter: Equatable, Sendable {
    /// Empty when there is none, as `goal`.
    package var title: [Inline] = []
    package var goal: [Inline] = []
    package var minutes: Int?
    package var requires: [String] = []
    /// A BCP 47 tag; the folder's name (`en`, `ko`) when not given, else `en`.
    package var language: String = "en"
    package var author: String?
    package var date: String?
    /// Left out unless somebody asks for drafts.
    package var isDraft = false
    package init() {}
}

/// A directive as it stands in the lesson: kind and id from the info string, the body's bytes and their places.
package struct DirectiveFence: Equatable, Sendable {
    package var kind: DirectiveKind
    package var id: String
    package var idSpan: Span
    /// The whole fence.
    package var span: Span
    /// The body, each line without the fence's indentation, lines joined by \n.
    package var body: String
    /// File offset of the first byte of each body line.
    package var lineOffsets: [Int]
    /// The body read as YAML, an empty map for an empty one; nil when it can't be, which has been reported.
    package var root: YAMLNode?
    /// Empty when there is none.
    package var caption: [Inline] = []
    /// By the place in `show` of the figure they stand under: `show: [{loss: {caption: How it learns.}}]`.
    package var captions: [Int: [Inline]] = [:]

    /// The author's words under the `index`th drawing, which is the `entry`th that `show` lists: its own, or under the
    /// first the directive's.
    package func caption(of entry: Int, at index: Int) -> [Inline] {
        captions[entry] ?? (index == 0 ? caption : [])
    }

    package init(
        kind: DirectiveKind, id: String, idSpan: Span, span: Span, body: String, lineOffsets: [Int],
        root: YAMLNode? = nil
    ) {
        self.kind = kind
        self.id = id
        self.idSpan = idSpan
        self.span = span
        self.body = body
        self.lineOffsets = lineOffsets
        self.root = root
    }
}
