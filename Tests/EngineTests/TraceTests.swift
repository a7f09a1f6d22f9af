import Testing

@testable import Engine

/// Mazur's 2-2-2 example (mattmazur.com, 2015) and what people copy from it.
@Suite struct TraceTests {
    static let names = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", "h1", "h2", "o1", "o2", "E"]
    static let lines = [
        "sigmoid(w1*0.05 + w2*0.10 + 0.35)", "sigmoid(w3*0.05 + w4*0.10 + 0.35)", "sigmoid(w5*h1 + w6*h2 + 0.60)",
        "sigmoid(w7*h1 + w8*h2 + 0.60)", "(0.01 - o1)^2/2 + (0.99 - o2)^2/2",
    ]

    static func plan(_ groups: [[Int]]) throws -> TracePlan {
        let all = names.map { Array($0.utf8) }
        let formulas = try lines.map { try FormulaParser.parse(Array($0.utf8), names: all) }
        return TracePlan(
            inputs: [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55], lines: formulas, names: all,
            update: .init(optimizer: .sgd(rate: 0.5, momentum: 0), steps: 1, groups: groups))
    }

    @Test func allAtOnceGivesMazursNumbers() throws {
        let result = try Self.plan([[0, 1, 2, 3, 4, 5, 6, 7]]).run()
        #expect(NumberText.fixed(result.values[12], decimals: 9) == Array("0.298371109".utf8))
        #expect(NumberText.fixed(result.after[4], decimals: 8) == Array("0.35891648".utf8))
        #expect(NumberText.fixed(result.after[0], decimals: 9) == Array("0.149780716".utf8))
        #expect(NumberText.fixed(result.after[12], decimals: 9) == Array("0.291027774".utf8))
    }

    @Test func aVectorKeepsAllItsNumbers() throws {
        let names = ["z", "p", "L"].map { Array($0.utf8) }
        let lines = try ["softmax([z, 1, 2])", "-log(p[2])"].map {
            try FormulaParser.parse(Array($0.utf8), names: names)
        }
        let result = TracePlan(
            inputs: [0], lines: lines, names: names,
            update: .init(optimizer: .sgd(rate: 1, momentum: 0), steps: 1, groups: [[0]])
        ).run()
        let vector = try #require(result.vectors.first)
        #expect(result.vectors.count == 1 && vector.name == 1)
        #expect(abs(vector.values.reduce(0, +) - 1) < 1e-15 && vector.values.count == 3)
        #expect(vector.gradients == [0, 0, -1 / vector.values[2]])
        #expect(vector.after.count == 3 && vector.after[2] > vector.values[2])
    }

    @Test func throughMovedWeightsGivesTheCopiedNumber() throws {
        let result = try Self.plan([[4, 5, 6, 7], [0, 1, 2, 3]]).run()
        #expect(NumberText.fixed(result.after[12], decimals: 9) == Array("0.291027924".utf8))
    }
}
