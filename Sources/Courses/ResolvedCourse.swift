import Directives
import Lessons

/// A course with every reference found and every plan complete: all that can be known without running anything.
package struct ResolvedCourse: Sendable {
    package let course: Course
    package let lessons: [ResolvedLesson]
    /// Of no lesson: the course's own settings, files that can't be read.
    package let general: [Diagnostic]
    /// By lesson, in the order of the text.
    package let diagnostics: [[Diagnostic]]
    /// It asks for more than it may: nothing of it is run.
    package let isOverdrawn: Bool
    let copied: CopiedFiles
    let jobs: Int
    /// By lesson.
    let traces: [LessonTrace]

    package var allDiagnostics: [Diagnostic] { general + diagnostics.flatMap(\.self) }

    /// What the reports have beside their pages.
    package var copies: [CopiedFile] {
        copied.files.map { .init(path: $0.path, source: FileSystem.joined(course.folder, $0.path)) }
    }

    /// With its blocks, which the lessons of a long course have let go.
    func wholeLesson(_ number: Int) -> Lesson {
        lessons[number].lesson.unfolded(files: course.files, settings: course.settings)
    }

    /// The files that messages are about, by path.
    package func sources(of diagnostics: [Diagnostic]) -> [String: SourceFile] {
        let paths = Set(diagnostics.map(\.path))
        var sources = course.sources(of: paths.subtracting(read))
        for (lesson, trace) in zip(lessons, traces) where trace.kept == nil && paths.contains(lesson.lesson.source.path)
        {
            sources[lesson.lesson.source.path] = lesson.lesson.source
        }
        return sources
    }

    private var read: Set<String> {
        Set(zip(lessons, traces).filter { $1.kept == nil }.map(\.0.lesson.source.path))
    }
}

extension Course {
    /// The files that messages are about, by path.
    package func sources(of paths: Set<String>) -> [String: SourceFile] {
        var sources: [String: SourceFile] = [:]
        for path in paths {
            if path == settingsSource?.path {
                sources[path] = settingsSource
            } else if let bytes = try? FileSystem.read(
                FileSystem.joined(folder, path), limit: settings.limits[.fileSize])
            {
                sources[path] = SourceFile(path: path, bytes: bytes)
            }
        }
        return sources
    }
}

extension Course {
    /// `kept`: what an earlier build left.
    package func resolved(data: String?, jobs: Int, after kept: KeptCourse?) -> ResolvedCourse {
        let resolved = read(data: data, jobs: jobs, kept: kept).resolved()
        guard resolved.isOverdrawn, kept != nil else { return resolved }
        // Where it asks for too much is found only when all of it is read.
        return read(data: data, jobs: jobs).resolved()
    }
}

extension ReadCourse {
    package func resolved() -> ResolvedCourse {
        let resolver = ReferenceResolver(lessons, names: names)
        let (lessons, traces) = (lessons, traces)
        let read = lessons.indices.filter { traces[$0].kept == nil }
        let found = inParallel(read.count, jobs: jobs) { resolver.references(ofLesson: read[$0], changed: changed) }
        let anew = Dictionary(uniqueKeysWithValues: zip(read, resolver.resolved(found)))
        let resolved = lessons.indices.map { anew[$0] ?? ResolvedLesson(unread: lessons[$0].lesson) }
        var account = CourseAccount(course.settings.limits)
        let refused = resolved.indices.map { number -> [Diagnostic] in
            if let kept = traces[number].kept {
                account.add(kept.cost)
                return []
            }
            let lesson = resolved[number]
            let path = lesson.lesson.source.path
            let ofDirectives = lesson.directives.compactMap(\.self).flatMap { account.add($0, path: path) }
            guard let first = lesson.lesson.values.first else { return ofDirectives }
            return ofDirectives + account.add(lookups: lesson.lookups, path: path, span: first.textSpan)
        }
        let all = resolved.indices.map { number in
            guard traces[number].kept == nil else { return diagnostics[number] }
            return (diagnostics[number] + resolved[number].diagnostics + refused[number]).inTextOrder
        }
        return ResolvedCourse(
            course: course, lessons: resolved,
            general: course.diagnostics
                + (lessons.isEmpty ? [.noLessons(path: course.folder, drafts: course.drafts.count)] : []),
            diagnostics: all, isOverdrawn: account.isOverdrawn || isOverdrawn, copied: copied, jobs: jobs,
            traces: traces)
    }
}

extension ResolvedCourse {
    /// These directives, and all whose findings they start from, claim something of or compare.
    package func needed(by directives: [DirectiveAddress]) -> Set<DirectiveAddress> {
        var found: Set<DirectiveAddress> = []
        var waiting = directives
        while let address = waiting.popLast() {
            guard found.insert(address).inserted else { continue }
            waiting += lessons[address.lesson].directives[address.directive]?.referredTo ?? []
        }
        return found
    }

    /// A whole lesson: its directives and all that they and its prose refer to.
    package func needed(byLesson lesson: Int) -> Set<DirectiveAddress> {
        let own = lessons[lesson].directives.indices.map { DirectiveAddress(lesson: lesson, directive: $0) }
        return needed(by: own + lessons[lesson].referredTo)
    }
}

extension [Diagnostic] {
    /// By place, each once; those about the whole file first.
    var inTextOrder: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let once = filter { seen.insert($0).inserted }
        return once.enumerated().sorted { a, b in
            let (left, right) = (a.element.span?.start ?? -1, b.element.span?.start ?? -1)
            return left == right ? a.offset < b.offset : left < right
        }.map(\.element)
    }

    package var hasErrors: Bool { contains { $0.severity == .error } }
}
