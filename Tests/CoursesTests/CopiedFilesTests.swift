import Foundation
import Testing

@testable import Courses
@testable import Lessons
@testable import Reports

/// Pictures and linked files: which go with the report, and what is said of the others.
@Suite struct CopiedFilesTests {
    /// The least that has a picture's first bytes.
    static let pictures: [(name: String, bytes: [UInt8])] = [
        ("p.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]), ("p.JPG", [0xFF, 0xD8, 0xFF, 0xE0]),
        ("p.gif", Array("GIF89a..".utf8)), ("p.webp", Array("RIFF....WEBPVP8 ".utf8)),
        ("p.avif", [0, 0, 0, 20] + Array("ftypmif1....avif".utf8)),
        ("p.svg", Array("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>".utf8)),
    ]

    private static func course(_ lesson: String, _ files: [(name: String, bytes: [UInt8])]) throws -> TemporaryCourse {
        let course = try TemporaryCourse(["en/01-a.md": lesson])
        for (name, bytes) in files {
            let file = URL(filePath: course.folder + "/en/" + name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return course
    }

    /// Identifiers, places and what is copied.
    private static func outcome(_ course: TemporaryCourse) throws -> (messages: [String], copied: [String]) {
        let loaded = try Course(at: course.folder).read(data: nil, jobs: 2).resolved()
        let messages = loaded.allDiagnostics.map { diagnostic in
            let place = diagnostic.span.flatMap {
                loaded.sources(of: loaded.allDiagnostics)[diagnostic.path]?.position($0.start)
            }
            return
                "\(place.map { "\($0.line):\($0.column) " } ?? "")\(diagnostic.severity.rawValue) \(diagnostic.identifier)"
        }
        return (messages, loaded.copied.files.map(\.path))
    }

    @Test(arguments: pictures.map(\.name)) func aPictureIsKnownByItsBytes(name: String) throws {
        let picture = try #require(Self.pictures.first { $0.name == name })
        let course = try Self.course("# A\n\n![x](\(name)) [x](\(name))\n", [picture])
        let (messages, copied) = try Self.outcome(course)
        #expect(messages == [])
        #expect(copied == ["en/" + name])
    }

    @Test(arguments: [
        ("evil.html", "<script>alert(1)</script>", "no-picture"), ("p.png", "png", "no-picture"),
        ("course.yaml", "title: x", "no-picture"), ("p.html", "GIF89a<script>alert(1)</script>", "picture-ending"),
        ("p.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "svg-refused"),
        ("p.svg", "not one", "svg-refused"),
    ])
    func whatIsNoPictureIsRefusedAtItsPlace(name: String, text: String, identifier: String) throws {
        let course = try Self.course("# A\n\nSee ![x](\(name)).\n", [(name, Array(text.utf8))])
        let (messages, copied) = try Self.outcome(course)
        #expect(messages == ["3:10 error " + identifier])
        #expect(copied == [])
        let build = try course.build()
        #expect(build.reports[0].files == [])
        #expect(!ReportFormat.all.flatMap { build.files($0) }.contains { $0.path == "en/" + name })
    }

    @Test(arguments: [
        ("d.csv", "a,b\n1,2\n"), ("notes.pdf", "%PDF-1.4"), ("n.ipynb", "{}"), ("data", "1 2 3"), ("a b/c.txt", "<b>"),
    ])
    func aLinkedFileGoesWithTheReport(name: String, text: String) throws {
        let course = try Self.course("# A\n\n[x](<\(name)>)\n", [(name, Array(text.utf8))])
        let (messages, copied) = try Self.outcome(course)
        #expect(messages == [])
        #expect(copied == ["en/" + name])
        let build = try course.build()
        for format in [ReportFormat.html, .markdown] {
            let (_, problems) = ReportFolder(course.output).write(
                build.files(format), copies: build.resolved.copies, of: format, jobs: 1)
            #expect(problems == [])
            let path = "\(course.output)/\(format.name)/en/\(name)"
            #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
            let page = try String(
                contentsOfFile: "\(course.output)/\(format.name)/en/01-a.\(format.name == "html" ? "html" : "md")",
                encoding: .utf8)
            #expect(page.contains(Addresses.relative(from: "en/x", to: "en/" + name)))
        }
    }

    @Test(arguments: [
        ("nothere.csv", "warning missing-file"), ("folder/", "warning link-folder"), ("folder", "warning link-folder"),
        ("../../x.csv", "warning link-leaves"), ("/etc/passwd", "warning link-elsewhere"),
        ("javascript:alert(1)", "warning link-scheme"), ("page.html", "error file-runs"),
        ("drawing.svg", "error svg-refused"), ("guess", "error file-runs"), ("../README.md", "warning link-no-lesson"),
        ("gone.md", "warning missing-lesson"), ("02-b.md#three", "warning missing-anchor"),
        ("01-a.html", "error file-reserved"), ("01-a.html/x.csv", "error file-reserved"),
        ("figures/01-a.e.loss.svg", "error file-reserved"),
    ])
    func aLinkThatTheReportHasNotIsSaid(target: String, message: String) throws {
        let course = try Self.course(
            "# A\n\n[x](\(target))\n",
            [
                ("folder/x.csv", []), ("page.html", Array("<p>".utf8)), ("guess", Array(" <!doctype html>".utf8)),
                ("drawing.svg", Array("<svg><script/></svg>".utf8)), ("02-b.md", Array("# B\n\n## Two\n".utf8)),
                ("01-a.html/x.csv", []), ("figures/01-a.e.loss.svg", Self.pictures[5].bytes),
            ])
        try course.write("x", to: "README.md")
        if target == "01-a.html" {
            try FileManager.default.removeItem(atPath: course.folder + "/en/01-a.html")
            try course.write("x", to: "en/01-a.html")
        }
        let (messages, copied) = try Self.outcome(course)
        #expect(messages == ["3:5 " + message])
        #expect(copied == [])
        let text = String(decoding: try course.build().files(.markdown)[1].bytes, as: UTF8.self)
        #expect(text.contains("[x](") == message.hasSuffix("missing-anchor"))
    }

    @Test(arguments: [
        ("[x](D.CSV)", "did you mean 'd.csv'?"), ("[x](data\\\\e.csv)", "did you mean 'data/e.csv'?"),
        ("![x](p.pgn)", "did you mean 'p.png'?"), ("[x](e.csv)", "did you mean 'data/e.csv'?"),
    ])
    func aMisspelledFileHasANearestOne(link: String, hint: String) throws {
        let course = try Self.course(
            "# A\n\n\(link)\n", [("d.csv", []), ("p.png", Self.pictures[0].bytes), ("data/e.csv", [])])
        let loaded = try Course(at: course.folder).read(data: nil, jobs: 1).resolved()
        #expect(loaded.allDiagnostics.map(\.hint) == [hint])
    }

    @Test func theFilesOfACourseAreCountedBeforeAnythingIsRead() throws {
        let course = try Self.course("# A\n\n[x](a.bin) [y](b.bin)\n", [("a.bin", []), ("b.bin", [])])
        for name in ["a.bin", "b.bin"] { truncate(course.folder + "/en/" + name, 150_000_000) }
        let loaded = try Course(at: course.folder).read(data: nil, jobs: 1).resolved()
        #expect(loaded.allDiagnostics.map(\.identifier) == ["limit-copies"])
        #expect(loaded.isOverdrawn)
        #expect(loaded.copied.files.map(\.size) == [150_000_000, 150_000_000])
    }

    @Test func lettersMayBePutTogetherInTwoWays() throws {
        let (composed, apart) = ("\u{AC00}", "\u{1100}\u{1161}")
        let lesson = "# A\n\n![x](\(composed).png) [y](\(composed).md#\(composed)) [z](\(composed).csv)\n"
        let course = try Self.course(
            lesson + "\n```dataset d\ndata: {csv: \(composed).csv, label: y}\n```\n",
            [
                (apart + ".png", Self.pictures[0].bytes), (apart + ".csv", Array("x,y\n1,0\n2,1\n".utf8)),
                (apart + ".md", Array("# B\n\n## \(apart)\n".utf8)),
            ])
        #expect(try Self.outcome(course).messages == [])
        let page = try #require(try course.build().files(.html).first { $0.path == "en/01-a.html" })
        let text = Array(String(decoding: page.bytes, as: UTF8.self).utf8)
        for target in ["src=\"\(apart).png\"", "href=\"\(apart).html#\(apart)\"", "href=\"\(apart).csv\""] {
            #expect(text.firstRange(of: Array(target.utf8)) != nil, "\(target)")
        }
    }
}
