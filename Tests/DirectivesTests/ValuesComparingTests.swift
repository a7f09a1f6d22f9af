import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Values in prose against the run") struct ValuesComparingTests {
    static let experiment = """
        # A

        ```experiment a
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 2
        show: [loss, predictions, boundary]
        ```

        """

    static func findings(_ prose: String) -> (SmallCourse, Findings) {
        let course = SmallCourse(experiment + prose)
        let findings = course.findings { _, runs in
            runs.changeResults { _, result in
                result.training = Evaluation(loss: 0.0123456, accuracy: 0.75, exactMatch: 0.75)
                result.updates = 1234
            }
        }
        return (course, findings)
    }

    @Test("a text is compared at its precision, and what differs is told")
    func compares() {
        let (course, findings) = Self.findings(
            "[0.0123](#a.loss) [0.0124](#a.loss) [75 %](#a.accuracy) [1,234](#a.updates) [1,233](#a.updates) [1.2e-2](#a.loss)\n"
        )
        #expect(course.messages() == [])
        let (values, diagnostics) = findings.values(ofLesson: 0)
        #expect(
            values == [
                .checked(text: "0.0123", agrees: true), .checked(text: "0.0123", agrees: false),
                .checked(text: "75 %", agrees: true),
                .checked(text: "1,234", agrees: true), .checked(text: "1,234", agrees: false),
                .checked(text: "1.2e-2", agrees: true),
            ])
        #expect(
            course.messages(0, diagnostics) == [
                "9 [0.0124] the run gives 0.0123, the text says 0.0124 | build --fix writes it",
                "9 [1,233] the run gives 1,234, the text says 1,233 | build --fix writes it",
            ])
        #expect(diagnostics.map(\.identifier) == ["value-differs", "value-differs"])
    }

    @Test("figures and tables are counted apart, and their numbers kept right")
    func figures() {
        let (course, findings) = Self.findings(
            """
            [Figure 1](#a.loss) [Figure 1](#a.boundary) [그림 7을](#a.boundary) [Table 1](#a.predictions)
            [the plane](#a.boundary) [Table 4](#a.predictions) [0.0123](#a.loss)
            """)
        #expect(course.messages() == [])
        let (values, diagnostics) = findings.values(ofLesson: 0)
        #expect(
            values == [
                .figure(anchor: "a.loss", text: "Figure 1", agrees: true),
                .figure(anchor: "a.boundary", text: "Figure 2", agrees: false),
                .figure(anchor: "a.boundary", text: "그림 2을", agrees: false),
                .figure(anchor: "a.predictions", text: "Table 1", agrees: true),
                .figure(anchor: "a.boundary", text: "the plane", agrees: true),
                .figure(anchor: "a.predictions", text: "Table 1", agrees: false),
                .checked(text: "0.0123", agrees: true),
            ])
        #expect(
            course.messages(0, diagnostics) == [
                "9 [Figure 1] this is Figure 2, the text says Figure 1 | build --fix writes it",
                "9 [그림 7을] this is 그림 2을, the text says 그림 7을 | build --fix writes it",
                "10 [Table 4] this is Table 1, the text says Table 4 | build --fix writes it",
            ])
    }

    @Test("a skipped directive keeps its numbers")
    func skippedNumbers() {
        let course = SmallCourse(
            """
            ```experiment a
            data: xor
            layers: 2 -> 1 sigmoid
            show: [loss, predictions, boundary]
            ```

            ```experiment b
            data: xor
            layers: 2 -> 1 sigmoid
            show: [loss, table]
            ```

            [Figure 3](#b.loss) [Table 2](#b.table)
            """)
        let skipped = course.findings(states: ["a": .skipped(missing: ["mnist"])])
        for findings in [course.findings(), skipped] {
            #expect(
                findings.values(ofLesson: 0).values == [
                    .figure(anchor: "b.loss", text: "Figure 3", agrees: true),
                    .figure(anchor: "b.table", text: "Table 2", agrees: true),
                ])
        }
    }

    @Test("a figure that the runs have nothing for is told")
    func nothingDrawn() {
        let course = SmallCourse(
            Self.experiment.replacing("boundary]", with: "confusion, hidden-space]") + "[Figure 2](#a.hidden-space)\n")
        #expect(course.messages().map { $0.contains("there is nothing to show as 'hidden-space'") } == [true])
        let (values, diagnostics) = course.findings().values(ofLesson: 0)
        #expect(values == [.unchecked(text: "Figure 2")])
        #expect(
            course.messages(0, diagnostics) == [
                "9 [#a.hidden-space] the runs have nothing to draw for 'a.hidden-space' | refer to another figure, or show another"
            ])
    }

    @Test("a fix rewrites those texts and not a byte more")
    func fixes() {
        let prose =
            "Größe [0.0124](#a.loss), so **[1,233](#a.updates)** and [75 %](#a.accuracy)\r\nin [Figure 9](#a.boundary).\n"
        let (course, findings) = Self.findings(prose)
        let source = course.lessons[0].lesson.source
        let links = course.lessons[0].lesson.values
        let fixed = source.changed(ValueFix.changes(source, links, findings.values(ofLesson: 0).values))
        let wanted =
            "Größe [0.0123](#a.loss), so **[1,234](#a.updates)** and [75 %](#a.accuracy)\r\nin [Figure 2](#a.boundary).\n"
        #expect(String(decoding: fixed, as: UTF8.self) == Self.experiment + wanted)
        let (_, again) = Self.findings(wanted)
        #expect(again.values(ofLesson: 0).diagnostics == [])
    }

    @Test("a fix leaves alone what agrees, what is unchecked and what does not stand where it should")
    func fixesNothing() {
        let source = SourceFile(path: "x.md", bytes: Array("a 0.1 b".utf8))
        let link = ValueLink(target: "a.loss", targetSpan: Span(0, 1), text: "0.1", textSpan: Span(2, 5))
        var elsewhere = link
        elsewhere.textSpan = Span(3, 6)
        var unlike = link
        unlike.isLiteral = false
        func fixed(_ links: [ValueLink], _ outcome: ValueOutcome) -> String {
            let changes = ValueFix.changes(source, links, links.map { _ in outcome })
            return String(decoding: source.changed(changes), as: UTF8.self)
        }
        #expect(fixed([link], .checked(text: "0.2", agrees: true)) == "a 0.1 b")
        #expect(fixed([link], .unchecked(text: "0.2")) == "a 0.1 b")
        #expect(fixed([elsewhere], .checked(text: "0.2", agrees: false)) == "a 0.1 b")
        #expect(fixed([unlike], .checked(text: "0.2", agrees: false)) == "a 0.1 b")
        #expect(fixed([link], .checked(text: "0.25", agrees: false)) == "a 0.25 b")
        #expect(fixed([link, link], .checked(text: "0.25", agrees: false)) == "a 0.25 b")
    }
}
