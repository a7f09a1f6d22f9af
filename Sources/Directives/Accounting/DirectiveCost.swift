import Datasets
import Engine

/// What one directive takes, all its runs together.
struct DirectiveCost {
    var runs = 0
    var multiplyAdds = 0
    /// Bytes of each data set that is made, by its plan; directives that use the same share it.
    var data: [[UInt8]: Int] = [:]
    /// Bytes of results.
    var results = 0
    /// Bytes of what is drawn.
    var figures = 0
    /// Bytes of the largest run while it runs.
    var working = 0

    /// Bytes held at once were there nothing else in the course.
    var memory: Int {
        [results, figures, working].reduce(data.values.reduce(0, Architecture.sum), Architecture.sum)
    }

    /// A panel that shows the plane, and a point in it.
    private static let bytesOfPanel = 100_000
    private static let bytesOfPoint = 60
    /// Anything else that is drawn of a run.
    private static let bytesOfDrawing = 2_000

    init(_ directive: Directive) {
        guard directive.missingNeeds.isEmpty else { return }
        switch directive.content {
        case .experiment(let job): add(job, directive)
        case .trace(let traces):
            runs = traces.count
            for trace in traces {
                let cost = TraceCost(trace.plan)
                multiplyAdds = Architecture.sum(multiplyAdds, cost.multiplyAdds)
                working = max(working, cost.memory)
                results = Architecture.sum(results, Architecture.product([16, cost.nodes]))
            }
            if directive.show.contains(.graph), let first = traces.first {
                figures = Architecture.product([Self.bytesOfDrawing, TraceCost(first.plan).nodes])
            }
        case .plot(let plots):
            runs = plots.count
            for plot in plots {
                let parts = plot.plan.functions.reduce(0) { Architecture.sum($0, $1.parts(atMost: 100_000) ?? 100_000) }
                multiplyAdds = Architecture.sum(multiplyAdds, Architecture.product([parts, 1000, RunCost.operation]))
                figures = Architecture.sum(figures, Architecture.product([20_000, plot.plan.functions.count]))
            }
        case .count(let counts): runs = counts.count
        case .dataset(let plan, let given):
            add(plan, given.map { [$0] } ?? [])
            figures = Architecture.product([Self.bytesOfPoint, PlanFacts(plan, given).samples, directive.show.count])
        case .compare: break
        }
    }

    private mutating func add(_ job: ExperimentJob, _ directive: Directive) {
        runs = job.runs.count
        let panels = directive.show.count { $0.facts.hasPanels }
        let drawings = Architecture.product([Self.bytesOfDrawing, directive.show.count])
        // Runs that differ only by seed cost the same, and a panel shows all of them.
        var last: (plan: ExperimentPlan, cost: RunCost?, samples: Int)?
        for run in job.runs {
            let plan = run.plan
            if last?.plan.isSame(as: plan) != true {
                let facts = PlanFacts(plan, given: job.given)
                let cost = RunCost(
                    plan, training: facts.training ?? 0, test: facts.test ?? 0, input: facts.input ?? Shape(0))
                last = (plan, cost, facts.samples)
                let panel = Architecture.sum(
                    Self.bytesOfPanel, Architecture.product([Self.bytesOfPoint, facts.samples]))
                figures = Architecture.sum(figures, Architecture.product([panels, panel]))
            }
            add(plan.data, job.given)
            figures = Architecture.sum(figures, drawings)
            guard let cost = last?.cost else { continue }
            multiplyAdds = Architecture.sum(multiplyAdds, cost.multiplyAdds)
            results = Architecture.sum(results, cost.kept)
            working = max(working, cost.working)
        }
    }

    /// Data that are made: their bytes, once for each plan, and the formulas that label them.
    private mutating func add(_ plan: DataPlan, _ all: [LoadedData]) {
        let key = plan.encoded()
        guard data[key] == nil else { return }
        var given: LoadedData?
        if case .given(let digest) = plan.source { given = all.first { $0.digest == digest } }
        let facts = PlanFacts(plan, given)
        let features = facts.input?.size ?? 1
        let isBytes = if case .bytes? = given?.training.inputs { true } else { false }
        var width = Architecture.product([isBytes ? 1 : 4, features])
        var draws = 1
        var parts = 0
        if case .formula(_, let labels, let margin) = plan.source {
            parts = labels.reduce(0) { Architecture.sum($0, $1.parts(atMost: 100_000) ?? 100_000) }
            // At most a thousand tries a point, each with the border's slope by differences.
            draws = margin > 0 ? Architecture.product([1000, 2 * features + 1]) : 1
            width = Architecture.sum(width, 4 * labels.count)
        }
        // Made, then split: both are there for a moment.
        data[key] = Architecture.product([2, Architecture.sum(width, 4), facts.samples])
        multiplyAdds = Architecture.sum(
            multiplyAdds, Architecture.product([parts, draws, facts.samples, RunCost.operation]))
    }
}

extension PlanFacts {
    /// Training and test together; 0 while nobody knows.
    fileprivate var samples: Int { Architecture.sum(training ?? 0, test ?? 0) }
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
