import Testing

@testable import Lessons

/// Links between lessons, and the two ways to put the same letters together (한 as one character or as three).
@Suite struct LessonLinksTests {
    private static let composed = "한글"
    private static let decomposed = "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}"

    private func course(_ texts: [(path: String, text: String)]) -> [ParsedLesson] {
        texts.map { ParsedLesson($0.text, path: $0.path, files: Set(texts.map(\.path))) }
    }

    private func problems(_ lessons: [ParsedLesson]) -> [[String]] {
        let targets = LinkTargets(lessons.map(\.lesson))
        return lessons.map { parsed in
            parsed.problems
                + targets.diagnostics(of: parsed.lesson).map { ParsedLesson.short($0, parsed.lesson.source) }
        }
    }

    @Test func aHeadingThatAnotherLessonHasNotIsAWarning() {
        let lessons = course([
            ("en/a.md", "# A\n\n[x](b.md#three) [y](b.md#two) [z](b.md#p) [w](./b.md)\n"),
            ("en/b.md", "# B\n\n## Two\n\n[up](a.md#a)\n\n```plot p\n```\n"),
        ])
        #expect(
            problems(lessons) == [["3:5-3:15 warning: the lesson en/b.md has no heading and no directive 'three'"], []])
        let hints = LinkTargets(lessons.map(\.lesson)).diagnostics(of: lessons[0].lesson).map(\.hint)
        #expect(hints == [nil])
    }

    @Test(arguments: [true, false]) func canonicallyEqualNamesAreTheSame(isFileComposed: Bool) {
        let there = isFileComposed ? Self.composed : Self.decomposed
        let here = isFileComposed ? Self.decomposed : Self.composed
        let lessons = course([
            ("ko/a.md", "# A\n\n[x](\(here).md#\(here)) [y](\(here).md) ![z](\(here).md)\n"),
            ("ko/\(there).md", "# \(there)\n\n[x](#\(here))\n"),
        ])
        #expect(problems(lessons) == [[], []])
        let anchors = lessons[1].lesson.anchors
        #expect(anchors.spelling(of: here).map { Array($0.utf8) } == Array(there.utf8))
        #expect(lessons[0].lesson.links.map { Array($0.file.utf8) } == [Array("ko/\(there).md".utf8)])
        var files: [[UInt8]] = []
        lessons[0].lesson.visit { piece in
            guard case .inline(let inline) = piece, case .image(_, let file?, _, _) = inline.kind else { return }
            files.append(Array(file.utf8))
        }
        #expect(files == [Array("ko/\(there).md".utf8)])
    }

    @Test func anotherLessonsMeasurementsAreValues() {
        let parsed = ParsedLesson(
            "# A\n\n[0.1](b.md#p.loss) [Figure 1](../en/b.md#p.curves) [2](01-a.md#q.y) [c](c.md#p.loss)\n\n```plot q\n```\n",
            files: ["en/b.md"])
        #expect(parsed.lesson.values.map(\.file) == ["en/b.md", "en/b.md", nil])
        #expect(parsed.lesson.values.map(\.target) == ["p.loss", "p.curves", "q.y"])
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["0.1", "Figure 1", "2"])
        #expect(parsed.lesson.values.map { parsed.text($0.targetSpan) } == ["#p.loss", "#p.curves", "#q.y"])
        #expect(parsed.problems == ["3:73-3:84 error: the course has no lesson 'c.md' to compare this with"])
    }

    @Test func manyMissingOnesTakeNoTime() {
        let headings = (0..<300).map { "## Heading number \($0)\n" }.joined()
        let links = (0..<20_000).map { "[x](#heading-numbr-\($0)) " }.joined()
        let parsed = ParsedLesson(headings + "\n" + links)
        #expect(parsed.diagnostics.count == 20_000)
        #expect(parsed.diagnostics.first?.hint == "did you mean '#heading-number-0'?")
    }
}
