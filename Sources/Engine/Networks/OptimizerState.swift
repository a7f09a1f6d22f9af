import CKernels

/// An optimiser with what it remembers of earlier steps.
///
/// A class for identity: it owns its memory, and threads that share a step update parameters of their own.
final class OptimizerState {
    private let optimizer: Optimizer
    private let penalty: Penalty
    /// The norm that a batch's gradient is brought down to; nil: as it is.
    let clip: Float?
    /// Velocities or squares of all parameters, then Adam's second moments.
    private let memory: UnsafeMutablePointer<Float>
    private let count: Int
    /// Of the present epoch.
    var rate: Float
    private var beta1Power = 1.0
    private var beta2Power = 1.0

    init(_ optimizer: Optimizer, penalty: Penalty, clip: Float? = nil, count: Int) {
        self.optimizer = optimizer
        self.penalty = penalty
        self.clip = clip
        self.count = count
        rate = Float(optimizer[.rate])
        let kept = optimizer.kept * count
        memory = .allocate(capacity: kept)
        memory.initialize(repeating: 0, count: kept)
    }

    deinit { memory.deallocate() }

    /// A step begins: what all parameters share moves on.
    func begin() {
        guard let betas = optimizer.betas else { return }
        beta1Power *= Double(betas.first)
        beta2Power *= Double(betas.second)
    }

    /// Biases don't decay.
    var sparesBiases: Bool { penalty.sparesBiases }

    /// What a weight's update is where it needs the weight and its gradient alone, as it is; nil of other optimisers.
    var step: ck_step? {
        guard case .sgd(_, let momentum, _) = optimizer, momentum == 0, penalty.l1 == 0, clip == nil else { return nil }
        return ck_step(rate: rate, decay: penalty.rate)
    }

    /// Updates parameters from ..< from + count by their gradients, which it may change; `w` and `g` are where all of
    /// them begin.
    func update(
        _ w: UnsafeMutablePointer<Float>, _ g: UnsafeMutablePointer<Float>, from: Int, count: Int,
        areBiases: Bool = false
    ) {
        let n = Int32(truncatingIfNeeded: count)
        let w = w + from
        let isSpared = areBiases && penalty.sparesBiases
        if penalty.l1 != 0, !isSpared { ck_add_signs(w, g + from, n, penalty.l1) }
        let g = UnsafePointer(g + from)
        let decay = isSpared ? 0 : penalty.rate
        let first = memory + from
        switch optimizer {
        case .sgd(_, let momentum, let nesterov):
            if momentum == 0 {
                ck_sgd(w, g, n, rate, decay)
            } else if nesterov {
                ck_nesterov(w, g, first, n, rate, momentum, decay)
            } else {
                ck_momentum(w, g, first, n, rate, momentum, decay)
            }
        case .adagrad(_, let epsilon): ck_adagrad(w, g, first, n, rate, epsilon, decay)
        case .rmsprop(_, let alpha, let epsilon):
            ck_rmsprop(w, g, first, n, rate, Float(alpha), Float(1 - alpha), epsilon, decay)
        case .adam(_, let beta1, let beta2, let epsilon), .adamw(_, let beta1, let beta2, let epsilon):
            var added = decay
            if case .adamw = optimizer {
                added = 0
                if decay != 0 { ck_scale(w, n, Float(1 - Double(rate) * Double(decay))) }
            }
            ck_adam(
                w, g, first, first + self.count, n, rate, beta1, beta2, epsilon, Float(1 - beta1Power),
                Float(1 - beta2Power), added)
        case .perceptronRule: break
        }
    }
}
