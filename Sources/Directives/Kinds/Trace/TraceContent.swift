import Engine
import Lessons

/// Formulas evaluated, differentiated and followed downhill.
struct TraceContent: SeparateRuns {
    let runs: [PlannedRun<TracePlan>]

    static let kind = DirectiveKind.trace
    static let variable = ["expression", "at", "update", "check"]
    static let figures: [FigureName] = [.sweep, .table, .graph, .steps, .path, .surface]
    static let naturalFigures: [FigureName] = [.graph, .table, .steps, .path, .sweep]

    static func content(_ runs: [PlannedRun<TracePlan>]) -> Directive.Content { .trace(runs) }

    static func plan(_ reading: inout Reading, _ root: YAMLNode) -> TracePlan? { reading.trace(root) }

    func cost(showing figures: [FigureName]) -> DirectiveCost {
        var cost = DirectiveCost(runs: runs.count)
        for run in runs {
            let trace = TraceCost(run.plan)
            cost.multiplyAdds = Architecture.sum(cost.multiplyAdds, trace.multiplyAdds)
            cost.working = max(cost.working, trace.memory)
            cost.results = Architecture.sum(cost.results, Architecture.product([16, trace.nodes]))
        }
        if figures.contains(.graph), let first = runs.first {
            cost.figures = Architecture.product([DirectiveCost.bytesOfDrawing, TraceCost(first.plan).nodes])
        }
        return cost
    }

    func reason(against figure: FigureName, among shown: [FigureName], _ data: PlannedData?) -> String? {
        switch figure {
        case .path:
            if runs.allSatisfy({ $0.plan.update == nil }) { return "it needs an update" }
            let moves = runs.contains { (1...2).contains($0.plan.updatedInputs.count) }
            return moves ? nil : "it needs one or two values that move"
        case .steps: return runs.contains { $0.plan.update != nil } ? nil : "it needs an update"
        case .surface:
            let pair = runs.first?.plan.planeInputs
            let isPlane = runs.allSatisfy { run in run.plan.planeInputs.map { pair ?? (-1, -1) == $0 } ?? false }
            return isPlane ? nil : "it needs two values"
        case .sweep:
            let numbers = runs.map { $0.key.settings.compactMap(\.number) }
            return Set(numbers).count > 1 ? nil : "it needs vary, with numbers"
        default: return nil
        }
    }

    static func findings(_ plan: TracePlan) throws(RunFailure) -> RunFindings { .trace(plan, plan.run()) }

    func exhibits(
        of directive: Directive, _ found: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] {
        directive.shown { TraceExhibits($0.chosen(found)).exhibit($0) }
    }
}
