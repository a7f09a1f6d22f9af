import Directives
import Engine
import Lessons
import Testing

@testable import Reports

@Suite struct MarkdownFormatTests {
    private static let lesson = """
        ---
        title: Two corners
        goal: See what a *line* does.
        minutes: 5
        requires: [line, nowhere]
        ---

        # Two corners

        The loss is [0.1](#and.loss), see [Figure 1](#and.loss-curve) and [the line](01-line.md#the-rule).
        $`x_1 \\le 2`$ and ![a dot](dot.png) and ![none](none.png).

        ```experiment and
        show: [loss, table]
        caption: How *it* falls.
        expect:
          - loss < 0.5
        ```

        > [!NOTE]
        > Done.

        """

    private func files(_ report: Report) -> [String: String] {
        let other = HTMLSample.report("# The line\n\n## The rule\n\nText.\n", path: "en/01-line.md")
        let course = CourseReport(title: "A *course*", reports: [other, report])
        var files: [String: String] = [:]
        for file in ReportFormat.markdown.write(course) {
            #expect(files[file.path] == nil)
            files[file.path] = String(decoding: file.bytes, as: UTF8.self)
        }
        return files
    }

    private func sample(_ outcome: (DirectiveFence) -> Outcome? = { HTMLSample.ran($0) }) -> Report {
        var report = HTMLSample.report(
            Self.lesson, path: "en/02-two.md", files: ["en/dot.png", "en/01-line.md"], copied: ["en/dot.png"],
            outcomes: outcome)
        report.values = [
            .checked(text: "0.10", agrees: false), .figure(anchor: "and.loss", text: "Figure 1", agrees: true),
        ]
        return report
    }

    /// Git hosts read no Markdown in the summary: what it cites is cited once more below.
    @Test(arguments: [("Fold[^d]", "Fold"), ("A *fold[^d]* here", "A fold here")])
    func whatAFoldCites(title: String, shown: String) throws {
        let text = "# A\n\n> [!DETAILS] \(title)\n> Inside.\n\n[^d]: There.\n"
        let written = try #require(files(HTMLSample.report(text, path: "en/02-two.md"))["en/02-two.md"])
        #expect(
            written.contains("<summary>\(shown)<sup>1</sup></summary>\n\n[^1]\n\nInside.\n")
                && written.contains("[^1]: There."),
            "\(written)")
    }

    @Test func writesLessonFiguresAndIndex() {
        let files = files(sample())
        #expect(
            files.keys.sorted() == [
                "README.md", "en/01-line.md", "en/02-two.md", "en/figures/02-two.and.loss.svg",
            ])
        #expect(
            files["README.md"] == """
                # A \\*course\\*

                1. [The line](en/01-line.md)
                2. [Two corners](en/02-two.md) (its one claim held)

                """)
    }

    @Test func keepsProseAndPutsFindingsInPlaceOfDirectives() throws {
        let text = try #require(files(sample())["en/02-two.md"])
        let (prose, rest) = try #require(text.splitOnce(at: "<details>"))
        #expect(
            prose == """
                # Two corners

                > See what a *line* does.
                >
                > 5 minutes · Builds on [The line](01-line.md), nowhere

                The loss is 0.10, see [Figure 1](figures/02-two.and.loss.svg) and [the line](01-line.md#the-rule).
                $`x_1 \\le 2`$ and ![a dot](dot.png) and *A picture is missing here: none*.

                ![loss by epoch. loss falls from 0.7 to 0.1.](figures/02-two.and.loss.svg)

                **Figure 1.** How *it* falls.

                **Table 1.** Truth table

                |  x1 |  x2 | truth |  output |
                | --: | --: | ----: | ------: |
                |   0 |   0 |     0 | −0.1000 |
                |   0 |   1 |     0 | 0.04286 |
                |   1 |   0 |     0 |  0.1857 |
                |   1 |   1 |     1 |  0.3286 |


                """)
        let (making, end) = try #require(rest.splitOnce(at: "</details>"))
        #expect(making.hasPrefix("\n<summary>✓ 1 checked · How this was made</summary>\n\n- ✓ `loss < 0.5`\n"))
        #expect(making.contains("chalkline run Lessons/en/02-two.md --experiment and\n"))
        #expect(making.contains("```yaml\nexperiment and\nshow: [loss, table]\n"))
        #expect(
            end == """


                > [!NOTE]
                > Done.

                ___

                Previous lesson: [The line](01-line.md)

                """)
    }

    @Test func saysWhatDidNotRunAndWhatDoesNotHold() throws {
        let failed = try #require(files(sample { _ in nil })["en/02-two.md"])
        #expect(failed.contains("*This could not be run. The build's messages say why.*"))
        let skipped = sample { fence in
            var outcome = HTMLSample.outcome(fence)
            outcome.state = .skipped(missing: ["mnist"])
            outcome.claims = [HTMLSample.claim("loss < 0.5", .unchecked)]
            return outcome
        }
        let text = try #require(files(skipped)["en/02-two.md"])
        #expect(text.contains("*Not run: the data set mnist is not on the machine that built this page."))
        #expect(text.contains("- ? `loss < 0.5` (Not checked)") && text.contains("? 1 not checked · How"))
        let broken = sample { fence in
            var outcome = HTMLSample.ran(fence)
            outcome.claims = [HTMLSample.claim("loss < 0.5", .fails(found: [.init(name: "loss", value: 0.625)]))]
            return outcome
        }
        let found = try #require(files(broken)["en/02-two.md"])
        #expect(found.contains("- ✗ `loss < 0.5` (Does not hold; found loss = 0.625)"))
    }

    @Test func sameCourseSameBytes() {
        let course = CourseReport(title: "C", reports: HTMLSample.lessons(in: HTMLSample.lessonsFolder))
        #expect(ReportFormat.markdown.write(course) == ReportFormat.markdown.write(course))
        #expect(course.reports.count > 3)
    }
}

extension String {
    fileprivate func splitOnce(at mark: String) -> (String, String)? {
        guard let range = firstRange(of: mark) else { return nil }
        return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
    }
}
