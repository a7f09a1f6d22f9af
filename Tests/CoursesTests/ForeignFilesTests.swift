import Engine
import Foundation
import Testing

@testable import Courses
@testable import Reports

/// What somebody else has put into the folder of a report: kept, said, and never followed.
@Suite struct ForeignFilesTests {
    private let course: TemporaryCourse
    private let html: String

    init() throws {
        course = try TemporaryCourse([:])
        html = course.output + "/html"
        try FileManager.default.createDirectory(atPath: html, withIntermediateDirectories: true)
    }

    private func build(_ files: [String: String]) -> [String] {
        let files = files.sorted { $0.key < $1.key }.map { ReportFolderTests.file($0.key, $0.value) }
        return ReportFolder(course.output).write(files, of: ReportFolderTests.format, jobs: 2).problems.map {
            "\($0.path.dropFirst(html.count + 1)): \($0.reason)"
        }
    }

    private func write(_ text: String, to name: String) throws {
        let file = URL(filePath: html).appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func text(_ name: String) -> String? { try? String(contentsOfFile: html + "/" + name, encoding: .utf8) }

    private static let foreign = "Chalkline did not write what stands there, so it stays"
    private static let changed = "the file was changed after Chalkline wrote it, so it stays"
    private static let link = "it is a link, and links are not followed here"

    @Test func aFileOfTheUsersStaysAndTheOthersAreWritten() throws {
        try write("mine", to: "index.html")
        #expect(build(["index.html": "a", "en/b.html": "b"]) == ["index.html: " + Self.foreign])
        #expect(text("index.html") == "mine")
        #expect(text("en/b.html") == "b")
        try FileManager.default.removeItem(atPath: html + "/index.html")
        #expect(build(["index.html": "a", "en/b.html": "b"]) == [])
    }

    @Test func anEditedPageStaysUntilItIsMovedAway() throws {
        #expect(build(["index.html": "a"]) == [])
        try write("a, edited", to: "index.html")
        for _ in 1...2 { #expect(build(["index.html": "b"]) == ["index.html: " + Self.changed]) }
        #expect(text("index.html") == "a, edited")
        // As it was, it is Chalkline's again.
        try write("a", to: "index.html")
        #expect(build(["index.html": "b"]) == [])
        #expect(text("index.html") == "b")
    }

    @Test func anEditedPageOfALessonThatIsGoneStays() throws {
        #expect(build(["index.html": "a", "old.html": "b", "older.html": "c"]) == [])
        try write("b, edited", to: "old.html")
        #expect(build(["index.html": "a"]) == [])
        #expect(text("old.html") == "b, edited")
        #expect(text("older.html") == nil)
    }

    @Test func theReportOfAnEarlierVersionIsReplacedAndNothingOfItRemoved() throws {
        for name in ["index.html", "en/a.html", "en/old.html"] { try write("old", to: name) }
        try write("en/a.html\nen/old.html\nindex.html\n", to: ".chalkline")
        #expect(build(["index.html": "1", "en/a.html": "2"]) == [])
        #expect([text("index.html"), text("en/a.html"), text("en/old.html")] == ["1", "2", "old"])
        #expect(build(["index.html": "3"]) == [])
        #expect([text("index.html"), text("en/a.html"), text("en/old.html")] == ["3", nil, "old"])
    }

    @Test func aBuildThatWasKilledIsTakenUp() throws {
        #expect(build(["index.html": "a", "b.html": "b"]) == [])
        // Killed with both lists in one, one page new and one old.
        var both = try #require(WrittenFiles(Array(Data(contentsOf: URL(filePath: html + "/.chalkline")))))
        for (name, text) in [("index.html", "a2"), ("b.html", "b2")] { both.add(name, sha256(Array(text.utf8))) }
        try write(String(decoding: both.bytes, as: UTF8.self), to: ".chalkline")
        try write("a2", to: "index.html")
        #expect(build(["index.html": "a3", "b.html": "b3"]) == [])
        #expect([text("index.html"), text("b.html")] == ["a3", "b3"])
    }

    @Test(arguments: ["index.html", "en", ".chalkline"])
    func aLinkIsNotFollowed(name: String) throws {
        try course.write("precious", to: "victim/b.html")
        let target = course.folder + "/victim" + (name == "en" ? "" : "/b.html")
        try FileManager.default.createSymbolicLink(atPath: html + "/" + name, withDestinationPath: target)
        #expect(build(["index.html": "a", "en/b.html": "b"]).count == 1)
        #expect(try String(contentsOfFile: course.folder + "/victim/b.html", encoding: .utf8) == "precious")
    }

    @Test func aForgedListRemovesNothingThroughALink() throws {
        try course.write("rc", to: "home/rc")
        try FileManager.default.createSymbolicLink(atPath: html + "/x", withDestinationPath: course.folder + "/home")
        let digest = String(decoding: hexadecimal(sha256(Array("rc".utf8))), as: UTF8.self)
        for list in ["index.html\nx/rc\n", "chalkline 2\n\(digest) x/rc\n- x/rc\n- index.html\n"] {
            try write(list, to: ".chalkline")
            #expect(build(["index.html": list]) == [])
        }
        #expect(FileManager.default.fileExists(atPath: course.folder + "/home/rc"))
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["index.html", "en", ".chalkline"])
    func aPipeDoesNotStopTheBuild(name: String) throws {
        #expect(mkfifo(html + "/" + name, 0o644) == 0)
        #expect(build(["index.html": "a", "en/b.html": "b"]).count == 1)
    }

    @Test func aListThatIsNoneStays() throws {
        try write("shopping", to: ".chalkline")
        #expect(build(["index.html": "a"]) == [".chalkline: " + Self.foreign])
        #expect(text(".chalkline") == "shopping")
        #expect(text("index.html") == nil)
    }

    @Test func anEmptyFolderGivesWayAndAFullOneStays() throws {
        try FileManager.default.createDirectory(atPath: html + "/a.html", withIntermediateDirectories: true)
        try write("mine", to: "b.html/note")
        #expect(build(["a.html": "a", "b.html": "b"]) == ["b.html: " + Self.foreign])
        #expect(text("a.html") == "a")
        #expect(text("b.html/note") == "mine")
    }

    @Test func foldersThatABuildLeavesEmptyGo() throws {
        #expect(build(["index.html": "a", "en/deep/b.html": "b", "c/d.html": "c"]) == [])
        // What was a folder becomes a file, what was a file a folder.
        #expect(build(["index.html/a.html": "a", "c": "c"]) == [])
        let left = try FileManager.default.subpathsOfDirectory(atPath: html).sorted()
        #expect(left == [".chalkline", "c", "index.html", "index.html/a.html"])
    }

    @Test func cacheEntriesThatAreLinksAreNotRead() throws {
        let course = try TemporaryCourse(["en/01-two.md": TemporaryCourse.two])
        _ = try course.build()
        let entries = try FileManager.default.subpathsOfDirectory(atPath: course.cache).filter {
            $0.split(separator: "/").count == 3
        }
        #expect(entries.count == 2)
        for (number, entry) in entries.enumerated() {
            let path = course.cache + "/" + entry
            let elsewhere = course.folder + "/elsewhere-\(number)"
            try FileManager.default.moveItem(atPath: path, toPath: elsewhere)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
        }
        let again = try course.finished { _ = try course.build(observer: $0) }
        #expect(again.count == 2 && again.values.allSatisfy { $0.kept == 0 })
        // The links have given way to entries.
        let third = try course.finished { _ = try course.build(observer: $0) }
        #expect(third.count == 2 && third.values.allSatisfy { $0.kept == $0.runs })
    }
}
