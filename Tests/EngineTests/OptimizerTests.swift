import CKernels
import Testing

@testable import Engine

/// Every optimiser's kernel, in every width, beside its update in double precision.
@Suite(.serialized) struct OptimizerTests {
    static let variations: [Optimizer] = Optimizer.all.flatMap { one in
        var other = one
        for parameter in one.parameters where parameter.isShare { other[parameter] = 0.75 }
        return one == other ? [one] : [one, other]
    }

    @Test(arguments: variations.filter(\.descends)) func kernelsAgreeWithDoublePrecision(one: Optimizer) {
        let start: [Float] = [0.5, -1, 2, 0.25, -0.125, 1.5, -0.75, 3, 0.0625]
        ActivationTests.inEveryWidth { set in
            var numbers = RandomNumbers(seed: 2, stream: 2)
            var w = start
            var exact = start.map(Double.init)
            let state = OptimizerState(one, penalty: Penalty(), count: w.count)
            var double = DoubleUpdating(one, count: w.count)
            for _ in 0..<5 {
                var gradients = start.map { _ in numbers.normal() }
                w.withUnsafeMutableBufferPointer { w in
                    gradients.withUnsafeMutableBufferPointer { g in
                        guard let w = w.baseAddress, let g = g.baseAddress else { return }
                        state.begin()
                        state.update(w, g, from: 0, count: start.count)
                    }
                }
                for (i, step) in double.steps(gradients.map(Double.init)).enumerated() { exact[i] -= step }
                for (a, b) in zip(w, exact) { #expect(abs(Double(a) - b) <= 2e-6 * (1 + abs(b)), "\(one), \(set)") }
            }
        }
    }

    /// (1 − 0.9999) is 0.0001, not what is left of 1 once 0.9999 was rounded: the first step of RMSprop with rate r is
    /// r / √(1 − decay).
    @Test(arguments: [0.9999, 0.99999]) func oneMinusDecayIsNotRoundedTwice(decay: Double) {
        let state = OptimizerState(.rmsprop(rate: 1, decay: decay, epsilon: 0), penalty: Penalty(), count: 1)
        var w: [Float] = [0]
        var g: [Float] = [1]
        state.update(&w, &g, from: 0, count: 1)
        let wanted = -1 / (1 - decay).squareRoot()
        #expect(abs(Double(w[0]) / wanted - 1) < 2e-7)
    }
}
