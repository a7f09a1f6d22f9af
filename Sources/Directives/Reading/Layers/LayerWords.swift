import Engine

/// The layers that have a word of their own; what each means is an example of it.
enum LayerWords {
    static let all: [Word<String>] = Layer.Kind.allCases.compactMap { kind in
        kind.word.map { Word("\($0)", kind.example) }
    }
}

extension Layer.Kind {
    /// One of them as a lesson writes it.
    var example: String {
        switch self {
        case .dense: "8 relu"
        case .convolution: "conv 5x5 x8 stride 1 pad 2 relu"
        case .maxPool: "maxpool 2 stride 2"
        case .averagePool: "avgpool 2 stride 2"
        case .flatten: "flatten"
        case .batchNorm: "batchnorm"
        case .dropout: "dropout 0.2"
        }
    }
}
