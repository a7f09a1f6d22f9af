import Foundation
import Testing

@testable import Courses
@testable import Reports

/// Courses that somebody made to harm: refused or built, and nothing in the report that could run.
@Suite struct HostileCourseTests {
    private static func build(_ files: [String: String]) throws -> (messages: [String], files: [String: String]) {
        let course = try TemporaryCourse(files)
        let build = try course.build()
        var written: [String: String] = [:]
        for format in [ReportFormat.html, .markdown] {
            let folder = ReportFolder(course.output)
            let (_, problems) = folder.write(
                build.files(format), copies: build.resolved.copies, of: format, jobs: 2)
            #expect(problems == [])
        }
        for path in try FileManager.default.subpathsOfDirectory(atPath: course.output) {
            written[path] = try? String(contentsOfFile: course.output + "/" + path, encoding: .utf8)
        }
        return (BuildTests.messages(build), written)
    }

    @Test func pagesShownAsPictures() throws {
        let evil = "<!doctype html><title>x</title><script>window.PWN=1</script>"
        let names = [
            "index.html", "two.html", "evil.html", "search.html", "README.md", "evil.svg", "course.yaml", "two.md",
        ]
        let shown = names.map { "![x](\($0))" }.joined(separator: "\n")
        var files = ["one.md": "# One\n\n\(shown)\n[open](evil.html)\n[svg](evil.svg)\n", "course.yaml": "title: x\n"]
        files["two.md"] = "# Two\n\ntext\n"
        files["README.md"] = "# readme <script>\n"
        for name in ["index.html", "two.html", "evil.html", "search.html"] { files[name] = evil }
        files["evil.svg"] =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"top.PWN=1\"><script>top.PWN=1</script></svg>"
        let (messages, written) = try Self.build(files)
        #expect(messages.count == 10)
        #expect(messages.allSatisfy { $0.hasPrefix("one.md:") && $0.contains(": error ") })
        #expect(written["html/one.html"] != nil && written["markdown/one.md"] != nil)
        #expect(written.values.allSatisfy { !$0.contains("PWN") })
        #expect(!written.keys.contains { $0.contains("evil") })
    }

    @Test func aFolderCalledLikeAPage() throws {
        let (messages, written) = try Self.build([
            "a.md": "# A\n\n![x](b.html/p.png) ![y](index.html/p.png)\n", "b.md": "# B\n", "b.html/p.png": "png",
            "index.html/p.png": "png",
        ])
        #expect(messages == ["a.md:3: error file-reserved", "a.md:3: error file-reserved"])
        #expect(written["html/index.html"]?.isEmpty == false)
        #expect(written["html/b.html"]?.isEmpty == false)
    }

    @Test func markupInAGoalAndAddressesThatRun() throws {
        let (_, written) = try Self.build([
            "a.md": """
            ---
            title: <script>1</script>
            goal: "G <img src=x onerror=window.PWN=1> <script>1</script> [x](javascript:PWN)"
            ---

            # T <img src=x onerror=PWN>

            [a](javascript:PWN) <JAVASCRIPT:PWN> [b]( data:text/html,PWN ) ![c](javascript:PWN)

            """
        ])
        for path in ["markdown/a.md", "markdown/README.md", "html/a.html", "html/index.html"] {
            let text = try #require(written[path])
            #expect(text.firstMatch(of: /(^|[^\\])<(img|script>1)/) == nil, "\(path)")
            #expect(text.firstMatch(of: /(\]\(|href="?|<)[ ]*(javascript|data):/.ignoresCase()) == nil, "\(path)")
        }
    }

    @Test func mathematicsThatEndsASection() throws {
        let (_, written) = try Self.build([
            "a.md": "# L\n\n$`\\left{1\\right|&\\text{<!--}`$ ]]>\n\n```math\n\\tan{\\medspace}{\\text{]]>}}\n```\n"
        ])
        let page = try #require(written["html/a.html"])
        #expect(!page.contains("]]>") && !page.contains("<!--"))
    }

    @Test func namesThatCommandATerminal() throws {
        let course = try TemporaryCourse([
            "01-a.md": "# A\n\n[x](b\u{202E}.csv)\n", "\u{9B}31m.md": "# B\n", "\u{2066}.md": "# C\n",
        ])
        let loaded = try Course(at: course.folder).read(data: nil, jobs: 1).resolved()
        #expect(loaded.lessons.map(\.lesson.path) == ["01-a"])
        #expect(loaded.general.map(\.identifier) == ["file-name", "file-name"])
    }
}
