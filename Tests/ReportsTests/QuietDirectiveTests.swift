import Directives
import Engine
import Lessons
import Testing

@testable import Reports

/// What has nothing to look at takes a line; what could not run takes one for all of a section.
struct QuietDirectiveTests {
    private static func page(_ text: String, _ outcomes: @escaping (DirectiveFence) -> Outcome?) -> String {
        let report = HTMLSample.report(text, outcomes: outcomes)
        let page = LessonPage(report, of: Site(CourseReport(title: "C", reports: [report]))).file
        return HTMLScan(String(decoding: page.bytes, as: UTF8.self)).all("main").map(\.content).joined()
    }

    private static func quiet(_ fence: DirectiveFence) -> Outcome? {
        var outcome = HTMLSample.ran(fence)
        outcome.exhibits = []
        return outcome
    }

    private static let text = """
        # T

        ```trace a
        caption: Of *a*.
        expect:
          - y == 1
          - y < 2
        ```

        ```trace b
        expect:
          - y - 1 >= -3
        ```
        """

    @Test func aDirectiveWithoutFiguresIsOneLine() {
        let page = Self.page(Self.text, Self.quiet)
        #expect(page.contains("<section class=\"directive trace line\" id=\"a\" data-experiment=\"a\" data-digest="))
        #expect(page.contains("<p class=\"caption\"><b>a</b> Of <em>a</em>.</p>"))
        #expect(page.contains("<span class=\"held\">✓ 2 checked</span></summary>"))
        #expect(page.contains("<code>y − 1 >= −3</code>"))
        #expect(!page.contains("class=\"claims\""))
        // Its source keeps the author's signs.
        #expect(page.contains("- y - 1 >= -3\n"))
    }

    @Test func aLineOpensWhenAClaimFails() {
        let page = Self.page(Self.text) { fence in
            var outcome = Self.quiet(fence)
            if fence.id == "b" { outcome?.claims = [HTMLSample.claim("y < 0", .fails(found: []))] }
            return outcome
        }
        #expect(page.split(separator: "<details open>").count == 2)
        #expect(page.contains("✗ 1 of 1 does not hold</span>"))
    }

    private static let unrun = {
        let fence = { (id: String) in "\n```experiment \(id)\ndata: mnist\ncaption: Of \(id).\n```\n\nBetween.\n" }
        return "# T\n\n## One\n" + fence("a") + fence("b") + "\n## Two\n" + fence("c")
    }()

    private static func skipped(_ fence: DirectiveFence) -> Outcome? {
        var outcome = HTMLSample.outcome(fence)
        outcome.state = .skipped(missing: ["mnist"])
        outcome.claims = [HTMLSample.claim("accuracy > 0.9", .unchecked)]
        return outcome
    }

    @Test func markdownSaysItOnceASectionToo() {
        let report = HTMLSample.report(Self.unrun, outcomes: Self.skipped)
        let files = LessonMarkdown(report, of: Site(CourseReport(title: "C", reports: [report]))).files
        let text = String(decoding: files[0].bytes, as: UTF8.self)
        #expect(text.split(separator: "*Not run: the data set mnist").count == 3)
        #expect(text.contains("--data and that folder.* `a`, `b`\n\nOf a.\n\n<details>\n"))
        #expect(text.contains("<summary>? 1 not checked · How this was made</summary>"))
    }

    @Test func whatCouldNotRunIsSaidOnceASection() {
        let page = Self.page(Self.unrun, Self.skipped)
        #expect(page.split(separator: "Not run: the data set mnist").count == 3)
        #expect(page.contains("<a href=\"#a\">a</a>, <a href=\"#b\">b</a></p>"))
        #expect(page.contains("? 2 not checked<") && page.contains("? 1 not checked<"))
        for id in ["a", "b", "c"] {
            #expect(page.contains("<section id=\"\(id)\" data-experiment=\"\(id)\"><p class=\"caption\">Of \(id).</p>"))
        }
    }
}
