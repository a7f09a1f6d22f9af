import CKernels
import Testing

@testable import Engine

/// Products and what is done with their sums on the way, in every width, beside loops of single numbers: the same bits.
@Suite(.serialized) struct ProductTests {
    /// What float arithmetic treats specially comes up as well.
    static func numbers(_ count: Int, seed: UInt64, special: Bool = false) -> [Float] {
        var random = RandomNumbers(seed: seed, stream: 1)
        let odd: [Float] = [0, -0.0, .infinity, .nan, .leastNonzeroMagnitude, -3e38]
        return (0..<count).map { _ in
            let number = Float(random.uniform()) * 2 - 1
            return special && random.uniform() < 0.02 ? odd[Int(random.uniform() * 6)] : number
        }
    }

    /// Bits, all NaNs as one.
    static func bits(_ values: [Float]) -> [UInt32] { values.map { $0.isNaN ? 0x7fc0_0000 : $0.bitPattern } }

    private static func product(
        _ m: Int, _ n: Int, _ k: Int, _ a: [Float], turnedA: Bool, _ b: [Float], turnedB: Bool, onto c: [Float]?
    ) -> [Float] {
        var sums = c ?? [Float](repeating: 0, count: m * n)
        for i in 0..<m {
            for j in 0..<n {
                for p in 0..<k {
                    let product = (turnedA ? a[p * m + i] : a[i * k + p]) * (turnedB ? b[j * k + p] : b[p * n + j])
                    sums[i * n + j] += product
                }
            }
        }
        return sums
    }

    /// Below, at and above every height and width of a tile; sums longer than what is laid out at once.
    static let shapes: [(m: Int, n: Int, k: Int)] =
        [(1, 1, 0), (1, 1, 1), (3, 5, 2), (4, 4, 2), (12, 32, 7), (13, 33, 9), (25, 31, 40), (6, 16, 300), (7, 17, 64)]
        + [(10, 30, 100), (32, 10, 64), (70, 70, 70), (37, 65, 530), (2, 40, 1100), (150, 34, 260), (40, 3, 50)]
        // Beyond what is laid out at once: of the left operand, of the turned one, of the sums.
        + [(430, 40, 430), (700, 70, 260), (2, 3, 6000), (150, 97, 1100)]

    @Test(arguments: shapes.indices, [false, true]) func productsAreTheirSumsInOrder(_ shape: Int, special: Bool) {
        let (m, n, k) = Self.shapes[shape]
        let a = Self.numbers(m * k, seed: 1, special: special)
        let b = Self.numbers(k * n, seed: 2, special: special)
        let start = Self.numbers(m * n, seed: 3)
        for (turnedA, turnedB) in [(false, false), (false, true), (true, false), (true, true)] {
            for accumulates in [false, true] {
                let wanted = Self.bits(
                    Self.product(
                        m, n, k, a, turnedA: turnedA, b, turnedB: turnedB, onto: accumulates ? start : nil))
                ActivationTests.inEveryWidth { set in
                    var c = start
                    ck_matrix_product(
                        Int32(m), Int32(n), Int32(k), a, turnedA ? 1 : k, turnedA ? m : 1, b, turnedB ? 1 : n,
                        turnedB ? k : 1, &c, n, accumulates ? 1 : 0)
                    #expect(Self.bits(c) == wanted, "\(m) × \(n) over \(k), turned \(turnedA) \(turnedB), \(set)")
                }
            }
        }
    }

    @Test(arguments: [1, 7, 16, 30, 32, 64, 65, 96]) func denseLayersAreProductsThenActivations(units: Int) {
        for (rows, inputs) in [(1, 1), (4, 2), (13, 300), (40, 70)] + (units == 96 ? [(300, 600)] : []) {
            let x = Self.numbers(rows * inputs, seed: 4)
            let w = Self.numbers(inputs * units, seed: 5)
            let biases = Self.numbers(units, seed: 6)
            for activation in ActivationTests.unitByUnit {
                for keepsSums in [false, true] {
                    ActivationTests.inEveryWidth { set in
                        let kernel = activation.facts.kernel
                        let slope = activation.slope ?? 0
                        var sums = Self.product(rows, units, inputs, x, turnedA: false, w, turnedB: false, onto: nil)
                        for i in sums.indices { sums[i] += biases[i % units] }
                        var values = sums
                        var copy = sums
                        ck_activate(kernel, slope, &copy, &values, nil, 1, Int32(rows * units))
                        var z = [Float](repeating: .nan, count: rows * units)
                        var y = z
                        z.withUnsafeMutableBufferPointer { z in
                            y.withUnsafeMutableBufferPointer { y in
                                biases.withUnsafeBufferPointer { biases in
                                    guard let z = z.baseAddress, let y = y.baseAddress else { return }
                                    var layer = ck_layer(
                                        activation: kernel, slope: slope, biases: biases.baseAddress, values: y)
                                    ck_dense(
                                        &layer, Int32(rows), Int32(units), Int32(inputs), x, w, keepsSums ? z : y)
                                }
                            }
                        }
                        #expect(y == values, "\(activation), \(rows) × \(units) over \(inputs), \(set)")
                        if keepsSums { #expect(z == sums, "sums of \(activation), \(set)") }
                    }
                }
            }
        }
    }

    @Test(arguments: [1, 10, 16, 30, 48, 80, 96], [Float(0), 0.01]) func stepsAreGradientsThenUpdates(
        units: Int, decay: Float
    ) {
        for (inputs, rows) in [(1, 1), (5, 10), (30, 200), (13, 1024), (13, 1025)] + (units == 80 ? [(300, 600)] : []) {
            let x = Self.numbers(rows * inputs, seed: 7)
            let d = Self.numbers(rows * units, seed: 8)
            let start = Self.numbers(inputs * units, seed: 9)
            let gradient = Self.product(inputs, units, rows, x, turnedA: true, d, turnedB: false, onto: nil)
            let wanted = zip(start, gradient).map { w, g in
                decay == 0 ? w - 0.3 * g : w - 0.3 * (g + decay * w)
            }
            ActivationTests.inEveryWidth { set in
                var w = start
                var room = start
                var step = ck_step(rate: 0.3, decay: decay)
                ck_dense_step(Int32(inputs), Int32(units), Int32(rows), x, inputs, d, &w, &room, &step)
                #expect(w == wanted, "\(inputs) × \(units), \(rows) rows, \(set)")
            }
        }
    }

    @Test func bytesAreSharesOf255() {
        let bytes = (0...255).map { UInt8($0) }
        ActivationTests.inEveryWidth { set in
            for count in [1, 15, 16, 17, 255, 256] {
                var shares = [Float](repeating: -1, count: 256)
                ck_bytes(bytes, &shares, Int32(count))
                #expect(Array(shares[..<count]) == bytes[..<count].map { Float($0) / 255 }, "\(set)")
                #expect(shares[count...].allSatisfy { $0 == -1 }, "\(set)")
            }
        }
    }
}
