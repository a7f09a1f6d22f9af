/// A link to a heading or a directive, of this lesson (`[above](#three)`) or another (`[there](02-b.md#three)`).
package struct LessonLink: Equatable, Sendable {
    /// Path inside the course of the file that it leads to, spelled as the file is.
    package var file: String
    /// What stands behind the number sign, with its %20 read.
    package var anchor: String
    /// The whole target.
    package var span: Span
    /// Where the anchor stands byte for byte, if it does.
    package var anchorSpan: Span?

    package init(file: String, anchor: String, span: Span, anchorSpan: Span?) {
        self.file = file
        self.anchor = anchor
        self.span = span
        self.anchorSpan = anchorSpan
    }
}

/// What the lessons of a course have for links to lead to.
package struct LinkTargets: Sendable {
    private var anchors: [String: HeadingAnchors] = [:]

    package init(_ lessons: some Sequence<Lesson>) {
        for lesson in lessons { anchors[lesson.file] = lesson.anchors }
    }

    /// A warning for each of a lesson's links to a heading that another lesson does not have; those within the lesson
    /// were checked when it was read.
    package func diagnostics(of lesson: Lesson) -> [Diagnostic] {
        var hints = HintAllowance()
        return lesson.links.compactMap { link in
            guard link.file != lesson.file, let there = anchors[link.file], !there.contains(link.anchor) else {
                return nil
            }
            return .missingAnchor(
                link.anchor, of: link.file, nearest: hints.take() ? nearest(link.anchor, in: there.all) : nil,
                path: lesson.source.path, span: link.span)
        }
    }
}
