import Directives
import Lessons
import Testing

@testable import Reports

/// Footnotes and folded callouts in every format.
@Suite struct AsidesTests {
    private static let text = """
        ---
        goal: To know[^a].
        ---

        # Title

        One[^a], two[^b].

        ```experiment xor
        data: xor
        show: [loss]
        caption: From[^b].
        ```

        > [!DETAILS] The **answer** is <2>
        > Because.
        >
        > - of this

        [^a]: https://a.b "A title"
        [^b]: It is [7](#xor.epochs),
           really.
        """

    private static let report = HTMLSample.report(text, path: "en/01-a.md")

    private func file(_ path: String, _ format: ReportFormat) throws -> String {
        let file = try #require(
            format.write(CourseReport(title: "Course", reports: [Self.report])).first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func onThePage() throws {
        #expect(Self.report.diagnostics.map(\.message) == [])
        let page = try file("en/01-a.html", .html)
        #expect(
            page.contains(
                "One<sup><a href=\"#page.note.1\" id=\"page.cited.1.2\" role=\"doc-noteref\" aria-label=\"Footnote 1\">1</a></sup>"
            ))
        #expect(page.contains("From<sup><a href=\"#page.note.2\" id=\"page.cited.2.2\""))
        #expect(page.contains("<li id=\"page.note.1\"><p><a href=\"https://a.b\">https://a.b</a> \"A title\""))
        #expect(page.contains("It is <a href=\"#xor\" class=\"value\""))
        #expect(page.contains("<summary>The <strong>answer</strong> is &lt;2></summary>\n<p>Because.</p>"))
        let scan = HTMLScan(page)
        #expect(scan.problems == [])
        let ids = Set(scan.elements.compactMap { $0.attributes["id"] })
        for link in scan.all("a") {
            if let href = link.attributes["href"], href.hasPrefix("#page.note.") || href.hasPrefix("#page.cited.") {
                #expect(ids.contains(String(href.dropFirst())), "\(href)")
            }
        }
        #expect(page.contains("details::details-content") || page.contains("::details-content"))
    }

    /// The goal is on the first page too, its footnote is not.
    @Test func onTheFirstPage() throws {
        let page = try file("index.html", .html)
        #expect(page.contains("<p>To know.</p>") && !page.contains("<sup>"))
    }

    @Test func areFound() throws {
        let blocks = try #require(SearchPage.blocks(in: Array(try file("search.html", .html).utf8)))
        let block = try #require(SearchBlock(packed: blocks[0]))
        let lesson = try #require(block.lessons.first)
        #expect(lesson.sections.last?.title == "Footnotes")
        #expect(lesson.sections.last?.anchor == "page.notes")
        let words = lesson.sections.flatMap { lesson.words(of: $0) }
        #expect(words.contains("really") && words.contains("answer"))
    }

    @Test func inMarkdown() throws {
        let page = try file("en/01-a.md", .markdown)
        #expect(page.contains("> To know[^1]."))
        #expect(page.contains("One[^1], two[^2]."))
        #expect(page.contains("[^1]: [https://a.b](https://a.b) \"A title\"\n\n[^2]: It is 7,\n    really.\n"))
        #expect(
            page.contains("<details>\n<summary>The answer is &lt;2></summary>\n\nBecause.\n\n- of this\n\n</details>"))
    }

    @Test func inTheTerminal() {
        let page = PlainText.text(of: Self.report, only: nil, width: 60, colours: false)
        #expect(page.contains("One[1], two[2]."))
        #expect(page.contains("│ ▾ The answer is <2>\n│ Because.\n"))
        #expect(page.hasSuffix("\nFootnotes\n[1] https://a.b \"A title\"\n[2] It is 7, really.\n"))
    }

    @Test func inTheJSON() throws {
        let page = try file("en/01-a.json", .json)
        #expect(page.contains("\"text\": \"It is 7, really.\""))
        #expect(page.contains("\"name\": \"a\""))
    }
}
