import Engine
import Lessons

extension Statistic {
    /// As it stands after a measurement: `loss.min`.
    package var word: String {
        switch self {
        case .median: "median"
        case .minimum: "min"
        case .maximum: "max"
        case .mean: "mean"
        case .deviation: "deviation"
        }
    }

    init?(word: String) {
        guard let statistic = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = statistic
    }

    /// By a word of the language's version 1.
    init?(formerWord word: String) {
        switch word {
        case "least": self = .minimum
        case "most": self = .maximum
        default: return nil
        }
    }
}

extension Diagnostic {
    static func statisticRenamed(_ part: WrittenReference.Part, _ statistic: Statistic, path: String) -> Diagnostic {
        var problem = Diagnostic(
            .error, "statistic-renamed", "'\(part.word)' is called '\(statistic.word)' now",
            hint: "build --fix writes it",
            path: path, span: part.wordSpan)
        problem.mend = .init(part.word, statistic.word)
        return problem
    }
}
