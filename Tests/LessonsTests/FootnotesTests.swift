import Testing

@testable import Lessons

@Suite struct FootnotesTests {
    private func notes(_ parsed: ParsedLesson) -> [String] {
        parsed.lesson.footnotes.notes.map { "\($0.name): \(parsed.words($0.content))" }
    }

    @Test func areNumberedAsTheyAreCited() {
        let parsed = ParsedLesson(
            """
            # Title[^b]

            One[^a], two[^B] and *again[^a]*.

            [^a]: The first *thing*.
            [^b]: The second, see[^c].
            [^c]: The third.

            The end.
            """)
        #expect(parsed.problems == [])
        #expect(notes(parsed) == ["b: The second, see.", "a: The first thing.", "c: The third."])
        #expect(parsed.lesson.footnotes.notes.map(\.count) == [2, 2, 1])
        let places = (0..<5).map { parsed.lesson.footnotes.place($0).map { [$0.number, $0.occurrence] } }
        #expect(places == [[1, 0], [2, 0], [1, 1], [2, 1], [3, 0]])
        #expect(parsed.lesson.blocks.count == 3)
        #expect(parsed.words(parsed.lesson.title) == "Title")
        guard case .heading(_, "title", _)? = parsed.lesson.blocks.first?.kind else {
            Issue.record("\(parsed.lesson.blocks)")
            return
        }
    }

    /// Ten thousand of them take no longer each than ten.
    @Test(arguments: ["\n", "\n\n"]) func asManyAsThereAre(between: String) {
        let numbers = 0..<20_000
        let cited = numbers.map { "Text[^n\($0)]." }.joined(separator: "\n")
        let parsed = ParsedLesson(
            "# A\n\n" + cited + "\n\n" + numbers.map { "[^n\($0)]: Note." }.joined(separator: between) + "\n")
        #expect(parsed.problems == [] && parsed.lesson.footnotes.notes.count == numbers.count)
    }

    /// CommonMark would take these for definitions of links.
    @Test(arguments: [
        ("word", "word"), ("https://a.b/c", "https://a.b/c"), ("https://a.b/c. More", "https://a.b/c. More"),
        ("<https://a.b> \"T\"", "https://a.b \"T\""), ("https://a.b 'A title'", "https://a.b 'A title'"),
        ("**bold**", "bold"), ("[0.5](#p.y.0.max)", "0.5"), ("a\n  second line", "a second line"), ("`a]: b`", "a]: b"),
    ])
    func thatLookLikeDefinitions(text: String, words: String) {
        let parsed = ParsedLesson("Text[^a].\n\n[^a]: \(text)\n\n```plot p\ny: [x]\nx: 0..1\n```\n")
        #expect(parsed.problems == [])
        #expect(notes(parsed) == ["a: \(words)"])
        #expect(parsed.lesson.blocks.count == 2)
    }

    @Test func anAddressIsALink() {
        let parsed = ParsedLesson("Text[^a].\n\n[^a]: https://a.b/c, page 3\n")
        guard case .link("https://a.b/c", "", _)? = parsed.lesson.footnotes.notes.first?.content.first?.kind else {
            Issue.record("\(parsed.lesson.footnotes)")
            return
        }
    }

    @Test(arguments: [
        "Text[^a].\n[^a]: note", "> Text[^a].\n>\n> [^a]: note", "- Text[^a].\n\n  [^a]: note",
        "| a[^a] | b |\n| - | - |\n| 1 | 2 |\n[^a]: note", "Text[^a].\n\n- [^a]: note",
        "> [!NOTE]\n> Text[^a].\n> [^a]: note",
    ])
    func standWhereCommonMarkPutsThem(text: String) {
        let parsed = ParsedLesson(text)
        #expect(parsed.problems == [])
        #expect(notes(parsed) == ["a: note"])
    }

