import Engine

extension Statistic {
    /// As it stands after a measurement: `loss.least`.
    package var word: String {
        switch self {
        case .median: "median"
        case .least: "least"
        case .most: "most"
        case .mean: "mean"
        case .deviation: "deviation"
        }
    }

    init?(word: String) {
        guard let statistic = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = statistic
    }
}
