import Engine
import Lessons

/// Figures that are asked for and can't be drawn: said before the run wherever plan and data tell, never left out.
extension Reading {
    /// Gives those that may be drawn, as far as can be told.
    mutating func checkShown(_ directive: Directive, _ data: PlannedData?, _ root: YAMLNode) -> [AskedFigure] {
        // Whoever tries something on the command line is not to blame for the lesson's figures.
        let isTried = !context.overrides.isEmpty
        var asked: [AskedFigure] = []
        for item in root["show"].map({ several($0) }) ?? [] {
            guard let figure = directive.show.first(where: { $0.text == item.text }) else { continue }
            if let reason = reason(against: figure, in: directive, data) {
                report(.nothingToShow(figure.text, reason, isTried: isTried, place(item)))
            } else if !isTried {
                asked.append(AskedFigure(name: figure, span: item.span))
            }
        }
        return asked
    }

    /// Why these runs can have nothing of a figure; nil when they may.
    private func reason(against figure: FigureName, in directive: Directive, _ data: PlannedData?) -> String? {
        switch directive.content {
        case .experiment(let job): figure.facts.obstacle(ExperimentFigures(job, data))
        case .trace(let runs): Self.reason(against: figure, in: runs)
        case .dataset: Self.reason(against: figure, of: data?.facts, beside: directive.show)
        case .compare(let comparison):
            switch figure {
            case .lines: comparison.curves.isEmpty ? "it needs curves" : nil
            default: comparison.rows.isEmpty ? "it needs rows and columns" : nil
            }
        case .count(let plans):
            figure == .bars && plans.allSatisfy { !$0.plan.hasParameters } ? "no layer has parameters" : nil
        case .plot: nil
        }
    }

    private static func reason(against figure: FigureName, in runs: [PlannedRun<TracePlan>]) -> String? {
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

    private static func reason(
        against figure: FigureName, of facts: DataOutline?, beside shown: [FigureName]
    ) -> String? {
        switch (figure, facts?.targets) {
        case (.classes, .numbers?), (.classes, .flags?), (.oneHot, .numbers?), (.oneHot, .flags?):
            "the labels are no classes"
        case (.oneHot, .classes(let count)?) where count > 32: "there are more than 32 classes"
        case (.scatter, _): facts?.planeReason
        case (.samples, _): facts?.features == 2 && shown.contains(.scatter) ? "scatter shows them all" : nil
        default: nil
        }
    }
}

extension DataOutline {
    /// Why there is no plane to draw in; nil when there is.
    var planeReason: String? { features == 2 ? nil : "it needs two inputs, and the data have \(grouped(features))" }
}

extension CountPlan {
    fileprivate var hasParameters: Bool { (try? Architecture.parameterCount(input: input, layers: layers)) ?? 1 > 0 }
}

extension Diagnostic {
    static func nothingToShow(_ figure: String, _ reason: String, isTried: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            isTried ? .warning : .error, "nothing-to-show", "there is nothing to show as '\(figure)': \(reason)",
            hint: isTried ? nil : "leave it out", path: place.path, span: place.span)
    }
}
