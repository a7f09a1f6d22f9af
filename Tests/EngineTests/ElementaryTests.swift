import CKernels
import Foundation
import Testing

@testable import Engine

@Suite struct ElementaryTests {
    /// Distance in units of the last place of the true value.
    static func ulps(_ found: Double, _ wanted: Double) -> Double {
        if found == wanted { return 0 }
        return abs(found - wanted) / max(wanted.ulp, Double.leastNonzeroMagnitude)
    }

    static let points: [Double] = {
        var numbers = RandomNumbers(seed: 1, stream: 1)
        return (0..<2000).map { _ in 40 * (numbers.uniformDouble() - 0.5) } + [0, -0.0, 1, -1, 0.5, 700, -700, 1e-8]
    }()

    @Test func agreesWithTheSystemsLibrary() {
        for x in Self.points {
            #expect(Self.ulps(Elementary.exp(x), Foundation.exp(x)) <= 2, "exp \(x)")
            #expect(Self.ulps(Elementary.log(abs(x)), Foundation.log(abs(x))) <= 2, "log \(abs(x))")
            #expect(Self.ulps(Elementary.tanh(x), Foundation.tanh(x)) <= 8, "tanh \(x)")
            #expect(abs(Elementary.sin(x) - Foundation.sin(x)) <= 3e-16, "sin \(x)")
            #expect(abs(Elementary.cos(x) - Foundation.cos(x)) <= 3e-16, "cos \(x)")
            #expect(Self.ulps(Elementary.erf(x), Foundation.erf(x)) <= 32, "erf \(x)")
            #expect(Self.ulps(Elementary.softplus(x), log1p(Foundation.exp(x))) <= 16, "softplus \(x)")
            #expect(Self.ulps(Elementary.pow(abs(x), 1.3), Foundation.pow(abs(x), 1.3)) <= 64, "pow \(x)")
        }
    }

    @Test func handlesTheEnds() {
        #expect(Elementary.exp(-1000.0) == 0.0)
        #expect(Elementary.exp(1000.0) == Double.infinity)
        #expect(Elementary.exp(Double.nan).isNaN)
        #expect(Elementary.log(0.0) == -Double.infinity)
        #expect(Elementary.log(-1.0).isNaN)
        #expect(Elementary.log(Double.leastNonzeroMagnitude) == Foundation.log(Double.leastNonzeroMagnitude))
        #expect(Elementary.tanh(1000.0) == 1.0)
        #expect(Elementary.sin(1e300 as Double).isNaN)
        #expect(Elementary.pow(2.0, -2.0) == 0.25)
        #expect(Elementary.pow(-8.0, 1 / 3.0).isNaN)
    }

    @Test func kernelsGiveTheSameBitsInEveryWidth() {
        var numbers = RandomNumbers(seed: 5, stream: 1)
        let (m, n, k) = (13, 37, 300)
        let a = (0..<(m * k)).map { _ in numbers.normal() }
        let b = (0..<(n * k)).map { _ in numbers.normal() }
        let bias = (0..<n).map { _ in numbers.normal() }
        var seen: [[UInt32]] = []
        let before = ck_selected()
        for set in [CK_PORTABLE, CK_AVX2, CK_AVX512] where ck_select(Int32(set)) == 1 {
            var all: [UInt32] = []
            for isTransposed in [false, true] {
                var c = [Float](repeating: 0, count: m * n)
                ck_matrix_product(
                    Int32(m), Int32(n), Int32(k), a, k, 1, b, isTransposed ? 1 : n, isTransposed ? k : 1, &c, n, 0)
                for activation in Int32(CK_LINEAR)...Int32(CK_GELU) {
                    var z = c
                    var y = c
                    ck_activate(activation, 0.1, &z, &y, bias, Int32(m), Int32(n))
                    var d = a
                    ck_activation_gradient(activation, 0.1, z, y, &d, Int32(m * n))
                    all += y.map(\.bitPattern) + d.prefix(m * n).map(\.bitPattern)
                }
                var p = c
                ck_softmax(c, &p, Int32(m), Int32(n))
                all += p.map(\.bitPattern)
            }
            seen.append(all)
        }
        _ = ck_select(before)
        #expect(seen.allSatisfy { $0 == seen[0] })
    }

    @Test func productsAreSummedInOrder() {
        let a: [Float] = [1e8, 1, -1e8, 1]
        let b: [Float] = [1, 1, 1, 1]
        var c: [Float] = [0]
        ck_matrix_product(1, 1, 4, a, 4, 1, b, 1, 1, &c, 1, 0)
        #expect(c[0] == ((a[0] + a[1]) + a[2]) + a[3])
    }
}
