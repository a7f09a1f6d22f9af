import Lessons

/// A lesson's title, its sections, and the blocks between.
struct Outline: Sendable {
    struct Heading: Sendable {
        var level: Int
        var anchor: String
        var inlines: [Inline]
    }

    /// The first h1, which becomes the page's.
    private(set) var title: Heading?
    /// Headings of the first three levels, in order, without the title.
    private(set) var sections: [Heading] = []
    /// Everything but the title.
    private(set) var body: [Block] = []

    init(_ lesson: Lesson) {
        for block in lesson.blocks {
            guard case .heading(let level, let anchor, let inlines) = block.kind else {
                body.append(block)
                continue
            }
            let heading = Heading(level: max(2, level), anchor: anchor, inlines: inlines)
            if level == 1, title == nil {
                title = heading
                continue
            }
            body.append(block)
            if level <= 3 { sections.append(heading) }
        }
    }
}
