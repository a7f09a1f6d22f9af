import Datasets
import Directives
import Lessons
import Mathematics
import Reports

/// A course with every lesson parsed and every directive understood, each by itself.
package struct ReadCourse: Sendable {
    package let course: Course
    package let lessons: [ReadLesson]
    /// By lesson.
    let diagnostics: [[Diagnostic]]
    /// Files that go with the reports.
    let copied: CopiedFiles
    /// They are more than may be copied.
    let isOverdrawn: Bool
    let changed: DirectiveAddress?
    let jobs: Int

    /// A directive changed on the command line: `settings` are written over the one of that id in the lesson at that
    /// path inside the course.
    package struct Change: Sendable {
        package var lesson: String
        package var directive: String
        package var settings: [(path: String, value: String)]
        package init(lesson: String, directive: String, settings: [(path: String, value: String)]) {
            self.lesson = lesson
            self.directive = directive
            self.settings = settings
        }
    }
}

extension Course {
    /// `data`: the folder of data sets that are not shipped.
    package func read(data: String?, jobs: Int, change: ReadCourse.Change? = nil) -> ReadCourse {
        let library = DataLibrary(folder: data)
        let files = inParallel(lessonFiles.count, jobs: jobs) { ReadFile(lessonFiles[$0], self, library, change) }
        let lessons = files.map(\.lesson.lesson)
        let copied = CopiedFiles(lessons, of: self, jobs: jobs)
        var diagnostics = files.map(\.diagnostics)
        let targets = LinkTargets(lessons)
        for (index, lesson) in lessons.enumerated() {
            diagnostics[index] += copied.diagnostics(of: lesson) + targets.diagnostics(of: lesson)
        }
        let limit = settings.limits[.copies]
        let overdraft = copied.overdraft(of: lessons, limit: limit)
        if let overdraft {
            let path = lessons[overdraft.lesson].source.path
            diagnostics[overdraft.lesson].append(
                .copiesLimit(overdraft.total, limit: limit, path: path, span: overdraft.use.span))
        }
        let read = files.map(\.lesson)
        return ReadCourse(
            course: self, lessons: read, diagnostics: diagnostics, copied: copied, isOverdrawn: overdraft != nil,
            changed: change.flatMap { $0.address(in: read) }, jobs: jobs)
    }
}

extension ReadCourse.Change {
    fileprivate func address(in lessons: [ReadLesson]) -> DirectiveAddress? {
        guard let index = lessons.firstIndex(where: { $0.lesson.source.path == lesson }),
            let own = lessons[index].lesson.directives.firstIndex(where: { $0.id == directive })
        else { return nil }
        return DirectiveAddress(lesson: index, directive: own)
    }
}

/// One file read, with everything that is wrong in it.
private struct ReadFile: Sendable {
    var lesson: ReadLesson
    var diagnostics: [Diagnostic]

    init(_ path: String, _ course: Course, _ library: DataLibrary, _ change: ReadCourse.Change?) {
        let bytes: [UInt8]
        switch Self.bytes(path, course) {
        case .success(let found): bytes = found
        case .failure(let unread):
            // An empty lesson in its place, so that it is in the report with what is wrong.
            let (empty, _) = LessonParser.parse(SourceFile(path: path, bytes: []), path: path)
            lesson = ReadLesson(lesson: empty, directives: [])
            diagnostics = [unread.diagnostic]
            return
        }
        let source = SourceFile(path: path, bytes: bytes)
        let (lesson, problems) = LessonParser.parse(source, path: path, files: course.files, settings: course.settings)
        diagnostics = problems + lesson.mathematicsDiagnostics
        var context = ReadingContext(limits: course.settings.limits, library: library) { course.file($0, from: path) }
        var directives: [Directive?] = []
        for fence in lesson.directives {
            let isChanged = change?.lesson == path && change?.directive == fence.id
            context.overrides = isChanged ? change?.settings ?? [] : []
            let (directive, problems) = Directive.read(fence, in: lesson, context)
            diagnostics += problems
            directives.append(directive)
        }
        self.lesson = ReadLesson(lesson: lesson, directives: directives)
    }

    private struct Unread: Error { var diagnostic: Diagnostic }

    /// Nothing of a file that is too large is read.
    private static func bytes(_ path: String, _ course: Course) -> Result<[UInt8], Unread> {
        let place = FileSystem.joined(course.folder, path)
        let limit = course.settings.limits[.fileSize]
        do throws(FileProblem) {
            let file = try OpenFile(place, path: place, followingLinks: true)
            guard file.size <= limit else {
                return .failure(Unread(diagnostic: .tooLarge(file.size, limit: limit, path: path)))
            }
            return .success(try file.bytes(limit: limit))
        } catch { return .failure(Unread(diagnostic: .unreadable(path, error))) }
    }
}
