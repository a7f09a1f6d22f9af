import CKernels

/// What large weights cost: rate/2 · Σw² + l1 · Σ|w|, whose gradient rate · w + l1 · sign w is added to the loss's. AdamW
/// shrinks weights by the first part itself.
package struct Penalty: Equatable, Sendable {
    package var rate: Float
    package var l1: Float
    /// Biases, and the shifts of batch normalisations, cost nothing.
    package var sparesBiases: Bool

    package init(rate: Float = 0, l1: Float = 0, sparesBiases: Bool = false) {
        self.rate = rate
        self.l1 = l1
        self.sparesBiases = sparesBiases
    }

    package var isNone: Bool { rate == 0 && l1 == 0 }
}

extension Network {
    /// What the present parameters cost, in double precision.
    func cost(_ penalty: Penalty) -> Double {
        if penalty.isNone { return 0 }
        var squares = 0.0
        var sizes = 0.0
        for index in 0..<stageCount {
            let stage = stages[index]
            for part in [
                (stage.weights, stage.weightCount), (stage.biases, penalty.sparesBiases ? 0 : stage.biasCount),
            ] {
                let place = parameters + part.0
                squares += ck_square_sum(place, Int32(truncatingIfNeeded: part.1))
                if penalty.l1 == 0 { continue }
                for i in 0..<part.1 { sizes += Double(abs(place[i])) }
            }
        }
        return Double(penalty.rate) / 2 * squares + Double(penalty.l1) * sizes
    }
}
