import Engine

/// A measurement's name at its dots, those inside brackets left alone: `y`, `0`, `at(0.5)`.
struct NameWords {
    var words: [Substring]

    init(_ name: String) {
        var depth = 0
        words = name.split(omittingEmptySubsequences: false) { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return character == "." && depth == 0
        }
    }

    /// What stands between the brackets of `head(…)`, at its commas.
    static func arguments(_ word: Substring, of head: String) -> [Substring]? {
        guard word.hasPrefix(head + "("), word.hasSuffix(")") else { return nil }
        return word.dropFirst(head.count + 1).dropLast().split(separator: ",", omittingEmptySubsequences: false)
            .map(\.trimmed)
    }

    /// Digits alone, no zeros in front.
    static func number(_ word: Substring) -> Int? {
        guard let value = strictWhole(String(word)), value >= 0, String(value) == word else { return nil }
        return value
    }
}

extension Quantity {
    /// `test.loss`, `start.accuracy`, `weight.1.0.0`, `confusion(8,5)`; nil for any other word.
    package init?(word: String) {
        var words = NameWords(word).words
        var moment = Moment.end
        if words.first == "start" {
            words.removeFirst()
            moment = .start
        } else if words.first == "best" {
            words.removeFirst()
            moment = .best
        }
        if words.first == "test" {
            words.removeFirst()
            moment = moment == .start ? .startTest : moment == .best ? .bestTest : .test
        } else if words.first == "validation" {
            words.removeFirst()
            moment = moment == .start ? .startValidation : moment == .best ? .bestValidation : .validation
        }
        guard let quantity = Self.named(words, moment) else { return nil }
        self = quantity
    }

    private static func named(_ words: [Substring], _ moment: Moment) -> Quantity? {
        guard let head = words.first else { return nil }
        let numbers = words.dropFirst().compactMap(NameWords.number)
        if words.count == 1 {
            switch head {
            case "loss": return .loss(moment)
            case "objective": return .objective(moment)
            case "accuracy": return .accuracy(moment)
            case "error": return .error(moment)
            case "exact-match": return .exactMatch(moment)
            case "r-squared": return .rSquared(moment)
            case "mean-absolute-error": return .meanAbsoluteError(moment)
            case "root-mean-squared-error": return .rootMeanSquaredError(moment)
            case "epoch" where moment == .best: return .bestEpoch
            default: return ofClasses(head, moment) ?? (moment == .end ? plain(head) : nil)
            }
        }
        if numbers.count == words.count - 1 { return indexed(head, numbers, moment) }
        guard moment == .end || moment == .start else { return nil }
        switch (head, words[1], words.count, numbers.count) {
        case ("gradient", "norm", 3, 1): return .gradientNorm(layer: numbers[0], moment)
        case ("gradient", "bias-norm", 3, 1): return .gradientBiasNorm(layer: numbers[0], moment)
        case ("activation", "std", 3, 1): return .activationDeviation(layer: numbers[0], moment)
        case ("line", "slope", 2, _) where moment == .end: return .lineSlope
        case ("line", "intercept", 2, _) where moment == .end: return .lineIntercept
        default: return nil
        }
    }

    private static func plain(_ word: Substring) -> Quantity? {
        switch word {
        case "epochs": return .epochs
        case "updates": return .updates
        case "mistakes": return .mistakes
        case "parameters": return .parameters
        case "multiply-adds": return .multiplyAdds
        case "diverged": return .diverged
        default: return nil
        }
    }

    /// `confusion(8,5)`, `precision(5)`, `recall(5)`
    private static func ofClasses(_ word: Substring, _ moment: Moment) -> Quantity? {
        guard [.end, .test, .validation].contains(moment),
            let head = classWords.first(where: { word.hasPrefix($0 + "(") }),
            let all = NameWords.arguments(word, of: head)
        else { return nil }
        let classes = all.compactMap(NameWords.number)
        guard classes.count == all.count else { return nil }
        switch (head, classes.count) {
        case ("confusion", 2): return .confusion(truth: classes[0], guess: classes[1], moment)
        case ("precision", 1): return .precision(class: classes[0], moment)
        case ("recall", 1): return .recall(class: classes[0], moment)
        default: return nil
        }
    }

    /// Measurements that name classes in brackets.
    static let classWords = ["confusion", "precision", "recall"]

    /// `validation.recall(yes)`, whatever its classes are called.
    static func namesClasses(_ word: String) -> Bool {
        let head = NameWords(word).words.first { $0.contains("(") }
        return classWords.contains { head?.hasPrefix($0 + "(") ?? false }
    }

    /// What can be looked at after each epoch.
    static let watchable = words.filter { word in
        !["start.", "best.", "output."].contains { word.contains($0) } && !namesClasses(word)
    }

    private static func indexed(_ head: Substring, _ numbers: [Int], _ moment: Moment) -> Quantity? {
        switch (head, numbers.count, moment) {
        case ("weight", 3, .end), ("weight", 3, .start):
            .weight(layer: numbers[0], input: numbers[1], unit: numbers[2], moment)
        case ("bias", 2, .end), ("bias", 2, .start): .bias(layer: numbers[0], unit: numbers[1], moment)
        case ("output", 2, .best), ("output", 2, .bestTest), ("output", 2, .bestValidation): nil
        case ("output", 2, _): .output(sample: numbers[0], unit: numbers[1], moment)
        case ("dead", 1, .end), ("dead", 1, .start): .dead(layer: numbers[0], moment)
        default: nil
        }
    }

    /// Every measurement an experiment has, with letters for numbers (`weight.L.I.U`): for hints and the reference.
    package static let words: [String] = {
        let judged = [
            "loss", "objective", "accuracy", "error", "exact-match", "r-squared", "mean-absolute-error",
            "root-mean-squared-error",
        ]
        let layered = ["gradient.norm.L", "gradient.bias-norm.L", "activation.std.L", "dead.L"]
        let ofParameters = ["weight.L.I.U", "bias.L.U"]
        let moments = [
            "", "test.", "start.", "start.test.", "validation.", "start.validation.", "best.", "best.test.",
            "best.validation.",
        ]
        return
            moments
            .flatMap { moment in judged.map { moment + $0 } }
            + ["best.epoch", "epochs", "updates", "mistakes", "parameters", "multiply-adds", "diverged"]
            + ofParameters
            + ["", "validation.", "test.", "start.", "start.validation.", "start.test."].map { $0 + "output.S.U" }
            + ["line.slope", "line.intercept"] + layered
            + ["", "validation.", "test."].flatMap { part in
                ["confusion(T,G)", "precision(K)", "recall(K)"].map { part + $0 }
            } + (ofParameters + layered).map { "start." + $0 }
    }()
}
