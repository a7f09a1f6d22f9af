import Lessons
import Testing

@testable import Reports

@Suite struct MarkdownWriterTests {
    /// A lesson written back as its author could have written it.
    private func rewritten(_ lesson: Lesson) -> String {
        let writer = MarkdownWriter(
            directive: { number in
                let fence = lesson.directives[number]
                return MarkdownText.fence("\(fence.kind.rawValue) \(fence.id)", fence.body)
            },
            value: { number in "[\(lesson.values[number].text)](#\(lesson.values[number].target))" },
            address: { $0 }, footnote: { _ in nil }, summary: { $0.plainText { _ in "" } }, citations: { _ in [] },
            image: { path, _, title, alternative in
                "![\(alternative.plainText { _ in "" })](\(MarkdownText.target(path))\(MarkdownText.title(title)))"
            })
        return writer.lines(lesson.blocks).joined(separator: "\n") + "\n"
    }

    private func parsed(_ text: String) -> Lesson {
        LessonParser.parse(SourceFile(path: "en/a.md", bytes: Array(text.utf8)), path: "en/a.md").lesson
    }

    private func expectSame(_ lesson: Lesson, sourceLocation: SourceLocation = #_sourceLocation) {
        let text = rewritten(lesson)
        let again = parsed(text)
        let old = lesson.blocks.map(\.withoutPlaces)
        let new = again.blocks.map(\.withoutPlaces)
        for (a, b) in zip(old, new) where a != b {
            Issue.record("\(a)\nbecame\n\(b)\nin\n\(text)", sourceLocation: sourceLocation)
            return
        }
        #expect(old == new, sourceLocation: sourceLocation)
        #expect(lesson.directives.map(\.body) == again.directives.map(\.body), sourceLocation: sourceLocation)
        #expect(lesson.values.map(\.text) == again.values.map(\.text), sourceLocation: sourceLocation)
        #expect(lesson.values.map(\.target) == again.values.map(\.target), sourceLocation: sourceLocation)
    }

    @Test func readsBackEveryLessonOfTheCourse() {
        #expect(CourseLessons.all.count >= 10)
        for lesson in CourseLessons.all { expectSame(lesson) }
    }

    @Test(arguments: [
        "a\\*b\\* \\_c\\_ snake_case 2\\*3\\*4", "1\\. not a list", "\\- not a list", "2019) x\n1986\\. y",
        "\\# no heading",
        "\\> no quote", "a\n\\- b\n\\+ c\n\\# d\n\\=== e", "a \\[b\\](c) \\![d](e)", "Look\\![here](x.md)",
        "Ha! [here](x.md)",
        "\\`a\\` `` b`c `` ``` `` ```", "` `a` `", "x &amp;amp; \\&lt; & < b <c", "\\<b> 1 < 2 <3",
        "\\$5 and \\$6 ~~x~~",
        "**a** *b* ***c*** ***d** e* **f *g***", "***a* b** **_c_** *d **e***", "가**\"강조\"**&#8203;는 **50%**&#8203;를",
        "가&#8203;**(강조)** x", "a\\\nb", "a  \nb", "[a *b* `c`](<x y.md> \"T \\\"q\\\"\")",
        "[a](x(1).md) [b](<x)>) [c]()",
        "- a\n- b\n\n* c\n* d", "1. a\n2. b\n\n1) c", "- a\n\n- b", "- a\n  - b\n    - c\n- d\n\n  e",
        "7. a\n8. b\n\n   c\n\n   d",
        "-\n- a", "- # H\n- ***\n- > q\n  > r\n- ```c\n  x\n\n  y\n  ```", "> a\n>\n> > b\n> c\n\n> d",
        "a\n\n---\n\nb\n***",
        "> [!NOTE]\n> a\n>\n> - b", "> [!WARNING]\n>\n> - b\n> - c",
        "> [!TIP]\n>\n> | a | b |\n> |---|---|\n> | 1 | 2 |",
        "    indented\n\n      more", "````\n```\nx\n```\n````", "~~~ a`b\nx\n~~~",
        "```math\na &= b \\\\\n\\frac{1}{2}\n```",
        "| a | b \\| c | *d* |\n| :-- | --: | :-: |\n| 1 | `x \\| y` | [e](f.md) |\n| $`a`$ | | - |\n| 1. | # | 가나 |",
        "Setext\n===\n\nTwo\n---\n\n### C \\#\n\n#", "text with $`x_1`$, $`` a`b ``$ and **$`y`$**.", "&#32;a b&#32;",
        "![a [b] c](p.png \"t\")",
        "a | b\n\\--- | c", "1986\\)", "- * - a", "- + *", "- ---", "# - a #b\\#", ">",
    ])
    func readsBack(_ text: String) { expectSame(parsed(text + "\n")) }

    @Test(arguments: [
        ("Plain words, snake_case, 2 + 2 = 4, e.g. (a) - b!", "Plain words, snake_case, 2 + 2 = 4, e.g. (a) - b!"),
        ("a*b", "a\\*b"), ("- x", "\\- x"), ("12. x", "12\\. x"), ("12.5 x", "12.5 x"), ("R&D &amp;", "R&D \\&amp;"),
        ("a < b", "a < b"), ("<b>", "\\<b>"), ("_x_", "\\_x\\_"), ("$5", "\\$5"),
    ])
    func escapesNoMoreThanIsNeeded(_ text: String, _ expected: String) {
        #expect(MarkdownText.escaped(text, isLineStart: true) == expected)
    }
}

extension Block {
    fileprivate var withoutPlaces: Block {
        let kind: Kind =
            switch kind {
            case .heading(let level, let anchor, let inlines):
                .heading(level: level, anchor: anchor, inlines.map(\.withoutPlaces))
            case .paragraph(let inlines): .paragraph(inlines.map(\.withoutPlaces))
            case .quote(let blocks): .quote(blocks.map(\.withoutPlaces))
            case .callout(let kind, let blocks): .callout(kind, blocks.map(\.withoutPlaces))
            case .details(let title, let blocks):
                .details(title: title.map(\.withoutPlaces), blocks.map(\.withoutPlaces))
            case .list(let kind, let isTight, let items):
                .list(kind, isTight: isTight, items: items.map { $0.map(\.withoutPlaces) })
            case .table(let columns, let header, let rows):
                .table(
                    columns: columns, header: header.map { $0.map(\.withoutPlaces) },
                    rows: rows.map { $0.map { $0.map(\.withoutPlaces) } })
            case .mathematics(let source): .mathematics(MathematicsSource(tex: source.tex, lineOffsets: []))
            case .code, .directive, .rawText, .rule: kind
            }
        return Block(kind, span: Span(0, 0))
    }
}

extension Inline {
    fileprivate var withoutPlaces: Inline {
        let kind: Kind =
            switch kind {
            case .mathematics(let source): .mathematics(MathematicsSource(tex: source.tex, lineOffsets: []))
            case .emphasis(let inner): .emphasis(inner.map(\.withoutPlaces))
            case .strong(let inner): .strong(inner.map(\.withoutPlaces))
            case .link(let target, let title, let inner):
                .link(target: target, title: title, inner.map(\.withoutPlaces))
            case .text, .code, .value, .footnote, .image, .softBreak, .hardBreak: kind
            }
        return Inline(kind, span: Span(0, 0))
    }
}
