import Engine
import Lessons

/// Networks whose parameters and multiply-adds are counted, nothing trained.
struct CountContent: SeparateRuns {
    let runs: [PlannedRun<CountPlan>]

    static let kind = DirectiveKind.count
    static let examples = KindExamples(
        whole: "layers: 28x28x1 -> conv 5x5 x20 relu -> maxpool 2 -> flatten -> 10 softmax",
        bare: "layers: 784 -> 30 sigmoid -> 10 sigmoid", key: "layers: 784 -> 30 sigmoid -> 10 sigmoid",
        figures: "table, bars", claim: "parameters == 23860")
    static let keys: [LanguageKey] = [
        .init("layers", Language.fence("count", examples.whole)),
        .init("vary", adding("vary: {layers.1.units: [30, 100]}")),
        .init("variants", adding("variants: {narrow: {}, wide: {layers: 784 -> 100 sigmoid -> 10 sigmoid}}")),
    ]
    static let variable = ["layers"]
    static let figures: [FigureName] = [.table, .bars]
    static let naturalFigures: [FigureName] = [.table]
    static let patterns = [
        "parameters", "multiply-adds", "bytes", "full-share", "layer.L.parameters", "layer.L.multiply-adds",
    ]

    static func content(_ runs: [PlannedRun<CountPlan>]) -> Directive.Content { .count(runs) }

    static func plan(_ reading: inout Reading, _ root: YAMLNode) -> CountPlan? {
        guard let node = root["layers"] else {
            reading.missing("layers", examples.key)
            return nil
        }
        return reading.layers(node, given: .none).map { CountPlan(input: $0.input, layers: $0.layers) }
    }

    /// Counting takes nothing worth counting.
    func cost(showing figures: [FigureName]) -> DirectiveCost { DirectiveCost(runs: runs.count) }

    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String? {
        figure == .bars && runs.allSatisfy { !$0.plan.hasParameters } ? "no layer has parameters" : nil
    }

    static func findings(_ plan: CountPlan) throws(RunFailure) -> RunFindings {
        do { return .count(try plan.run()) } catch { throw .shapes(error) }
    }

    func exhibits(
        of directive: Directive, _ found: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] {
        let counts = CountExhibits(runs, found)
        return directive.shown { counts.exhibit($0.name) }
    }
}

extension CountPlan {
    fileprivate var hasParameters: Bool { (try? Architecture.parameterCount(input: input, layers: layers)) ?? 1 > 0 }
}
