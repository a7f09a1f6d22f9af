import Engine
import Foundation
import Reports
import Testing

@testable import Courses

/// A build redoes what has changed, and leaves what a build of everything would.
@Suite struct RepeatedBuildTests {
    private static func lesson(_ number: Int, _ text: String = "Some words.") -> String {
        "# Lesson \(number)\n\n\(text)\n\n## A section\n\nMore words.\n"
    }

    /// Seventy lessons, so that pages do not list them all; the first two have experiments, the third says what they
    /// found, the fourth links to the fifth.
    private static func course(_ count: Int = 70) throws -> TemporaryCourse {
        var files: [String: String] = [:]
        for number in 1...count { files["en/\(100 + number)-l\(number).md"] = lesson(number) }
        files["en/101-l1.md"] = TemporaryCourse.two
        files["en/102-l2.md"] = TemporaryCourse.two.replacing("Two gates", with: "Two more")
        files["en/103-l3.md"] = lesson(3, "AND took [6](#l1/and.epochs) epochs.")
        files["en/104-l4.md"] = lesson(4, "See [there](105-l5.md#a-section). ![dot](dot.png)")
        let course = try TemporaryCourse(files)
        try dot(1).write(to: URL(filePath: course.folder + "/en/dot.png"))
        try age(course.folder)
        return course
    }

