import Engine
import Lessons

/// Figures that are asked for and could never be drawn: said before the run, not left out after it.
extension Reading {
    mutating func checkShown(_ directive: Directive, _ root: YAMLNode) {
        for item in root["show"].map({ several($0) }) ?? [] {
            guard let figure = directive.show.first(where: { $0.text == item.text }),
                let reason = reason(against: figure, in: directive)
            else { continue }
            report(.nothingToShow(figure.text, reason, place(item)))
        }
    }

    /// Why these runs can have nothing of a figure; nil when they may.
    private func reason(against figure: FigureName, in directive: Directive) -> String? {
        switch directive.content {
        case .experiment(let job): reason(against: figure, in: job)
        case .trace(let runs):
            switch figure {
            case .path, .steps: runs.contains { $0.plan.update != nil } ? nil : "it needs an update"
            case .sweep: runs.count > 1 ? nil : "it needs vary"
            default: nil
            }
        case .dataset:
            switch (figure, lastData.value?.facts.targets) {
            case (.classes, .numbers?), (.classes, .flags?), (.oneHot, .numbers?), (.oneHot, .flags?):
                "the labels are no classes"
            case (.scatter, _): planeReason(lastData.value?.facts)
            default: nil
            }
        case .compare(let comparison): figure == .lines && comparison.curves.isEmpty ? "it needs curves" : nil
        case .plot, .count: nil
        }
    }

    private func planeReason(_ facts: DataOutline?) -> String? {
        guard let facts, facts.features != 2 else { return nil }
        return "it needs two inputs, and the data have \(facts.features)"
    }

    private func reason(against figure: FigureName, in job: ExperimentJob) -> String? {
        let plans = job.runs.map(\.plan)
        // Facts are known of the last run's data; they speak for all runs when all have the same.
        let facts = plans.allSatisfy { $0.data.source == plans.first?.data.source } ? lastData.value?.facts : nil
        switch figure {
        case .spread:
            return job.runs.contains { $0.key.seed != nil } ? nil : "it needs repeat"
        case .sweep:
            let isVaried = job.runs.contains { $0.key.variant != nil || !$0.key.settings.isEmpty }
            return isVaried ? nil : "it needs vary or variants"
        case .confusion:
            if let facts, case .classes = facts.targets { return nil }
            return facts == nil ? nil : "the labels are no classes"
        case .truthTable:
            return plans.contains { $0.data.source.mayBeCorners } ? nil : "it needs inputs that are 0 or 1"
        case .accuracy where facts?.isOfNumbers == true, .mistakes where facts?.isOfNumbers == true:
            return "the labels are numbers, which are near or far, not right or wrong"
        case .loss, .accuracy:
            if let reason = Self.networkReason(plans) { return reason }
            return plans.contains { $0.epochs > 0 } ? nil : "nothing is trained, epochs is 0"
        case .boundary, .boundaryByEpoch: return Self.networkReason(plans) ?? planeReason(facts)
        case .lineByEpoch:
            let isLine = plans.contains { plan in
                guard case .network(let layers, _) = plan.model, plan.features.isEmpty else { return false }
                if layers.count == 1, case .dense(1, _)? = layers.first { return true }
                return false
            }
            return planeReason(facts) ?? (isLine ? nil : "it needs a single neuron without features")
        case .hiddenSpace:
            let isHidden = plans.contains { plan in
                guard case .network(let layers, _) = plan.model else { return false }
                return layers.dropLast().contains { if case .dense(2..., _) = $0 { true } else { false } }
            }
            return isHidden ? nil : "it needs a hidden layer of two units or more"
        case .network, .gradientNorms, .activations, .deadUnits, .weightsAsImages: return Self.networkReason(plans)
        default: return nil
        }
    }

    private static func networkReason(_ plans: [ExperimentPlan]) -> String? {
        let isNetwork = plans.contains { if case .network = $0.model { true } else { false } }
        return isNetwork ? nil : "a baseline is no network"
    }
}

extension DataSource {
    /// Whether all inputs can be 0 or 1.
    fileprivate var mayBeCorners: Bool {
        switch self {
        case .gate, .truthTable, .given, .formula(.corners, _, _), .formula(.grid, _, _): true
        case .generated, .formula: false
        }
    }
}

extension Diagnostic {
    static func nothingToShow(_ figure: String, _ reason: String, _ place: Place) -> Diagnostic {
        Diagnostic(warning: "nothing-to-show", "there is nothing to show as '\(figure)': \(reason)", place)
    }
}
