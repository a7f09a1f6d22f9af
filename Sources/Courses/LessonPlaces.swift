import Lessons

/// Links from one lesson to a place in another.
extension [Lesson] {
    /// Those that name a heading or a directive which is not there, by lesson.
    func missingPlaces() -> [[Diagnostic]] {
        var anchors: [String: Set<String>] = [:]
        for lesson in self { anchors[lesson.source.path] = lesson.anchors }
        var allowance = 100
        return map { lesson in
            lesson.lessonLinks.compactMap { link in
                guard let known = anchors[link.path], !known.contains(link.anchor) else { return nil }
                allowance -= 1
                return .missingAnchor(
                    link.anchor, inLesson: link.path,
                    nearest: allowance < 0 ? nil : nearest(link.anchor, in: known.sorted()),
                    path: lesson.source.path, span: link.span)
            }
        }
    }
}
