/// Choices by the numbers they are encoded by, with what a new choice brings along.

extension Activation {
    package var number: UInt8 {
        switch self {
        case .linear: 0
        case .step: 1
        case .sigmoid: 2
        case .tanh: 3
        case .relu: 4
        case .leakyReLU: 5
        case .elu: 6
        case .gelu: 7
        case .softmax: 8
        }
    }

    package init?(number: UInt8) {
        switch number {
        case 0: self = .linear
        case 1: self = .step
        case 2: self = .sigmoid
        case 3: self = .tanh
        case 4: self = .relu
        case 5: self = .leakyReLU(slope: 0.01)
        case 6: self = .elu
        case 7: self = .gelu
        case 8: self = .softmax
        default: return nil
        }
    }
}

extension Optimizer {
    package var number: UInt8 {
        switch self {
        case .sgd: 0
        case .adagrad: 1
        case .rmsprop: 2
        case .adam: 3
        case .perceptronRule: 4
        }
    }

    /// With the rate and the constants it has when a lesson names it alone (PyTorch's).
    package init?(number: UInt8) {
        switch number {
        case 0: self = .sgd(rate: 0.1, momentum: 0)
        case 1: self = .adagrad(rate: 0.01, epsilon: 1e-10)
        case 2: self = .rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8)
        case 3: self = .adam(rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
        case 4: self = .perceptronRule(rate: 1)
        default: return nil
        }
    }

    package var rate: Float {
        get {
            switch self {
            case .sgd(let rate, _), .adagrad(let rate, _), .rmsprop(let rate, _, _), .adam(let rate, _, _, _),
                .perceptronRule(let rate):
                rate
            }
        }
        set {
            switch self {
            case .sgd(_, let momentum): self = .sgd(rate: newValue, momentum: momentum)
            case .adagrad(_, let epsilon): self = .adagrad(rate: newValue, epsilon: epsilon)
            case .rmsprop(_, let decay, let epsilon): self = .rmsprop(rate: newValue, decay: decay, epsilon: epsilon)
            case .adam(_, let beta1, let beta2, let epsilon):
                self = .adam(rate: newValue, beta1: beta1, beta2: beta2, epsilon: epsilon)
            case .perceptronRule: self = .perceptronRule(rate: newValue)
            }
        }
    }

    /// NaN where there is none; setting it changes nothing there.
    package var momentum: Float {
        get { if case .sgd(_, let momentum) = self { momentum } else { .nan } }
        set { if case .sgd(let rate, _) = self { self = .sgd(rate: rate, momentum: newValue) } }
    }
}

extension Loss {
    package init?(number: UInt8) {
        switch number {
        case 0: self = .meanSquaredError
        case 1: self = .binaryCrossEntropy
        case 2: self = .crossEntropy
        case 3: self = .sigmoidBinaryCrossEntropy
        case 4: self = .softmaxCrossEntropy
        case 5: self = .hinge
        case 6: self = .none
        default: return nil
        }
    }
}

extension Distribution {
    package var number: UInt8 {
        switch self {
        case .he: 0
        case .xavier: 1
        case .lecun: 2
        case .normal: 3
        case .uniform: 4
        case .constant: 5
        case .zero: 6
        }
    }

    package init?(number: UInt8) {
        switch number {
        case 0: self = .he
        case 1: self = .xavier
        case 2: self = .lecun
        case 3: self = .normal(deviation: 0.1)
        case 4: self = .uniform(from: -1, to: 1)
        case 5: self = .constant(0)
        case 6: self = .zero
        default: return nil
        }
    }

    /// Its number and what it carries, 0 where it has less.
    private var parts: (UInt8, Float, Float) {
        switch self {
        case .normal(let value), .constant(let value): (number, value, 0)
        case .uniform(let from, let to): (number, from, to)
        case .he, .xavier, .lecun, .zero: (number, 0, 0)
        }
    }

    package static func == (a: Distribution, b: Distribution) -> Bool { a.parts == b.parts }

    /// The deviation, half width about 0 or constant; nil where there is nothing to choose.
    var scale: Double? {
        get {
            switch self {
            case .normal(let deviation): Double(deviation)
            case .uniform(let from, let to): (Double(to) - Double(from)) / 2
            case .constant(let value): Double(value)
            case .he, .xavier, .lecun, .zero: nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .normal: self = .normal(deviation: Float(newValue))
            case .uniform: self = .uniform(from: Float(-newValue), to: Float(newValue))
            case .constant: self = .constant(Float(newValue))
            case .he, .xavier, .lecun, .zero: break
            }
        }
    }

    var constant: Double? {
        switch self {
        case .constant(let value): Double(value)
        case .zero: 0
        case .he, .xavier, .lecun, .normal, .uniform: nil
        }
    }
}

extension Initial {
    /// What is written out by number stays as written.
    func with(_ setting: ExploreControl.Setting, _ value: Double) -> Initial {
        guard case .drawn(var weights, var biases) = self else { return self }
        switch setting {
        case .initial: weights = Distribution(number: UInt8(value > 0 && value < 256 ? value : 0)) ?? weights
        case .initialScale: weights.scale = value
        case .initialBias: biases = .constant(Float(value))
        default: break
        }
        return .drawn(weights: weights, biases: biases)
    }
}
