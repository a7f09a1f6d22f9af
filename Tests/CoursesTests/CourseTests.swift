import Foundation
import Testing

@testable import Courses
@testable import Reports

/// The course that comes with Chalkline.
@Suite struct CourseTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let lessons = root.appending(path: "Lessons")

    @Test func everyClaimAndValueHolds() throws {
        let build = try BuiltCourse(Self.lessons.path, store: ResultStore(folder: nil))
        #expect(BuildTests.messages(build) == [])
        #expect(build.reports.count >= 10)
        #expect(build.claims.failed == 0)
        #expect(build.claims.held > 150)
        for page in build.files(.html)
        where page.path.hasPrefix("en/") && page.path.hasSuffix(".html") {
            // Beside the engine, which the module's own test weighs, and the data that experiments carry.
            let text = String(decoding: page.bytes, as: UTF8.self)
            let parts = /"document":"[^"]*"|id="page.module"[^>]*>[^<]*<|"data:image\/png[^"]*"/
            let carried = text.matches(of: parts).map { $0.output.utf8.count }
            #expect(carried.count > 1, "\(page.path)")
            #expect(page.bytes.count - carried.reduce(0, +) < 185_000, "\(page.path)")
        }
    }

    @Test func everyChapterHasSomethingToMove() throws {
        let loaded = try Course(at: Self.lessons.path).read(data: nil, jobs: 2)
        for read in loaded.lessons {
            let explored = read.directives.compactMap(\.self).filter { !$0.explore.isEmpty }
            #expect(!explored.isEmpty, "\(read.lesson.name)")
        }
    }
}
