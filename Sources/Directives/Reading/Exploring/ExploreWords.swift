import Engine

extension ExploreControl {
    package var name: String { String(decoding: path, as: UTF8.self) }

    /// What a lesson calls a choice, by the number the engine has for it.
    package func word(of code: UInt8) -> String? { setting.words.first { $0.meaning == code }?.word }

    /// As a lesson writes it: `optimizer.rate 0.001..10 log`, `layers.1.activation sigmoid tanh`.
    package var written: String {
        switch range {
        case .numbers(let from, let to, let isLogarithmic, _):
            "\(name) \(shown(from))..\(shown(to))\(isLogarithmic ? " log" : "")"
        case .choices(let codes): ([name] + codes.compactMap(word)).joined(separator: " ")
        }
    }
}

extension ExploreSetting {
    /// Every word that is a choice of it.
    var words: [Word<UInt8>] {
        switch self {
        case .optimizer: Self.numbered(Optimizers.all)
        case .loss: Self.numbered(Losses.all)
        case .activation: Self.numbered(Activations.all)
        case .initial: Self.numbered(Initials.all)
        default: []
        }
    }

    /// What its choices are called in messages.
    var kindOfChoice: String {
        switch self {
        case .optimizer: "optimizer"
        case .loss: "loss"
        case .activation: "activation"
        default: "initial rule"
        }
    }

    private static func numbered<Choice: Catalogued>(_ words: [Word<Choice>]) -> [Word<UInt8>] {
        words.map { Word($0.word, $0.meaning.number, $0.summary) }
    }
}
