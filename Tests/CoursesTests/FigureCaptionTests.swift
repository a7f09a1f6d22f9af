import Foundation
import Testing

@testable import Courses
@testable import Reports

/// A figure's own caption stands wherever the figure does, and its numbers are checked as any others.
@Suite struct FigureCaptionTests {
    private static func lesson(_ epochs: String) -> String {
        """
        # Two

        See [Figure 2](#a.loss.2).

        ```experiment a
        data: moons
        layers: 2 -> 1 sigmoid
        epochs: 3
        show: [{loss: {caption: "After [\(epochs)](#a.epochs) *epochs*."}}, {loss: {axes: log, caption: Once more.}}, {table: {caption: Its numbers.}}]
        ```

        """
    }

    @Test func everyFormatHasThem() throws {
        let build = try TemporaryCourse(["en/01-two.md": Self.lesson("3")]).build()
        #expect(BuildTests.messages(build) == [])
        func text(_ path: String, _ format: ReportFormat) throws -> String {
            let file = try #require(build.files(format).first { $0.path == path })
            return String(decoding: file.bytes, as: UTF8.self)
        }
        let page = try text("en/01-two.html", .html)
        #expect(page.contains("<b>Figure 1.</b> After <a href=\"#a\" class=\"value\""))
        #expect(page.contains("<b>Figure 2.</b> Once more.") && page.contains("<b>Table 1.</b> Its numbers."))
        #expect(page.contains("href=\"#a.loss.2\">Figure 2</a>"))
        let markdown = try text("en/01-two.md", .markdown)
        for caption in ["**Figure 1.** After 3 *epochs*.", "**Figure 2.** Once more.", "**Table 1.** Its numbers."] {
            #expect(markdown.contains(caption))
        }
        let json = try text("en/01-two.json", .json)
        for caption in [
            "\"a.loss\": \"After 3 epochs.\"", "\"a.loss.2\": \"Once more.\"", "\"a.table\": \"Its numbers.\"",
        ] { #expect(json.contains(caption)) }
        let terminal = PlainText.text(of: build.reports[0], only: "a", width: 80, colours: false)
        for caption in ["Figure 1. After 3 epochs.", "Figure 2. Once more.", "Table 1. Its numbers."] {
            #expect(terminal.contains(caption))
        }
    }

    @Test func theirNumbersAreChecked() throws {
        let build = try TemporaryCourse(["en/01-two.md": Self.lesson("4")]).build()
        #expect(BuildTests.messages(build) == ["en/01-two.md:9: error value-differs"])
    }

    @Test func variantsAreChosenByTheirOwnNames() throws {
        let lesson = """
            # T

            ```experiment a
            data: moons
            layers: 2 -> 1 sigmoid
            epochs: 3
            variants: {slow: {}, fast: {optimizer.rate: 1}, faster: {optimizer.rate: 2}}
            names: {fast: 빠른}
            show: [{loss: {variants: [faster, fast]}}, loss]
            ```

            """
        let build = try TemporaryCourse(["ko/01-t.md": lesson]).build()
        #expect(BuildTests.messages(build) == [])
        let terminal = PlainText.text(of: build.reports[0], only: "a", width: 200, colours: false)
        let loss = terminal.split(separator: "\n").filter { $0.contains("loss by epoch.") }
        #expect(loss.count == 2 && loss[0].contains("빠른") && loss[0].contains("faster") && !loss[0].contains("slow"))
        #expect(loss[1].contains("slow"))
    }

    /// The second of a name is the second, whether the first had something to draw or not.
    @Test func anchorsAreThoseOfShow() throws {
        let lesson = """
            # T

            ```experiment b
            data: moons
            layers: 2 -> 1 sigmoid
            epochs: 0
            variants: {p: {}, q: {epochs: 10}}
            show: [{loss: {variants: [p]}}, {loss: {variants: [q], caption: Of q.}}]
            ```

            See [Figure 1](#b.loss.2).

            """
        let build = try TemporaryCourse(["en/01-t.md": lesson]).build()
        #expect(BuildTests.messages(build) == ["en/01-t.md:8: warning figure-left-out"])
        let page = String(
            decoding: try #require(build.files(.html).first { $0.path == "en/01-t.html" }).bytes, as: UTF8.self)
        #expect(page.contains("<figure id=\"b.loss.2\"") && page.contains("href=\"#b.loss.2\">Figure 1</a>"))
    }

    @Test func whatFailsIsNotFoldedAway() throws {
        let lesson =
            "# T\n\n> [!DETAILS] More\n>\n> > [!NOTE]\n> > ```plot p\n> > y: [x]\n> > x: 0..1\n> > expect: y.0.max == NUMBER\n> > ```\n"
        for (number, isOpen) in [("1", false), ("2", true)] {
            let build = try TemporaryCourse(["en/01-t.md": lesson.replacing("NUMBER", with: number)]).build()
            let page = String(
                decoding: try #require(build.files(.html).first { $0.path == "en/01-t.html" }).bytes, as: UTF8.self)
            #expect(page.contains("<details class=\"callout details\" open") == isOpen)
        }
    }
}
