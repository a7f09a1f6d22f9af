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
    let resolved: ResolvedCourse
    let reports: [Report]

    init(_ folder: String, store: ResultStore, jobs: Int = 2, observer: RunObserver = RunObserver()) throws {
        resolved = try Course(at: folder).read(data: nil, jobs: jobs).resolved()
        reports = resolved.run(store, observer: observer).judged().map { $0 }
    }

    var diagnostics: [Diagnostic] { resolved.general + reports.flatMap(\.diagnostics) }
    var fixes: [Fix] { reports.fixes(of: resolved.lessons) }
    var claims: (held: Int, failed: Int, unchecked: Int) { reports.claims }
    var course: CourseReport { CourseReport(title: resolved.course.title, reports: reports) }
}

extension ReportFolder {
    /// Files that are there already, as one piece.
    func write(
        _ files: [OutputFile], copies: [Copy] = [], of format: ReportFormat, jobs: Int
    ) -> (written: Int, problems: [FileProblem]) {
        let piece: ReportFormat.Piece = { files }
        return write([piece], copies: copies, of: format, jobs: jobs)
    }
}
