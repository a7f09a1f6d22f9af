import FoundationEssentials
import Reports
import Testing

@testable import Courses

/// Builds of one course as the command makes them, each after what the last one left.
struct RepeatedBuild {
    let course: TemporaryCourse
    var formats: [ReportFormat] = [.html, .markdown]
    var cache: String { course.folder + ".cache" }

    /// Paths of the lessons that were made, and how many files were written; nil where nothing was to be done.
    @discardableResult func run() throws -> (made: [String], written: Int)? {
        let found = try Course(at: course.folder)
        let records = BuildRecords(cache: cache, of: found, in: course.output, formats, data: nil)
        let kept = records.kept(jobs: 2)
        if let kept, kept.isCurrent { return nil }
        let resolved = found.resolved(data: nil, jobs: 2, after: kept)
        let judged = resolved.run(ResultStore(folder: cache)).judged()
        let written = try #require(judged.write(formats, to: course.output, after: kept))
        records.keep(written)
        return (judged.made.map { found.lessonFiles[$0] }, written.count)
    }

    /// Every file below a folder, by path.
    static func files(in folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            var isFolder = false
            guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder), !isFolder else {
                continue
            }
            files[path] = try Data(contentsOf: URL(filePath: folder + "/" + path))
        }
        return files
    }

    /// What a build that knows nothing of earlier ones writes.
    func cold() throws -> [String: Data] {
        let output = course.folder + ".cold"
        try? FileManager.default.removeItem(atPath: output)
        let build = try course.build()
        _ = build.judged.write(formats, to: output)
        return try Self.files(in: output)
    }

    func warm() throws -> [String: Data] { try Self.files(in: course.output) }
}
