import Testing

@testable import Lessons

/// A value's text is the link's own, whatever else in the block looks like it: what stands elsewhere is never compared in
/// its place, and never written over.
@Suite struct InlinePlacesTests {
    private static let plot = "\n\n```plot p\ny: [x]\nx: 0..1\n```\n"

    private static func lesson(_ text: String) -> ParsedLesson { ParsedLesson("# T\n\n" + text + plot) }

    @Test(arguments: [
        "It has [99](<#p.a>), yes [17](#p.a).", "[99]( #p.a ), yes [17](#p.a)", "[99](#p&#46;a) and [17](#p.a)",
        "[99](\\#p.a) and [17](#p.a)", "[99][r], yes [17](#p.a)\n\n[r]: #p.a", "[r]: #p.a\n[99][r] and [17](#p.a)",
        "[99](\n#p.a\n'x [17](#p.a)') [17](#p.a)", "*[99](#p.a)* **b**[17](#p.a)", "> - [99](<#p.a>)\n>   [17](#p.a)",
        "## H [99](<#p.a>) [17](#p.a) ##", "&amp; `x\ny` <b\nc> \\* [99](#p.a)  \n[17](#p.a)",
    ])
    func eachHasItsOwnText(text: String) {
        let parsed = Self.lesson(text)
        #expect(parsed.lesson.values.map(\.text) == ["99", "17"])
        for value in parsed.lesson.values where value.isLiteral { #expect(parsed.text(value.textSpan) == value.text) }
        #expect(parsed.lesson.values.last?.isLiteral == true)
    }

    @Test(arguments: [
        "[x](http://e.org \"as in [17](#p.a)\") and [99](#p.a)", "Say `[17](#p.a)`, it has [99](#p.a)",
        "x <!-- [17](#p.a) -->[99](#p.a)", "\\[17](#p.a) x [99](#p.a)", "``[17](#p.a)`` $`[17](#p.a)`$ [99](#p.a)",
        "![a](a.png '[17](#p.a)') [99](#p.a)", "| `[17](#p.a)` | [99](#p.a) |\n| - | - |",
        "<http://x/[17](#p.a)> [99](#p.a)",
    ])
    func whatIsNoLinkIsPassedOver(text: String) {
        let parsed = Self.lesson(text)
        #expect(parsed.lesson.values.map(\.text) == ["99"])
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["99"])
        #expect(!parsed.lesson.values.contains { !$0.isLiteral })
    }

    @Test func aCellKnowsTheDefinitions() {
        let parsed = Self.lesson("| a | b |\n| - | - |\n| [99][r] | [17](#p.a) |\n\n[r]: #p.a")
        #expect(parsed.lesson.values.map(\.text) == ["99", "17"])
        #expect(parsed.lesson.values.map(\.isLiteral) == [false, true])
    }

    @Test func anchorsAreTheLinksOwn() {
        let parsed = Self.lesson("See `[a](#t)` and [a](#t) or <!-- [z](#t) --> [b](#t)")
        let starts = parsed.lesson.links.compactMap(\.anchorSpan).map { parsed.lesson.source.position($0.start).column }
        #expect(starts == [24, 52])
    }

    @Test(arguments: ["[99] (#p.a)", "(99)[#p.a]", "[99][#p.a]"]) func slipsAreSaid(text: String) {
        #expect(
            Self.lesson(text).problems.map { $0.hasSuffix("reads this as text, not as a link, so nothing checks it") }
                == [true])
    }

    @Test func largeParagraphsTakeNoTime() {
        let parsed = Self.lesson((0..<20_000).map { "[\($0)](#p.a) `x` *y*" }.joined(separator: "\n"))
        #expect(parsed.lesson.values.count == 20_000)
        #expect(!parsed.lesson.values.contains { !$0.isLiteral })
    }

    /// Definitions before a paragraph are passed over, in all their forms; what only looks like one is text.
    @Test(arguments: [
        "[r]: #p.a\n[99](#p.a)", "[r]: <#p.a> 'title'\n[s]:\n  #p.b\n  \"two\nlines\"\n[99](#p.a)",
        "[r]: #p.a 'no' title [99](#p.a)", "[99](#p.a) [r]: x", "[r] : x [99](#p.a)", "[r]: #p.a\n\"x\" [99](#p.a)",
    ])
    func definitionsAtTheHead(text: String) {
        let parsed = Self.lesson(text)
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["99"])
        #expect(parsed.lesson.values.map(\.isLiteral) == [true])
    }

    /// Each would take minutes if what stands before were looked at again for every line, or every definition for a cell.
    @Test(arguments: [
        String(repeating: "[x]\n", count: 50_000) + "&#x110000; [99](#p.a)",
        "| a |\n| - |\n" + String(repeating: "| [x] |\n", count: 3_000) + "| [99](#p.a) |\n\n"
            + (0..<20_000).map { "[d\($0)]: http://example.org/\($0)\n" }.joined(),
        "| a |\n| - |\n| [99](#p.a) |\n\n" + String(repeating: "&a; ", count: 50_000),
    ])
    func nothingIsLookedAtTwice(text: String) {
        #expect(Self.lesson(text).lesson.values.map(\.text) == ["99"])
    }
}
