import Engine

/// What directives measure, by kind. Letters in capitals stand for numbers.
extension Language {
    static let measurements: [LanguageEntry] =
        (experimentNames + ["test.", "start."]).map { measured("experiment", $0, experimentBody($0)) }
        + ["NAME", "d.RESULT.NAME", "after.NAME", "check.error"].map { measured("trace", $0, traceBody) }
        + ["y.N.max", "y.N.min", "y.N.at(X)"].map { measured("plot", $0, "y: [x, x^2]\nx: 0..4") }
        + Measurement.countNames.map { measured("count", $0, "layers: 784 -> 30 sigmoid -> 10 sigmoid") }
        + Measurement.datasetNames.map { measured("dataset", $0, "data: digits-8x8") }

    /// Names without the words that say when or on what.
    static let experimentNames: [String] = {
        var seen: Set<String> = []
        return Quantity.words.map(baseName).filter { seen.insert($0).inserted }
    }()

    /// `loss` of `start.test.loss`.
    static func baseName(_ word: String) -> String {
        var rest = word[...]
        for prefix in ["start.", "test."] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        return String(rest)
    }

    private static func measured(_ kind: String, _ name: String, _ body: String) -> LanguageEntry {
        let use = use(of: name)
        return LanguageEntry(
            .measurement, of: kind, name, written: use,
            example: fence(kind, body + "\nexpect:\n  - finite(\(use))"))
    }

    /// The name with numbers in it.
    static func use(of name: String) -> String {
        switch name {
        case "test.", "start.": name + "loss"
        case "NAME": "E"
        case "d.RESULT.NAME": "d.E.w"
        case "after.NAME": "after.E"
        case "weight.L.I.U": "weight.1.0.0"
        case "output.S.U": "output.0.0"
        case "confusion(T,G)": "confusion(8,5)"
        case "y.N.at(X)": "y.1.at(0.5)"
        default:
            name.split(separator: ".").map { ["L", "C", "N"].contains($0) ? "1" : $0 == "U" ? "0" : $0 }
                .joined(separator: ".")
        }
    }

    private static func experimentBody(_ name: String) -> String {
        switch name {
        case "confusion(T,G)": "data: digits-8x8\nlayers: 64 -> 10 softmax"
        case "line.slope", "line.intercept", "mistakes":
            "data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1"
        case "exact-match": "data: {inputs: uniform -1 1, labels: [x1 > 0, x2 > 0]}\nlayers: 2 -> 8 relu -> 2 sigmoid"
        case "test.": "data: {name: moons, test: 0.2}\nlayers: 2 -> 8 relu -> 1 sigmoid"
        case "r-squared", "mean-absolute-error", "root-mean-squared-error":
            "data: {points: [[1], [2], [3]], labels: [2, 4, 6], target: number}\nlayers: 1 -> 1"
        default: "data: moons\nlayers: 2 -> 8 relu -> 1 sigmoid"
        }
    }

    private static let traceBody =
        "expression: E = w^2 / 20 + v^2\nat: {w: -7, v: 2}\nupdate: {optimizer: sgd 0.5}\ncheck: {difference: central}"
}
