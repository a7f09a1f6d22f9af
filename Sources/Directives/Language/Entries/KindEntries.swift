import Lessons

extension Language {
    static let kinds: [LanguageEntry] = DirectiveKind.allCases.compactMap { kind in
        guard let example = kindExample(kind) else { return nil }
        return LanguageEntry(.kind, kind.rawValue, written: "```\(kind.rawValue) id", example: example)
    }

    private static func kindExample(_ kind: DirectiveKind) -> String? {
        switch kind {
        case .experiment:
            fence(
                "experiment",
                """
                data: xor
                layers: 2 -> 4 sigmoid -> 1 sigmoid
                optimizer: sgd 1
                epochs: 5000
                seed: 7
                show: [loss, boundary, truth-table]
                expect:
                  - accuracy == 1
                  - loss < 0.05
                """)
        case .trace:
            fence(
                "trace",
                """
                expression: |
                  z = w*x + b
                  E = (sigmoid(z) - 1)^2
                at: {w: 0.6, x: 1, b: 0}
                show: [graph, table]
                """)
        case .plot: fence("plot", "y: [sigmoid(x), derivative(sigmoid(x))]\nx: -6..6")
        case .count: fence("count", "layers: 28x28x1 -> conv 5x5 x20 relu -> maxpool 2 -> flatten -> 10 softmax")
        case .dataset: fence("dataset", "data: {name: moons, samples: 100, noise: 0.2}")
        case .compare: fence("compare", "rows: [xor, and]\ncolumns: [epochs, loss]")
        case .exercise: nil
        }
    }

    static let keys: [LanguageEntry] = KeyOwner.allCases.flatMap { owner in
        owner.keys.map { LanguageEntry(.key, of: owner.rawValue, $0.name, unset: $0.unset, example: $0.example) }
    }

    /// Words that only one key takes.
    static let choices: [LanguageEntry] =
        choices("order", TrainingWords.orders.map(\.word)) { moons("order: \($0)") }
        + choices("batch", ["all"]) { moons("batch: \($0)") }
        + choices("record", TrainingWords.records.map(\.word)) { moons("record: \($0)") }
        + choices("seed", ["each"]) { moonsData("seed: \($0)") }
        + choices("split", DataWords.splits.map(\.word)) { moonsData("test: 0.2, split: \($0)") }
        + choices("target", DataWords.targets.map(\.word)) { word in
            fence("dataset", "data: {points: [[1], [2], [3]], labels: [0, 1, 2], target: \(word)}")
        }
        + choices("difference", TraceWords.differences.map(\.word)) { check("difference: \($0)") }
        + choices("precision", TraceWords.precisions.map(\.word)) { check("precision: \($0)") }
        + choices("axes", PlotWords.axes.map(\.word)) { fence("plot", "y: exp(x)\nx: 0..4\naxes: \($0)") }

    private static func choices(_ key: String, _ words: [String], _ example: (String) -> String) -> [LanguageEntry] {
        words.map { LanguageEntry(.choice, of: key, $0, written: "\(key): \($0)", example: example($0)) }
    }

    private static func moonsData(_ settings: String) -> String {
        fence("experiment", "data: {name: moons, \(settings)}\nlayers: 2 -> 8 relu -> 1 sigmoid")
    }

    private static func check(_ setting: String) -> String {
        fence("trace", "expression: E = w^2\nat: {w: 3}\ncheck: {\(setting)}")
    }
}
