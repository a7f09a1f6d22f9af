import Foundation
import Lessons
import Testing

@testable import Courses
@testable import Reports

/// What a course's folder may hold beside good lessons: each said, none left out in silence, the others still built.
@Suite struct CourseFilesTests {
    private static let good = "# Good\n\ntext\n"

    private static func messages(_ course: TemporaryCourse) throws -> [String] {
        try Course(at: course.folder).read(data: nil, jobs: 2).resolved().allDiagnostics.map {
            "\($0.path): \($0.severity.rawValue) \($0.identifier)"
        }
    }

    private static func lessons(_ course: TemporaryCourse) throws -> [String] {
        try Course(at: course.folder).read(data: nil, jobs: 2).lessons.map(\.lesson.path)
    }

    @Test(arguments: ["nowhere", "a-file"]) func aCourseThatIsNone(name: String) throws {
        let course = try TemporaryCourse(["a-file": "x"])
        #expect(throws: FileProblem.self) { try Course(at: course.folder + "/" + name) }
    }

    @Test func anEmptyFolder() throws {
        let course = try TemporaryCourse(["notes.txt": "x", "README.md": "x"])
        #expect(try Self.messages(course).map { $0.hasSuffix("error no-lessons") } == [true])
    }

    @Test func linksPipesAndFoldersNamedLikeLessons() throws {
        let course = try TemporaryCourse(["99-good.md": Self.good, "02-folder.md/03-inside.md": Self.good])
        try FileManager.default.createSymbolicLink(
            atPath: course.folder + "/04-nowhere.md", withDestinationPath: "missing")
        try FileManager.default.createSymbolicLink(
            atPath: course.folder + "/05-outside.md", withDestinationPath: "/etc/passwd")
        try FileManager.default.createSymbolicLink(atPath: course.folder + "/06-again", withDestinationPath: ".")
        try FileManager.default.createSymbolicLink(
            atPath: course.folder + "/07-same.md", withDestinationPath: "99-good.md")
        mkfifo(course.folder + "/08-pipe.md", 0o644)
        #expect(
            try Self.messages(course) == [
                "02-folder.md: error not-a-file", "04-nowhere.md: error link-nowhere",
                "05-outside.md: error link-outside",
                "08-pipe.md: error not-a-file",
            ])
        #expect(try Self.lessons(course) == ["02-folder.md/03-inside", "07-same", "99-good"])
    }

    @Test func namesThatTheReportNeeds() throws {
        let course = try TemporaryCourse([
            "index.md": Self.good, "search.md": Self.good, "README.md": Self.good, "en/index.md": Self.good,
        ])
        #expect(try Self.messages(course) == ["index.md: error name-taken", "search.md: error name-taken"])
        #expect(try Self.lessons(course) == ["en/index"])
    }

    @Test func namesThatAreNoText() throws {
        let course = try TemporaryCourse([
            "99-good.md": Self.good, "a\u{1B}[31m\n.md": Self.good, "a b#c?.md": Self.good,
        ])
        let bytes: [CChar] = Array(course.folder.utf8CString.dropLast()) + [47, 98, -1, 46, 109, 100, 0]
        #expect(bytes.withUnsafeBufferPointer { $0.baseAddress.map { creat($0, 0o644) } ?? -1 } >= 0)
        #expect(try Self.messages(course).map { $0.hasSuffix(": error file-name") } == [true, true])
        #expect(try Self.lessons(course) == ["99-good", "a b#c?"])
    }

    @Test func filesLargerThanMemory() throws {
        let course = try TemporaryCourse([
            "01-a.md": Self.good,
            "02-b.md": "# B\n\n```experiment e\ndata: {csv: d.csv, label: y}\nlayers: 2 -> 1\n```\n",
            "d.csv": "", "99-good.md": Self.good,
        ])
        for name in ["01-a.md", "d.csv"] { truncate(course.folder + "/" + name, 1 << 40) }
        #expect(
            try Self.messages(course) == [
                "01-a.md: error file-too-large", "02-b.md: error csv-unreadable",
            ])
        truncate(course.folder + "/01-a.md", off_t(Limits()[.fileSize]) + 1)
        #expect(try Self.messages(course).first == "01-a.md: error file-too-large")
        #expect(try Self.lessons(course) == ["01-a", "02-b", "99-good"])
    }

    @Test func reportsInsideTheCourseAreNoLessons() throws {
        let course = try TemporaryCourse(["01-a.md": Self.good])
        let build = try course.build()
        for format in ReportFormat.all {
            let folder = ReportFolder(course.folder + "/Reports")
            #expect(folder.write(build.files(format), of: format, jobs: 2).problems == [])
        }
        #expect(try Self.lessons(course) == ["01-a"])
        #expect(try Self.messages(course) == [])
    }

    @Test func settingsThatCannotBeRead() throws {
        let folder = try TemporaryCourse(["01-a.md": Self.good, "course.yaml/x": ""])
        #expect(try Self.messages(folder) == ["course.yaml: error not-a-file"])
        let list = try TemporaryCourse(["01-a.md": Self.good, "course.yaml": "- x\n"])
        #expect(try Self.messages(list) == ["course.yaml: error settings-shape"])
    }
}
