import Engine
import Foundation
import Synchronization
import Testing

@testable import Courses
@testable import Reports

/// Reports on disk: each file whole or not at all, and nothing of anybody else's touched.
@Suite struct ReportFolderTests {
    static let format = ReportFormat(name: "html", hasCopies: true) { _ in
        .init(lesson: { _ in LessonFiles(files: []) }, course: { _ in [] })
    }

    static func file(_ path: String, _ text: String) -> OutputFile { OutputFile(path: path, bytes: Array(text.utf8)) }

    @Test func writesOnlyWhatHasChanged() throws {
        let course = try TemporaryCourse([:])
        let folder = ReportFolder(course.output)
        let files = [Self.file("index.html", "a"), Self.file("en/01.html", "b")]
        #expect(folder.write(files, of: Self.format, jobs: 2).written == 2)
        #expect(folder.write(files, of: Self.format, jobs: 2).written == 0)
        #expect(folder.write([files[0], Self.file("en/01.html", "c")], of: Self.format, jobs: 2).written == 1)
    }

    @Test func removesItsOwnOldFilesAndNoOthers() throws {
        let course = try TemporaryCourse([:])
        let folder = ReportFolder(course.output)
        _ = folder.write([Self.file("index.html", "a"), Self.file("en/old.html", "b")], of: Self.format, jobs: 1)
        let own = URL(filePath: course.output).appending(path: "html/en/notes.txt")
        try Data("mine".utf8).write(to: own)
        _ = folder.write([Self.file("index.html", "a")], of: Self.format, jobs: 1)
        let left = try FileManager.default.subpathsOfDirectory(atPath: course.output + "/html").sorted()
        #expect(left == [".chalkline", "en", "en/notes.txt", "index.html"])
    }

    @Test func aListThatPointsElsewhereRemovesNothingThere() throws {
        let course = try TemporaryCourse(["precious.md": "# Precious"])
        let folder = ReportFolder(course.output)
        _ = folder.write([Self.file("index.html", "a")], of: Self.format, jobs: 1)
        let list = URL(filePath: course.output).appending(path: "html/.chalkline")
        let digest = String(decoding: hexadecimal(sha256(Array("# Precious".utf8))), as: UTF8.self)
        let names = ["../../course/precious.md", course.folder + "/precious.md"]
        for text in [
            "index.html\n" + names.joined(separator: "\n"),
            (["chalkline 2", "- index.html"] + names.map { "\(digest) \($0)" }).joined(separator: "\n"),
        ] {
            try Data(text.utf8).write(to: list)
            #expect(folder.write([Self.file("index.html", text)], of: Self.format, jobs: 1).problems == [])
        }
        #expect(FileManager.default.fileExists(atPath: course.folder + "/precious.md"))
    }

    @Test func aFolderThatCantBeMadeIsAProblemAndTheOldStays() throws {
        let course = try TemporaryCourse([:])
        try FileManager.default.createDirectory(atPath: course.root.path, withIntermediateDirectories: true)
        try Data("a file".utf8).write(to: URL(filePath: course.output))
        let (written, problems) = ReportFolder(course.output).write(
            [Self.file("a.html", "a")], of: Self.format, jobs: 1)
        #expect(written == 0)
        #expect(problems.count == 1)
        #expect(try String(contentsOfFile: course.output, encoding: .utf8) == "a file")
    }

    @Test func noTemporaryNameIsLeftBehind() throws {
        let course = try TemporaryCourse([:])
        _ = ReportFolder(course.output).write([Self.file("a.html", "a")], of: Self.format, jobs: 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: course.output + "/html")
        #expect(names.sorted() == [".chalkline", "a.html"])
    }

    @Test func whatKilledBuildsLeftIsTakenAway() throws {
        let course = try TemporaryCourse([:])
        let folder = ReportFolder(course.output)
        _ = folder.write([Self.file("a.html", "a"), Self.file("en/b.html", "b")], of: Self.format, jobs: 1)
        // Half a file of a process that is no more, and one of a process that runs.
        let html = URL(filePath: course.output).appending(path: "html")
        try Data("half".utf8).write(to: html.appending(path: "en/.chalkline-4194305-7.tmp"))
        try Data("half".utf8).write(to: html.appending(path: ".chalkline-\(getpid())-7.tmp"))
        _ = folder.write([Self.file("a.html", "a")], of: Self.format, jobs: 1)
        let left = try FileManager.default.subpathsOfDirectory(atPath: html.path).sorted()
        #expect(left == [".chalkline", ".chalkline-\(getpid())-7.tmp", "a.html"])
    }

