import Testing

@testable import Engine

/// The squares of Boolean functions: corners, what is right, what is said between them.
@Suite struct BooleanFunctionsTests {
    /// A step neuron that fires where w₁x₁ + w₂x₂ + b > 0.
    static func run(
        _ truth: UInt64, _ weights: [Float], _ bias: Float, setting: ShownRun.Setting? = nil, seed: UInt64? = nil
    ) throws -> ShownRun {
        var plan = PicturesRuns.perceptron
        plan.data = DataPlan(source: .truthTable(inputs: 2, number: truth))
        plan.epochs = 0
        plan.model = .network(
            layers: [.dense(units: 1, activation: .step)], initial: [.exact(weights: weights, biases: [bias])])
        return try PicturesRuns.run(plan, settings: setting.map { [$0] } ?? [], seed: seed)
    }

    static func squares(_ runs: [ShownRun]) throws -> [Squares.Square] {
        guard case .squares(let squares) = try PicturesTests.figure(.squares, runs).content else {
            throw PicturesTests.Missing(name: .squares)
        }
        return squares.squares
    }

    @Test func cornersAreRightOrWrong() throws {
        // "and" is what the neuron computes: right for truth 8, and for XOR (6) right only where nothing is on.
        let runs = try [8, 6].map {
            try Self.run(UInt64($0), [1, 1], -1.5, setting: PicturesRuns.number("data.truth", Double($0)))
        }
        let squares = try Self.squares(runs)
        #expect(squares.map { PicturesTests.text($0.label) } == ["truth = 8", "truth = 6"])
        #expect(squares.map(\.isLearned) == [true, false])
        #expect(squares[0].corners.map(\.isOne) == [false, false, false, true])
        #expect(squares[1].corners.map(\.isOne) == [false, true, true, false])
        #expect(squares[1].corners.map(\.isRight) == [true, false, false, false])
        #expect(squares[1].corners.map(\.output) == [0, 0, 0, 1])
        #expect(squares[1].corners.map { [$0.x, $0.y] } == [[0, 0], [0, 1], [1, 0], [1, 1]])
    }

    @Test func theFieldLiesAroundTheCorners() throws {
        let square = try #require(try Self.squares([Self.run(8, [1, 1], -1.5)]).first)
        let field = try #require(square.field)
        #expect(field.values.first == 0 && field.values.last == 1)
        // x₁ + x₂ > 1.5 takes a triangle of legs 2 · 1.35 − 1.5 of the square of side 1.7.
        let share = Double(field.values.reduce(0, +)) / Double(field.values.count)
        #expect(abs(share - 1.2 * 1.2 / 2 / (1.7 * 1.7)) < 0.01)
    }

    @Test func aLoneRunIsCalledByItsTruthAndRepeatsByTheirSeeds() throws {
        #expect(PicturesTests.text(try Self.squares([Self.run(9, [1, 1], 0)])[0].label) == "truth 9")
        let repeats = try (1...3).map { try Self.run(9, [1, 1], 0, seed: $0) }
        #expect(try Self.squares(repeats).map { PicturesTests.text($0.label) } == ["seed 1", "seed 2", "seed 3"])
    }

    @Test func theTableHasTruthAndOutputAtEachCorner() throws {
        let table = try PicturesTests.figure(.squares, [Self.run(6, [1, 1], -1.5)]).dataTable()
        #expect(table.columns.count == 10)
        let numbers: [Table.Cell] = [0, 0, 1, 0, 1, 0, 0, 1, 0].map { .number($0) }
        #expect(Array(table.rows[0].dropFirst()) == numbers)
    }

    @Test func aDivergedRunHasCornersAndNothingLearned() throws {
        let plan = PicturesRuns.network(
            .gate(.xor), [.dense(units: 1, activation: .linear)], loss: .meanSquaredError, rate: 1e30)
        let run = try PicturesRuns.run(plan)
        try #require(run.result.diverged > 0)
        let square = try #require(try Self.squares([run]).first)
        #expect(square.field == nil && !square.isLearned && square.corners.count == 4)
    }

    @Test func otherDataHaveNoSquares() throws {
        #expect(FigureName.squares.exhibit(of: [try PicturesRuns.run(PicturesRuns.moons)]) == nil)
    }
}