    @Test func ofATableEndIt() {
        let parsed = ParsedLesson("| a[^a] | b |\n| - | - |\n| 1 | 2 |\n[^a]: note | x")
        guard case .table(_, let header, let rows)? = parsed.lesson.blocks.first?.kind else {
            Issue.record("\(parsed.lesson.blocks)")
            return
        }
        #expect(rows.count == 1)
        guard case .footnote(0)? = header[0].last?.kind else {
            Issue.record("\(header)")
            return
        }
    }

    @Test(arguments: [
        "```text\n[^a]: x\n```", "    [^a]: x", "`[^a]: x`", "\\[^a]: x", "<!-- [^a]: x -->", "`a\n[^a]: x`",
        "&#91;^a]",
        "\\[^a] b", "[a](b.md#^x)", "[^] a", "x^2 [y]",
    ])
    func whatIsNone(text: String) {
        let parsed = ParsedLesson("Text.\n\n\(text)\n", files: ["en/b.md"])
        #expect(parsed.problems.filter { $0.contains("footnote") } == [])
        #expect(parsed.lesson.footnotes == Footnotes())
        if case .code(_, let code)? = parsed.lesson.blocks.last?.kind { #expect(code == "[^a]: x\n") }
    }

    @Test(arguments: [
        ("a[^x] b", "1:2-1:6 warning: there is no footnote 'x'"),
        ("값[^x] b\n\n[^y]: z", "1:4-1:8 warning: there is no footnote 'x'"),
        ("a\n\n[^x]: b", "3:1-3:5 warning: nothing cites the footnote 'x', so it is not shown"),
        ("a\n\n[^x]: https://a.b", "3:1-3:5 warning: nothing cites the footnote 'x', so it is not shown"),
        ("a[^x]\n\n[^x]: b\n[^x]: c", "4:1-4:5 warning: a second footnote 'x' is not shown"),
        ("a[^x]\n\n[^x]:\n", "3:1-3:5 warning: the footnote 'x' says nothing"),
        ("a[^x]\n\n[^x]: b\n\n    more", "5:5-5:6 warning: this is code, and not more of the footnote above"),
        ("a[^x y]\n", "1:2-1:8 warning: a footnote's name is one word"),
        (
            "[a[^x]](https://b.c)\n\nb[^x]\n\n[^x]: c",
            "1:3-1:7 warning: a footnote can't be cited inside a link or a picture's text"
        ),
    ])
    func whatIsWrongIsSaidAtItsPlace(text: String, problem: String) {
        #expect(ParsedLesson(text).problems.contains(problem), "\(ParsedLesson(text).problems)")
    }

    @Test func onesThatOnlyUnseenOnesCiteAreUnseen() {
        let parsed = ParsedLesson("a\n\n[^x]: see[^y]\n[^y]: see[^x]\n")
        #expect(parsed.problems.count == 2)
        #expect(parsed.lesson.footnotes.notes.isEmpty)
    }

    @Test func theNearestNameIsHinted() {
        let parsed = ParsedLesson("a[^nielson] b[^nielsen]\n\n[^nielsen]: Book\n")
        #expect(parsed.diagnostics.map(\.hint) == ["did you mean [^nielsen]?"])
    }

    @Test func inTitlesAndCaptions() {
        let parsed = ParsedLesson(
            "---\ngoal: One[^a]\n---\n\nText.\n\n```plot p\ny: [x]\nx: 0..1\ncaption: Two[^a] of [^b]\n```\n\n[^a]: x\n[^b]: y\n"
        )
        #expect(parsed.problems == [])
        #expect(parsed.lesson.footnotes.notes.map(\.count) == [2, 1])
    }

    /// As many as a file can hold take no longer than the file is long.
    @Test func many() {
        let lines = (0..<4000).map { "Text[^n\($0)].\n\n[^n\($0)]: note\n\n" }.joined()
        #expect(ParsedLesson(lines).lesson.footnotes.notes.count == 4000)
        let run = "x\n" + (0..<4000).map { "[^n\($0)]: note [^n\($0)]\n" }.joined()
        #expect(ParsedLesson(run).lesson.footnotes.notes.isEmpty)
    }
}