    @Test func oneFileThatCantBeWrittenLeavesTheOthers() throws {
        let course = try TemporaryCourse([:])
        let folder = ReportFolder(course.output)
        try FileManager.default.createDirectory(
            atPath: course.output + "/html/b.html/in-the-way", withIntermediateDirectories: true)
        let files = ["a", "b", "c"].map { Self.file("\($0).html", $0) }
        let (written, problems) = folder.write(files, of: Self.format, jobs: 1)
        #expect(written == 2)
        #expect(problems.map { $0.path.hasSuffix("html/b.html") } == [true])
        #expect(FileManager.default.fileExists(atPath: course.output + "/html/c.html"))
        // What was written is known to the next build, which takes it away.
        try FileManager.default.removeItem(atPath: course.output + "/html/b.html")
        _ = folder.write([files[0]], of: Self.format, jobs: 1)
        #expect(!FileManager.default.fileExists(atPath: course.output + "/html/c.html"))
    }

    @Test func aLongNameLeavesRoomForTheTemporaryOne() throws {
        let course = try TemporaryCourse([:])
        let name = String(repeating: "x", count: 250) + ".html"
        #expect(ReportFolder(course.output).write([Self.file(name, "a")], of: Self.format, jobs: 1).problems == [])
    }

    /// A build that is killed on the way leaves nothing that the list does not name.
    @Test func aFileIsListedBeforeItIsThere() throws {
        let course = try TemporaryCourse([:])
        let list = "\(course.output)/\(Self.format.name)/.chalkline"
        let inBetween: String
        do {
            let folder = try FormatFolder(Self.format.name, in: course.output)
            let first = folder.put(Self.file("a.html", "a"))
            inBetween = try String(contentsOfFile: list, encoding: .utf8)
            let second = folder.put(Self.file("b.html", "b"))
            #expect(try folder.finish([first, second], kept: []).allSatisfy(\.isWritten))
        }
        #expect(inBetween.contains(" a.html\n") && !inBetween.contains("b.html"))
        let last = try String(contentsOfFile: list, encoding: .utf8)
        #expect(last.contains(" a.html\n") && last.contains(" b.html\n"))
        // What a killed build has written is its own: the next one may replace it and take it away.
        try inBetween.write(toFile: list, atomically: true, encoding: .utf8)
        #expect(
            ReportFolder(course.output).write([Self.file("b.html", "c")], of: Self.format, jobs: 1).problems.count == 1)
        #expect(!FileManager.default.fileExists(atPath: "\(course.output)/\(Self.format.name)/a.html"))
    }

    /// A killed build leaves a list that names each file twice: it is still read. One that can't be read says why.
    @Test func aLongListIsReadAndAnUnreadableOneSaysWhy() throws {
        let course = try TemporaryCourse([:])
        let folder = ReportFolder(course.output)
        _ = folder.write([Self.file("index.html", "a")], of: Self.format, jobs: 1)
        let list = URL(filePath: "\(course.output)/\(Self.format.name)/.chalkline")
        let line = String(repeating: "0", count: 64) + " " + String(repeating: "long/", count: 800) + "\n"
        var long = try Data(contentsOf: list)
        for _ in 0..<4500 { long += Data(line.utf8) }
        try long.write(to: list)
        #expect(long.count > 1 << 24)
        #expect(folder.write([Self.file("index.html", "b")], of: Self.format, jobs: 1).problems == [])
        try FileManager.default.removeItem(at: list)
        try FileManager.default.createDirectory(at: list, withIntermediateDirectories: false)
        #expect(
            folder.write([Self.file("index.html", "c")], of: Self.format, jobs: 1).problems.map(\.reason)
                == ["is a directory"])
    }
}
