import Testing

@testable import Lessons

/// Where the lines of a directive's body stand in the file, however the fence is indented.
@Suite struct FenceOffsetTests {
    @Test(arguments: [
        "```plot p\ny: [x]\nx: 가..1\n```", "   ```plot p\n   y: [x]\n  x: 가..1\n   ```",
        "> ```plot p\n> y: [x]\n>x: 가..1\n> ```", "- ```plot p\n  y: [x]\n  x: 가..1\n  ```",
        "1. > - ~~~~ plot p\n   >   y: [x]\n   >   x: 가..1\n   >   ~~~~", "-\t```plot p\n\ty: [x]\n\tx: 가..1\n\t```",
        "```plot p\r\ny: [x]\r\nx: 가..1\r\n```\r\n", "```plot p\ry: [x]\rx: 가..1\r```\r",
        "\u{FEFF}```plot p\ny: [x]\nx: 가..1\n```", "---\ntitle: x\n---\n```plot p\ny: [x]\nx: 가..1\n```",
    ])
    func everyLineIsWhereItStands(text: String) throws {
        let parsed = ParsedLesson(text)
        let fence = try #require(parsed.lesson.directives.first)
        #expect(parsed.problems == [])
        #expect(fence.body == "y: [x]\nx: 가..1")
        #expect(parsed.text(fence.idSpan) == "p")
        for (line, offset) in zip(fence.body.split(separator: "\n"), fence.lineOffsets) {
            #expect(parsed.text(Span(offset, offset + line.utf8.count)) == line)
        }
    }

    @Test func aBlankLineInsideAQuote() throws {
        let parsed = ParsedLesson("> ```plot p\n> y: [x]\n>\n>   x: 1\n> ```\n")
        let fence = try #require(parsed.lesson.directives.first)
        #expect(fence.body == "y: [x]\n\n  x: 1")
        #expect(parsed.text(Span(fence.lineOffsets[2] + 2, fence.lineOffsets[2] + 6)) == "x: 1")
    }

    @Test func mathematicsHasPlacesToo() {
        let parsed = ParsedLesson("> ```math\n> a\n> \\nope\n> ```\n")
        guard case .quote(let inner)? = parsed.lesson.blocks.first?.kind,
            case .mathematics(let source)? = inner.first?.kind
        else {
            Issue.record("\(parsed.lesson.blocks)")
            return
        }
        #expect(source.tex == "a\n\\nope")
        #expect(parsed.text(Span(source.lineOffsets[1], source.lineOffsets[1] + 5)) == "\\nope")
    }
}
