import Yams

/// One parsed lesson: its prose, its directives' fences and its values, all with spans.
package struct Lesson: Sendable {
    package var source: SourceFile
    /// Path inside the course without extension: `en/03-xor`.
    package var path: String
    /// The file's name without number and extension: `xor` of `03-xor.md`; how other lessons name it.
    package var name: String
    package var frontMatter: FrontMatter
    package var blocks: [Block]
    package var directives: [DirectiveFence]
    package var values: [ValueLink]
    /// Files of the course that it shows or links to, in the order of the text.
    package var files: [FileUse] = []
    /// Links to places in other lessons.
    package var lessonLinks: [LessonLink] = []
    /// What a link into it may name: headings and directives.
    package var anchors: Set<String> = []

    package init(
        source: SourceFile, path: String, name: String, frontMatter: FrontMatter, blocks: [Block],
        directives: [DirectiveFence], values: [ValueLink]
    ) {
        self.source = source
        self.path = path
        self.name = name
        self.frontMatter = frontMatter
        self.blocks = blocks
        self.directives = directives
        self.values = values
    }
}

package struct FrontMatter: Equatable, Sendable {
    /// From the front matter, else the first h1, else the file's name.
    package var title: String = ""
    package var goal: String?
    package var minutes: Int?
    package var requires: [String] = []
    /// A BCP 47 tag; the folder's name (`en`, `ko`) when not given, else `en`.
    package var language: String = "en"
    package var author: String?
    package var date: String?
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

    package init(
        kind: DirectiveKind, id: String, idSpan: Span, span: Span, body: String, lineOffsets: [Int]
    ) {
        self.kind = kind
        self.id = id
        self.idSpan = idSpan
        self.span = span
        self.body = body
        self.lineOffsets = lineOffsets
    }
}

package enum DirectiveKind: String, Sendable, CaseIterable {
    case experiment, trace, plot, count, dataset, compare, exercise
}

/// `[0.0123](#xor.loss)` or `[Figure 1](#xor.boundary)` in prose.
package struct ValueLink: Equatable, Sendable {
    /// The target without `#`: `xor.loss`, `boolean/xor.loss`.
    package var target: String
    package var targetSpan: Span
    /// The link's text as written, and the bytes `--fix` rewrites.
    package var text: String
    package var textSpan: Span

    package init(target: String, targetSpan: Span, text: String, textSpan: Span) {
        self.target = target
        self.targetSpan = targetSpan
        self.text = text
        self.textSpan = textSpan
    }
}
