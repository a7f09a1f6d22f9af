import Testing

@testable import Lessons

@Suite struct TextCheckingTests {
    @Test func theFirstByteThatIsNotUTF8IsShown() {
        let parsed = ParsedLesson(bytes: Array("# A\n\ncaf".utf8) + [0xE9] + Array(" x\n".utf8))
        #expect(parsed.problems == ["3:4-3:5 error: this byte is not UTF-8"])
    }

    @Test func controlCharactersAreErrorsAndMoveNothing() {
        let parsed = ParsedLesson("# A\u{0}B\n\nx \u{1B}[31m\u{7} [1](#e.loss)\n\n```plot p\ny: [x]\n```\n")
        #expect(
            parsed.problems == [
                "1:4-1:5 error: a control character, U+0000, is no text",
                "3:3-3:4 error: a control character, U+001B, is no text",
                "3:14-3:21 error: there is no directive 'e' in this lesson",
            ])
    }

    @Test func tabsAndLineEndsAreText() { #expect(ParsedLesson("# A\r\n\r\n- x\ty\r\n").problems == []) }

    @Test(arguments: ["", " \n\n", "---\ntitle: X\n---\n"]) func anEmptyLessonIsAnError(text: String) {
        #expect(ParsedLesson(text).problems == ["error: the lesson is empty"])
    }

    @Test func deepNestingEndsWell() {
        let quotes = ParsedLesson("# A\n\n" + String(repeating: ">", count: 20_000) + " x\n")
        #expect(quotes.problems == ["3:1-3:2 error: lists, quotes and emphasis are nested deeper than 100"])
        #expect(ParsedLesson(String(repeating: "*a ", count: 5000)).problems == [])
        #expect(ParsedLesson(String(repeating: "![](", count: 2000)).problems == [])
    }

    @Test func aFileTooLargeIsNotParsed() {
        var settings = CourseSettings()
        settings.limits[.fileSize] = 10
        let source = SourceFile(path: "a.md", bytes: Array("# A much too long title".utf8))
        let (lesson, diagnostics) = LessonParser.parse(source, path: "a.md", settings: settings)
        #expect(lesson.blocks.isEmpty)
        #expect(diagnostics.map(\.identifier) == ["file-too-large"])
    }
}
