import Engine

extension ExploreControl {
    package var name: String { String(decoding: path, as: UTF8.self) }

    /// What a lesson calls a choice, by the number the engine has for it.
    package func word(of code: UInt8) -> String? { words.first { $0.meaning == code }?.word }

    /// As a lesson writes it: `optimizer.rate 0.001..10 log`, `layers.1.activation sigmoid tanh`.
    package var written: String {
        switch range {
        case .numbers(let from, let to, let isLogarithmic, _):
            "\(name) \(shown(from))..\(shown(to))\(isLogarithmic ? " log" : "")"
        case .choices(let codes): ([name] + codes.compactMap(word)).joined(separator: " ")
        }
    }

    /// Every word that is a choice of such a setting.
    var words: [Word<UInt8>] {
        switch setting {
        case .optimizer: Optimizers.all.map { Word($0.word, $0.meaning.number, $0.summary) }
        case .loss: Losses.all.map { Word($0.word, $0.meaning.code, $0.summary) }
        case .activation: Activations.all.map { Word($0.word, $0.meaning.number, $0.summary) }
        case .initial: Initials.all.map { Word($0.word, $0.meaning.number, $0.summary) }
        case .rate, .momentum, .weightDecay, .batch, .epochs, .seed, .samples, .noise, .dataSeed, .take, .units, .slope,
            .dropout, .hiddenLayers, .initialScale, .initialBias:
            []
        }
    }
}

extension Optimizers.Kind {
    fileprivate var number: UInt8 {
        let natural: Optimizer =
            switch self {
            case .sgd: .sgd(rate: 0, momentum: 0)
            case .adagrad: .adagrad(rate: 0, epsilon: 0)
            case .rmsprop: .rmsprop(rate: 0, decay: 0, epsilon: 0)
            case .adam: .adam(rate: 0, beta1: 0, beta2: 0, epsilon: 0)
            case .perceptronRule: .perceptronRule(rate: 0)
            }
        return natural.number
    }
}

extension Initials.Kind {
    fileprivate var number: UInt8 {
        let natural: Distribution =
            switch self {
            case .he: .he
            case .xavier: .xavier
            case .lecun: .lecun
            case .normal: .normal(deviation: 0)
            case .uniform: .uniform(from: 0, to: 0)
            case .constant: .constant(0)
            case .zero: .zero
            }
        return natural.number
    }
}

extension Loss {
    /// The number that the engine encodes it by.
    var code: UInt8 { (UInt8(0)..<32).first { Loss(number: $0) == self } ?? 0 }
}