    private static func dot(_ byte: UInt8) -> Data {
        Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: byte, count: 40))
    }

    /// What has just changed is read again in any case: wait until it has not.
    private static func age(_ folder: String) throws { usleep(60_000) }

    private static func check(_ build: RepeatedBuild, _ made: [String]?, _ what: String) throws {
        let done = try build.run()
        if let made { #expect(done?.made == made, "\(what)") }
        #expect(try build.warm() == build.cold(), "\(what)")
    }

    private static func change(_ course: TemporaryCourse, _ path: String, _ text: String) throws {
        try course.write(text, to: path)
        try age(course.folder)
    }

    @Test func whatHasNotChangedIsLeft() throws {
        let course = try Self.course()
        let build = RepeatedBuild(course: course)
        let first = try #require(try build.run())
        #expect(first.made.count == 70)
        #expect(try build.run() == nil)
        #expect(try build.warm() == build.cold())
    }

    @Test func aLessonIsMadeWithWhatHangsOnIt() throws {
        let course = try Self.course()
        let build = RepeatedBuild(course: course)
        try build.run()
        // Words alone.
        try Self.change(course, "en/140-l40.md", Self.lesson(40, "Other words, such as entropy."))
        try Self.check(build, ["en/140-l40.md"], "words")
        #expect(try build.run() == nil)
        // A title: those that list it.
        try Self.change(course, "en/140-l40.md", Self.lesson(400, "Other words, such as entropy."))
        let around = try #require(try build.run()).made
        #expect(around.contains("en/139-l39.md") && around.contains("en/141-l41.md") && around.count < 30)
        #expect(try build.warm() == build.cold())
        // A heading that another lesson links to.
        try Self.change(course, "en/105-l5.md", Self.lesson(5).replacing("A section", with: "Another"))
        try Self.check(build, ["en/104-l4.md", "en/105-l5.md"], "heading")
        // A number that another lesson says.
        try Self.change(course, "en/101-l1.md", TemporaryCourse.two.replacing("data: and", with: "data: or"))
        try Self.check(build, ["en/101-l1.md", "en/103-l3.md"], "number")
        // With something wrong, a lesson is looked at whenever anything is.
        try Self.change(course, "en/150-l50.md", Self.lesson(50, "Word."))
        try Self.check(build, ["en/101-l1.md", "en/103-l3.md", "en/150-l50.md"], "error")
        // Mended; now the second asks for what the first must record.
        try Self.change(course, "en/101-l1.md", TemporaryCourse.two)
        try Self.change(course, "en/160-l60.md", Self.lesson(60, "Then [0](#l1/and.at-epoch(6).mistakes)."))
        try Self.check(build, ["en/101-l1.md", "en/103-l3.md", "en/160-l60.md"], "recording")
        // A picture.
        try Self.dot(2).write(to: URL(filePath: course.folder + "/en/dot.png"))
        try Self.check(build, ["en/104-l4.md"], "picture")
    }

    @Test func namesOfFilesAndTheSettingsConcernAll() throws {
        let course = try Self.course()
        let build = RepeatedBuild(course: course)
        try build.run()
        try Self.change(course, "course.yaml", "title: Another\n")
        #expect(try build.run()?.made.count == 70)
        try Self.change(course, "en/171-l71.md", Self.lesson(71))
        #expect(try build.run()?.made.count == 71)
        try FileManager.default.removeItem(atPath: course.folder + "/en/130-l30.md")
        #expect(try build.run()?.made.count == 70)
        #expect(try build.warm() == build.cold())
        #expect(try build.run() == nil)
    }

    /// A picture that was refused is looked at again when it is another one, and so are data that could not be read.
    @Test(arguments: [
        ("dot.png", "![dot](dot.png)", Data("no picture".utf8), Self.dot(1)),
        (
            "d.csv", "```dataset d\ndata: {csv: d.csv, label: y}\n```", Data("x,y\n1,a\nz,b\n".utf8),
            Data("x,y\n1,a\n2,b\n".utf8)
        ),
    ])
    func whatIsMendedOutsideALessonIsSeen(name: String, use: String, bad: Data, good: Data) throws {
        let course = try TemporaryCourse(["en/101-l1.md": Self.lesson(1, use), "en/102-l2.md": Self.lesson(2)])
        let file = URL(filePath: course.folder + "/en/" + name)
        try bad.write(to: file)
        try Self.age(course.folder)
        let build = RepeatedBuild(course: course)
        try build.run()
        #expect(try course.build().diagnostics.hasErrors)
        #expect(try build.run() == nil)
        try good.write(to: file)
        try Self.age(course.folder)
        try Self.check(build, ["en/101-l1.md"], name)
        #expect(!(try course.build().diagnostics.hasErrors))
        #expect(try build.run() == nil)
    }

    /// With lessons that are not read a course asks for no less.
    @Test func theAccountIsOfTheWholeCourse() throws {
        func lesson(_ runs: Int) -> String { TemporaryCourse.two.replacing("order: given", with: "repeat: \(runs)") }
        let course = try TemporaryCourse([
            "course.yaml": "limits: {runs: 20}\n", "en/101-l1.md": lesson(4), "en/102-l2.md": lesson(4),
        ])
        try Self.age(course.folder)
        let build = RepeatedBuild(course: course)
        try build.run()
        try Self.change(course, "en/101-l1.md", lesson(8))
        let found = try Course(at: course.folder)
        let records = BuildRecords(cache: build.cache, of: found, in: course.output, build.formats, data: nil)
        let kept = try #require(records.kept(jobs: 2))
        #expect(kept.stale == [0] || kept.stale == [0, 1])
        let resolved = found.resolved(data: nil, jobs: 2, after: kept)
        let cold = found.read(data: nil, jobs: 2).resolved()
        #expect(resolved.isOverdrawn && cold.isOverdrawn)
        #expect(resolved.allDiagnostics == cold.allDiagnostics)
    }

    /// A file system that counts whole seconds tells a change from another one only after two.
    @Test func aFileThatHasJustChangedIsReadAgain() {
        let second = 1_000_000_000
        func stamp(_ changed: Int) -> FileStamp { FileStamp(size: 1, modified: 0, changed: changed, inode: 1) }
        #expect(stamp(5 * second + 7).settled(at: 5 * second + 10_000_000) == .unsettled)
        #expect(stamp(5 * second + 7).settled(at: 5 * second + 60_000_000) == stamp(5 * second + 7))
        #expect(stamp(5 * second).settled(at: 6 * second) == .unsettled)
        #expect(stamp(5 * second).settled(at: 8 * second) == stamp(5 * second))
        #expect(stamp(9 * second + 1).settled(at: 5 * second) == .unsettled)
        #expect(FileStamp.none != .unsettled)
    }

    /// What somebody has done to the reports is put right where it may be.
    @Test func reportsAreLookedAtToo() throws {
        let course = try Self.course()
        let build = RepeatedBuild(course: course)
        try build.run()
        let page = course.output + "/html/en/120-l20.html"
        try FileManager.default.removeItem(atPath: page)
        try Self.check(build, ["en/120-l20.md"], "gone")
        for path in ["html/search.html", "html/.chalkline", "markdown/README.md", "html/en/dot.png"] {
            try FileManager.default.removeItem(atPath: course.output + "/" + path)
            #expect(try build.run() != nil, "\(path)")
        }
        try Data("mine".utf8).write(to: URL(filePath: page))
        #expect(try build.run() != nil)
        #expect(try String(contentsOfFile: page, encoding: .utf8) == "mine")
        try FileManager.default.removeItem(atPath: page)
        _ = try build.run()
        #expect(try build.warm() == build.cold())
    }

    /// From whatever a build that was killed has left, the next one makes what a cold one does.
    @Test func halfFinishedBuildsAreFinished() throws {
        let course = try Self.course(16)
        let build = RepeatedBuild(course: course)
        try build.run()
        let whole = try build.warm()
        var random = RandomStream(7)
        for attempt in 0..<20 {
            let number = 105 + random.below(12)
            let path = "en/\(number)-l\(number - 100).md"
            try Self.change(course, path, Self.lesson(number - 100 + attempt, "Attempt \(attempt)."))
            // Some of its files are there, one is half written, the list is as it was, longer, or gone.
            let files = try build.warm().keys.sorted().filter { !$0.hasSuffix(".chalkline") }
            for _ in 0..<random.below(8) {
                let file = course.output + "/" + files[random.below(files.count)]
                try? FileManager.default.removeItem(atPath: file)
            }
            try Data("half".utf8).write(to: URL(filePath: course.output + "/html/en/.chalkline-99999999-1.tmp"))
            let list = course.output + "/html/.chalkline"
            switch random.below(3) {
            case 0: break
            case 1:
                let text = try String(contentsOfFile: list, encoding: .utf8)
                try (text + String(repeating: "0", count: 64) + " en/x.html\n").write(
                    toFile: list, atomically: true, encoding: .utf8)
            default: try FileManager.default.removeItem(atPath: course.cache.isEmpty ? list : build.cache + "/builds")
            }
            _ = try build.run()
            #expect(try build.warm() == build.cold(), "\(attempt)")
        }
        #expect(try build.warm() != whole)
    }

    /// Of a long course no lesson is held as it was parsed.
    @Test func lessonsThatAreReadTwiceAreTheSame() throws {
        let course = try Self.course(8)
        try course.write(TemporaryCourse.two + "\n> ![dot](dot.png) in a [quote](105-l5.md).\n", to: "en/101-l1.md")
        let held = try course.build()
        let read = try Course(at: course.folder).read(data: nil, jobs: 2, room: BlockRoom(bytes: 0)).resolved()
        #expect(read.lessons.allSatisfy { $0.lesson.isFolded && $0.lesson.blocks.isEmpty })
        let judged = read.run(ResultStore(folder: nil)).judged()
        let reports = judged.map(judged.made) { $0 }
        for format in ReportFormat.all {
            #expect(format.write(title: read.course.title, reports) == held.files(format), "\(format.name)")
        }
    }

    /// A record that is damaged, or of something else, is none.
    /// Two spellings of one letter are written with other bytes.
    @Test(arguments: [("# Caf\u{E9}", "# Cafe\u{301}"), ("# \u{AC00}", "# \u{1100}\u{1161}")])
    func aTitleSpelledOtherwiseIsAnother(before: String, after: String) throws {
        let course = try TemporaryCourse(["01-a.md": before + "\n", "02-b.md": "# B\n"])
        try Self.age(course.folder)
        let build = RepeatedBuild(course: course)
        try build.run()
        try Self.change(course, "01-a.md", after + "\n")
        try Self.check(build, ["01-a.md", "02-b.md"], after)
    }

    /// What another build has written since is none of what the record knows.
    @Test func aBuildThatIsOvertakenWritesNothing() throws {
        let course = try Self.course(5)
        let build = RepeatedBuild(course: course)
        try build.run()
        try Self.change(course, "en/105-l5.md", Self.lesson(5, "Other words."))
        let found = try Course(at: course.folder)
        let records = BuildRecords(cache: build.cache, of: found, in: course.output, build.formats, data: nil)
        let kept = try #require(records.kept(jobs: 2))
        let judged = found.resolved(data: nil, jobs: 2, after: kept).run(ResultStore(folder: nil)).judged()
        try Self.change(course, "en/100-l0.md", Self.lesson(0))
        try build.run()
        let now = try build.warm()
        #expect(judged.write(build.formats, to: course.output, after: kept) == nil)
        #expect(try build.warm() == now)
        #expect(try build.run() == nil)
    }

    @Test func aDamagedRecordIsNone() throws {
        let course = try Self.course(8)
        let build = RepeatedBuild(course: course)
        try build.run()
        let folder = build.cache + "/builds"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let record = URL(filePath: folder + "/" + name)
        let bytes = try Data(contentsOf: record)
        for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 30)) {
            var damaged = bytes
            damaged[place] ^= 1
            #expect(BuildRecord(Array(damaged)) == nil)
            #expect(BuildRecord(Array(bytes[..<place])) == nil)
        }
        try Data("nothing".utf8).write(to: record)
        #expect(try build.run()?.made.count == 8)
        #expect(try build.run() == nil)
    }
}

/// Numbers as they come, the same ones in each run of the tests.
private struct RandomStream {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
