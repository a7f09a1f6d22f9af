import CKernels

/// An optimiser with what it remembers of earlier steps.
///
/// A class for identity: it owns its memory, and threads that share a step update parameters of their own.
final class OptimizerState {
    private let optimizer: Optimizer
    private let decay: Float
    /// Velocities or squares of all parameters, then Adam's second moments.
    private let memory: UnsafeMutablePointer<Float>
    private let count: Int
    private var beta1Power = 1.0
    private var beta2Power = 1.0

    init(_ optimizer: Optimizer, weightDecay: Float, count: Int) {
        self.optimizer = optimizer
        decay = weightDecay
        self.count = count
        let kept = optimizer.kept * count
        memory = .allocate(capacity: kept)
        memory.initialize(repeating: 0, count: kept)
    }

    deinit { memory.deallocate() }

    /// A step begins: what all parameters share moves on.
    func begin() {
        guard case .adam(_, let beta1, let beta2, _) = optimizer else { return }
        beta1Power *= Double(beta1)
        beta2Power *= Double(beta2)
    }

    /// Updates parameters from ..< from + count by their gradients; `w` and `g` are where all of them begin.
    func update(_ w: UnsafeMutablePointer<Float>, _ g: UnsafePointer<Float>, from: Int, count: Int) {
        let n = Int32(truncatingIfNeeded: count)
        let w = w + from
        let g = g + from
        let first = memory + from
        switch optimizer {
        case .sgd(let rate, let momentum):
            if momentum == 0 {
                ck_sgd(w, g, n, rate, decay)
            } else {
                ck_momentum(w, g, first, n, rate, momentum, decay)
            }
        case .adagrad(let rate, let epsilon): ck_adagrad(w, g, first, n, rate, epsilon, decay)
        case .rmsprop(let rate, let alpha, let epsilon):
            ck_rmsprop(w, g, first, n, rate, Float(alpha), Float(1 - alpha), epsilon, decay)
        case .adam(let rate, let beta1, let beta2, let epsilon):
            ck_adam(
                w, g, first, first + self.count, n, rate, beta1, beta2, epsilon, Float(1 - beta1Power),
                Float(1 - beta2Power), decay)
        case .perceptronRule: break
        }
    }
}
