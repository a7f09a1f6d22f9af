import Foundation
import Lessons
import Testing

@testable import Courses

/// Files that somebody writes into while they are read: as they stood at one moment, or refused.
@Suite struct OpenFileTests {
    private let course: TemporaryCourse
    private var path: String { course.folder + "/a.md" }

    init() throws { course = try TemporaryCourse(["a.md": "one\n"]) }

    private func open() throws -> OpenFile { try OpenFile(path, path: path, followingLinks: true) }

    private func append(_ text: String) throws { try Self.append(text, to: path) }

    private static func append(_ text: String, to path: String) throws {
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    @Test func whatGrowsIsReadAgain() throws {
        var times = 0
        let bytes = try open().bytes {
            times += 1
            if times == 1 { try? append("two\n") }
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "one\ntwo\n")
        #expect(times == 2)
    }

    @Test func whatShrinksIsReadAgain() throws {
        var times = 0
        let bytes = try open().bytes {
            times += 1
            if times == 1 { truncate(path, 2) }
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "on")
    }

    @Test func whatNeverRestsIsRefused() throws {
        var times = 0
        #expect(throws: FileProblem.changing(path)) {
            try open().bytes {
                times += 1
                try? append("more\n")
            }
        }
        #expect(times == 3)
    }

    @Test func theLimitHoldsForWhatCameLater() throws {
        #expect(throws: FileProblem(path, reason: "it has 14 bytes, more than 10")) {
            try open().bytes(limit: 10) { try? append("0123456789") }
        }
    }

    @Test func aFileOfTheSystemHasNoSize() throws {
        let status = try OpenFile("/proc/self/status", path: "status", followingLinks: true)
        #expect(status.size == 0)
        #expect(String(decoding: try status.bytes(), as: UTF8.self).hasPrefix("Name:"))
    }

    /// A line is one write: what is read ends with a whole one.
    @Test func whatIsReadIsWhole() async throws {
        let lines = 3000
        let path = path
        let writer = Task.detached {
            for number in 0..<lines { try Self.append("line \(number) of a lesson that is being written\n", to: path) }
        }
        var read = 0
        for _ in 0..<400 {
            guard let bytes = try? open().bytes() else { continue }
            read += 1
            #expect(bytes.last == UInt8(ascii: "\n") && bytes.starts(with: Array("one\n".utf8)))
        }
        try await writer.value
        #expect(read > 0)
        #expect(try open().bytes().count { $0 == UInt8(ascii: "\n") } == lines + 1)
    }

    @Test func aLessonThatNeverRestsSaysSo() throws {
        let problem = Diagnostic.unreadable("a.md", FileProblem.changing("a.md"))
        #expect(problem.message == "the file can't be read: it changed while it was read")
        #expect(problem.hint == "build again when it is written")
    }
}
