import Foundation
import Testing

@testable import Courses

/// Results kept by content: what runs again, and what does not.
@Suite struct KeepingTests {
    @Test func aSecondBuildRunsNothing() throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        let first = try course.finished { _ = try course.build(observer: $0) }
        #expect(first.count == 2 && first.values.allSatisfy { $0.kept == 0 })
        let second = try course.finished { _ = try course.build(observer: $0) }
        #expect(second.count == 2 && second.values.allSatisfy { $0.kept == $0.runs })
    }

    @Test func editingProseRunsNothing() throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        _ = try course.build()
        try course.write("Some more words.\n\n" + TemporaryCourse.two, to: "en/01-two.md")
        let again = try course.finished { _ = try course.build(observer: $0) }
        #expect(again.count == 2 && again.values.allSatisfy { $0.kept == $0.runs })
    }

    @Test func editingOneExperimentRunsThatOne() throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        _ = try course.build()
        let changed = TemporaryCourse.two.replacing(
            "data: or\n", with: "data: or\norder: reversed\n", maxReplacements: 1
        )
        .replacing(
            "order: reversed\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1\ninitial: zero\norder: given",
            with: "order: reversed\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1\ninitial: zero")
        try course.write(changed, to: "en/01-two.md")
        let again = try course.finished { _ = try course.build(observer: $0) }
        #expect(again["and"]?.kept == 1)
        #expect(again["or"]?.kept == 0)
    }

    @Test(arguments: [0, 20, 40, 200])
    func aDamagedEntryIsRunAgain(at place: Int) throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        let before = try course.build()
        for file in try FileManager.default.subpathsOfDirectory(atPath: course.cache) {
            let url = URL(filePath: course.cache).appending(path: file)
            guard var bytes = try? Data(contentsOf: url) else { continue }
            if place < bytes.count { bytes[place] ^= 0x40 } else { bytes = bytes.prefix(30) }
            try bytes.write(to: url)
        }
        let again = try course.finished { observer in
            let after = try course.build(observer: observer)
            #expect(after.reports[0].outcomes.map { $0?.digest } == before.reports[0].outcomes.map { $0?.digest })
        }
        #expect(again.count == 2 && again.values.allSatisfy { $0.kept == 0 })
    }

    @Test func withoutAFolderNothingIsKept() throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        _ = try course.build(isKept: false)
        #expect(!FileManager.default.fileExists(atPath: course.cache))
    }

    @Test func aFolderThatCantBeWrittenIsSaidAndTheBuildGoesOn() throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        try Data("a file".utf8).write(to: URL(filePath: course.cache))
        let store = ResultStore(folder: course.cache)
        let build = try BuiltCourse(course.folder, store: store, jobs: 1)
        #expect(!build.diagnostics.hasErrors)
        #expect(store.firstProblem != nil)
    }
}
