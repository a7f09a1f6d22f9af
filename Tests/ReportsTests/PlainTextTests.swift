import Directives
import Engine
import Lessons
import Testing

@testable import Reports

@Suite struct PlainTextTests {
    private func text(_ report: Report, only: String? = nil, width: Int = 60, colours: Bool = false) -> String {
        PlainText.text(of: report, only: only, width: width, colours: colours)
    }

    private func prose(_ markdown: String, width: Int = 40, colours: Bool = false) -> String {
        let whole = text(HTMLSample.report("# T\n\n" + markdown + "\n"), width: width, colours: colours)
        return String(whole.drop { $0 != "═" }.drop { $0 == "═" || $0 == "\n" })
    }

    @Test func writesALesson() {
        let report = HTMLSample.report(
            """
            ---
            goal: See it fall.
            minutes: 5
            ---

            # Two corners

            The loss is [0.1](#and.loss) and $`x_1^2 \\le \\frac{1}{2}`$, as **everybody** who can read `code` knows.

            ```experiment and
            show: [loss, table]
            caption: How it falls.
            expect:
              - loss < 0.5
            ```

            ## On

            > [!NOTE]
            > Done.

            """)
        #expect(
            text(report)
                == """
                Two corners
                ═══════════

                See it fall.

                5 minutes

                The loss is 0.1 and x₁² ≤ 1/2, as everybody who can read
                `code` knows.

                ▸ experiment and
                  Figure 1. How it falls.
                  loss by epoch. loss falls from 0.7 to 0.1.

                  Table 1. Truth table
                  x1  x2  truth   output
                  ──  ──  ─────  ───────
                   0   0      0  −0.1000
                   0   1      0  0.04286
                   1   0      0   0.1857
                   1   1      1   0.3286

                  ✓ loss < 0.5

                  Digest a464a1a3f8db6b1bcb9fc2e4b8a8f3d7

                On
                ──

                │ Note
                │ Done.

                """.replacingDigest(of: report))
    }

    @Test func writesOneDirectiveAlone() {
        let report = HTMLSample.report("# T\n\nProse.\n\n```plot a\n```\n\n```plot b\n```\n") { fence in
            var outcome = HTMLSample.outcome(fence)
            outcome.claims = [
                HTMLSample.claim("accuracy == 1", .fails(found: [.init(name: "accuracy", value: 0.75)])),
                HTMLSample.claim("loss < 1", .unchecked),
            ]
            return outcome
        }
        #expect(
            text(report, only: "b") == """
                ▸ plot b
                  ✗ accuracy == 1 (Does not hold; found accuracy = 0.75)
                  ? loss < 1 (Not checked)

                """)
        #expect(text(report, only: "c") == "")
    }

    @Test func saysWhatDidNotRun() {
        let markdown = "# T\n\n```plot a\n```\n"
        #expect(text(HTMLSample.report(markdown) { _ in nil }, only: "a").contains("This could not be run."))
        let skipped = HTMLSample.report(markdown) { fence in
            var outcome = HTMLSample.outcome(fence)
            outcome.state = .skipped(missing: ["mnist"])
            return outcome
        }
        #expect(text(skipped, only: "a").contains("Not run: the data set mnist"))
    }

    @Test(arguments: [
        ("one two three four five six seven eight nine", 20, "one two three four\nfive six seven eight\nnine\n"),
        ("가나다 라마바 사아자 차카타 파하", 20, "가나다 라마바 사아자\n차카타 파하\n"),
        (String(repeating: "x", count: 45), 20, "xxxxxxxxxxxxxxxxxxxx\nxxxxxxxxxxxxxxxxxxxx\nxxxxx\n"),
        ("a\\\nb", 20, "a\nb\n"),
        ("- a b c d e f g h i j k l\n- m\n  1. n", 20, "• a b c d e f g h i\n  j k l\n• m\n  1. n\n"),
        ("> a b c d e f g h i j k l", 20, "│ a b c d e f g h i\n│ j k l\n"),
        ("```c\nint  x;\n\ny\n```", 20, "    int  x;\n\n    y\n"),
        ("[a](https://x.org) [b](c.md)", 40, "a (https://x.org) b\n"),
        (
            "| a | 수 |\n| --- | ---: |\n| 가나 | 1 |\n| b | 10 |", 40,
            "a     수\n────  ──\n가나   1\nb     10\n"
        ),
        (
            "```math\ny = \\begin{cases} 1 & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}\n```", 60,
            "    y = { 1  if x > 0\n        { 0  otherwise\n"
        ),
        ("a\u{9B}c", 40, "a\u{FFFD}c\n"),
    ])
    func writesProse(_ markdown: String, _ width: Int, _ expected: String) {
        #expect(prose(markdown, width: width) == expected)
    }

    @Test func coloursOnlyWhenAsked() throws {
        #expect(
            prose("a **b** [0.1](#x.loss)\n\n```plot x\n```", colours: true).hasPrefix(
                "\u{1B}[0m\n\na \u{1B}[1mb\u{1B}[0m \u{1B}[36m0.1\u{1B}[0m\n"))
        for lesson in try HTMLSample.courseLessons() {
            #expect(!text(lesson).contains("\u{1B}"))
        }
    }

    @Test func staysWithinTheWidth() throws {
        for report in try HTMLSample.courseLessons() {
            for line in text(report, width: 72).split(separator: "\n") where !line.hasPrefix("    ") {
                #expect(line.terminalWidth <= 76, "\(line)")
            }
        }
    }

    @Test func splitsTablesThatAreTooWide() {
        let columns = (0..<6).map { TextTable.Column(title: [TextRun("column\($0)")], isRight: true) }
        let table = TextTable(columns: columns, rows: [(0..<6).map { [TextRun(String($0))] }])
        #expect(
            table.lines(width: 26).map { $0.text(colours: false) }.joined(separator: "\n") == """
                column0  column1  column2
                ───────  ───────  ───────
                      0        1        2

                column0  column3  column4
                ───────  ───────  ───────
                      0        3        4

                column0  column5
                ───────  ───────
                      0        5
                """)
    }
}

extension String {
    /// The sample's digest is of no interest.
    fileprivate func replacingDigest(of report: Report) -> String {
        guard let range = firstRange(of: "a464a1a3f8db6b1bcb9fc2e4b8a8f3d7") else { return self }
        return self[..<range.lowerBound] + (report.outcomes.first??.digest ?? "") + self[range.upperBound...]
    }
}
