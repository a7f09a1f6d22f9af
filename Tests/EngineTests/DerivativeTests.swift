import Testing

@testable import Engine

/// derivative(f) against differences, and what it is where f has a corner.
@Suite struct DerivativeTests {
    static func formula(_ text: String) throws -> Formula {
        try FormulaParser.parse(Array(text.utf8), names: [Array("x".utf8)])
    }

    static let formulas = [
        "x^3 - 2*x", "max(x, 0.2)", "max(0.1, x, x^2 - 1)", "min(x^2, 1 - x)", "min([x, 2*x, 3])", "max(x, -x)*x",
        "softmax([x, 1, 2*x])[2]", "softmax(x, 0)[0]", "softmax([x^2, [0, x]])[1]", "dot([x, 1, x^2], [2, x, 3])",
        "dot([x, x], [1, 2]*x)", "sum([x, x^2, 5]) + mean([x, 2, 3*x])", "mean([x, step([x, 1])])",
        "max([x, 1, 2] + step([x, x, x]))", "abs(x - 3)", "relu(x) + leaky-relu(-x, 0.3)", "leaky-relu(x - 5, x)",
        "elu(x) + elu(-x)", "gelu(x)", "tanh(x)*sigmoid(x)", "sqrt(x + 4)", "log(x + 4)/x", "[x, x^2, 3][1]",
        "exp([x, 2*x])[1]", "(x > 1)*x^2", "sum(not [x > 0, x > 1]) + x", "sin(x)*cos(x)", "x^x", "finite(x)*x",
        "derivative(max(x^2, x))", "derivative(softmax(x, 0)[0])", "derivative(dot([x^3, x], [1, x]))",
    ]

    @Test(arguments: formulas) func agreesWithDifferences(text: String) throws {
        let whole = try Self.formula(text)
        let derived = try Self.formula("derivative(\(text))")
        #expect(derived == whole.derived())
        for x in [0.3, 0.7, 1.9] {
            let step = 1e-5
            let difference = (whole.scalar([x + step]) - whole.scalar([x - step])) / (2 * step)
            let found = derived.scalar([x])
            #expect(abs(found - difference) <= 1e-6 * max(1, abs(difference)), "\(text) at \(x): \(found)")
        }
    }

    /// relu, step and abs 0, leaky-relu its slope; of equals, max and min follow the first.
    @Test(arguments: [
        ("relu(x)", 0.0), ("step(x)", 0), ("abs(x)", 0), ("leaky-relu(x, 0.1)", 0.1), ("elu(x)", 1), ("max(x, 0)", 1),
        ("max(0, x)", 0), ("min(x, 0)", 1), ("min(0, x)", 0), ("max(2*x, x)", 2), ("max(-x, x, 3*x)", -1),
    ]) func corners(text: String, slope: Double) throws {
        #expect(try Self.formula("derivative(\(text))").scalar([0]) == slope)
    }

    @Test func aVectorsDerivativeIsAsLong() throws {
        for text in ["[x, 1]*x", "step([x, x])", "softmax([x, 1, 2])", "not [x > 0, x]", "3*[1, 2]"] {
            let whole = try Self.formula(text)
            #expect(whole.value([.scalar(1)]).numbers.count == whole.derived().value([.scalar(1)]).numbers.count)
        }
    }
}
