import Engine

extension ExperimentJob {
    func cost(showing shown: [FigureName]) -> DirectiveCost {
        var cost = DirectiveCost(runs: runs.count)
        let panels = shown.count { $0.facts.hasPanels }
        let drawings = Architecture.product([DirectiveCost.bytesOfDrawing, shown.count])
        // Runs that differ only by seed cost the same, and a panel shows all of them.
        var last: (plan: ExperimentPlan, cost: RunCost?, samples: Int)?
        for run in runs {
            let plan = run.plan
            if last?.plan.isSame(as: plan) != true {
                let facts = ExpectedData(plan, given: given)
                let once = RunCost(
                    plan, training: facts.training ?? 0, test: Architecture.sum(facts.test ?? 0, facts.validation ?? 0),
                    input: facts.input ?? Shape(0))
                last = (plan, once, facts.samples)
                let panel = Architecture.sum(
                    DirectiveCost.bytesOfPanel, Architecture.product([DirectiveCost.bytesOfPoint, facts.samples]))
                cost.figures = Architecture.sum(cost.figures, Architecture.product([panels, panel]))
            }
            cost.add(plan.data, given)
            cost.figures = Architecture.sum(cost.figures, drawings)
            guard let once = last?.cost else { continue }
            cost.multiplyAdds = Architecture.sum(cost.multiplyAdds, once.multiplyAdds)
            cost.results = Architecture.sum(cost.results, once.kept)
            cost.working = max(cost.working, once.working)
        }
        return cost
    }
}

extension ExperimentPlan {
    /// Nothing differs but the seeds.
    fileprivate func isSame(as other: ExperimentPlan) -> Bool {
        guard data.source == other.data.source, data.samples == other.data.samples else { return false }
        var one = self
        one.seed = other.seed
        one.data.seed = other.data.seed
        return one == other
    }
}
