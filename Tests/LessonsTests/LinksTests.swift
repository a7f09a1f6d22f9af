import Testing

@testable import Lessons

@Suite struct LinksTests {
    private static let files: Set<String> = ["en/02-b.md", "en/03 c.md", "en/그림.png", "a b.png", "ko/02-b.md"]

    @Test(arguments: [
        "[b](02-b.md)", "[b](02-b.md#x)", "[b](./02-b.md)", "[b](../ko/02-b.md)", "[c](<03 c.md>)", "[c](03%20c.md)",
        "![x](그림.png)", "![x](%EA%B7%B8%EB%A6%BC.png)", "![x](../a%20b.png)", "[h](http://x/y.md)", "[a](#title)",
        "[a](#)",
        "[a](#p)", "[a](#%ED%95%9C)",
    ])
    func thatLeadSomewhere(link: String) {
        let text = "# Title\n\n\(link)\n\n## 한\n\n```plot p\ny: [x]\n```\n"
        #expect(ParsedLesson(text, files: Self.files).problems == [])
    }

    @Test(arguments: [
        ("[b](03-b.md)", "5-12 warning: the course has no lesson '03-b.md'", "did you mean '02-b.md'?"),
        ("[b](<04 d.md>)", "6-13 warning: the course has no lesson '04 d.md'", "did you mean '03 c.md'?"),
        (
            "[0.3](03-b.md#q.loss)", "7-21 error: the course has no lesson '03-b.md' to compare this with",
            "did you mean '02-b.md'?"
        ),
        (
            "[0.3](<03 d.md#q(optimizer.rate=1).loss>)",
            "8-40 error: the course has no lesson '03 d.md' to compare this with", "did you mean '03 c.md'?"
        ),
        ("![x](nowhere.png)", "6-17 warning: there is no image 'nowhere.png'", "the path is relative to the lesson"),
        ("![x](../../a.png)", "6-17 error: '../../a.png' leaves the course", "put the image beside the lesson"),
        (
            "![x](/a.png)", "6-12 warning: the image lies outside the course, so the report goes without it",
            "put it beside the lesson and write a relative path"
        ),
        ("[a](#titel)", "5-11 warning: the lesson has no heading and no directive 'titel'", "did you mean '#title'?"),
    ])
    func thatLeadNowhere(link: String, problem: String, hint: String) {
        let parsed = ParsedLesson("# Title\n\n\(link)\n", files: Self.files)
        #expect(parsed.problems.map { $0.replacing("3:", with: "") } == [problem])
        #expect(parsed.diagnostics.first?.hint == hint)
    }

    @Test func anImageSaysWhichFileItIs() {
        let parsed = ParsedLesson("![gr *o* ss](../a%20b.png \"t\")", files: Self.files)
        guard case .image("../a%20b.png", "a b.png", "t", let words)? = parsed.inlines.first?.kind else {
            Issue.record("\(parsed.inlines)")
            return
        }
        #expect(parsed.words(words) == "gr o ss")
    }

    @Test func rawHTMLIsTextAndCommentsVanish() {
        let parsed = ParsedLesson("a <b>c</b> <!-- d --> e\n\n<div>\nx\n</div>\n\n<!-- gone\n\n-->\n")
        #expect(
            parsed.problems == [
                "1:3-1:6 warning: HTML is shown as text", "1:7-1:11 warning: HTML is shown as text",
                "3:1-3:2 warning: HTML is shown as text",
            ])
        #expect(parsed.lesson.blocks.count == 2)
    }
}
