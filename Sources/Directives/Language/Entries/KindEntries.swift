import Lessons

extension Language {
    static let kinds: [LanguageEntry] = DirectiveKind.allCases.compactMap { kind in
        guard let content = kind.content else { return nil }
        let word = kind.rawValue
        return LanguageEntry(.kind, word, written: "```\(word) id", example: fence(word, content.examples.whole))
    }

    static let keys: [LanguageEntry] =
        DirectiveKind.allCases.flatMap { keys($0.languageKeys, of: $0.rawValue) }
        + KeyOwner.allCases.flatMap { keys($0.keys, of: $0.rawValue) }

    private static func keys(_ keys: [LanguageKey], of owner: String) -> [LanguageEntry] {
        keys.map { LanguageEntry(.key, of: owner, $0.name, unset: $0.unset, example: $0.example) }
    }

    /// Words that only one key takes.
    static let choices: [LanguageEntry] =
        choices("order", TrainingWords.orders.map(\.word)) { moons("order: \($0)") }
        + choices("batch", ["all"]) { moons("batch: \($0)") }
        + choices("decay", TrainingWords.decays.map(\.word)) { word in
            KeyOwner.scheduled("{decay: \(word)\(word == "step" ? " 10 0.5" : "")}")
        }
        + choices("keep", TrainingWords.kept.map(\.word)) { moons("stop: {patience: 10, keep: \($0)}") }
        + choices("record", TrainingWords.records.map(\.word)) { moons("record: \($0)") }
        + choices("seed", ["each"]) { moonsData("seed: \($0)") }
        + choices("split", DataWords.splits.map(\.word)) { moonsData("test: 0.2, split: \($0)") }
        + choices("target", DataWords.targets.map(\.word)) { word in
            fence("dataset", "data: {points: [[1], [2], [3]], labels: [0, 1, 2], target: \(word)}")
        }
        + choices("missing", DataWords.missing.map(\.word)) { peopleData("missing: \($0)") }
        + choices("separator", DataWords.separators.map(\.word)) { word in
            word == "semicolon"
                ? peopleData("missing: drop, separator: semicolon")
                : fence(
                    "dataset",
                    "data: {csv: flowers.\(word == "tab" ? "tsv" : "csv"), label: species, separator: \(word)}")
        }
        + choices("decimal", DataWords.decimals.map(\.word)) { word in
            word == "comma"
                ? peopleData("missing: drop, decimal: comma")
                : fence("dataset", "data: {csv: flowers.csv, label: species, decimal: \(word)}")
        }
        + choices("labels", ["random"]) { fence("dataset", "data: {inputs: disc, labels: \($0) 10}") }
        + choices("scale", DataWords.scales.map(\.word)) { moonsData("scale: \($0)") }
        + choices("difference", TraceWords.differences.map(\.word)) { check("difference: \($0)") }
        + choices("precision", TraceWords.precisions.map(\.word)) { check("precision: \($0)") }
        + choices("axes", PlotWords.axes.map(\.word)) { fence("plot", "y: exp(x)\nx: 0..4\naxes: \($0)") }

    private static func choices(_ key: String, _ words: [String], _ example: (String) -> String) -> [LanguageEntry] {
        words.map { LanguageEntry(.choice, of: key, $0, written: "\(key): \($0)", example: example($0)) }
    }

    private static func moonsData(_ settings: String) -> String {
        fence("experiment", "data: {name: moons, \(settings)}\nlayers: 2 -> 8 relu -> 1 sigmoid")
    }

    private static func peopleData(_ settings: String) -> String {
        fence("dataset", "data: {csv: people.csv, label: tired, \(settings)}")
    }

    private static func check(_ setting: String) -> String {
        fence("trace", "expression: E = w^2\nat: {w: 3}\ncheck: {\(setting)}")
    }
}
