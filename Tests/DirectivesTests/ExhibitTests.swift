import Datasets
import Engine
import Lessons
import Testing

@testable import Directives

/// What directives show of their runs.
@Suite struct ExhibitTests {
    static func directive(
        _ kind: DirectiveKind, _ content: Directive.Content, show: [FigureName]? = nil
    ) -> Directive {
        Directive(
            kind: kind, id: "one", span: Span(0, 0), idSpan: Span(0, 0), body: "", content: content,
            show: (show ?? kind.figureNames).map { ShownFigure($0) })
    }

    static func key(_ variant: String? = nil, _ path: String? = nil, _ value: Double = 0) -> RunKey {
        RunKey(
            variant: variant,
            settings: path.map { [.init(path: $0, value: "\(value)", number: value)] } ?? [])
    }

    static func traced(_ plans: [(RunKey, TracePlan)], show: [FigureName]? = nil) -> [Exhibit] {
        let keyed = plans.map { PlannedRun(key: $0.0, plan: $0.1) }
        return directive(.trace, .trace(keyed), show: show).exhibits(
            of: keyed.map { FinishedRun(key: $0.key, findings: .trace($0.plan, $0.plan.run())) }, data: { _ in nil })
    }

    static let english = Vocabulary(words: Term.allCases.map { Array("\($0)".utf8) })
    static func text(_ label: Label) -> String { String(decoding: english.text(of: label), as: UTF8.self) }
    static func text(cell: Table.Cell) -> String {
        if case .label(let label) = cell { text(label) } else { "" }
    }
    struct Missing: Error {}

    /// f = x²/20 + y²
    static func bowl(_ optimizer: Optimizer?, steps: Int = 30) -> TracePlan {
        let f = Formula.binary(
            .add, .binary(.divide, .binary(.power, .variable(0), .number(2)), .number(20)),
            .binary(.power, .variable(1), .number(2)))
        return TracePlan(
            inputs: [-7, 2], lines: [f], names: [Array("x".utf8), Array("y".utf8), Array("f".utf8)],
            update: optimizer.map { .init(optimizer: $0, steps: steps, groups: [[0, 1]]) })
    }

    @Test func aTraceShowsItsGraphValuesAndGradients() throws {
        let drawn = Self.traced([(RunKey(), Self.bowl(nil))], show: [.graph, .table, .steps, .path, .sweep])
        #expect(drawn.map(\.name) == [.graph, .table])
        guard case .table(let table) = drawn[1].content else { throw Missing() }
        #expect(table.rows.last?[1] == .number(6.45))
        guard case .number(let gradient)? = table.rows.first?[2] else { throw Missing() }
        #expect(abs(gradient + 0.7) < 1e-15)
        guard case .figure(let figure) = drawn[0].content, case .graph(let graph) = figure.content else {
            throw Missing()
        }
        #expect(graph.nodes.last?.value == 6.45)
    }

    @Test(arguments: [1, 2])
    func aVectorHasARowForEachOfItsNumbers(runs: Int) throws {
        let names = ["z", "p", "L"].map { Array($0.utf8) }
        let lines = try ["softmax([z, 1])", "-log(p[1])"].map { try FormulaParser.parse(Array($0.utf8), names: names) }
        let plans = (0..<runs).map {
            (Self.key("run\($0)"), TracePlan(inputs: [Double($0)], lines: lines, names: names))
        }
        guard case .table(let table)? = Self.traced(plans, show: [.table]).first?.content else { throw Missing() }
        #expect(table.rows.map { Self.text(cell: $0[0]) } == ["z", "p[0]", "p[1]", "L"])
        guard case .number(let first) = table.rows[1][1], case .number(let second) = table.rows[2][1] else {
            throw Missing()
        }
        #expect(abs(first + second - 1) < 1e-15)
        #expect(table.rows[1][2] == .number(0) && table.rows[2][2] == .number(-1 / second))
    }

    /// What stands beside a gradient is the value where it was taken; what an update left has a column of its own.
    @Test(arguments: [2, 4]) func updatedTracesSideBySide(runs: Int) throws {
        let plans = (0..<runs).map { (Self.key("run\($0)"), Self.bowl(.sgd(rate: 0.1, momentum: 0), steps: 1)) }
        guard case .table(let table)? = Self.traced(plans, show: [.table]).first?.content else { throw Missing() }
        let row = try table.rows[1].dropFirst().map { cell in
            guard case .number(let value) = cell else { throw Missing() }
            return value
        }
        if runs == 2 {
            #expect(table.columns.prefix(4).map(Self.text) == ["name", "run0, value", "run0, gradient", "run0, after"])
            #expect(row == [2, 4, 1.6, 2, 4, 1.6])
        } else {
            #expect(Self.text(table.title) == "after")
            #expect(row == [1.6, 1.6, 1.6, 1.6])
        }
    }

