import Directives
import Lessons
import Reports

/// What an earlier build left, held against what is there now.
package struct KeptCourse: Sendable {
    let record: BuildRecord
    /// Numbers of lessons to be made again: their file, a file that they use or one of their reports is another one, or
    /// something was wrong with them, which may hang on anything.
    let stale: Set<Int>
    /// The lessons' other files that are as they were, by path.
    let fresh: [String: KeptSource]
    /// Copies that stand in each format's folder as they should, by format.
    let copies: [[KeptFile]]

    /// Nothing differs: a build would write what is there.
    package var isCurrent: Bool { stale.isEmpty }

    /// nil where nothing of the record can be used.
    init?(_ record: BuildRecord, of course: Course, in output: String, _ formats: [ReportFormat], _ identity: [UInt8]) {
        guard record.identity == identity, record.lessons.count == course.lessonFiles.count,
            record.formats.map(\.name) == formats.map(\.name),
            record.lessons.allSatisfy({ $0.pages.count == formats.count })
        else { return nil }
        let fresh = Dictionary(
            record.sources.filter { FileStamp(of: FileSystem.joined(course.folder, $0.path)) == $0.stamp }.map {
                ($0.path, $0)
            }
        ) { first, _ in first }
        let other = Set(record.sources.map(\.path)).subtracting(fresh.keys)
        var again: Set<Int> = []
        for (number, lesson) in record.lessons.enumerated() {
            let isSame = FileStamp(of: FileSystem.joined(course.folder, course.lessonFiles[number])) == lesson.stamp
            let usesOther = !other.isEmpty && !other.isDisjoint(with: lesson.uses.map(\.path) + lesson.reads)
            if !isSame || usesOther { again.insert(number) }
        }
        var copies: [[KeptFile]] = []
        for (number, format) in record.formats.enumerated() {
            guard let folder = try? GuardedFolder(output).folder(format.name),
                format.list == FileStamp(of: WrittenFiles.name, in: folder.descriptor, followingLinks: false)
            else { return nil }
            let written = WrittenState(folder)
            guard format.shared.allSatisfy(written.has), format.copies.allSatisfy(written.has) else { return nil }
            copies.append(format.copies.filter { fresh[$0.path] != nil })
            for (lesson, kept) in record.lessons.enumerated() where !kept.pages[number].files.allSatisfy(written.has) {
                again.insert(lesson)
            }
        }
        if !again.isEmpty {
            for (number, lesson) in record.lessons.enumerated() where lesson.summary.errors > 0 { again.insert(number) }
        }
        self.record = record
        self.fresh = fresh
        stale = again
        self.copies = copies
    }

    /// All lessons together.
    package var summary: LessonSummary { record.lessons.reduce(LessonSummary()) { $0 + $1.summary } }

    package var diagnostics: [Diagnostic] { record.lessons.flatMap(\.diagnostics) }
}

/// Looks at files below a folder; the folders on the way are opened once.
private final class WrittenState {
    private let root: GuardedFolder
    private var folders: [String: GuardedFolder?] = [:]

    init(_ root: GuardedFolder) { self.root = root }

    func has(_ file: KeptFile) -> Bool {
        let above = FileSystem.folder(of: file.path)
        let folder = folders[above] ?? (try? root.folder(above))
        folders[above] = .some(folder)
        guard let folder else { return false }
        let name = above.isEmpty ? file.path : String(file.path.utf8.dropFirst(above.utf8.count + 1)) ?? ""
        return FileStamp(of: name, in: folder.descriptor, followingLinks: false) == file.stamp
    }
}
