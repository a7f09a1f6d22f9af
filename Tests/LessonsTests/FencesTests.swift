import Testing

@testable import Lessons

/// What a missing line of ticks or dashes hides is said, never swallowed.
@Suite struct FencesTests {
    static let count = "```count c\nlayers: 2 -> 4 sigmoid -> 1 sigmoid\n```\n"

    @Test(arguments: [
        ("```\nsome code\n\n~~~count c\nlayers: 2 -> 1\n~~~\n", "```"),
        ("text\n\n~~~\nsome code\n\n" + count, "~~~"), ("````count c\nlayers: 2 -> 1\n```\n\nThe rest.\n", "````"),
        ("> ```swift\n> code\n\ntext\n", "```"), ("```\n", "```"),
    ])
    func aFenceWithoutAnEnd(text: String, fence: String) {
        let parsed = ParsedLesson(text)
        #expect(parsed.diagnostics.first?.identifier == "fence-open")
        #expect(parsed.diagnostics.first?.hint == "a line \(fence) closes it")
        #expect(parsed.diagnostics.first?.span.map(parsed.text) == fence)
    }

    @Test(arguments: [
        "```\ncode\n```\n", "    ```\n    code\n", "\t```\n\tcode\n", "- text\n\n      ```\n", "~~~ \ncode\n~~~~ \n",
        "> ```\n> code\n> ```\n", "- ```\n  code\n  ```\n", "```\n```\n", "```text\n```text\n```\n",
    ])
    func codeThatEnds(text: String) { #expect(ParsedLesson(text).problems == []) }

    @Test(arguments: ["```\nsome code\n\n" + count, "```swift\nsome code\n\n" + count + "\nBye.\n"])
    func aDirectiveInsideCode(text: String) {
        let parsed = ParsedLesson(text)
        #expect(parsed.problems == ["4:1-4:11 warning: the fence of a count inside code"])
        #expect(parsed.lesson.directives.isEmpty)
    }

    @Test(arguments: ["````\n" + count + "````\n", "~~~markdown\n" + count + "~~~\n", "```\n```count\n```\n"])
    func aDirectiveShownAsCode(text: String) { #expect(ParsedLesson(text).problems == []) }

    @Test(arguments: [
        "<!-- a --> The net has [99](#c.parameters). <!-- b -->\n", "<!-- a\n--> <b>text</b> <!-- b -->\n",
        "<!--> text -->\n", "<!-- a --> text\n",
    ])
    func whatStandsBetweenCommentsIsShown(text: String) {
        let parsed = ParsedLesson(text)
        #expect(parsed.diagnostics.map(\.identifier).contains("raw-html"))
        #expect(parsed.lesson.blocks.contains { if case .rawText = $0.kind { true } else { false } })
    }

    @Test(arguments: ["<!-- a -->\n", "<!-- a --> <!-- b -->\n", "<!-- a\n\nb -->\n", "<!---->\n"])
    func commentsVanish(text: String) { #expect(ParsedLesson(text + "\ntext\n").problems == []) }

    @Test(arguments: ["--- \ntitle: B\n---\n", "---\t\ntitle: B\n--- \t\n", "---\ntitle: B\n---\n"])
    func spaceBehindDashesIsNothing(text: String) {
        let parsed = ParsedLesson(text + "\ntext\n")
        #expect(parsed.words(parsed.lesson.title) == "B")
        #expect(parsed.problems == [])
    }

    @Test(arguments: [
        "```experiment e\ndata: xor\n  layers: 2 -> 1 sigmoid\n```\n", "---\ntitle: The wall: XOR\n---\n\ntext\n",
    ])
    func aColonTooManyOrSpaceBeforeAKey(text: String) {
        let hint = ParsedLesson(text).diagnostics.first?.hint ?? ""
        #expect(hint.contains("needs quotes") && hint.contains("keys of one map begin in the same column"))
    }
}
