import Testing

@testable import Lessons

/// Links that CommonMark leaves as text, so that nothing would check what they say.
@Suite struct UnreadLinksTests {
    private static let plot = "\n\n```plot grid\ny: [x]\nx: 0..1\n```\n"

    @Test(arguments: [
        (
            "loss [0.4](#grid(optimizer.rate=0.1, batch=5).loss) here", "](#grid(optimizer.rate=0.1, batch=5).loss)",
            "without spaces, or between < and >: [text](<#grid(optimizer.rate=0.1, batch=5).loss>)"
        ),
        (
            "가 [0.4](02-b.md#a b.loss)", "](02-b.md#a b.loss)",
            "without spaces, or between < and >: [text](<02-b.md#a b.loss>)"
        ),
        ("[0.4](#grid(batch=5.loss)", "](#grid(batch=5.loss)", "close every bracket, on one line"),
        ("[0.4](#grid(a=1,\nb=2).loss)", "](#grid(a=1,", "close every bracket, on one line"),
        ("0.4](#grid.loss) and", "](#grid.loss)", "write [text](#grid.loss)"),
        ("[*0.4*](#grid x)", "](#grid x)", "without spaces, or between < and >: [text](<#grid x>)"),
        ("| a |\n| - |\n| [0.4](#grid x) |", "](#grid x)", "without spaces, or between < and >: [text](<#grid x>)"),
        (
            "[0.5](<#share(grid.y > 0.5)>) x", "](<#share(grid.y > 0.5)>)",
            "without spaces, or between < and >: [text](<#share(grid.y \\> 0.5)>)"
        ),
        (
            "[1](#count(grid.y < 1) + 1)", "](#count(grid.y < 1) + 1)",
            "without spaces, or between < and >: [text](<#count(grid.y \\< 1) + 1>)"
        ),
        ("## Falls to [0.4](#grid x)", "](#grid x)", "without spaces, or between < and >: [text](<#grid x>)"),
    ])
    func areWarnedAbout(text: String, place: String, hint: String) {
        let parsed = ParsedLesson(text + Self.plot)
        #expect(parsed.diagnostics.map(\.identifier) == ["unread-link"])
        #expect(parsed.diagnostics.first?.hint == hint)
        #expect(parsed.diagnostics.first?.span.map { parsed.text($0) } == place)
    }

    @Test func eachHasItsOwnPlace() {
        let parsed = ParsedLesson("[1](#a b) x [1](#a b) `[1](#a b)`\n\n[1](#a b)")
        let starts = parsed.diagnostics.compactMap { $0.span.map { parsed.lesson.source.position($0.start) } }
        #expect(starts.map(\.line) == [1, 1, 3])
        #expect(starts.map(\.column) == [3, 15, 3])
    }

    @Test(arguments: [
        "`[0.4](#grid x)`", "```text\n[0.4](#grid x)\n```", "\\[0.4](#grid x)", "[0.4\\](#grid x)",
        "[a](<my file.pdf>)", "[a](http x)", "f(x)[1](2)", "a ](b c)",
    ])
    func whatIsMeantToBeSeenIsLeftAlone(text: String) {
        #expect(ParsedLesson(text).diagnostics.filter { $0.identifier == "unread-link" } == [])
    }

    @Test(arguments: [
        "[0.4](<#grid(optimizer.rate=0.1, batch=5).loss>)", "[0.4](#grid(optimizer.rate=0.1,%20batch=5).loss)",
        "[0.4](<02-b.md#grid(optimizer.rate=0.1, batch=5).loss>)",
    ])
    func spacesStandBetweenAngleBracketsOrEncoded(text: String) {
        let parsed = ParsedLesson(text + Self.plot, files: ["en/02-b.md"])
        #expect(parsed.problems == [])
        #expect(parsed.lesson.values.map(\.target) == ["grid(optimizer.rate=0.1, batch=5).loss"])
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["0.4"])
    }

    @Test func thousandsTakeNoTime() {
        let parsed = ParsedLesson(String(repeating: "](#a( ", count: 30_000))
        #expect(parsed.diagnostics.count == 30_000)
    }
}
