import Testing

@testable import Lessons

@Suite struct FrontMatterTests {
    @Test func everyKeyIsRead() {
        let parsed = ParsedLesson(
            """
            ---
            title: "The wall: XOR"
            goal: Bend it
            minutes: 20
            requires: [line, threshold]
            lang: ko
            author: A
            date: 2025-01-01
            ---
            # Another title
            """)
        var expected = FrontMatter()
        expected.title = parsed.lesson.frontMatter.title
        expected.goal = parsed.lesson.frontMatter.goal
        expected.minutes = 20
        expected.requires = ["line", "threshold"]
        expected.language = "ko"
        expected.author = "A"
        expected.date = "2025-01-01"
        #expect(parsed.lesson.frontMatter == expected)
        #expect(parsed.words(expected.title) == "The wall: XOR")
        #expect(parsed.words(expected.goal) == "Bend it")
        #expect(parsed.words(parsed.lesson.title) == "The wall: XOR")
        #expect(parsed.problems == [])
    }

    @Test(arguments: [
        ("en/03-xor.md", "# Title *here*\n", "Title here", "en", "xor"),
        ("ko/03-xor.md", "text\n", "xor", "ko", "xor"), ("2024.md", "text\n", "2024", "en", "2024"),
        ("zh-Hant/a/b.md", "text\n", "b", "zh-Hant", "b"), ("chapters/b.md", "text\n", "b", "en", "b"),
    ])
    func unsetKeysComeFromTheFile(path: String, text: String, title: String, language: String, name: String) {
        let parsed = ParsedLesson(text, path: path)
        let lesson = parsed.lesson
        #expect(lesson.frontMatter.title == [])
        #expect(parsed.words(lesson.title) == title)
        #expect(lesson.frontMatter.language == language)
        #expect(lesson.name == name)
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func problemsHavePlaces(end: String) {
        let lines = ["---", "titel: x", "minutes: ten", "goal: [a]", "---", "# A"]
        #expect(
            ParsedLesson(lines.joined(separator: end)).problems == [
                "2:1-2:6 error: unknown key 'titel' in the front matter",
                "3:10-3:13 error: minutes must be a whole number above 0",
                "4:7-4:10 error: goal must be a text",
            ])
    }

    @Test func aByteOrderMarkDoesNotHideIt() {
        let parsed = ParsedLesson("\u{FEFF}---\ntitle: X\nx: 1\n---\ntext")
        #expect(parsed.words(parsed.lesson.title) == "X")
        #expect(parsed.problems == ["3:1-3:2 error: unknown key 'x' in the front matter"])
    }

    @Test func shapesAndEnds() {
        #expect(
            ParsedLesson("---\ntitle: x\n# A\n").problems == [
                "1:1-1:4 error: the front matter that begins here has no end"
            ])
        #expect(
            ParsedLesson("---\n- x\n---\n# A\n").problems == [
                "2:1-2:4 error: the front matter is not a list of keys"
            ])
        #expect(ParsedLesson("---\n---\n# A\n").problems == [])
    }

    @Test func linesAfterItKeepTheirNumbers() {
        let parsed = ParsedLesson("---\ntitle: X\n---\n# A\n\n<b>x</b>\n")
        #expect(
            parsed.problems == [
                "6:1-6:4 warning: HTML is shown as text", "6:5-6:9 warning: HTML is shown as text",
            ])
    }
}
