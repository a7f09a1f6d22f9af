import Engine

/// An experiment's measurements are the engine's: `Quantity`.
extension ExperimentJob {
    static let patterns = Quantity.words

    func availability(_ name: String, run: Int) -> Availability {
        guard runs.indices.contains(run) else { return .unknown }
        guard let quantity = Quantity(word: name) else { return Quantity.untimely(name) }
        let plan = runs[run].plan
        return plan.availability(of: quantity, ExpectedData(plan, given: given))
    }

    func measurements(_ name: String, runs: [Int]) -> [Measurement] {
        Quantity(word: name).map { [.quantity($0)] } ?? []
    }

    static let measured = (baseNames + ["validation.", "test.", "start.", "best."]).map {
        MeasuredWord($0, as: use(of: $0), in: body($0))
    }

    /// Names without the words that say when or on what.
    private static let baseNames: [String] = {
        var seen: Set<String> = []
        return Quantity.words.map(baseName).filter { seen.insert($0).inserted }
    }()

    /// `loss` of `start.test.loss`.
    static func baseName(_ word: String) -> String {
        if word == "best.epoch" { return word }
        var rest = word[...]
        for prefix in ["start.", "best.", "validation.", "test."] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        return String(rest)
    }

    /// The name with numbers in it.
    static func use(of name: String) -> String {
        switch name {
        case "validation.", "test.", "start.", "best.": name + "loss"
        case "weight.L.I.U": "weight.1.0.0"
        case "output.S.U": "output.0.0"
        case "confusion(T,G)": "confusion(8,5)"
        case "precision(K)", "recall(K)": String(name.prefix { $0 != "(" }) + "(5)"
        default: MeasuredWord.use(of: name)
        }
    }

    private static func body(_ name: String) -> String {
        switch name {
        case "confusion(T,G)", "precision(K)", "recall(K)": "data: digits-8x8\nlayers: 64 -> 10 softmax"
        case "line.slope", "line.intercept", "mistakes":
            "data: and\nlayers: 2 -> 1 step\noptimizer: perceptron-rule 1"
        case "exact-match": "data: {inputs: uniform -1 1, labels: [x1 > 0, x2 > 0]}\nlayers: 2 -> 8 relu -> 2 sigmoid"
        case "validation.": "data: {name: moons, validation: 0.2}\nlayers: 2 -> 8 relu -> 1 sigmoid"
        case "best.", "best.epoch": examples.bare + "\nstop: {patience: 10}"
        case "test.": "data: {name: moons, test: 0.2}\nlayers: 2 -> 8 relu -> 1 sigmoid"
        case "r-squared", "mean-absolute-error", "root-mean-squared-error":
            "data: {points: [[1], [2], [3]], labels: [2, 4, 6], target: number}\nlayers: 1 -> 1"
        default: examples.bare
        }
    }
}
