import Datasets
import Engine
import Lessons

/// Data as they are, shown.
struct DatasetContent: DirectiveContent {
    let plan: DataPlan
    let loaded: LoadedData?

    static let kind = DirectiveKind.dataset
    static let examples = KindExamples(
        whole: "data: {name: moons, samples: 100, noise: 0.2}", bare: "data: moons", key: "data: xor",
        figures: "scatter", claim: "samples == 200")
    static let keys = [LanguageKey("data", Language.fence("dataset", examples.whole))]
    static let refused = ["vary", "variants"]
    static let variable = ["data"]
    static let figures: [FigureName] = [.samples, .table, .scatter, .classes, .oneHot]
    static let naturalFigures: [FigureName] = [.scatter, .samples]

    static func example(showing figure: FigureName) -> String {
        figure == .scatter ? examples.bare : "data: digits-8x8"
    }

    static func read(_ reading: inout Reading, _ root: YAMLNode) -> PlannedContent? {
        for key in refused {
            if let entry = root.entries?.first(where: { $0.key == key }) {
                reading.report(.oneDataset(key, reading.place(entry.keySpan)))
            }
        }
        guard let node = root["data"] else {
            reading.missing("data", "data: moons")
            return nil
        }
        guard let data = reading.data(node) else { return nil }
        if data.seedFollowsRun { reading.report(.seedOfNoRun(reading.place(node["seed"] ?? node))) }
        return PlannedContent(.dataset(data.plan, given: data.given), data: data)
    }

    var runKeys: [RunKey] { [RunKey()] }
    var given: [LoadedData] { loaded.map { [$0] } ?? [] }

    func cost(showing figures: [FigureName]) -> DirectiveCost {
        var cost = DirectiveCost()
        cost.add(plan, given)
        cost.figures = Architecture.product([
            DirectiveCost.bytesOfPoint, ExpectedData(plan, loaded).samples, figures.count,
        ])
        return cost
    }

    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String? {
        let facts = data?.facts
        return switch (figure, facts?.targets) {
        case (.classes, .numbers?), (.classes, .flags?), (.oneHot, .numbers?), (.oneHot, .flags?):
            "the labels are no classes"
        case (.oneHot, .classes(let count)?) where count > 32: "there are more than 32 classes"
        case (.scatter, _): facts?.scatterReason
        case (.samples, _):
            facts?.scatterReason == nil && facts != nil && shown.contains(.scatter) ? "scatter shows them all" : nil
        default: nil
        }
    }

    func run(_ data: DataSupply) throws(RunFailure) -> [FinishedRun] {
        [FinishedRun(key: RunKey(), findings: .dataset(try data(plan).summary()))]
    }

    func exhibits(
        of directive: Directive, _ found: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] {
        guard let samples = data(plan) else { return [] }
        return directive.shown { samples.exhibit($0.name, beside: directive.shownNames) }
    }
}

extension Diagnostic {
    static func oneDataset(_ key: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "dataset-varied", "a dataset shows one data set, '\(key)' has no meaning here",
            hint: "write a second dataset", place)
    }

    static func seedOfNoRun(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "seed-each", "'each' follows the seed of a run, and a dataset has none", hint: "a number such as 1",
            place)
    }
}
