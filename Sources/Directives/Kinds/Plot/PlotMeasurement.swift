import Engine

/// By number of the function: over the range plotted, and at any x.
enum PlotMeasurement: Equatable, Sendable { case highest(Int), lowest(Int), at(Int, x: Double) }

extension PlotPlan {
    /// `y.0.max`, `y.0.min`, `y.0.at(0.5)`
    func measurement(_ name: String) -> PlotMeasurement? {
        let words = NameWords(name).words
        guard words.count == 3, words[0] == "y", let index = NameWords.number(words[1]), index < functions.count else {
            return nil
        }
        switch words[2] {
        case "max": return .highest(index)
        case "min": return .lowest(index)
        default:
            guard let x = NameWords.arguments(words[2], of: "at"), x.count == 1, let value = strictNumber(String(x[0]))
            else { return nil }
            return .at(index, x: value)
        }
    }

    var listedNames: [String] { functions.indices.flatMap { ["y.\($0).min", "y.\($0).max"] } }
}

extension PlotContent {
    static let measured = [
        MeasuredWord("y.N.max", in: examples.bare), MeasuredWord("y.N.min", in: examples.bare),
        MeasuredWord("y.N.at(X)", as: "y.1.at(0.5)", in: examples.bare),
    ]

    var measurementNames: [String] {
        runs.first?.plan.functions.indices.flatMap { ["y.\($0).max", "y.\($0).min", "y.\($0).at(0)"] } ?? []
    }

    static func measurement(_ name: String, of plan: PlotPlan) -> Measurement? {
        plan.measurement(name).map { .plot($0) }
    }

    static func absence(_ name: String, of plan: PlotPlan) -> Availability {
        let words = NameWords(name).words
        let count = plan.functions.count
        guard words.count == 3, words[0] == "y", let index = NameWords.number(words[1]), index >= count else {
            return .unknown
        }
        return .absent(
            "there \(count == 1 ? "is 1 function" : "are \(count) functions")", hint: "they are numbered from 0")
    }
}

extension PlotResult {
    func value(_ measurement: PlotMeasurement, _ plan: PlotPlan) -> Double? {
        switch measurement {
        case .highest(let index): extreme(index) { $0 > $1 }
        case .lowest(let index): extreme(index) { $0 < $1 }
        case .at(let index, let x): plan.value(of: index, at: x)
        }
    }

    /// Where the function has no value it has no extreme either.
    private func extreme(_ index: Int, _ isBetter: (Double, Double) -> Bool) -> Double? {
        guard y.indices.contains(index) else { return nil }
        var best: Double?
        for value in y[index] where value == value && best.map({ isBetter(value, $0) }) ?? true { best = value }
        return best ?? .nan
    }
}
