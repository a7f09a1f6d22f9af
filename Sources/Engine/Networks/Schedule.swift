/// The rate by epochs: rising at first, then falling.
///
/// Of rate r, epoch e of E, after w epochs of warmup: r e/w up to e = w; from there on with k = e − 1 − w and T = E − w
/// cosine r (1 + cos(πk/T))/2 (Loshchilov and Hutter 2017), linear r (1 − k/T), step r f^⌊k/n⌋.
package struct Schedule: Equatable, Sendable {
    package var warmup: Int
    /// nil: after the warmup the rate stays.
    package var decay: Decay?

    package enum Decay: Equatable, Sendable {
        case cosine, linear
        /// Times `factor` after every so many epochs.
        case step(every: Int, factor: Double)
    }

    package init(warmup: Int = 0, decay: Decay? = nil) {
        self.warmup = warmup
        self.decay = decay
    }

    /// For the whole of an epoch, counted from 1.
    func rate(_ rate: Float, epoch: Int, of epochs: Int) -> Float {
        let full = Double(rate)
        if epoch <= warmup { return Float(full * Double(epoch) / Double(warmup)) }
        let k = epoch - 1 - warmup
        let done = Double(k) / Double(epochs - warmup)
        switch decay {
        case nil: return rate
        case .cosine: return Float(full * (1 + Elementary.cos(Double.pi * done)) / 2)
        case .linear: return Float(full * (1 - done))
        case .step(let every, let factor): return Float(full * Self.power(factor, k / every))
        }
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var (result, square, left) = (1.0, base, exponent)
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return result
    }
}
