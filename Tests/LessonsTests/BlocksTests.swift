import Testing

@testable import Lessons

@Suite struct BlocksTests {
    @Test func kindsOfBlocks() throws {
        let kinds = ParsedLesson(
            """
            # A

            text

            > quote

            - a
            - b

            3. c

               d

            ---

            <!-- gone -->

            ```swift
            let x = 1
            ```

                indented
            """
        ).lesson.blocks.map(\.kind)
        try #require(kinds.count == 8)
        if case .heading(1, "a", _) = kinds[0] {} else { Issue.record("\(kinds[0])") }
        if case .quote(let inner) = kinds[2] { #expect(inner.count == 1) } else { Issue.record("\(kinds[2])") }
        if case .list(.bullets, isTight: true, let items) = kinds[3] {
            #expect(items.count == 2)
        } else {
            Issue.record("\(kinds[3])")
        }
        if case .list(.numbers(start: 3), isTight: false, let items) = kinds[4] {
            #expect(items.map(\.count) == [2])
        } else {
            Issue.record("\(kinds[4])")
        }
        #expect(kinds[5] == .rule)
        #expect(kinds[6] == .code(language: "swift", text: "let x = 1\n"))
        #expect(kinds[7] == .code(language: "", text: "indented\n"))
    }

    @Test(arguments: [
        (["Same", "Same", "Same"], ["same", "same-1", "same-2"]),
        (["Same", "Same 1", "Same"], ["same", "same-1", "same-2"]),
        (["Hello, World!", "한국어 제목", "a_b-c  d"], ["hello-world", "한국어-제목", "a_b-c--d"]),
        (["`code` and *stress*", "!"], ["code-and-stress", ""]),
        (["p"], ["p-1"]),
    ])
    func headingsHaveTheAnchorsOfGitHosts(titles: [String], anchors: [String]) {
        let text = titles.map { "# \($0)\n\n" }.joined() + "```plot p\ny: [x]\nx: 0..1\n```\n"
        let found = ParsedLesson(text).lesson.blocks.compactMap { block -> String? in
            if case .heading(_, let anchor, _) = block.kind { anchor } else { nil }
        }
        #expect(found == anchors)
    }

    @Test(arguments: [("NOTE", Block.CalloutKind.note), ("tip", .tip), ("Caution", .caution)])
    func callouts(word: String, kind: Block.CalloutKind) throws {
        let parsed = ParsedLesson("> [!\(word)]\n> Mind **this**.\n>\n> - and that\n")
        guard case .callout(kind, let inner)? = parsed.lesson.blocks.first?.kind else {
            Issue.record("\(parsed.lesson.blocks)")
            return
        }
        #expect(inner.count == 2)
        #expect(parsed.problems == [])
    }

    @Test func aMarkerWithWordsBehindItIsAQuote() {
        let parsed = ParsedLesson("> [!NOTE] x\n")
        if case .quote? = parsed.lesson.blocks.first?.kind {} else { Issue.record("\(parsed.lesson.blocks)") }
    }

    @Test func anUnknownCalloutIsShownWithItsNearest() {
        let parsed = ParsedLesson("- a\n\n  > [!NOTTE]\n  > x\n")
        #expect(parsed.problems == ["3:5-3:13 warning: there is no callout 'notte'"])
        #expect(parsed.diagnostics.first?.hint == "did you mean [!NOTE]?")
    }

    @Test(arguments: [
        ("```exprimant a\n```", "1:4-1:13 error: there is no kind of directive 'exprimant'"),
        ("```plto a\n```", "1:4-1:8 error: there is no kind of directive 'plto'"),
        ("```Plot a\n```", "1:4-1:8 error: there is no kind of directive 'Plot'"),
        ("```plot\n```", "1:4-1:8 error: the plot has no id"),
        ("```plot A\n```", "1:9-1:10 error: 'A' can't be an id"),
        ("```plot a b\n```", "1:9-1:10 error: 'a b' can't be an id"),
        ("```plot 가\n```", "1:9-1:12 error: '가' can't be an id"),
        ("```plot a\ny: [x]", "1:1-1:4 error: the fence that begins here has no end"),
        ("~~~ plot a\n~~~\n\n> ~~~ count a\n> ~~~", "4:13-4:14 error: the id 'a' is used a second time"),
    ])
    func directivesThatAreNone(text: String, problem: String) {
        #expect(ParsedLesson(text + "\n").problems == [problem])
    }

    @Test(arguments: ["```python a b\n```", "```plotter\n```", "```\nplot a\n```", "```swift\n```", "    ~~~plot a"])
    func otherFencesAreCode(text: String) {
        let parsed = ParsedLesson(text + "\n")
        #expect(parsed.problems == [])
        #expect(parsed.lesson.directives.isEmpty)
    }
}
