import Testing

@testable import Engine

@Suite struct FigureTableTests {
    @Test(arguments: FigureSample.all) func rowsAreAsLongAsTheHeadAndFew(_ sample: FigureSample) {
        let table = sample.figure.dataTable()
        #expect(table.title == sample.figure.title)
        #expect(table.rows.count <= 1000)
        for row in table.rows { #expect(row.count == table.columns.count) }
    }

    @Test func seriesOfOneXStandSideBySide() {
        let series = ["a", "b"].map { Curves.Series(label: FigureSample.label($0), x: [1, 2], y: [3, 4]) }
        let curves = Curves(x: Axis(Label(.epoch)), y: Axis(Label(.loss)), series: series)
        let table = Figure(title: .none, content: .curves(curves)).dataTable()
        #expect(table.columns == [Label(.epoch), FigureSample.label("a"), FigureSample.label("b")])
        #expect(table.rows == [[.number(1), .number(3), .number(3)], [.number(2), .number(4), .number(4)]])
    }

    @Test func longSeriesKeepEndsAndExtremes() {
        var y = [Double](repeating: 1, count: 5000)
        (y[1234], y[4321]) = (-7, 9)
        let series = Curves.Series(label: Label(.loss), x: y.indices.map(Double.init), y: y)
        let curves = Curves(x: Axis(Label(.epoch)), y: Axis(Label(.loss)), series: [series])
        let rows = Figure(title: .none, content: .curves(curves)).dataTable().rows
        #expect(rows.count <= 202)
        for epoch in [0.0, 1234, 4321, 4999] { #expect(rows.contains { $0[0] == .number(epoch) }) }
    }

    @Test func weightsAreListedByLayerInputAndUnit() {
        let network = NetworkDiagram(columns: [
            .init(label: FigureSample.label("2"), units: 2),
            .init(label: FigureSample.label("1 step"), units: 1, biases: [-0.5], weights: [1, 2]),
        ])
        let rows = Figure(title: .none, content: .network(network)).dataTable().rows
        #expect(rows.count == 3)
        #expect(rows[1] == [.number(1), .label(Label(.weight)), .number(1), .number(0), .number(2)])
        #expect(rows[2] == [.number(1), .label(Label(.bias)), .empty, .number(0), .number(-0.5)])
    }
}
