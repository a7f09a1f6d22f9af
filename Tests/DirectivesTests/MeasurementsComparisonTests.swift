import Engine
import Lessons
import Testing

@testable import Directives

@Suite("Comparisons") struct MeasurementsComparisonTests {
    static let runs = """
        ```experiment a
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 3
        repeat: 3
        ```

        ```experiment b
        data: and
        layers: 2 -> 1 step
        optimizer: perceptron-rule 1
        epochs: 2
        ```

        ```experiment c
        data: xor
        layers: 2 -> 1 sigmoid
        epochs: 1
        variants: {one: {}, two: {}}
        ```

        """

    static func compare(_ body: String, states: [String: Outcome.State] = [:]) throws -> (SmallCourse, Outcome) {
        let course = SmallCourse(runs + "```compare all\n\(body)\n```\n")
        let findings = course.findings(states: states) { id, runs in
            runs.changeResults { index, result in
                result.training.quality = .labels(accuracy: [0.25, 0.75, 0.5][index], exactMatch: 1)
                if id == "b" { result.updates = 7 }
                for epoch in result.history.indices {
                    result.history[epoch].training.loss = Double(index + 1) / Double(epoch + 1)
                }
                if id == "a", index == 0, !result.history.isEmpty {
                    result.history.removeLast()
                    result.epochs = 2
                }
            }
        }
        return (course, try #require(findings.outcome("all")))
    }

    @Test("rows by columns are a table, medians over repeats, empty where a row has none")
    func table() throws {
        let (course, outcome) = try Self.compare(
            "rows: [a, b, c.two]\ncolumns: [accuracy, accuracy.max, loss, updates]\nshow: [table]")
        #expect(course.messages() == [])
        let drawn = try #require(outcome.exhibits.first)
        guard case .table(let table) = drawn.content else { throw Unexpected() }
        #expect(
            table.columns == [
                .none, Label(.accuracy), .joined([Label(.accuracy), Label(.maximum)]), Label(.loss), Label(.updates),
            ])
        #expect(table.columns.indices.allSatisfy { table.digits($0) == Table.naturalDigits })
        #expect(table.rows.map { $0[0] } == ["a", "b", "c.two"].map { .label(Label(text: Array($0.utf8))) })
        #expect(table.rows[0][1...2] == [.number(0.5), .number(0.75)])
        #expect(table.rows[1][1...4] == [.number(0.25), .number(0.25), .empty, .number(7)])
        #expect(!outcome.digest.isEmpty)
    }

    @Test("and bars")
    func bars() throws {
        let (_, outcome) = try Self.compare("rows: [a, b]\ncolumns: [accuracy, updates]\nshow: [bars, table]")
        #expect(outcome.exhibits.map(\.name) == [.bars, .table])
        guard case .figure(let figure) = outcome.exhibits[0].content, case .bars(let bars) = figure.content else {
            throw Unexpected()
        }
        #expect(bars.groups.count == 2)
        #expect(bars.series == [Label(.accuracy), Label(.updates)])
        #expect(bars.values == [0.5, 3, 0.25, 7])
    }

    @Test("curves are lines unless it says otherwise") func naturalLines() throws {
        let (course, outcome) = try Self.compare("curves: [a.loss, c.two.loss]")
        #expect(course.messages() == [])
        #expect(outcome.exhibits.map(\.name) == [.lines])
    }

    @Test("curves are medians by epoch, with a band over repeats")
    func curves() throws {
        let (course, outcome) = try Self.compare("curves: [a.loss, c.two.loss]\nshow: [lines]")
        #expect(course.messages() == [])
        guard case .figure(let figure)? = outcome.exhibits.first?.content, case .curves(let curves) = figure.content
        else {
            throw Unexpected()
        }
        #expect(curves.series.map(\.label) == ["a.loss", "c.two.loss"].map { Label(text: Array($0.utf8)) })
        #expect(curves.series[0].x == [0, 1, 2, 3])
        // The first run stopped after epoch 2 and keeps its value.
        #expect(curves.series[0].y == [2, 1, 2.0 / 3, 0.5])
        #expect(curves.series[0].low == [1, 0.5, 1.0 / 3, 1.0 / 3])
        #expect(curves.series[0].high == [3, 1.5, 1, 0.75])
        #expect(curves.series[1].y == [2, 1])
        #expect(curves.series[1].low == [])
        #expect(curves.x.label == Label(.epoch))
        #expect(figure.title == Label(.loss))
    }

    @Test("what was skipped leaves its cells empty")
    func skipped() throws {
        let (_, outcome) = try Self.compare(
            "rows: [a, b]\ncolumns: [accuracy]\nshow: [table]", states: ["b": .skipped(missing: ["mnist"])])
        guard case .table(let table)? = outcome.exhibits.first?.content else { throw Unexpected() }
        #expect(table.rows.map { $0[1] } == [.number(0.5), .empty])
    }

    static let wrong: [(String, [String])] = [
        ("rows: [a, bb]\ncolumns: [epochs]", ["[bb] nothing here is called 'bb' | known are a, b, c, all"]),
        ("rows: [a, b]\ncolumns: [epochs, epoch]", ["[epoch] a has no 'epoch' | did you mean 'epochs'?"]),
        ("rows: [c, a]\ncolumns: [epochs]", ["[c] c has 2 runs: name one | such as c.one.epochs"]),
        ("rows: [\"c.x\", a]\ncolumns: [epochs]", ["[x] c has no variant 'x' | its variants are one, two"]),
        (
            "rows: [a b]\ncolumns: [epochs]",
            [
                "[a b] 'a b' is no reference to a measurement | such as xor.loss, depth.relu.test.accuracy or xor(optimizer.rate=0.1).loss"
            ]
        ),
        ("curves: [a.los]\nshow: [lines]", ["[los] a has no 'los' | did you mean 'loss'?"]),
        (
            "curves: [a.start.loss]\nshow: [lines]",
            [
                "[start.loss] 'start.loss' is not known epoch by epoch | loss, accuracy, mistakes, weights and gradients are"
            ]
        ),
        (
            "rows: [b]\ncolumns: [loss]",
            ["[loss] no 'loss': a step network has no loss | accuracy or mistakes say how good it is"]
        ),
    ]

    @Test("is wrong, at its place", arguments: wrong)
    func isWrong(_ body: String, _ messages: [String]) throws {
        let (course, _) = try Self.compare(body)
        #expect(course.messages().map { String($0.drop { $0 != " " }.dropFirst()) } == messages)
    }

    struct Unexpected: Error {}
}
