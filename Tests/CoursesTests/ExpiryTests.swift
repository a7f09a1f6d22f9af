import Foundation
import Testing

@testable import Courses

/// What nobody has used for a month is taken away, and nothing else.
@Suite struct ExpiryTests {
    private static let day = 24 * 3600

    @Test func oldResultsAndRecordsGo() throws {
        let cache = try TemporaryCourse([:]).root.path + "-cache"
        defer { try? FileManager.default.removeItem(atPath: cache) }
        let name = String(repeating: "b", count: 62)
        let record = String(repeating: "c", count: 64)
        func engine(_ digit: String) -> String { String(repeating: digit, count: 16) }
        let files = [
            "\(engine("1"))/aa/\(name)", "\(engine("2"))/aa/\(name)", "\(engine("3"))/aa/\(name)",
            "\(engine("4"))/aa/\(name)", "\(engine("4"))/aa/notes.txt", "mine/aa/\(name)", "builds/\(record)",
            "builds/mine",
        ]
        for file in files {
            let place = URL(filePath: cache + "/" + file)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: place)
        }
        let elsewhere = cache + "/mine"
        try FileManager.default.createSymbolicLink(
            atPath: cache + "/" + engine("5"), withDestinationPath: elsewhere)
        let folder = try GuardedFolder(cache)
        let now = try #require(folder.modified("builds"))
        func left() throws -> [String] { try RepeatedBuild.files(in: cache).keys.sorted() }
        let all = try left()

        Expiry(folder, now: now + 29 * Self.day).takeAway(butFor: engine("1"))
        #expect(try left() == all)
        // One of them was used on the tenth day.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(now + 10 * Self.day))],
            ofItemAtPath: cache + "/" + engine("2"))
        Expiry(folder, now: now + 31 * Self.day).takeAway(butFor: engine("1"))
        let gone = Set(all).subtracting(try left())
        #expect(gone == ["\(engine("3"))/aa/\(name)", "\(engine("4"))/aa/\(name)", "builds/\(record)"])
        #expect(FileManager.default.fileExists(atPath: elsewhere + "/aa/" + name))
    }

    @Test func useIsNotedOnceADay() throws {
        let course = try TemporaryCourse(["engine/x": ""])
        let folder = try GuardedFolder(course.folder)
        let first = try #require(folder.modified("engine"))
        let old = Date(timeIntervalSince1970: Double(first - 3 * Self.day))
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: course.folder + "/engine")
        Expiry.use("engine", in: folder, now: first - 3 * Self.day + 100)
        #expect(folder.modified("engine") == first - 3 * Self.day)
        Expiry.use("engine", in: folder)
        #expect(try #require(folder.modified("engine")) >= first)
    }
}
