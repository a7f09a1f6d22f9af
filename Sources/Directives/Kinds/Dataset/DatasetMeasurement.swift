import Engine

enum DatasetMeasurement: Equatable, Sendable {
    case samples, classes, features, classSamples(Int)

    /// `samples`, `classes`, `features`, `class.3`
    init?(_ name: String) {
        switch name {
        case "samples": self = .samples
        case "classes": self = .classes
        case "features": self = .features
        default:
            let words = NameWords(name).words
            guard words.count == 2, words[0] == "class", let number = NameWords.number(words[1]) else { return nil }
            self = .classSamples(number)
        }
    }
}

extension DatasetContent {
    static let patterns = ["samples", "classes", "features", "class.C"]
    static let measured = patterns.map { MeasuredWord($0, in: "data: digits-8x8") }

    func availability(_ name: String, run: Int) -> Availability {
        guard let measurement = DatasetMeasurement(name) else { return .unknown }
        guard case .classSamples(let number) = measurement, let classes = ExpectedData(plan, loaded).classes,
            number >= classes
        else { return .known }
        return .absent("there are \(classes) classes", hint: Availability.numbering("classes", classes))
    }

    func measurements(_ name: String, runs: [Int]) -> [Measurement] {
        DatasetMeasurement(name).map { [.dataset($0)] } ?? []
    }
}

extension DatasetResult {
    func value(_ measurement: DatasetMeasurement) -> Double? {
        switch measurement {
        case .samples: Double(samples)
        case .classes: Double(classCounts.count)
        case .features: Double(features)
        case .classSamples(let number): classCounts.indices.contains(number) ? Double(classCounts[number]) : nil
        }
    }

    var listedNames: [String] { ["samples", "features"] + (classCounts.isEmpty ? [] : ["classes"]) }
}
