import Datasets
import Directives
import Lessons
import Mathematics
import Reports

/// A course with every lesson read and every reference resolved: all that can be known without running anything.
package struct LoadedCourse: Sendable {
    package let course: Course
    package let library: DataLibrary
    package let copied: CopiedFiles
    let references: CourseReferences
    package var lessons: [ReadLesson] { references.lessons }
    /// By lesson, in the order of the text.
    package private(set) var diagnostics: [[Diagnostic]]
    /// Of no lesson: the course's own settings, files that can't be read.
    package private(set) var general: [Diagnostic]
    package private(set) var sources: [String: SourceFile]
    /// It asks for more than it may: nothing of it is run.
    package let isOverdrawn: Bool

    /// `overrides` are written over the directives of that id in the lesson at that path inside the course.
    package struct Overrides: Sendable {
        package var lesson: String
        package var directive: String
        package var settings: [(path: String, value: String)]
        package init(lesson: String, directive: String, settings: [(path: String, value: String)]) {
            self.lesson = lesson
            self.directive = directive
            self.settings = settings
        }

        fileprivate func place(in lessons: [ReadLesson]) -> CourseReferences.Place? {
            guard let index = lessons.firstIndex(where: { $0.lesson.source.path == lesson }),
                let place = lessons[index].lesson.directives.firstIndex(where: { $0.id == directive })
            else { return nil }
            return .init(lesson: index, directive: place)
        }
    }

    package init(_ course: Course, data: String?, jobs: Int, overrides: Overrides? = nil) {
        self.course = course
        let library = DataLibrary(folder: data)
        self.library = library
        general = course.diagnostics
        sources = [:]
        if let source = course.settingsSource { sources[source.path] = source }
        let read = inParallel(course.lessonFiles.count, jobs: jobs) { index in
            ReadFile(course.lessonFiles[index], course, library, overrides)
        }
        var found: [ReadLesson] = []
        var problems: [[Diagnostic]] = []
        for file in read {
            sources[file.lesson.lesson.source.path] = file.lesson.lesson.source
            found.append(file.lesson)
            problems.append(file.diagnostics)
        }
        let lessons = found.map(\.lesson)
        copied = CopiedFiles(lessons, of: course, jobs: jobs)
        let targets = LinkTargets(lessons)
        for (index, lesson) in lessons.enumerated() {
            problems[index] += copied.diagnostics(of: lesson) + targets.diagnostics(of: lesson)
        }
        let limit = course.settings.limits[.copies]
        let overdraft = copied.overdraft(of: lessons, limit: limit)
        if let overdraft {
            let path = lessons[overdraft.lesson].source.path
            problems[overdraft.lesson].append(
                .copiesLimit(overdraft.total, limit: limit, path: path, span: overdraft.use.span))
        }
        var references = CourseReferences(found)
        let changed = overrides.flatMap { $0.place(in: found) }
        let known = references
        let unresolved = references.take(
            inParallel(found.count, jobs: jobs) { known.references(ofLesson: $0, changed: changed) })
        var refused: [[Diagnostic]] = []
        var account = CourseAccount(course.settings.limits)
        for lesson in references.lessons {
            let path = lesson.lesson.source.path
            refused.append(lesson.directives.flatMap { $0.map { account.add($0, path: path) } ?? [] })
        }
        isOverdrawn = account.isOverdrawn || overdraft != nil
        self.references = references
        diagnostics = problems.indices.map { (problems[$0] + unresolved[$0] + refused[$0]).inTextOrder }
        if course.lessonFiles.isEmpty { general.append(.noLessons(path: course.folder)) }
    }

    /// What the reports have beside their pages.
    package var copies: [ReportFolder.Copy] {
        copied.files.map { .init(path: $0.path, source: FileSystem.joined(course.folder, $0.path)) }
    }

    package var allDiagnostics: [Diagnostic] { general + diagnostics.flatMap(\.self) }
}

/// One file read, with everything that is wrong in it.
private struct ReadFile: Sendable {
    var lesson: ReadLesson
    var diagnostics: [Diagnostic]

    init(_ path: String, _ course: Course, _ library: DataLibrary, _ overrides: LoadedCourse.Overrides?) {
        let bytes: [UInt8]
        do throws(FileProblem) { bytes = try FileSystem.read(FileSystem.joined(course.folder, path)) } catch {
            // An empty lesson in its place, so that it is in the report with what is wrong.
            let (empty, _) = LessonParser.parse(SourceFile(path: path, bytes: []), path: path)
            lesson = ReadLesson(lesson: empty, directives: [])
            diagnostics = [.unreadable(path, error)]
            return
        }
        let source = SourceFile(path: path, bytes: bytes)
        let (lesson, problems) = LessonParser.parse(source, path: path, files: course.files, settings: course.settings)
        diagnostics = problems + lesson.mathematics.flatMap { $0.diagnostics(path: source.path) }
        var context = ReadingContext(limits: course.settings.limits, library: library) { course.file($0, from: path) }
        var directives: [Directive?] = []
        for fence in lesson.directives {
            let isChanged = overrides?.lesson == path && overrides?.directive == fence.id
            context.overrides = isChanged ? overrides?.settings ?? [] : []
            let (directive, problems) = Directive.read(fence, in: lesson, context)
            diagnostics += problems
            directives.append(directive)
        }
        self.lesson = ReadLesson(lesson: lesson, directives: directives)
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
