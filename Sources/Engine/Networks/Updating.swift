import CKernels

/// An optimiser with what it remembers of earlier steps.
struct Updating {
    private let optimizer: Optimizer
    private let decay: Float
    private let count: Int
    /// Velocities or squares, and Adam's second moments.
    private var first: [Float]
    private var second: [Float]
    private var beta1Power = 1.0
    private var beta2Power = 1.0

    init(_ optimizer: Optimizer, weightDecay: Float, count: Int) {
        self.optimizer = optimizer
        decay = weightDecay
        self.count = count
        var firstCount = 0
        var secondCount = 0
        switch optimizer {
        case .sgd(_, let momentum): firstCount = momentum == 0 ? 0 : count
        case .adagrad, .rmsprop: firstCount = count
        case .adam:
            firstCount = count
            secondCount = count
        case .perceptronRule: break
        }
        first = [Float](repeating: 0, count: firstCount)
        second = [Float](repeating: 0, count: secondCount)
    }

    /// One update of all parameters at once, from the gradients of the old ones.
    mutating func step(_ w: UnsafeMutablePointer<Float>, _ g: UnsafePointer<Float>) {
        let n = Int32(truncatingIfNeeded: count)
        let decay = decay
        switch optimizer {
        case .sgd(let rate, let momentum):
            if momentum == 0 {
                ck_sgd(w, g, n, rate, decay)
            } else {
                first.withUnsafeMutableBufferPointer {
                    ck_momentum(w, g, $0.baseAddress, n, rate, momentum, decay)
                }
            }
        case .adagrad(let rate, let epsilon):
            first.withUnsafeMutableBufferPointer { ck_adagrad(w, g, $0.baseAddress, n, rate, epsilon, decay) }
        case .rmsprop(let rate, let alpha, let epsilon):
            first.withUnsafeMutableBufferPointer { ck_rmsprop(w, g, $0.baseAddress, n, rate, alpha, epsilon, decay) }
        case .adam(let rate, let beta1, let beta2, let epsilon):
            beta1Power *= Double(beta1)
            beta2Power *= Double(beta2)
            let correction1 = Float(1 - beta1Power)
            let correction2 = Float(1 - beta2Power)
            first.withUnsafeMutableBufferPointer { m in
                second.withUnsafeMutableBufferPointer { v in
                    ck_adam(
                        w, g, m.baseAddress, v.baseAddress, n, rate, beta1, beta2, epsilon, correction1, correction2,
                        decay)
                }
            }
        case .perceptronRule: break
        }
    }
}
