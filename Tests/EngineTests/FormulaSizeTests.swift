import Testing

@testable import Engine

/// Formulas that would need more stack or time than there is are refused when they are read.
@Suite struct FormulaSizeTests {
    private static func problem(_ text: String) -> FormulaError.Problem? {
        do throws(FormulaError) {
            _ = try FormulaParser.parse(Array(text.utf8), names: [Array("x".utf8)])
            return nil
        } catch { return error.problem }
    }

    private static func nested(_ count: Int, in inner: String) -> String {
        String(repeating: "derivative(", count: count) + inner + String(repeating: ")", count: count)
    }

    @Test(arguments: ["+", "-", "*", "/", " and ", " or "]) func chains(symbol: String) {
        #expect(Self.problem("x" + String(repeating: symbol + "x", count: 1000)) == nil)
        #expect(Self.problem("x" + String(repeating: symbol + "x", count: 100_000)) == .tooLong)
    }

    @Test func listsAndElements() {
        #expect(Self.problem("[x" + String(repeating: ",x", count: 100_000) + "][0]") == .tooLong)
        #expect(Self.problem("x" + String(repeating: "[0]", count: 100_000)) == .tooLong)
    }

    @Test(arguments: ["(", "-", "not ", "exp(", "x^", "["]) func depth(opening: String) {
        #expect(Self.problem(String(repeating: opening, count: 100_000) + "x") == .tooDeep)
    }

    /// Each part is walked once, however deep: twice a level would never end.
    @Test(arguments: ["+", "and"]) func highestVariableOfLongChains(symbol: String) throws {
        let text = (1...200).map { "x\($0 % 5 + 1)" }.joined(separator: " \(symbol) ")
        let chain = try FormulaParser.parse(Array(text.utf8), names: (1...5).map { Array("x\($0)".utf8) })
        #expect(chain.highestVariable == 4)
    }

    @Test func powersWrittenOut() throws {
        let cubes = try FormulaParser.parse(Array("sum(powers(x, 3)) + powers(x, 2)[1]".utf8), names: [Array("x".utf8)])
        #expect(cubes.scalar([3]) == 3 + 9 + 27 + 9)
        #expect(Self.problem("powers(x, 32)") == nil && Self.problem("powers(x, 33)") == .powers)
        #expect(Self.problem("powers(x, 0)") == .powers && Self.problem("powers(x, -1)") == .powers)
        #expect(Self.problem("powers(x, x)") == .powers && Self.problem("powers(x, 1e300)") == .powers)
        #expect(Self.problem("powers(x)") == .powers && Self.problem("powers(x, 2") == .unclosed)
        let deep = String(repeating: "powers(", count: 6) + "x" + String(repeating: ", 32)", count: 6)
        #expect(Self.problem(deep) == .tooLong)
    }

    @Test func derivativesWrittenOut() throws {
        #expect(Self.problem(Self.nested(3, in: "sigmoid(x)*x")) == nil)
        #expect(Self.problem(Self.nested(1, in: "x" + String(repeating: "*x", count: 1000))) == .tooLong)
        #expect(Self.problem(Self.nested(12, in: "x")) == .tooManyDerivatives)
        let formula = try FormulaParser.parse(Array(Self.nested(2, in: "x*x*x").utf8), names: [Array("x".utf8)])
        for x in [-2.0, 0.5, 3] { #expect(formula.value([.scalar(x)]) == .scalar(6 * x)) }
        #expect(formula.parts(atMost: 1000) != nil)
        #expect(formula.parts(atMost: 5) == nil)
    }
}
