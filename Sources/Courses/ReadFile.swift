import Datasets
import Directives
import Lessons
import Mathematics
import Synchronization

/// How much of a course is held as it was parsed: the blocks of further lessons are read again when they are written, so
/// that what a build holds grows with the texts and not with their trees.
package final class BlockRoom: Sendable {
    private let most: Int
    private let taken = Atomic<Int>(0)

    /// `bytes`: of lessons. Unset it is enough for a course that somebody teaches.
    package init(bytes: Int = 6_000_000) { most = bytes }

    func takes(_ bytes: Int) -> Bool { taken.add(bytes, ordering: .relaxed).newValue <= most }

    /// Of so long a course nothing is held: it would save little of the work, and the course needs the room for the rest.
    var isOutgrown: Bool { taken.load(ordering: .relaxed) > 8 * most }
}

/// One file read, with everything that is wrong in it.
struct ReadFile: Sendable {
    var lesson: ReadLesson
    var diagnostics: [Diagnostic]
    /// As it was read.
    var stamp = FileStamp.unsettled
    /// Files of data that it names.
    var reads: [KeptSource] = []

    /// `room`: for blocks of lessons that are read once.
    init(
        _ path: String, _ course: Course, _ library: DataLibrary, _ change: ReadCourse.Change?, room: BlockRoom
    ) {
        let bytes: [UInt8]
        switch Self.bytes(path, course) {
        case .success(let found): (bytes, stamp) = found
        case .failure(let unread):
            // An empty lesson in its place, so that it is in the report with what is wrong.
            let (empty, _) = LessonParser.parse(SourceFile(path: path, bytes: []), path: path)
            lesson = ReadLesson(lesson: empty, directives: [])
            diagnostics = [unread.diagnostic]
            return
        }
        let source = SourceFile(path: path, bytes: bytes)
        var (lesson, problems) = LessonParser.parse(source, path: path, files: course.files, settings: course.settings)
        diagnostics = problems + lesson.mathematicsDiagnostics
        let named = NamedFiles()
        var context = ReadingContext(limits: course.settings.limits, library: library) {
            named.add(course.file($0, from: path))
        }
        var directives: [Directive?] = []
        for fence in lesson.directives {
            let isChanged = change?.lesson == path && change?.directive == fence.id
            context.overrides = isChanged ? change?.settings ?? [] : []
            let (directive, problems) = Directive.read(fence, in: lesson, context)
            diagnostics += problems
            directives.append(directive)
        }
        if !room.takes(bytes.count) { lesson.fold() }
        self.lesson = ReadLesson(lesson: lesson, directives: directives)
        reads = named.all
    }

    /// What directives have asked for on the way.
    private final class NamedFiles: Sendable {
        private let found = Mutex<[KeptSource]>([])
        var all: [KeptSource] { found.withLock { $0 } }

        func add(_ asked: (file: ReadingContext.File, source: KeptSource?)) -> ReadingContext.File {
            if let source = asked.source { found.withLock { $0.append(source) } }
            return asked.file
        }
    }

    private struct Unread: Error { var diagnostic: Diagnostic }

    /// Nothing of a file that is too large is read.
    private static func bytes(_ path: String, _ course: Course) -> Result<([UInt8], FileStamp), Unread> {
        let place = FileSystem.joined(course.folder, path)
        let limit = course.settings.limits[.fileSize]
        do throws(FileProblem) {
            let file = try OpenFile(place, path: place, followingLinks: true)
            guard file.size <= limit else {
                return .failure(Unread(diagnostic: .tooLarge(file.size, limit: limit, path: path)))
            }
            return .success((try file.bytes(limit: limit), file.stamp.settled))
        } catch { return .failure(Unread(diagnostic: .unreadable(path, error))) }
    }
}
