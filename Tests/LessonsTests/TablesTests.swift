import Testing

@testable import Lessons

@Suite struct TablesTests {
    private static func table(_ text: String) -> (columns: [Block.Alignment], rows: [[String]])? {
        let parsed = ParsedLesson(text)
        for block in parsed.lesson.blocks {
            if case .table(let columns, let header, let rows) = block.kind {
                return (columns, ([header] + rows).map { $0.map(parsed.words) })
            }
        }
        return nil
    }

    @Test func cellsAndAlignments() throws {
        let table = try #require(Self.table("| a | b | c | d |\n| --- | :-- | --: | :-: |\n| 1 | *2* | `3` | |\n"))
        #expect(table.columns == [.natural, .left, .right, .center])
        #expect(table.rows == [["a", "b", "c", "d"], ["1", "2", "3", ""]])
    }

    @Test func withoutOuterPipes() throws {
        let table = try #require(Self.table("a | b\n--- | ---\n1 | 2\n"))
        #expect(table.rows == [["a", "b"], ["1", "2"]])
    }

    @Test func aPipeEndsACellUnlessItIsEscaped() throws {
        let table = try #require(Self.table("| a | b |\n| - | - |\n| `x\\|y` | p\\|q |\n| `x|y` |\n| x` | 17 |\n"))
        #expect(table.rows.dropFirst() == [["x|y", "p|q"], ["`x", "y`"], ["x`", "17"]])
    }

    @Test func shortRowsAreFilledUpAndLongOnesSaySo() {
        let parsed = ParsedLesson("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n")
        #expect(
            parsed.problems == ["4:1-4:14 warning: the row has 3 cells, the table 2 columns; the rest is not shown"])
        #expect(
            Self.table("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n")?.rows == [["a", "b"], ["1", ""], ["1", "2"]])
    }

    @Test(arguments: ["a | b\n- | -\n", "| a | b |\n| - |\n", "a\n-\n", "| a |\n| x |\n", "| a |"])
    func paragraphsThatAreNone(
        text: String
    ) {
        #expect(Self.table(text) == nil)
    }

    @Test func insideQuotesAndLists() throws {
        let parsed = ParsedLesson(
            "> - | a | [1](#p.a) |\n>   | - | - |\n>   | [2](#p.b) | 가 |\n\n```plot p\ny: [x]\n```\n")
        #expect(parsed.lesson.values.map { parsed.text($0.textSpan) } == ["1", "2"])
        #expect(parsed.lesson.values.map { parsed.lesson.source.position($0.textSpan.start).line } == [1, 3])
    }

    @Test func aTableThatWouldBlowUpIsRefused() {
        let text =
            String(repeating: "|a", count: 2000) + "\n" + String(repeating: "|-", count: 2000) + "\n"
            + String(repeating: "|b\n", count: 2000)
        #expect(ParsedLesson(text).diagnostics.map(\.identifier) == ["table-too-large"])
    }
}
