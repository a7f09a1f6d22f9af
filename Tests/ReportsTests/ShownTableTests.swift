import Engine
import Testing

@testable import Reports

/// How tables' numbers are written, which columns are, and how many rows are seen at once.
struct ShownTableTests {
    private static func column(_ values: [Double], digits: Int = 4) -> [String] {
        let numbers = ColumnNumbers(values, digits: digits)
        return values.map(numbers.text)
    }

    @Test(arguments: [
        ([0.0000358, 3.63567e-6], ["3.58e−5", "3.636e−6"]), ([0.0000358, 0.5], ["0.0000358", "0.5000"]),
        ([0.95, 0.9433333, 1], ["0.9500", "0.9433", "1.000"]), ([0.5, 0.25, 0], ["0.50", "0.25", "0"]),
        ([-0.1, 0.0428571, 0.185714], ["−0.1000", "0.04286", "0.1857"]), ([2, 0.25], ["2", "0.25"]),
        ([1, 1024, -3], ["1", "1,024", "−3"]), ([200, 3e-7], ["200", "3e−7"]), ([.nan, 0.5], ["NaN", "0.5"]),
        ([12.5, 3.14159], ["12.50", "3.142"]), ([12.5, 130.25], ["12.5", "130.3"]), ([], []),
    ])
    func aColumnHasOneNotation(values: [Double], texts: [String]) {
        #expect(Self.column(values) == texts)
    }

    @Test func anAuthorsDigitsHold() {
        #expect(Self.column([0.123456, 0.5], digits: 2) == ["0.12", "0.50"])
        #expect(Self.column([0.123456, 0.5], digits: 6) == ["0.123456", "0.500000"])
    }

    private static func label(_ text: String) -> Label { Label(text: Array(text.utf8)) }

    private static func runs(_ columns: [[Double]]) -> Table {
        let names = ["loss", "epochs", "updates"].prefix(columns.count)
        var table = Table(
            title: .none, columns: [label("rate")] + names.map(label),
            rows: columns[0].indices.map { row in [.number(Double(row))] + columns.map { .number($0[row]) } })
        table.isOfRuns = true
        table.nameColumns = 1
        return table
    }

    @Test func whatAllRowsHaveInCommonIsSaidOnce() {
        let table = ShownTable(Self.runs([[0.5, 0.25], [20, 20], [4000, 4000]]), .english)
        #expect(table.columns.map(\.title) == ["rate", "loss"])
        #expect(table.rows == [[.number("0"), .number("0.50")], [.number("1"), .number("0.25")]])
        #expect(table.sharedSentence(.english) == "The same in every run: epochs 20, updates 4,000.")
    }

    @Test func someColumnIsLeft() {
        #expect(
            ShownTable(Self.runs([[0.5, 0.5], [20, 20]]), .english).columns.map(\.title) == ["rate", "loss", "epochs"])
        #expect(ShownTable(Self.runs([[0.5], [20]]), .english).columns.count == 3)
        var table = Self.runs([[0.5, 0.25], [20, 20]])
        table.isOfRuns = false
        #expect(ShownTable(table, .english).columns.count == 3)
        #expect(ShownTable(table, .english).sharedSentence(.english).isEmpty)
    }

    @Test(arguments: [(24, false), (25, true), (256, true)]) func longTablesFold(rows: Int, isFolded: Bool) {
        let table = Self.runs([(0..<rows).map { Double($0) / 8 }])
        let text = String(decoding: TableMarkup(table, .english, label: "Table 1").folded.bytes, as: UTF8.self)
        #expect(text.contains("<summary>All \(rows) rows</summary>") == isFolded)
        #expect(text.components(of: "<tr>") == rows + 1)
        #expect(text.contains("tabindex=\"0\" role=\"group\" aria-label=\"Table 1\""))
    }

    @Test func anAuthorsLongTableFoldsToo() {
        let rows = (0..<30).map { "| \($0) |\n" }.joined()
        let report = HTMLSample.report("# T\n\n| n |\n| - |\n" + rows)
        let page = LessonPage(report, of: Site(CourseReport(title: "C", reports: [report]))).file
        #expect(String(decoding: page.bytes, as: UTF8.self).contains("<summary>All 30 rows</summary>"))
    }
}

extension String {
    fileprivate func components(of part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
