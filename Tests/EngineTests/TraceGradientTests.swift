import Testing

@testable import Engine

/// Gradients flow through what feeds the last line, and through nothing else.
@Suite struct TraceGradientTests {
    static func trace(_ lines: [String], _ inputs: [(String, Double)]) throws -> TracePlan {
        let assigned = lines.map { $0.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } } }
        let names = (inputs.map(\.0) + assigned.map { $0[0] }).map { Array($0.utf8) }
        let formulas = try assigned.map { try FormulaParser.parse(Array($0[1].utf8), names: names) }
        return TracePlan(inputs: inputs.map(\.1), lines: formulas, names: names)
    }

    static let cases: [(lines: [String], inputs: [(String, Double)], gradients: [Double])] = [
        // A line that nothing uses is infinite.
        (["c = log(x)", "e = z^2 + x"], [("x", 0), ("z", 3)], [1, 6]),
        (["c = 1/x", "d = sqrt(c)*x", "e = 2*x"], [("x", 0)], [2]),
        // What relu, max and step don't pass on does not feed them.
        (["e = max(x, log(y))"], [("x", 2), ("y", 0)], [1, 0]),
        (["e = min(x, 1/y) + y"], [("x", 2), ("y", 0)], [1, 1]),
        (["c = log(y)", "e = relu(c) + 3*y"], [("y", 0)], [3]),
        (["e = step(1/y) + (1/y > 2)*5 + y"], [("y", 0)], [1]),
        // The slope of leaky-relu, and an exponent above 0.
        (["e = leaky-relu(x, a)"], [("x", -3), ("a", 0.1)], [0.1, -3]),
        (["e = leaky-relu(x, a)"], [("x", 3), ("a", 0.1)], [1, 0]),
        (["k = 2*a", "e = x^k"], [("x", 0), ("a", 1)], [0, 0]),
        (["v = [x, 2*x, 3*x]", "k = 1 + 1", "e = v[k]"], [("x", 5)], [3]),
    ]

    @Test(arguments: cases.indices) func onlyWhatFeedsTheResultCounts(index: Int) throws {
        let (lines, inputs, gradients) = Self.cases[index]
        let plan = try Self.trace(lines, inputs)
        #expect(Array(plan.run().gradients.prefix(inputs.count)) == gradients)
        let graph = plan.graph().nodes.prefix(inputs.count).map(\.gradient)
        #expect(graph == gradients)
    }

    @Test func whatFeedsAndIsInfiniteStaysSo() throws {
        let product = try Self.trace(["c = log(x)", "e = z*c"], [("x", 0), ("z", 0)]).run()
        #expect(product.values[3].isNaN && product.gradients[0].isNaN)
        #expect(try Self.trace(["e = log(x) + z"], [("x", 0), ("z", 1)]).run().gradients.prefix(2) == [.infinity, 1])
    }
}
