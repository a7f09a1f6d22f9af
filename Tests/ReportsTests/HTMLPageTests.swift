import Directives
import Engine
import Lessons
import Testing

@testable import Reports

/// What one page says.
struct HTMLPageTests {
    private func page(_ report: Report, among others: [Report] = []) -> HTMLScan {
        let site = Site(CourseReport(title: "Course", reports: [report] + others))
        return HTMLScan(String(decoding: LessonPage(report, of: site).file.bytes, as: UTF8.self))
    }

    private func body(_ text: String, outcomes: (DirectiveFence) -> Outcome? = { HTMLSample.ran($0) }) -> String {
        page(HTMLSample.report(text, outcomes: outcomes)).all("main").first?.content ?? ""
    }

    private let fence = "```experiment xor\ndata: xor\nshow: [loss, truth-table]\ncaption: Learned.\n```\n"

    @Test func directiveCarriesItsHandles() throws {
        let scan = page(HTMLSample.report(fence))
        let section = try #require(scan.first(id: "xor"))
        #expect(section.attributes["data-experiment"] == "xor")
        #expect(section.attributes["data-digest"]?.count == 64)
        let figures = scan.all("figure")
        #expect(figures.map { $0.attributes["id"] } == ["xor.loss", "xor.truth-table"])
        #expect(figures[0].content.contains("<figcaption><b>Figure 1.</b> Learned.</figcaption>"))
        #expect(figures[1].content.contains("<figcaption><b>Table 1.</b> Truth table</figcaption>"))
        #expect(section.content.contains("chalkline run Lessons/en/01-sample.md --experiment xor"))
        #expect(section.content.contains("<b>data</b>: xor"))
    }

    @Test(arguments: [
        ("Lessons/en/03-xor.md", "Lessons/en/03-xor.md"), ("My Lessons/a.md", "'My Lessons/a.md'"),
        ("it's.md", "'it'\\''s.md'"), ("$(rm).md", "'$(rm).md'"),
    ])
    func quotesTheCommandForAShell(_ file: String, _ word: String) {
        let fence = DirectiveFence(
            kind: .trace, id: "t", idSpan: Span(0, 0), span: Span(0, 0), body: "", lineOffsets: [])
        let making = MakingOf(fence: fence, outcome: nil, file: file, words: .english)
        #expect(making.command == "chalkline run \(word) --experiment t")
    }

