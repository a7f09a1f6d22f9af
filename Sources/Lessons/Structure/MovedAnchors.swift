/// Anchors of headings in which a number is written over: links to them follow.
package struct MovedAnchors: Sendable {
    /// New anchors by file and old anchor.
    private var anchors: [String: [String: String]] = [:]

    /// The changes that each lesson's file is about to see.
    package init(_ lessons: [(lesson: Lesson, changes: [TextChange])]) {
        for (lesson, changes) in lessons where !changes.isEmpty {
            guard lesson.values.contains(where: { $0.standing == .heading }) else { continue }
            // Numbered anchors of equal headings depend on all others, so the file is read as it will be.
            let source = SourceFile(path: lesson.source.path, bytes: lesson.source.changed(changes))
            let after = LessonParser.parse(source, path: lesson.file).lesson
            for (old, new) in zip(lesson.headingAnchors, after.headingAnchors) where old != new {
                anchors[lesson.file, default: [:]][old] = new
            }
        }
    }

    /// What must change in a lesson so that its links lead where they did.
    package func changes(in lesson: Lesson) -> [TextChange] {
        lesson.links.compactMap { link in
            guard let span = link.anchorSpan, let anchor = anchors[link.file]?[link.anchor] else { return nil }
            return TextChange(span, anchor)
        }
    }
}

extension Lesson {
    fileprivate var headingAnchors: [String] {
        var found: [String] = []
        visit { if case .block(let block) = $0, case .heading(_, let anchor, _) = block.kind { found.append(anchor) } }
        return found
    }
}
