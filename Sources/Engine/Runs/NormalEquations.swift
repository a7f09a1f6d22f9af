/// Linear least squares in double precision by Cholesky's decomposition of AᵀA: the weights of least norm among the best.
struct NormalEquations {
    private let width: Int
    private let outputs: Int
    /// AᵀA, the lower triangle, [width, width].
    private var matrix: [Double]
    /// AᵀT, [width, outputs].
    private var right: [Double]
    private var places: [Int] = []

    init(width: Int, outputs: Int) {
        self.width = width
        self.outputs = outputs
        matrix = [Double](repeating: 0, count: width * width)
        right = [Double](repeating: 0, count: width * outputs)
    }

    /// One row of A and of T; zeros of the row cost nothing.
    mutating func add(_ row: [Double], targets: ArraySlice<Float>) {
        places.removeAll(keepingCapacity: true)
        for j in 0..<width where row[j] != 0 { places.append(j) }
        for (known, j) in places.enumerated() {
            let x = row[j]
            for at in 0...known { matrix[j * width + places[at]] += x * row[places[at]] }
            for k in 0..<outputs { right[j * outputs + k] += x * Double(targets[targets.startIndex + k]) }
        }
    }

    /// Weights [width, outputs].
    func solve() -> [Double] {
        let lower = Self.decomposed(matrix, width)
        var independent: [Int] = []
        var dependent: [Int] = []
        for j in 0..<width {
            if lower[j * width + j] > 0 {
                independent.append(j)
            } else {
                dependent.append(j)
            }
        }
        var weights = right
        for k in 0..<outputs {
            for j in independent {
                var value = weights[j * outputs + k]
                for i in independent where i < j { value -= lower[j * width + i] * weights[i * outputs + k] }
                weights[j * outputs + k] = value / lower[j * width + j]
            }
            back(&weights, outputs, k, lower, independent)
            for j in dependent { weights[j * outputs + k] = 0 }
        }
        shrink(&weights, lower, independent, dependent)
        return weights
    }

    /// x ← L⁻ᵀ x for column `k` of x, over the independent columns.
    private func back(_ x: inout [Double], _ columns: Int, _ k: Int, _ lower: [Double], _ independent: [Int]) {
        for j in independent.reversed() {
            let value = x[j * columns + k] / lower[j * width + j]
            x[j * columns + k] = value
            for i in independent where i < j { x[i * columns + k] -= lower[j * width + i] * value }
        }
    }

    /// A dependent column is a sum of independent ones, A_D = A_I C, so every (w − Cz, z) fits equally well;
    /// its norm is least for z = (1 + CᵀC)⁻¹ Cᵀw. A column of zeros (a pixel that is always black) keeps the weight 0.
    private func shrink(_ weights: inout [Double], _ lower: [Double], _ independent: [Int], _ dependent: [Int]) {
        var free: [Int] = []
        for d in dependent where matrix[d * width + d] > 0 { free.append(d) }
        let count = free.count
        if count == 0 { return }
        var sums = [Double](repeating: 0, count: width * count)
        for (column, d) in free.enumerated() {
            for j in independent where j < d { sums[j * count + column] = lower[d * width + j] }
            back(&sums, count, column, lower, independent)
        }
        var inner = NormalEquations(width: count, outputs: outputs)
        for a in 0..<count {
            for b in 0...a {
                var value = a == b ? 1.0 : 0
                for j in independent { value += sums[j * count + a] * sums[j * count + b] }
                inner.matrix[a * count + b] = value
            }
            for k in 0..<outputs {
                for j in independent { inner.right[a * outputs + k] += sums[j * count + a] * weights[j * outputs + k] }
            }
        }
        let z = inner.solve()
        for (column, d) in free.enumerated() {
            for k in 0..<outputs {
                weights[d * outputs + k] = z[column * outputs + k]
                for j in independent {
                    weights[j * outputs + k] -= sums[j * count + column] * z[column * outputs + k]
                }
            }
        }
    }

    /// L with L Lᵀ = M; a column that depends on earlier ones gets 0 on the diagonal.
    private static func decomposed(_ matrix: [Double], _ n: Int) -> [Double] {
        var lower = matrix
        for j in 0..<n {
            for k in 0...j {
                var value = lower[j * n + k]
                for l in 0..<k { value -= lower[j * n + l] * lower[k * n + l] }
                if k < j {
                    lower[j * n + k] = lower[k * n + k] > 0 ? value / lower[k * n + k] : 0
                } else {
                    lower[j * n + j] = value > matrix[j * n + j] * 1e-12 ? value.squareRoot() : 0
                }
            }
        }
        return lower
    }
}