    @Test func claimsSayHowTheyCameOut() {
        let text = body(fence) { fence in
            var outcome = HTMLSample.ran(fence)
            outcome.claims = [
                HTMLSample.claim(
                    "accuracy == 1", .fails(found: [.init(name: "accuracy", value: 0.75)]),
                    formula: .binary(.equal, .variable(0), .number(1))), HTMLSample.claim("loss < 1", .holds),
                HTMLSample.claim("test.loss < 1", .unchecked),
            ]
            return outcome
        }
        #expect(text.contains("<details class=\"claims\" open>"))
        #expect(text.contains("✗ 1 of 3 does not hold</span>") && text.contains("? 1 not checked</span>"))
        #expect(
            text.contains("<code>accuracy == 1</code><span class=\"found\"> found accuracy = 0.75, off by 0.25</span>"))
        #expect(text.contains("<li class=\"held\">✓ <code>loss &lt; 1</code>"))
        #expect(text.contains("<li class=\"unchecked\">? <code>test.loss &lt; 1</code>"))
    }

    @Test func missingDataIsSaidWithTheWayToIt() {
        let text = body(fence) { fence in
            var outcome = HTMLSample.outcome(fence)
            outcome.state = .skipped(missing: ["mnist"])
            return outcome
        }
        #expect(text.contains("Not run: the data set mnist"))
        #expect(text.contains("--data"))
        #expect(text.contains("Learned."))
        #expect(!text.contains("data-digest"))
    }

    @Test func whatFailedIsSaid() {
        #expect(body(fence) { _ in nil }.contains("could not be run"))
    }

    @Test func valuesLeadToTheirDirectiveAndShowTheRunsNumber() {
        let text = "It is [0.0123](#xor.loss), see [Figure 1](#xor.loss).\n\n" + fence
        let agrees = page(HTMLSample.report(text)).all("main").first?.content ?? ""
        #expect(agrees.contains("<a href=\"#xor\" class=\"value\" title=\"xor.loss\">0.0123</a>"))
        #expect(agrees.contains("<a href=\"#xor.loss\">Figure 1</a>"))
        let differs = page(HTMLSample.report(text, differing: ["xor.loss"])).all("main").first?.content ?? ""
        #expect(differs.contains("class=\"value differs\""))
        #expect(
            differs.contains(">0.0125<span class=\"unseen\"> (The run gives this; the text says 0.0123)</span></a>"))
    }

    @Test func titleIsTheOnlyH1AndOthersAreSections() {
        let scan = page(HTMLSample.report("---\ntitle: T\n---\n# One `x`\n\n# Two\n\n## Three\n"))
        #expect(scan.all("h1").map(\.content) == ["One <code>x</code>"])
        #expect(scan.all("h2").map(\.content) == ["Two", "Three"])
        #expect(scan.all("title").map(\.content) == ["T · Course"])
    }

    @Test func linksBetweenLessonsBecomeLinksBetweenPages() {
        let other = HTMLSample.report("# B\n\n## Sub", path: "en/02-b.md")
        let report = HTMLSample.report(
            "[b](02-b.md#sub) [self](#a) [gone](03-c.md) [out](https://x.y/z.md) [up](../../b.md)", path: "en/01-a.md")
        let links = page(report, among: [other]).all("a").filter { $0.ancestors.contains("p") }
        #expect(links.compactMap { $0.attributes["href"] } == ["02-b.html#sub", "#a", "https://x.y/z.md"])
    }

    @Test func requiredLessonsAreLinkedByTheirTitles() {
        let other = HTMLSample.report("# The line", path: "en/01-line.md")
        let report = HTMLSample.report("---\nrequires: [line, gone]\nminutes: 20\n---\n# T", path: "en/02-t.md")
        let text = page(report, among: [other]).all("header").last?.content ?? ""
        #expect(text.contains("Builds on <a href=\"01-line.html\">The line</a>, gone"))
        #expect(text.contains("20 minutes"))
    }

    @Test func theSameLessonInAnotherLanguageIsOneClickAway() {
        let other = HTMLSample.report("# 선", path: "ko/01-line.md")
        let nav = page(HTMLSample.report("# Line", path: "en/01-line.md"), among: [other]).all("nav").first {
            $0.attributes["class"] == "languages"
        }
        #expect(nav?.content.contains("<a href=\"../ko/01-line.html\" lang=\"ko\" hreflang=\"ko\">") == true)
    }

    @Test func picturesThatGoWithTheReportAreShown() {
        let report = HTMLSample.report(
            "![A cat](cat%201.png) ![x](../refused.png) ![gone](no.png)", files: ["en/cat%201.png", "refused.png"],
            copied: ["en/cat%201.png"])
        let scan = page(report)
        #expect(scan.all("img").first?.attributes == ["src": "cat%25201.png", "alt": "A cat"])
        #expect(scan.all("span").contains { $0.content == "A picture is missing here: gone" })
    }

    @Test func errorsOfTheBuildAreCountedAtTheTop() {
        var report = HTMLSample.report("# T")
        report.diagnostics = [
            Diagnostic(.error, "e", "bad", path: "p", span: nil),
            Diagnostic(.warning, "w", "odd", path: "p", span: nil),
        ]
        #expect(page(report).all("p").contains { $0.content.hasPrefix("The build found an error") })
        report.diagnostics = []
        #expect(!page(report).all("p").contains { $0.content.hasPrefix("The build found") })
    }
}
