import Foundation
import Lessons
import Testing

@testable import Courses
@testable import Reports

/// A course in a folder of its own, gone when the test is.
final class TemporaryCourse {
    let root: URL
    var folder: String { root.appending(path: "course").path }
    var output: String { root.appending(path: "reports").path }
    var cache: String { root.appending(path: "cache").path }

    init(_ files: [String: String]) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "chalkline-\(UUID().uuidString)")
        for (path, text) in files { try write(text, to: path) }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ text: String, to path: String) throws {
        let file = root.appending(path: "course").appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func build(jobs: Int = 2, isKept: Bool = true, observer: RunObserver = RunObserver()) throws -> BuiltCourse {
        try BuiltCourse(folder, store: ResultStore(folder: isKept ? cache : nil), jobs: jobs, observer: observer)
    }

    /// Experiments finished in a build: id, runs, how many were kept.
    func finished(_ body: (RunObserver) throws -> Void) rethrows -> [String: (runs: Int, kept: Int)] {
        let seen = Seen()
        try body(RunObserver(finished: { seen.add($0) }))
        return seen.all
    }

    private final class Seen: @unchecked Sendable {
        private let lock = NSLock()
        private var found: [String: (runs: Int, kept: Int)] = [:]
        func add(_ finished: RunObserver.Finished) {
            lock.withLock { found[finished.id] = (finished.runs, finished.kept) }
        }
        var all: [String: (runs: Int, kept: Int)] { lock.withLock { found } }
    }

    /// A small lesson with two experiments.
    static let two = """
        # Two gates

        AND takes [6](#and.epochs) epochs, OR [4](#or.epochs).

        ```experiment and
        data: and
        layers: 2 -> 1 step
        optimizer: perceptron-rule 1
        initial: zero
        order: given
        stop: mistakes == 0
        expect:
          - epochs == 6
        ```

        ```experiment or
        data: or
        layers: 2 -> 1 step
        optimizer: perceptron-rule 1
        initial: zero
        order: given
        stop: mistakes == 0
        ```
        """
}

/// A course through all its stages.
struct BuiltCourse {
    let judged: JudgedCourse
    let reports: [Report]
    var resolved: ResolvedCourse { judged.ran.resolved }

    init(_ folder: String, store: ResultStore, jobs: Int = 2, observer: RunObserver = RunObserver()) throws {
        let resolved = try Course(at: folder).read(data: nil, jobs: jobs).resolved()
        judged = resolved.run(store, observer: observer).judged()
        reports = judged.map(judged.made) { $0 }
    }

    var diagnostics: [Diagnostic] { resolved.general + reports.flatMap(\.diagnostics) }
    var fixes: [Fix] { judged.fixes }
    var claims: ClaimCount { reports.reduce(ClaimCount()) { $0 + LessonSummary($1).claims } }

    func files(_ format: ReportFormat) -> [OutputFile] { format.write(title: resolved.course.title, reports) }
}

/// A folder that files are put into as builds do it.
struct ReportFolder {
    let path: String

    init(_ path: String) { self.path = path }

    /// Files that are there already.
    func write(
        _ files: [OutputFile], copies: [CopiedFile] = [], of format: ReportFormat, jobs: Int
    ) -> (written: Int, problems: [FileProblem]) {
        do throws(FileProblem) {
            let folder = try FormatFolder(format.name, in: path)
            let placed = inParallel(files.count, jobs: jobs) { folder.put(files[$0]) }
            let copied = copies.map(folder.put)
            let ended = try folder.finish(placed + copied.compactMap { try? $0.get() }, kept: [])
            let unread = copied.compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
            return (ended.count(where: \.isWritten), unread + ended.compactMap(\.problem))
        } catch { return (0, [error]) }
    }
}