    @Test func aTwoDimensionalDescentIsSeenFromAbove() throws {
        let drawn = Self.traced(
            [
                (Self.key("slow"), Self.bowl(.sgd(rate: 0.1, momentum: 0))),
                (Self.key("fast"), Self.bowl(.sgd(rate: 0.9, momentum: 0))),
            ], show: [.path, .steps])
        guard case .figure(let figure) = drawn[0].content, case .planes(let planes) = figure.content else {
            throw Missing()
        }
        #expect(planes.map { Self.text($0.title) } == ["slow", "fast"])
        #expect(planes[0].paths[0].x.count == 31)
        #expect(planes[0].paths[0].x[0] == -7)
        let field = try #require(planes[0].field)
        #expect(field.meaning == .surface && field.values.count == field.columns * field.rows)
        let from = try #require(planes[0].x.from)
        let to = try #require(planes[0].x.to)
        let low = try #require(planes[0].y.from)
        let high = try #require(planes[0].y.to)
        let x = from + (to - from) * 0.5 / Double(field.columns)
        let y = low + (high - low) * 0.5 / Double(field.rows)
        #expect(abs(Double(field.values[0]) - (x * x / 20 + y * y)) < 1e-5)
        guard case .figure(let steps) = drawn[1].content, case .curves(let curves) = steps.content else {
            throw Missing()
        }
        #expect(curves.series.count == 2 && curves.y.isLogarithmic)
        #expect(curves.series[0].y[0] == 6.45)
    }

    @Test func aPathThatFliesAwayKeepsItsOwnScale() throws {
        let drawn = Self.traced(
            [
                (Self.key("rests"), Self.bowl(.sgd(rate: 0.5, momentum: 0))),
                (Self.key("flies"), Self.bowl(.sgd(rate: 1.5, momentum: 0))),
                (Self.key("bursts"), Self.bowl(.sgd(rate: 1e30, momentum: 0))),
            ], show: [.path])
        guard case .figure(let figure) = drawn[0].content, case .planes(let planes) = figure.content else {
            throw Missing()
        }
        let spans = planes.map { ($0.y.to ?? .nan) - ($0.y.from ?? .nan) }
        #expect(spans[0] < 10 && spans[1] > 1000)
        #expect(spans[2].isFinite)
    }

    @Test func aGradientChecksErrorIsDrawnOverItsStep() throws {
        let steps = [1e-1, 1e-3, 1e-5, 1e-7]
        let runs = ["central", "forward"].flatMap { variant in
            steps.map { step -> (RunKey, TracePlan) in
                var plan = Self.bowl(nil)
                plan.lines = [.call(.exp, [.binary(.multiply, .variable(0), .variable(1))])]
                plan.check = .init(central: variant == "central", step: step, single: false)
                return (Self.key(variant, "check.step", step), plan)
            }
        }
        let drawn = Self.traced(runs, show: [.sweep, .table])
        guard case .figure(let figure) = drawn[0].content, case .curves(let curves) = figure.content else {
            throw Missing()
        }
        #expect(curves.x.isLogarithmic && curves.y.isLogarithmic)
        #expect(curves.series.map { Self.text($0.label) } == ["central", "forward"])
        #expect(curves.series[0].x == steps.sorted())
        #expect(Self.text(curves.x.label) == "stepSize")
        // Smaller steps are not ever better: the valley.
        #expect(curves.series[0].y[1] < curves.series[0].y[3])
        guard case .table(let table) = drawn[1].content else { throw Missing() }
        #expect(table.rows.count == 8 && table.columns.count == 2)
    }

    @Test func plotsAreNamedByTheirAuthor() throws {
        let plan = PlotPlan(
            functions: [.call(.sigmoid, [.variable(0)]), Formula.call(.sigmoid, [.variable(0)]).derived()], from: -6,
            to: 6)
        var directive = Self.directive(.plot, .plot([PlannedRun(key: RunKey(), plan: plan)]))
        directive.plotting.labels = ["sigmoid"]
        directive.plotting.formulas = ["sigmoid(x)", "derivative(sigmoid(x))"]
        let drawn = directive.exhibits(
            of: [FinishedRun(key: RunKey(), findings: .plot(plan, plan.run()))], data: { _ in nil })
        guard case .figure(let figure)? = drawn.first?.content, case .curves(let curves) = figure.content else {
            throw Missing()
        }
        #expect(curves.series.map { Self.text($0.label) } == ["sigmoid", "derivative(sigmoid(x))"])
        #expect(curves.series[1].y.max() == 0.25)
    }

    @Test func countsAreListedLayerByLayer() throws {
        let lenet = CountPlan(
            input: Shape(height: 28, width: 28, channels: 1),
            layers: [
                .convolution(height: 5, width: 5, filters: 6, stride: 1, padding: 2, activation: .tanh),
                .averagePool(size: 2, stride: 2), .flatten, .dense(units: 10, activation: .linear),
            ])
        let plans = [PlannedRun(key: RunKey(), plan: lenet)]
        let drawn = Self.directive(.count, .count(plans)).exhibits(
            of: [FinishedRun(key: RunKey(), findings: .count(try lenet.run()))], data: { _ in nil })
        guard case .table(let table) = drawn[0].content else { throw Missing() }
        #expect(
            table.rows.map { Self.text(cell: $0[0]) } == [
                "conv 5x5 x6 pad 2 tanh", "avgpool 2", "flatten", "10", "total",
            ])
        #expect(table.rows[0][2] == .number(156))
        #expect(table.rows[0][4] == .number(624))
        #expect(Self.text(cell: table.rows[1][1]) == "14x14x6")
        guard case .figure(let figure) = drawn[1].content, case .bars(let bars) = figure.content else {
            throw Missing()
        }
        #expect(bars.values == [156, 11770])
    }
}
