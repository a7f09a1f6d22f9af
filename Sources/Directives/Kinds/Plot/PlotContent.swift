import Engine
import Lessons

/// Functions of x and their derivatives, drawn over a range.
struct PlotContent: SeparateRuns {
    let runs: [PlannedRun<PlotPlan>]

    static let kind = DirectiveKind.plot
    static let examples = KindExamples(
        whole: "y: [sigmoid(x), derivative(sigmoid(x))]\nx: -6..6", bare: "y: [x, x^2]\nx: 0..4",
        key: "y: [sigmoid(x)]", figures: "functions", claim: "y.1.max == 16")
    static let keys: [LanguageKey] = [
        .init("y", Language.fence("plot", examples.whole)),
        .init("x", Language.fence("plot", "y: tanh(x)\nx: -3..3")),
        .init("labels", adding("labels: [line, parabola]")),
        .init("axes", unset: "linear", Language.fence("plot", "y: [exp(x), exp(2*x)]\nx: 0..4\naxes: log")),
        .init("vary", Language.fence("plot", "y: x\nx: 0..4\nvary: {y: [x^2, x^3]}")),
        .init("variants", adding("variants: {near: {}, far: {x: -20..20}}")),
    ]
    static let variable = ["y", "x"]
    static let figures: [FigureName] = [.functions]
    static let naturalFigures: [FigureName] = [.functions]

    static func content(_ runs: [PlannedRun<PlotPlan>]) -> Directive.Content { .plot(runs) }

    static func plan(_ reading: inout Reading, _ root: YAMLNode) -> PlotPlan? { reading.plot(root) }

    private static let bytesOfFunction = 20_000
    private static let points = 1000

    func cost(showing figures: [FigureName]) -> DirectiveCost {
        var cost = DirectiveCost(runs: runs.count)
        for run in runs {
            let functions = run.plan.functions
            let parts = functions.reduce(0) { Architecture.sum($0, $1.parts(atMost: 100_000) ?? 100_000) }
            cost.multiplyAdds = Architecture.sum(
                cost.multiplyAdds, Architecture.product([parts, Self.points, RunCost.operation]))
            cost.figures = Architecture.sum(
                cost.figures, Architecture.product([Self.bytesOfFunction, functions.count]))
        }
        return cost
    }

    static func findings(_ plan: PlotPlan) throws(RunFailure) -> RunFindings { .plot(plan, plan.run()) }

    func exhibits(
        of directive: Directive, _ found: [FinishedRun], data: (DataPlan) -> PreparedData?
    ) -> [Exhibit] { directive.shown { $0.name == .functions ? directive.functionPlot(found) : nil } }
}
