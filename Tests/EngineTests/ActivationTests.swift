import CKernels
import Foundation
import Testing

@testable import Engine

/// Every activation's kernels, in every width, beside its formula in double precision.
@Suite(.serialized) struct ActivationTests {
    /// f(z) and f′(z), element by element; nil for what is applied over a whole row.
    static func formula(_ activation: Activation, _ z: Double) -> (value: Double, slope: Double)? {
        switch activation {
        case .linear: return (z, 1)
        case .step: return (z > 0 ? 1 : 0, 0)
        case .sigmoid:
            let value = 1 / (1 + exp(-z))
            return (value, value * (1 - value))
        case .tanh: return (tanh(z), 1 - tanh(z) * tanh(z))
        case .relu: return (max(z, 0), z > 0 ? 1 : 0)
        case .leakyReLU(let slope): return z > 0 ? (z, 1) : (Double(slope) * z, Double(slope))
        case .elu: return z > 0 ? (z, 1) : (expm1(z), exp(z))
        case .gelu:
            let share = erfc(-z / 2.0.squareRoot()) / 2
            return (z * share, share + z * exp(-z * z / 2) / (2 * Double.pi).squareRoot())
        case .softmax: return nil
        }
    }

    /// From −20 to 20, and near 0.
    static let points: [Float] =
        (-2000...2000).map { Float($0) / 100 }
        + [1e-3, 1e-6, 1e-10, 1e-20, .leastNonzeroMagnitude].flatMap { [$0, -$0] }

    static func inEveryWidth(_ body: (String) throws -> Void) rethrows {
        let before = ck_selected()
        defer { _ = ck_select(before) }
        for set in [CK_PORTABLE, CK_AVX2, CK_AVX512, CK_NEON] where ck_select(Int32(set)) == 1 {
            try body("set \(set)")
        }
    }

    /// Those that are a formula of each unit's own sum.
    static let unitByUnit = Activation.all.filter { formula($0, 0) != nil }

    @Test func onlySoftmaxLooksAtOtherUnits() {
        #expect(Activation.all.filter { Self.formula($0, 0) == nil } == [.softmax])
    }

    @Test(arguments: unitByUnit) func kernelsAgreeWithTheFormula(activation: Activation) {
        Self.inEveryWidth { set in
            let count = Self.points.count
            var z = Self.points
            var y = z
            ck_activate(activation.facts.kernel, activation.slope ?? 0, &z, &y, nil, 1, Int32(count))
            var d = [Float](repeating: 1, count: count)
            ck_activation_gradient(activation.facts.kernel, activation.slope ?? 0, z, y, &d, Int32(count))
            for (i, z) in Self.points.enumerated() {
                guard let wanted = Self.formula(activation, Double(z)) else { continue }
                #expect(abs(Double(y[i]) - wanted.value) <= 1e-7 + 4e-7 * abs(wanted.value), "f(\(z)), \(set)")
                #expect(abs(Double(d[i]) - wanted.slope) <= 1e-6, "f′(\(z)), \(set)")
            }
        }
    }

    /// At infinity every kernel has its formula's limit, but for gelu below: there it is −∞ · 0, not a number, and a run
    /// whose sums are infinite has diverged in any case.
    @Test(arguments: unitByUnit) func limitsAreReached(activation: Activation) {
        Self.inEveryWidth { set in
            var z: [Float] = [-.infinity, .infinity]
            var y = z
            ck_activate(activation.facts.kernel, activation.slope ?? 0, &z, &y, nil, 1, Int32(z.count))
            for (found, far) in zip(y, [-1e30, 1e30]) {
                if activation == .gelu, far < 0 { continue }
                let near = Self.formula(activation, far)?.value ?? .nan
                let limit = near.magnitude < 1e6 ? Float(near) : near < 0 ? -Float.infinity : .infinity
                #expect(found == limit || abs(found - limit) < 5e-7, "f(\(far < 0 ? "-" : "")∞) is \(found), \(set)")
            }
        }
    }

    /// Values stay within the ends, and come near both far out.
    @Test(arguments: unitByUnit) func endsAreWhereValuesStay(activation: Activation) {
        let values = (Self.points + [-1e9, 1e9]).compactMap { Self.formula(activation, Double($0))?.value }
        let (least, most) = (values.min() ?? 0, values.max() ?? 0)
        guard let ends = activation.ends else { return #expect(most > 10) }
        #expect(abs(least - ends.least) < 1e-6 && abs(most - ends.most) < 1e-6)
    }

    /// A kernel that only needs values is given no sums.
    @Test(arguments: unitByUnit.filter { !$0.facts.slopeNeedsSums })
    func slopesComeFromValuesWhereTheySay(activation: Activation) {
        var z = Self.points
        var y = z
        let count = Int32(Self.points.count)
        ck_activate(activation.facts.kernel, 0, &z, &y, nil, 1, count)
        var (d, blind) = (z.map { _ in 1 as Float }, z.map { _ in 1 as Float })
        ck_activation_gradient(activation.facts.kernel, 0, z, y, &d, count)
        ck_activation_gradient(activation.facts.kernel, 0, y, y, &blind, count)
        #expect(d == blind)
    }

    /// Dead: no slope on one whole side.
    @Test(arguments: unitByUnit) func onlyFlatRectifiersDie(activation: Activation) throws {
        let below = try #require(Self.formula(activation, -20))
        let above = try #require(Self.formula(activation, 20))
        #expect(activation.facts.canDie == (below.slope == 0 && above.slope != 0))
    }

    /// Every 97th number from the least below 0 down to −90: within 2 ulp of e^x − 1.
    @Test func eluIsWithinTwoUlp() {
        Self.inEveryWidth { set in
            var worst: Float = 0
            var bits = (-Float.leastNonzeroMagnitude).bitPattern
            let last = Float(-90).bitPattern
            while bits <= last {
                let points = stride(from: bits, to: min(last, bits + 97 * 4096) + 1, by: 97).map {
                    Float(bitPattern: $0)
                }
                var z = points
                var y = points
                ck_activate(Activation.elu.facts.kernel, 0, &z, &y, nil, 1, Int32(points.count))
                for (x, y) in zip(points, y) {
                    let wanted = expm1(Double(x))
                    let place = Float(wanted).ulp
                    worst = max(worst, Float(abs(Double(y) - wanted) / Double(place)))
                }
                bits += 97 * 4096
            }
            #expect(worst <= 2, "\(worst) ulp, \(set)")
        }
        #expect(Formula.call(.elu, [.number(-1e-10)]).value([]).number == expm1(-1e-10))
    }
}
