/// How a gradient becomes an update; PyTorch's definitions and defaults. Updates are CKernels' (`elements.inc`), what an
/// optimiser remembers is `OptimizerState`.
package enum Optimizer: Equatable, Sendable {
    case sgd(rate: Float, momentum: Float, nesterov: Bool = false)
    case adagrad(rate: Float, epsilon: Float)
    /// `decay` as written: 1 − decay is rounded, not the difference of a rounded number.
    case rmsprop(rate: Float, decay: Double, epsilon: Float)
    case adam(rate: Float, beta1: Float, beta2: Float, epsilon: Float)
    /// Adam whose weight decay shrinks the weights itself (Loshchilov and Hutter 2019).
    case adamw(rate: Float, beta1: Float, beta2: Float, epsilon: Float)
    /// w += rate · (y − ŷ) · x after every sample (Rosenblatt 1958).
    case perceptronRule(rate: Float)
}

extension Optimizer: Catalogued {
    package static var all: [Optimizer] {
        [
            .sgd(rate: 0.1, momentum: 0), .adagrad(rate: 0.01, epsilon: 1e-10),
            .rmsprop(rate: 0.01, decay: 0.99, epsilon: 1e-8),
            .adam(rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
            .adamw(rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8), .perceptronRule(rate: 1),
        ]
    }

    /// A number that an optimiser has.
    package enum Parameter: CaseIterable, Sendable {
        case rate, momentum, decay, beta1, beta2, epsilon

        package var name: StaticString {
            switch self {
            case .rate: "rate"
            case .momentum: "momentum"
            case .decay: "decay"
            case .beta1: "beta1"
            case .beta2: "beta2"
            case .epsilon: "epsilon"
            }
        }

        package var summary: StaticString {
            switch self {
            case .rate: "the learning rate"
            case .momentum: "how much of the last step is kept"
            case .decay: "of the mean of squares"
            case .beta1: "decay of the mean"
            case .beta2: "decay of the mean of squares"
            case .epsilon: "keeps the division from 0"
            }
        }

        /// From 0, and below 1; else from 0 on.
        package var isShare: Bool {
            switch self {
            case .momentum, .decay, .beta1, .beta2: true
            case .rate, .epsilon: false
            }
        }
    }

    /// All that is known of it beside its update.
    struct Facts {
        let number: UInt8
        let word: StaticString
        let summary: StaticString
        /// Its numbers as they are encoded; the rate is the first of all.
        let parameters: [Parameter]
        /// Numbers that it keeps of each weight's past.
        let kept: Int
        /// Whether it wants gradients.
        var descends = true
    }

    var facts: Facts {
        switch self {
        case .sgd(_, let momentum, _):
            Facts(
                number: 0, word: "sgd",
                summary: "w - rate * gradient; with momentum: v = momentum * v + gradient, w - rate * v",
                parameters: [.rate, .momentum], kept: momentum == 0 ? 0 : 1)
        case .adagrad:
            Facts(
                number: 1, word: "adagrad",
                summary: "each weight's rate is divided by the root of the sum of its squared gradients",
                parameters: [.rate, .epsilon], kept: 1)
        case .rmsprop:
            Facts(
                number: 2, word: "rmsprop", summary: "like adagrad, with a decaying mean instead of the sum",
                parameters: [.rate, .decay, .epsilon], kept: 1)
        case .adam:
            Facts(
                number: 3, word: "adam",
                summary: "decaying means of gradients and their squares, both corrected for their start",
                parameters: [.rate, .beta1, .beta2, .epsilon], kept: 2)
        case .adamw:
            Facts(
                number: 5, word: "adamw",
                summary: "adam, with weights shrunk by rate * weight-decay before each step instead",
                parameters: [.rate, .beta1, .beta2, .epsilon], kept: 2)
        case .perceptronRule:
            Facts(
                number: 4, word: "perceptron-rule",
                summary: "w + rate * (y - answer) * x after every sample; one layer of step units",
                parameters: [.rate], kept: 0, descends: false)
        }
    }

    /// The values of `parameters`; as many must be set.
    package var values: [Double] {
        get {
            switch self {
            case .sgd(let rate, let momentum, _): [Double(rate), Double(momentum)]
            case .adagrad(let rate, let epsilon): [Double(rate), Double(epsilon)]
            case .rmsprop(let rate, let decay, let epsilon): [Double(rate), decay, Double(epsilon)]
            case .adam(let rate, let beta1, let beta2, let epsilon),
                .adamw(let rate, let beta1, let beta2, let epsilon):
                [Double(rate), Double(beta1), Double(beta2), Double(epsilon)]
            case .perceptronRule(let rate): [Double(rate)]
            }
        }
        set {
            guard newValue.count == parameters.count else { return }
            let floats = newValue.map { Float($0) }
            switch self {
            case .sgd(_, _, let nesterov): self = .sgd(rate: floats[0], momentum: floats[1], nesterov: nesterov)
            case .adagrad: self = .adagrad(rate: floats[0], epsilon: floats[1])
            case .rmsprop: self = .rmsprop(rate: floats[0], decay: newValue[1], epsilon: floats[2])
            case .adam: self = .adam(rate: floats[0], beta1: floats[1], beta2: floats[2], epsilon: floats[3])
            case .adamw: self = .adamw(rate: floats[0], beta1: floats[1], beta2: floats[2], epsilon: floats[3])
            case .perceptronRule: self = .perceptronRule(rate: floats[0])
            }
        }
    }

    package var number: UInt8 { facts.number }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
    package var parameters: [Parameter] { facts.parameters }
    /// Numbers kept of each weight's past.
    package var kept: Int { facts.kept }
    /// Whether it descends gradients: the perceptron rule looks at answers.
    package var descends: Bool { facts.descends }

    /// Whether a step looks one step of the momentum ahead (Nesterov 1983); setting it changes nothing but sgd.
    package var isNesterov: Bool {
        get { if case .sgd(_, _, let nesterov) = self { nesterov } else { false } }
        set {
            if case .sgd(let rate, let momentum, _) = self {
                self = .sgd(rate: rate, momentum: momentum, nesterov: newValue)
            }
        }
    }

    /// By how much Adam's means decay each step.
    var betas: (first: Float, second: Float)? {
        switch self {
        case .adam(_, let beta1, let beta2, _), .adamw(_, let beta1, let beta2, _): (beta1, beta2)
        case .sgd, .adagrad, .rmsprop, .perceptronRule: nil
        }
    }

    /// NaN where it has none; setting it changes nothing there.
    package subscript(parameter: Parameter) -> Double {
        get {
            let parameters = parameters
            for index in parameters.indices where parameters[index] == parameter { return values[index] }
            return .nan
        }
        set {
            var changed = values
            let parameters = parameters
            for index in parameters.indices where parameters[index] == parameter { changed[index] = newValue }
            values = changed
        }
    }
}
