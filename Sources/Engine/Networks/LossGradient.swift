import CKernels

extension Loss {
    /// Writes the derivative of the mean loss by the last layer's outputs a, or, where loss and activation are fused,
    /// straight by its sums z; true when it is by outputs and must still go through the activation.
    ///
    /// Fused: sigmoid with binary cross-entropy, (σ(z) − t) / (n · outputs); softmax with cross-entropy,
    /// (p Σt − t) / n. A batch counts with n = `samples`; a loss that divides last gives n times its derivative.
    func gradient(
        activation: Activation, outputs a: UnsafePointer<Float>, targets t: UnsafePointer<Float>,
        into d: UnsafeMutablePointer<Float>, rows: Int, units: Int, samples: Int
    ) -> Bool {
        let count = rows * units
        let share = 1 / Float(samples)
        let shareOfOutputs = 1 / Float(samples * units)
        switch self {
        case .meanSquaredError:
            for i in 0..<count { d[i] = (a[i] - t[i]) * share }
            return true
        case .binaryCrossEntropy:
            if case .sigmoid = activation {
                for i in 0..<count { d[i] = (a[i] - t[i]) * shareOfOutputs }
                return false
            }
            for i in 0..<count {
                let spread = a[i] * (1 - a[i])
                d[i] = (a[i] - t[i]) / max(spread, 1e-12) * shareOfOutputs
            }
            return true
        case .sigmoidBinaryCrossEntropy:
            ck_sigmoid(a, d, Int32(truncatingIfNeeded: count))
            for i in 0..<count { d[i] = (d[i] - t[i]) * shareOfOutputs }
            return true
        case .crossEntropy:
            if case .softmax = activation {
                Self.softmaxGradient(a, t, d, rows, units, share)
                return false
            }
            for i in 0..<count { d[i] = -t[i] / max(a[i], 1e-12) * share }
            return true
        case .softmaxCrossEntropy:
            ck_softmax(a, d, Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: units))
            Self.softmaxGradient(UnsafePointer(d), t, d, rows, units, share)
            return true
        case .hinge:
            for i in 0..<count {
                let sign: Float = t[i] > 0 ? 1 : -1
                d[i] = 1 - sign * a[i] > 0 ? -sign : 0
            }
            return true
        case .none:
            for i in 0..<count { d[i] = 0 }
            return false
        }
    }

    private static func softmaxGradient(
        _ p: UnsafePointer<Float>, _ t: UnsafePointer<Float>, _ d: UnsafeMutablePointer<Float>, _ rows: Int,
        _ units: Int, _ share: Float
    ) {
        var at = 0
        for _ in 0..<rows {
            var total: Float = 0
            for j in 0..<units { total = total + t[at + j] }
            for j in 0..<units { d[at + j] = (p[at + j] * total - t[at + j]) * share }
            at += units
        }
    }
}
