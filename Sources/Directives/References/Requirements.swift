import Lessons

/// Lessons that a lesson says must come before it.
struct Requirements {
    /// Their names, as lessons call each other; as written where there is no such lesson.
    private(set) var names: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ resolver: ReferenceResolver, of lesson: Int) {
        let own = resolver.lessons[lesson].lesson
        var hints = HintAllowance()
        for (place, name) in own.frontMatter.requires.enumerated() {
            let span = own.requiredSpans.indices.contains(place) ? own.requiredSpans[place] : Span(0, 0)
            guard let other = resolver.required(name, by: lesson) else {
                if resolver.isDraftRequired(name, by: lesson) {
                    diagnostics.append(.draftNamed(name, Place(path: own.source.path, span: span), isError: false))
                    names.append(name)
                    continue
                }
                let known = hints.take() ? resolver.names.known(near: name, from: lesson) : []
                diagnostics.append(.unknownRequirement(name, known, path: own.source.path, span: span))
                names.append(name)
                continue
            }
            names.append(resolver.lessons[other].lesson.name)
            if other == lesson {
                diagnostics.append(.requiresItself(path: own.source.path, span: span))
            } else if resolver.isInCircle(other, lesson) {
                diagnostics.append(.requiresInCircle(name, path: own.source.path, span: span))
            }
        }
    }
}

extension ReferenceResolver {
    /// By name, or by file as links have it: `start`, `01-start.md`, `../en/01-start.md`.
    fileprivate func required(_ name: String, by lesson: Int) -> Int? {
        if let index = names.index(name, from: lesson) { return index }
        guard let path = file(name, by: lesson) else { return nil }
        return self.lesson(at: path) ?? self.lesson(at: path + ".md")
    }

    fileprivate func isDraftRequired(_ name: String, by lesson: Int) -> Bool {
        names.isDraft(name, from: lesson) || file(name, by: lesson).map { names.isDraft(file: $0) } ?? false
    }

    private func file(_ name: String, by lesson: Int) -> String? {
        var parts = lessons[lesson].lesson.source.path.split(separator: "/").dropLast().map(String.init)
        for part in name.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return parts.joined(separator: "/")
    }

    /// Whether a lesson and one that it requires require each other, themselves or through others.
    fileprivate func isInCircle(_ lesson: Int, _ other: Int) -> Bool { circles[lesson] == circles[other] }

    /// The lessons that each requires.
    var requirements: [[Int]] {
        lessons.indices.map { lesson in
            lessons[lesson].lesson.frontMatter.requires.compactMap { required($0, by: lesson) }
        }
    }
}

extension Diagnostic {
    static func unknownRequirement(_ name: String, _ known: [String], path: String, span: Span) -> Diagnostic {
        let near = nearest(name, in: known).map { "did you mean '\($0)'?" }
        return Diagnostic(
            .warning, "unknown-requirement", "no lesson is called '\(name)'",
            hint: near ?? "a lesson is named as links name it, such as 01-start.md, or start", path: path, span: span)
    }

    static func requiresItself(path: String, span: Span) -> Diagnostic {
        Diagnostic(.warning, "requires-itself", "a lesson can't require itself", path: path, span: span)
    }

    static func requiresInCircle(_ name: String, path: String, span: Span) -> Diagnostic {
        Diagnostic(
            .warning, "requires-in-circle", "'\(name)' requires this lesson in turn",
            hint: "one of them comes first", path: path, span: span)
    }
}
