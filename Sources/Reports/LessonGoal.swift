import Lessons

extension Lesson {
    /// The front matter's goal, which may hold emphasis, code and mathematics as prose does.
    var goal: [Inline] {
        guard let text = frontMatter.goal, !text.isEmpty else { return [] }
        let goal = SourceFile(path: source.path, bytes: Array(text.utf8))
        let parsed = LessonParser.parse(goal, path: path + ".md").lesson
        guard parsed.blocks.count == 1, case .paragraph(let inlines) = parsed.blocks[0].kind, parsed.values.isEmpty
        else { return [Inline(.text(text), span: Span(0, 0))] }
        return inlines
    }
}
