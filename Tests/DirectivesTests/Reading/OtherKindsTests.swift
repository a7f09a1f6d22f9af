import Directives
import Engine
import Testing

@Suite("Reading the other kinds") struct OtherKindsTests {
    private func content(_ kind: String, _ body: String) throws -> Directive {
        let (directive, diagnostics) = try ReadFence.read("```\(kind) a\n\(body)\n```")
        guard let directive, diagnostics.isEmpty else {
            throw ReadFence.Unreadable(messages: diagnostics.map(\.message))
        }
        return directive
    }

    private func trace(_ body: String) throws -> [PlannedRun<TracePlan>] {
        guard case .trace(let runs) = try content("trace", body).content else { return [] }
        return runs
    }

    @Test("a trace names its values in order") func traceNames() throws {
        let runs = try trace("expression: |\n  z = w*x + b\n\n  E = (z - 1)^2\nat: {w: 0.5, x: 2, b: -1}")
        let plan = try #require(runs.first?.plan)
        #expect(plan.names == ["w", "x", "b", "z", "E"].map { Array($0.utf8) })
        #expect(plan.inputs == [0.5, 2, -1])
        #expect(plan.lines[0] == .binary(.add, .binary(.multiply, .variable(0), .variable(1)), .variable(2)))
        #expect(plan.update == nil && plan.check == nil)
    }

    @Test("an update moves all values, some, or some after others") func updates() throws {
        let body = "expression: E = a^2 + b^2 + c^2\nat: {a: 1, b: 2, c: 3}\n"
        let all = try trace(body + "update: {optimizer: sgd 0.5}").first?.plan.update
        #expect(all == .init(optimizer: .sgd(rate: 0.5, momentum: 0), steps: 1, groups: [[0, 1, 2]]))
        let some = try trace(body + "update: {steps: 3, only: [c, a]}").first?.plan.update
        #expect(some == .init(optimizer: .sgd(rate: 0.1, momentum: 0), steps: 3, groups: [[2, 0]]))
        let turns = try trace(body + "update: {in-turn: [[c], [a, b]]}").first?.plan.update
        #expect(turns?.groups == [[2], [0, 1]])
    }

    @Test("a check, and its step varied over powers of ten") func check() throws {
        let runs = try trace(
            "expression: E = a^2\nat: {a: 1}\ncheck: {difference: forward, precision: single}\n"
                + "vary: {check.step: 1e-1..1e-12 log}")
        #expect(runs.count == 12)
        #expect(runs.last?.plan.check == .init(central: false, step: 1e-12, single: true))
        #expect(runs.last?.key.settings == [.init(path: "check.step", value: "1e-12", number: 1e-12)])
    }

    @Test("values of a trace vary, and optimisers differ between variants") func varied() throws {
        let runs = try trace(
            "expression: E = a^2\nat: {a: 1}\nupdate: {steps: 5}\nvariants: {slow: {}, fast: {update.optimizer.rate: 0.9}}\n"
                + "vary: {at.a: [1, 2]}")
        #expect(runs.map(\.plan.inputs) == [[1], [2], [1], [2]])
        #expect(runs.last?.plan.update?.optimizer == .sgd(rate: 0.9, momentum: 0))
    }

    @Test("a plot has functions, a range, and how it is drawn") func plot() throws {
        let directive = try content("plot", "y: [step(x), derivative(x^2)]\nx: -6..6.5\nlabels: [a, b]\naxes: log")
        guard case .plot(let runs) = directive.content else { return #expect(Bool(false)) }
        #expect(runs.first?.plan.from == -6 && runs.first?.plan.to == 6.5)
        #expect(runs.first?.plan.functions.count == 2)
        #expect(directive.plotting.labels == ["a", "b"])
        #expect(directive.plotting.formulas == ["step(x)", "derivative(x^2)"])
        #expect(directive.plotting.isLogarithmic)
        #expect(directive.shownNames == [.functions])
    }

    @Test("a count takes any network") func count() throws {
        let body =
            "layers: 32x32x1 -> conv 5x5 x6 tanh -> avgpool 2 -> conv 5x5 x16 stride 1 pad 0 -> maxpool 2 stride 2"
        guard case .count(let runs) = try content("count", body + " -> flatten -> dropout 0.5 -> 10 softmax").content
        else { return #expect(Bool(false)) }
        #expect(runs.first?.plan.input == Shape(height: 32, width: 32, channels: 1))
        #expect(
            runs.first?.plan.layers == [
                .convolution(height: 5, width: 5, filters: 6, stride: 1, padding: 0, activation: .tanh),
                .averagePool(size: 2, stride: 2),
                .convolution(height: 5, width: 5, filters: 16, stride: 1, padding: 0, activation: .linear),
                .maxPool(size: 2, stride: 2), .flatten, .dropout(rate: 0.5),
                .dense(units: 10, activation: .softmax),
            ])
    }

    @Test("variants of a count, and groups of layers repeated") func countVariants() throws {
        let body = "variants:\n  a: {layers: 4 -> 2}\n  b: {layers: \"4 -> [3 relu -> dropout 0.5] * 2 -> 1\"}"
        guard case .count(let runs) = try content("count", body).content else { return #expect(Bool(false)) }
        #expect(runs.map(\.key.variant) == ["a", "b"])
        #expect(runs.last?.plan.layers.count == 5)
    }

    @Test("a comparison keeps words and places") func compare() throws {
        guard
            case .compare(let comparison) =
                try content("compare", "rows: [xor, and]\ncolumns: [epochs, test.loss]").content
        else { return #expect(Bool(false)) }
        #expect(comparison.rows.map(\.text) == ["xor", "and"])
        #expect(comparison.columns.map(\.text) == ["epochs", "test.loss"])
        #expect(comparison.columns[1].span.end - comparison.columns[1].span.start == 9)
    }

    @Test("caption, needs and allow") func common() throws {
        let directive = try content("compare", "curves: [a.loss]\ncaption: Two curves.\nneeds: [mnist, fashion-mnist]")
        #expect(directive.needs == ["mnist", "fashion-mnist"])
        #expect(directive.body.hasPrefix("curves: [a.loss]"))
        #expect(directive.shownNames == [.lines])
    }

    @Test("an exercise is left as it stands, with a warning") func exercise() throws {
        let (directive, diagnostics) = try ReadFence.read("```exercise a\nask: Why?\n```")
        #expect(directive == nil)
        #expect(diagnostics.map(\.severity) == [.warning])
    }
}
