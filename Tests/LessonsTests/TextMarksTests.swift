import Testing

@testable import Lessons

@Suite struct TextMarksTests {
    @Test(arguments: ["plain (text) [here]. *a* $5", "", "벽 ] [", "] x (", "a_b\u{2009}c"]) func nothing(text: String) {
        let marks = TextMarks(text)
        #expect(!marks.hasStars && !marks.hasDollars && !marks.hasZeroWidth)
        #expect(!marks.hasBrackets || text.contains("] "))
    }

    @Test func each() {
        #expect(TextMarks("a ** b").hasStars)
        #expect(TextMarks("$x$").hasDollars)
        for text in ["x](#a.b)", "x] (#a.b)", "x][#a.b]", "(x)[#a.b]"] { #expect(TextMarks(text).hasBrackets) }
        #expect(TextMarks("a\u{200B}b").hasZeroWidth)
    }
}
