import Testing

@testable import Lessons

@Suite struct InlinesTests {
    private static let plot = "\n\n```plot p\ny: [x]\nx: 0..1\n```\n"

    @Test func valuesHaveTheirBytes() {
        let parsed = ParsedLesson(
            "값은 [0.5](#p.y.0.max)와 `a [b](#p.c)` [**1**](#p.y.0.at(0)), [2](<#p.x y>)\n[3](#b/p.z)" + Self.plot)
        let values = parsed.lesson.values
        #expect(values.map(\.target) == ["p.y.0.max", "p.y.0.at(0)", "p.x y", "b/p.z"])
        #expect(values.map(\.text) == ["0.5", "1", "2", "3"])
        for value in values {
            #expect(parsed.text(value.textSpan) == (value.isLiteral ? value.text : "**1**"))
            #expect(parsed.text(value.targetSpan) == "#" + value.target)
        }
        #expect(parsed.problems == [])
    }

    @Test func theSameValueTwiceHasTwoPlaces() {
        let parsed = ParsedLesson("[1](#p.a) [1](#p.a)\n\n| x | [1](#p.a) |\n| - | - |\n| [1](#p.a) | y |" + Self.plot)
        let starts = parsed.lesson.values.map { parsed.lesson.source.position($0.textSpan.start) }
        #expect(starts.map(\.line) == [1, 1, 3, 5])
        #expect(starts.map(\.column) == [2, 12, 8, 4])
    }

    /// cmark's own places are wrong after a code span of several lines.
    @Test func valuesAfterCodeOfSeveralLines() {
        let parsed = ParsedLesson("> `a\n> b` then [1](#p.a) and\n> [2](#p.b)" + Self.plot)
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["1", "2"])
    }

    @Test func referenceDefinitionsBeforeAParagraph() {
        let parsed = ParsedLesson("[r]: http://x.y\n[1](#p.a) [2][r]" + Self.plot)
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["1"])
    }

    @Test func anUnknownDirectiveIsShownWithItsNearest() {
        let parsed = ParsedLesson("[1](#plto.a)\n\n```plot plot\ny: x\nx: 0..1\n```\n")
        #expect(parsed.problems == ["1:5-1:12 error: there is no directive 'plto' in this lesson"])
        #expect(parsed.diagnostics.first?.hint == "did you mean 'plot'?")
    }

    @Test func mathematicsBetweenDollarsAndTicks() {
        let parsed = ParsedLesson("a $`x_1`$, $`\\frac{1}{2}`$$`y`$ and `$` b")
        var found: [String] = []
        for inline in parsed.inlines {
            if case .mathematics(let source) = inline.kind {
                found.append(source.tex)
                #expect(
                    parsed.text(Span(source.lineOffsets[0], source.lineOffsets[0] + source.tex.utf8.count))
                        == source.tex)
            }
        }
        #expect(found == ["x_1", "\\frac{1}{2}", "y"])
        #expect(parsed.words(parsed.inlines) == "a x_1, \\frac{1}{2}y and $ b")
        #expect(parsed.problems == [])
    }

    @Test func aLongRowOfMathematicsNeedsNoStack() {
        let parsed = ParsedLesson(String(repeating: "$`x`$ ", count: 5000))
        #expect(parsed.inlines.count { if case .mathematics = $0.kind { true } else { false } } == 5000)
    }

    @Test(arguments: [("a $x$ b", "1:3-1:6"), ("`c` 가 $\\alpha$", "1:9-1:17")])
    func bareDollars(text: String, place: String) {
        #expect(
            ParsedLesson(text).problems == ["\(place) warning: mathematics between bare $ is shown as it is"])
    }

    @Test(arguments: ["it costs $5 and $6", "`$x$`", "a $ b $ c", "$"]) func dollarsThatAreMoney(text: String) {
        #expect(ParsedLesson(text).problems == [])
    }

    @Test(arguments: ["**강조**를", "**\"강조\"**&#8203;는", "**가** 나 **다**"]) func koreanEmphasisThatWorks(text: String) {
        let parsed = ParsedLesson(text)
        #expect(parsed.problems == [])
        #expect(parsed.inlines.contains { if case .strong = $0.kind { true } else { false } })
        #expect(!parsed.words(parsed.inlines).contains("\u{200B}"))
    }

    @Test(arguments: [
        ("**\"강조\"**는", "1:1-1:3"), ("**가** 그리고 **50%**를", "1:19-1:21"), ("**`코드`**는", "1:1-1:3"),
    ])
    func koreanEmphasisThatStays(text: String, place: String) {
        #expect(ParsedLesson(text).problems.first == "\(place) warning: these ** are shown as they are")
    }

    @Test func plainTextIsWordsOnly() {
        let parsed = ParsedLesson("# *a* `b` [c **d**](http://x) ![e *f*](g.png)\nx", files: ["en/g.png"])
        #expect(parsed.words(parsed.lesson.title) == "a b c d e f")
    }
}
