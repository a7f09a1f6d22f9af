import Testing

@testable import Lessons

/// Inline Markdown wherever a person writes text: the front matter, captions, cells, headings.
@Suite struct TextsTests {
    private static let lesson = """
        ---
        title: Loss falls to [0.5](#p.y.0.min) *fast*
        goal: "See $`x^2`$ and [1](#p.y.0.max)"
        ---

        # Half is [0.5](#p.y.0.min)

        Text [2](#p.y.0.max).

        ```plot p
        y: [x]
        x: 0..1
        caption: '**Half**, [0.5](#p.y.0.min), as [Figure 1](#p.curves)'
        ```
        """

    @Test func valuesComeInReadingOrderWithWhereTheyStand() {
        let parsed = ParsedLesson(Self.lesson)
        let values = parsed.lesson.values
        #expect(values.map(\.text) == ["0.5", "1", "0.5", "2", "0.5", "Figure 1"])
        #expect(
            values.map(\.standing) == [
                .title, .goal, .heading, .prose, .caption(directive: 0), .caption(directive: 0),
            ])
        #expect(values.allSatisfy { parsed.text($0.textSpan) == $0.text && $0.isLiteral })
        #expect(values.allSatisfy { parsed.text($0.targetSpan) == "#" + $0.target })
        #expect(parsed.problems == [])
    }

    @Test func titlesGoalsAndCaptionsAreInlineMarkdown() {
        let lesson = ParsedLesson(Self.lesson).lesson
        #expect(lesson.title == lesson.frontMatter.title)
        #expect(lesson.title.contains { if case .emphasis = $0.kind { true } else { false } })
        #expect(lesson.frontMatter.goal.contains { if case .mathematics = $0.kind { true } else { false } })
        #expect(lesson.directives[0].caption.contains { if case .strong = $0.kind { true } else { false } })
        #expect(lesson.mathematics.map(\.source.tex) == ["x^2"])
    }

    @Test(arguments: [
        ("Loss falls to [0.5](#p.y.0.min)", "loss-falls-to-05"), ("[92.6 %](#p.y.0.min) of it", "926--of-it"),
        ("**[1](#p.y)** of `x`", "1-of-x"), ("오차 [0.1](#p.y.0.min)까지", "오차-01까지"),
    ])
    func anchorsOfHeadingsHoldTheNumbers(heading: String, anchor: String) {
        let parsed = ParsedLesson("# \(heading)\n\n```plot p\ny: [x]\nx: 0..1\n```\n\n[up](#\(anchor))\n")
        guard case .heading(1, let found, _)? = parsed.lesson.blocks.first?.kind else {
            return #expect(Bool(false))
        }
        #expect(found == anchor)
        #expect(parsed.problems == [])
    }

    @Test(arguments: ["1. first", "# not a heading", "- a", "> q", "a: b", "[x]: y", "***"])
    func aLineOfTextIsOnlyALine(text: String) {
        let cell = ParsedLesson("| a |\n| - |\n| \(text) |\n")
        guard case .table(_, _, let rows)? = cell.lesson.blocks.first?.kind else { return #expect(Bool(false)) }
        #expect(cell.words(rows[0][0]) == text)
        let title = ParsedLesson("---\ntitle: '\(text)'\n---\nx")
        #expect(title.words(title.lesson.title) == text)
    }

    @Test func aValueBehindAListMarkInACellIsChecked() {
        let parsed = ParsedLesson("| a |\n| - |\n| - [1](#p.y.0.max) |\n\n```plot p\ny: [x]\nx: 0..1\n```\n")
        #expect(parsed.lesson.values.map(\.text) == ["1"])
    }

    @Test func aValueInTheWordsOfAnImageIsChecked() {
        let parsed = ParsedLesson(
            "![falls to [0.1](#p.y.0.min)](a.png) and [2](#p.y.0.max)\n\n```plot p\ny: [x]\nx: 0..1\n```\n",
            files: ["en/a.png"])
        #expect(parsed.lesson.values.map(\.text) == ["0.1", "2"])
        #expect(parsed.words(parsed.inlines) == "falls to 0.1 and 2")
        #expect(parsed.problems == [])
    }

    /// `--fix` writes over a number in YAML only where the text stands as it is.
    @Test(arguments: [
        ("caption: at [0.5](#p.y.0.min)", true), ("caption: \"at [0.5](#p.y.0.min)\"", true),
        ("caption: >\n  at\n  [0.5](#p.y.0.min)", true), ("caption: '[0.5](<#p.y.0.min>)'", true),
        ("caption: \"at [0.\\x35](#p.y.0.min)\"", false), ("caption: \"at \\x5b0.5](#p.y.0.min)\"", false),
        ("caption: at [0.5](#p.y.0.min) or [0.5](#p.y.0.min)", true), ("caption: 'it''s [0.5](#p.y.0.min)'", false),
    ])
    func textsOfYAMLAreLiteralWhereTheyStandAsTheyAre(caption: String, isLiteral: Bool) {
        let parsed = ParsedLesson("# T\n\n```plot p\ny: [x]\nx: 0..1\n\(caption)\n```\n")
        #expect(parsed.problems == [])
        #expect(Set(parsed.lesson.values.map(\.text)) == ["0.5"])
        for value in parsed.lesson.values {
            #expect(value.isLiteral == isLiteral)
            if isLiteral { #expect(parsed.text(value.textSpan) == value.text) }
        }
    }

    @Test(arguments: [
        (
            "---\ntitle: the rule #1 says\n---\nx",
            "2:17-2:24 warning: title ends before ' #': what follows is a comment"
        ),
        ("---\ngoal: see  #2\n---\nx", "2:12-2:14 warning: goal ends before ' #': what follows is a comment"),
        ("---\nauthor: A #3\n---\nx", "2:11-2:13 warning: author ends before ' #': what follows is a comment"),
        (
            "x\n\n> ```plot p\n> caption: 규칙 #1 says\n> ```",
            "4:19-4:26 warning: caption ends before ' #': what follows is a comment"
        ),
    ])
    func aTextCutByACommentSaysSo(text: String, problem: String) {
        #expect(ParsedLesson(text).problems == [problem])
    }

    @Test(arguments: [
        "---\ntitle: 'the rule #1 says'\n---\nx", "---\ntitle: C#1 says\n---\nx", "---\nminutes: 5 # or so\n---\nx",
        "x\n\n```plot p\nx: 0..1 # wide\ncaption: |\n  the rule #1 says\n```",
    ])
    func whereNothingIsCutNothingIsSaid(text: String) {
        #expect(ParsedLesson(text).problems == [])
    }

    @Test func aCoursesTitleCutByACommentSaysSo() {
        let source = SourceFile(path: "course.yaml", bytes: Array("title: The #1 course\n".utf8))
        let (settings, diagnostics) = CourseSettings.parse(source)
        #expect(settings.title?.first == "The")
        #expect(
            diagnostics.map { ParsedLesson.short($0, source) } == [
                "1:12-1:21 warning: title ends before ' #': what follows is a comment"
            ])
    }
}
