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

    private static func function(_ name: String) -> (Double) -> Double {
        switch name {
        case "sin": { Elementary.sin($0) }
        case "cos": { Elementary.cos($0) }
        case "exp": { Elementary.exp($0) }
        case "log": { Elementary.log($0) }
        case "tanh": { Elementary.tanh($0) }
        case "sigmoid": { Elementary.sigmoid($0) }
        case "softplus": { Elementary.softplus($0) }
        default: { Elementary.erf($0) }
        }
    }

    @Test(arguments: ElementaryConstants.functions.indices) func isWithinItsBoundEverywhere(index: Int) {
        let (name, bound, points) = ElementaryConstants.functions[index]
        for (x, y) in points {
            let x = Double(bitPattern: x)
            let found = Self.function(name)(x)
            #expect(Self.ulps(found, Double(bitPattern: y)) <= bound, "\(name)(\(x)) = \(found)")
        }
    }

    /// Beside the system's, near 0 and far from it.
    @Test(arguments: [1, 1e-3, 1e-9, 1e-300]) func exponentialMinusOneIsWithinTwoUnits(scale: Double) {
        var numbers = RandomNumbers(seed: 1, stream: 1)
        for _ in 0..<2000 {
            let x = scale * 90 * (numbers.uniformDouble() - 0.5)
            #expect(Self.ulps(Elementary.expMinusOne(x), expm1(x)) <= 2, "expm1 \(x)")
        }
    }

    @Test func powersAreWithinTwoUnits() {
        for (x, y, power) in ElementaryConstants.powers {
            let (x, y) = (Double(bitPattern: x), Double(bitPattern: y))
            let found = Elementary.pow(x, y)
            #expect(Self.ulps(found, Double(bitPattern: power)) <= 2, "\(x)^\(y) = \(found)")
        }
    }

    @Test func exactPowersAreExact() {
        #expect(Elementary.pow(2.0, 10.0) == 1024)
        #expect(Elementary.pow(3.0, 20.0) == 3_486_784_401)
        #expect(Elementary.pow(-10.0, 15.0) == -1e15)
        #expect(Elementary.pow(2.0, -1074.0) == Double.leastNonzeroMagnitude)
        #expect(Elementary.pow(0.25, 5.0) == 1 / 1024.0)
        for x in [0.1, 1.7, -3.3e-5, 7e200] { #expect(Elementary.pow(x, 2.0) == x * x) }
    }

    /// As IEEE 754 has them.
    @Test func powersAtTheEnds() {
        let infinity = Double.infinity
        let cases: [(Double, Double, Double)] = [
            (0, -1, infinity), (-0.0, -3, -infinity), (-0.0, 3, -0.0), (0, 0, 1), (-1, infinity, 1), (0.5, infinity, 0),
            (2, -infinity, 0), (-2, 1025, -infinity), (-1, 2001, -1), (-1, 1e300, 1), (infinity, -0.5, 0),
            (-infinity, 3, -infinity), (.nan, 0, 1), (1, .nan, 1), (1e300, 1e300, infinity), (0.9, 1e300, 0),
        ]
        for (x, y, power) in cases {
            let found = Elementary.pow(x, y)
            #expect(found == power && found.sign == power.sign, "\(x)^\(y) = \(found)")
        }
        #expect(Elementary.pow(-8.0, 1 / 3.0).isNaN)
    }

    @Test func handlesTheEnds() {
        #expect(Elementary.exp(-1000.0) == 0.0)
        #expect(Elementary.exp(1000.0) == Double.infinity)
        #expect(Elementary.exp(Double.nan).isNaN)
        #expect(Elementary.log(0.0) == -Double.infinity)
        #expect(Elementary.log(-1.0).isNaN)
        #expect(Elementary.log(Double.leastNonzeroMagnitude) == Foundation.log(Double.leastNonzeroMagnitude))
        #expect(Elementary.tanh(1000.0) == 1.0)
        #expect(Elementary.sin(Double.infinity).isNaN)
        #expect(Elementary.cos(-Double.infinity).isNaN)
        #expect(Elementary.sin(123456789.0 as Float) == -0.96041274)
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
                for activation in Activation.all {
                    let kernel = activation.facts.kernel
                    var z = c
                    var y = c
                    ck_activate(kernel, 0.1, &z, &y, bias, Int32(m), Int32(n))
                    var d = a
                    ck_activation_gradient(kernel, 0.1, z, y, &d, Int32(m * n))
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
