import Engine

/// Words of the catalogues: each of them here with an example, none of them stated again.
extension Language {
    private static func entries<Meaning>(
        _ category: LanguageEntry.Category, _ words: [Word<Meaning>],
        written: (Word<Meaning>) -> String? = { _ in nil },
        _ example: (Word<Meaning>) -> String
    ) -> [LanguageEntry] {
        words.map { LanguageEntry(category, $0.word, written: written($0), example: example($0)) }
    }

    static let datasets = entries(.dataset, DataWords.all) { word in
        let needs = ["mnist", "fashion-mnist"].contains(word.word) ? "\nneeds: \(word.word)" : ""
        return fence("dataset", "data: \(word.word)\(needs)")
    }

    static let layouts = entries(.layout, DataWords.layouts, written: { "inputs: \($0.meaning)" }) { word in
        fence("dataset", "data: {inputs: \(word.meaning), labels: [x1 > x2]}")
    }

    static let transforms = entries(.transform, DataWords.transforms, written: { "transform: [\($0.meaning)]" }) {
        word in
        fence("dataset", "data: {name: digits-8x8, transform: [\(word.meaning)]}")
    }

    /// What stands between arrows, and the arrows.
    static let layers: [LanguageEntry] =
        [
            LanguageEntry(.layer, "->", written: "2 -> 8 relu -> 1 sigmoid", example: moons("epochs: 200")),
            LanguageEntry(.layer, "N", written: "8 relu", example: moons("epochs: 200")),
            LanguageEntry(
                .layer, "HxWxC", written: "28x28x1", example: fence("count", "layers: 28x28x1 -> flatten -> 10 softmax")
            ),
            LanguageEntry(
                .layer, "[…] * n", written: "[64 sigmoid] * 5",
                example: fence("count", "layers: 64 -> [64 sigmoid] * 5 -> 10 softmax")),
            LanguageEntry(
                .layer, "input", written: "input -> 8 relu",
                example: moons("epochs: 200", layers: "input -> 8 relu -> 1 sigmoid")),
            LanguageEntry(
                .layer, "residual", written: "residual [64 relu -> 64]",
                example: fence("count", "layers: 64 -> [residual [64 relu -> 64]] * 5 -> 10 softmax")),
        ]
        + entries(.layer, LayerWords.all, written: { $0.meaning }) { word in
            fence(
                "count",
                "layers: 28x28x1 -> \(word.meaning)\(word.word == "flatten" ? "" : " -> flatten") -> 10 softmax")
        }

    static let activations = entries(
        .activation, Activations.all, written: { "4 \($0.word)\($0.meaning.slope == nil ? "" : " 0.1")" }
    ) { word in
        switch word.meaning.gives {
        case .distribution: fence("experiment", "data: blobs\nlayers: 2 -> 8 relu -> 3 \(word.word)")
        case .answers: fence("experiment", "data: and\nlayers: 2 -> 1 \(word.word)\noptimizer: perceptron-rule 1")
        case .anyNumber, .someNumbers, .probabilities:
            fence("experiment", "data: xor\nlayers: 2 -> 4 \(word.word) -> 1 sigmoid")
        }
    }

    static let losses = entries(.loss, Losses.all) { word in
        let last =
            switch (word.meaning.takes, word.meaning.makes) {
            case (.probabilities, _): "1 sigmoid"
            case (.distribution, _): "2 softmax"
            case (_, .distribution): "2"
            default: "1"
            }
        return moons("loss: \(word.word)", layers: "2 -> 8 tanh -> \(last)")
    }

    static let optimizers = entries(.optimizer, Optimizers.all) { word in
        word.meaning.descends
            ? moons("optimizer: \(word.word) 0.01")
            : fence("experiment", "data: and\nlayers: 2 -> 1 step\noptimizer: \(word.word) 1")
    }

    static let initials = entries(.initial, Initials.all, written: { $0.meaning.written }) { word in
        moons("initial: \(word.meaning.written)")
    }

    static let baselines = entries(.baseline, Models.baselines) { word in
        fence("experiment", "data: digits-8x8\nbaseline: \(word.word)")
    }

    static let allowances = entries(.allowance, Allowance.all) { word in
        let (last, loss) =
            switch word.meaning {
            case .doubleSoftmax: ("2 softmax", "softmax-cross-entropy")
            case .doubleSigmoid: ("1 sigmoid", "sigmoid-binary-cross-entropy")
            }
        return moons("loss: \(loss)\nallow: [\(word.word)]", layers: "2 -> 8 tanh -> \(last)")
    }

    static let explorations = ExplorePath.all.map { path in
        LanguageEntry(
            .exploration, path.pattern, written: "explore: [\(path.written)]",
            example: fence("experiment", path.experiment + "\nexplore: [\(path.written)]"))
    }
}
