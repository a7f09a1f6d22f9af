import Directives
import Lessons
import Testing

@testable import Reports

/// The run's numbers and inline Markdown in titles, goals, headings and captions, in every format.
@Suite struct TextsEverywhereTests {
    private static let text = """
        ---
        goal: "Below [0.5](#xor.loss), for $`x_1`$"
        ---

        # Loss falls to [0.5](#xor.loss)

        ## At [7](#xor.epochs) **already**

        ```experiment xor
        data: xor
        show: [loss]
        caption: From [0.5](#xor.loss) *down*, by $`x_1`$.
        ```

        """

    /// The run gives 0.0125 for the loss, and what the text says for the epochs.
    private static let course: CourseReport = {
        let first = HTMLSample.report(text, path: "en/01-a.md", differing: ["xor.loss"])
        let second = HTMLSample.report(
            "---\ntitle: 1. **Two** is [2](#p.y)\n---\n\n```plot p\n```\n", path: "en/02-b.md")
        return CourseReport(title: "Course", reports: [first, second])
    }()

    private func file(_ path: String, _ format: ReportFormat) throws -> String {
        let file = try #require(format.write(Self.course).first { $0.path == path })
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func titlesSayWhatTheRunGives() throws {
        #expect(Self.course.reports.map(\.title) == ["Loss falls to 0.0125", "1. Two is 2"])
        let page = try file("en/01-a.html", .html)
        #expect(page.contains("<title>Loss falls to 0.0125 · Course</title>"))
        #expect(page.contains("<span>1. Two is 2</span>"))
        #expect(page.contains("content=\"Below 0.0125, for x1\""))
        #expect(try file("index.html", .html).contains(">Loss falls to 0.0125</a>"))
        let blocks = try #require(SearchPage.blocks(in: Array(try file("search.html", .html).utf8)))
        let searched = try #require(SearchBlock(packed: blocks[0])).lessons
        #expect(searched.map(\.title) == ["Loss falls to 0.0125", "1. Two is 2"])
        #expect(searched[0].sections.map(\.title).contains("At 7 already"))
        #expect(try file("README.md", .markdown).contains("1. [Loss falls to 0.0125](en/01-a.md)"))
        #expect(try file("index.json", .json).contains("\"title\": \"Loss falls to 0.0125\""))
        #expect(try file("en/01-a.json", .json).contains("\"title\": \"Loss falls to 0.0125\""))
        #expect(try file("en/02-b.md", .markdown).hasPrefix("# 1. **Two** is 2\n"))
    }

    @Test func headingsAreOnThePageAndInItsContents() throws {
        let page = try file("en/01-a.html", .html)
        #expect(page.contains("<h1 id=\"loss-falls-to-05\">Loss falls to <a href=\"#xor\" class=\"value differs\""))
        #expect(page.contains("<h2 id=\"at-7-already\">At <a href=\"#xor\" class=\"value\""))
        let terminal = PlainText.text(of: Self.course.reports[0], only: nil, width: 200, colours: false)
        #expect(terminal.hasPrefix("Loss falls to 0.0125 (The run gives this; the text says 0.5)\n"))
        #expect(terminal.contains("At 7 already\n"))
    }

    @Test func captionsAreInlineMarkdown() throws {
        let page = try file("en/01-a.html", .html)
        let caption = try #require(HTMLScan(page).all("figcaption").first)
        #expect(caption.content.hasPrefix("<b>Figure 1.</b> From <a href=\"#xor\" class=\"value differs\""))
        #expect(caption.content.contains("<em>down</em>") && caption.content.contains("<math>"))
        #expect(try file("en/01-a.md", .markdown).contains("**Figure 1.** From 0.0125 *down*, by $`x_1`$."))
        #expect(try file("en/01-a.json", .json).contains("\"caption\": \"From 0.0125 down, by x₁.\""))
        let terminal = PlainText.text(of: Self.course.reports[0], only: "xor", width: 200, colours: false)
        #expect(terminal.contains("Figure 1. From 0.0125 (The run gives this; the text says 0.5) down, by x₁."))
    }

    /// On the first page a goal's links lead from there.
    @Test func aGoalsLinksLeadFromWhereItStands() throws {
        #expect(try file("index.html", .html).contains("<a href=\"en/01-a.html#xor\" class=\"value differs\""))
        #expect(try file("en/01-a.html", .html).contains("<p class=\"lead\">Below <a href=\"#xor\""))
    }
}
