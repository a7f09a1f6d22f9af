import CKernels

extension Loss {
    /// Of `rows` rows, one after another, in double precision. `z` are the last layer's sums, `a` its outputs.
    func values(
        activation: Activation, sums z: UnsafePointer<Float>, outputs a: UnsafePointer<Float>,
        targets t: UnsafePointer<Float>, rows: Int, units: Int, into losses: UnsafeMutablePointer<Double>
    ) {
        #if !arch(wasm32)
            if let logits = logits(activation, z, a), units <= CK_LOSS_UNITS {
                return ck_softmax_losses(
                    logits, t, losses, Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: units))
            }
        #endif
        for row in 0..<rows {
            let at = row * units
            losses[row] = value(activation: activation, sums: z + at, outputs: a + at, targets: t + at, units: units)
        }
    }

    /// Where softmax is part of the loss's formula.
    private func logits(
        _ activation: Activation, _ z: UnsafePointer<Float>, _ a: UnsafePointer<Float>
    ) -> UnsafePointer<Float>? {
        if case .softmaxCrossEntropy = self { return a }
        if case .crossEntropy = self, case .softmax = activation { return z }
        return nil
    }

    /// One sample's loss in double precision. `z` are the last layer's sums, `a` its outputs.
    func value(
        activation: Activation, sums z: UnsafePointer<Float>, outputs a: UnsafePointer<Float>,
        targets t: UnsafePointer<Float>, units: Int
    ) -> Double {
        var total = 0.0
        switch self {
        case .meanSquaredError:
            for j in 0..<units {
                let difference = Double(a[j]) - Double(t[j])
                total += difference * difference / 2
            }
        case .binaryCrossEntropy:
            if case .sigmoid = activation { return Self.logistic(z, t, units) }
            for j in 0..<units {
                let p = Double(a[j])
                let y = Double(t[j])
                total -= y * Self.boundedLog(p) + (1 - y) * Self.boundedLog(1 - p)
            }
            total /= Double(units)
        case .sigmoidBinaryCrossEntropy: return Self.logistic(a, t, units)
        case .crossEntropy:
            if case .softmax = activation { return Self.softmaxLoss(z, t, units) }
            for j in 0..<units where t[j] != 0 { total -= Double(t[j]) * Self.boundedLog(Double(a[j])) }
        case .softmaxCrossEntropy: return Self.softmaxLoss(a, t, units)
        case .hinge:
            for j in 0..<units {
                let slack = 1 - (t[j] > 0 ? 1 : -1) * Double(a[j])
                total += slack > 0 ? slack : slack == slack ? 0 : slack
            }
        case .none: return .nan
        }
        return total
    }

    /// Mean over outputs of ln(1 + e^z) − t z.
    private static func logistic(_ z: UnsafePointer<Float>, _ t: UnsafePointer<Float>, _ units: Int)
        -> Double
    {
        var total = 0.0
        for j in 0..<units { total += Elementary.softplus(Double(z[j])) - Double(t[j]) * Double(z[j]) }
        return total / Double(units)
    }

    /// Σ t (ln Σ e^z − z), the largest z taken out first.
    private static func softmaxLoss(_ z: UnsafePointer<Float>, _ t: UnsafePointer<Float>, _ units: Int)
        -> Double
    {
        var most = Double(z[0])
        for j in 1..<max(units, 1) where Double(z[j]) > most { most = Double(z[j]) }
        var sum = 0.0
        for j in 0..<units { sum += Elementary.exp(Double(z[j]) - most) }
        let level = Elementary.log(sum)
        var total = 0.0
        for j in 0..<units where t[j] != 0 { total += Double(t[j]) * (level - (Double(z[j]) - most)) }
        return sum == sum ? total : .nan
    }

    /// ln p, not below −100, as PyTorch bounds it.
    private static func boundedLog(_ p: Double) -> Double {
        let value = Elementary.log(p)
        return max(value, -100)
    }
}
