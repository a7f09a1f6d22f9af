import Directives
import Lessons
import Reports

/// What an earlier build left, held against what is there now.
package struct KeptCourse: Sendable {
    /// As `Course.lessonFiles`; none where nothing differs.
    let lessons: [KeptLesson]
    /// Numbers of lessons to be made again: their file, a file that they use or one of their reports is another one, or
    /// something was wrong with them, which may hang on anything.
    let stale: Set<Int>
    /// The lessons' other files that are as they were, by path.
    let fresh: [String: KeptSource]
    /// Copies that stand in each format's folder as they should, by format.
    let copies: [[KeptFile]]
    /// As the record has them.
    let formats: [KeptFormat]
    private let states: [KeptState]

    /// Nothing differs: a build would write what is there.
    package var isCurrent: Bool { stale.isEmpty }

    /// nil where nothing of the record can be used.
    init?(
        _ record: BuildRecord, of course: Course, in output: String, _ formats: [ReportFormat], _ identity: [UInt8],
        jobs: Int
    ) {
        let states = record.lessons.map(\.state)
        guard record.identity == identity, states.count == course.lessonFiles.count,
            record.formats.map(\.name) == formats.map(\.name),
            states.allSatisfy({ $0.files.count == formats.count })
        else { return nil }
        let fresh = Dictionary(
            record.sources.filter { FileStamp(of: FileSystem.joined(course.folder, $0.path)) == $0.stamp }.map {
                ($0.path, $0)
            }
        ) { first, _ in first }
        // By index: a lesson is many values, and would be copied.
        var again = Set(
            states.indices.filter {
                FileStamp(of: FileSystem.joined(course.folder, course.lessonFiles[$0])) != states[$0].stamp
            })
        var copies: [[KeptFile]] = []
        for (number, format) in record.formats.enumerated() {
            guard let folder = try? GuardedFolder(output).folder(format.name) else { return nil }
            let written = WrittenState(folder)
            guard written.isAs(format), format.copies.allSatisfy(written.has) else { return nil }
            copies.append(format.copies.filter { fresh[$0.path] != nil })
            again.formUnion(states.indices.filter { !states[$0].files[number].allSatisfy(written.has) })
        }
        let other = Set(record.sources.map(\.path)).subtracting(fresh.keys)
        var lessons: [KeptLesson] = []
        if !again.isEmpty || !other.isEmpty {
            lessons = inParallel(record.lessons.count, jobs: jobs) { KeptLesson(record.lessons[$0]) }.compactMap(\.self)
            guard lessons.count == states.count, lessons.allSatisfy({ $0.entries.count == formats.count }) else {
                return nil
            }
            again.formUnion(lessons.indices.filter { lessons[$0].uses(other) })
            // A file that no lesson uses any more is of no concern, and without one nothing is.
            if !again.isEmpty { again.formUnion(states.indices.filter { states[$0].summary.errors > 0 }) }
        }
        self.lessons = lessons
        self.fresh = fresh
        self.copies = copies
        self.formats = record.formats
        self.states = states
        stale = again
    }

    /// All lessons together.
    package var summary: LessonSummary { states.reduce(LessonSummary()) { $0 + $1.summary } }

    package var diagnostics: [Diagnostic] { states.flatMap(\.diagnostics) }
}

/// Looks at files below a folder; the folders on the way are opened once.
final class WrittenState {
    private let root: GuardedFolder
    private var folders: [String: GuardedFolder?] = [:]

    init(_ root: GuardedFolder) { self.root = root }

    /// Whether the list of files and those of the whole course are as a build left them.
    func isAs(_ format: KeptFormat) -> Bool {
        format.list == FileStamp(of: WrittenFiles.name, in: root.descriptor, followingLinks: false)
            && format.shared.allSatisfy(has)
    }

    func has(_ file: KeptFile) -> Bool {
        let above = FileSystem.folder(of: file.path)
        let folder = folders[above] ?? (try? root.folder(above))
        folders[above] = .some(folder)
        guard let folder else { return false }
        let name = above.isEmpty ? file.path : String(file.path.utf8.dropFirst(above.utf8.count + 1)) ?? ""
        return FileStamp(of: name, in: folder.descriptor, followingLinks: false) == file.stamp
    }
}

extension KeptLesson {
    fileprivate func uses(_ files: Set<String>) -> Bool { !files.isDisjoint(with: uses.map(\.path) + reads) }
}
