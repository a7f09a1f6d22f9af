import Testing

@testable import Engine

/// The best linear weights, and of equally good ones those of least norm.
@Suite struct LeastSquaresTests {
    static func solve(_ rows: [[Double]], _ targets: [[Float]]) -> [Double] {
        var equations = NormalEquations(width: rows[0].count, outputs: targets[0].count)
        for (row, target) in zip(rows, targets) { equations.add(row, targets: target[...]) }
        return equations.solve()
    }

    /// Right-hand sides were made from the weights, or from NumPy's lstsq where the text says so.
    @Test(
        arguments: [
            // y = 2x − 1
            ([[0, 1], [1, 1], [2, 1]], [[-1], [1], [3]], [2, -1]),
            // No line fits: the mean.
            ([[1], [1], [1]], [[0], [1], [5]], [2]),
            // The same column twice shares its weight; a third one that is always 0 has none.
            ([[1, 1, 0], [2, 2, 0]], [[2], [4]], [1, 1, 0]),
            // Columns a, b, a + b, two targets (lstsq).
            (
                [[1, 0, 1], [0, 1, 1], [1, 1, 2]], [[1, 0], [0, 3], [1, 3]], [2 / 3.0, -1, -1 / 3.0, 2, 1 / 3.0, 1]
            ),
            // Fewer rows than columns (lstsq).
            ([[1, 2, 2]], [[9]], [1, 2, 2]),
        ] as [([[Double]], [[Float]], [Double])])
    func areTheBestOfLeastNorm(rows: [[Double]], targets: [[Float]], weights: [Double]) {
        for (found, wanted) in zip(Self.solve(rows, targets), weights) { #expect(abs(found - wanted) < 1e-12) }
    }

    @Test func baselineGivesTheMeanOfWhatItCannotTellApart() {
        let samples = Samples(
            shape: Shape(1), inputs: .numbers([0, 0, 1, 1]), targets: .numbers([1, 3, 5, 5], columns: 1))
        let result = Baselines.run(.leastSquares, on: PreparedData(training: samples, test: nil))
        #expect(abs(result.training.loss - 0.25) < 1e-12)
    }
}
