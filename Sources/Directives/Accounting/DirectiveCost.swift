import Datasets
import Engine

/// What one directive takes, all its runs together, or several.
package struct DirectiveCost: Sendable, Equatable {
    package var runs = 0
    package var multiplyAdds = 0
    /// Bytes of each data set that is made, by its plan; directives that use the same share it.
    package var data: [[UInt8]: Int] = [:]
    /// Bytes of results.
    package var results = 0
    /// Bytes of what is drawn.
    package var figures = 0
    /// Bytes of the largest run while it runs.
    package var working = 0

    package init(runs: Int = 0) { self.runs = runs }

    mutating func add(_ other: DirectiveCost) {
        runs = Architecture.sum(runs, other.runs)
        multiplyAdds = Architecture.sum(multiplyAdds, other.multiplyAdds)
        data.merge(other.data) { known, _ in known }
        results = Architecture.sum(results, other.results)
        figures = Architecture.sum(figures, other.figures)
        working = max(working, other.working)
    }

    /// Bytes held at once were there nothing else in the course.
    var memory: Int { [results, figures, working].reduce(dataBytes, Architecture.sum) }

    var dataBytes: Int { data.values.reduce(0, Architecture.sum) }

    /// A panel that shows the plane, and a point in it.
    static let bytesOfPanel = 100_000
    static let bytesOfPoint = 60
    /// Anything else that is drawn of a run.
    static let bytesOfDrawing = 2_000

    /// Data that are made: their bytes, once for each plan, and the formulas that label them.
    mutating func add(_ plan: DataPlan, _ all: [LoadedData]) {
        let key = plan.encoded()
        guard data[key] == nil else { return }
        var given: LoadedData?
        if case .given(let digest) = plan.source { given = all.first { $0.digest == digest } }
        let facts = ExpectedData(plan, given)
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
        // A run takes scaled numbers beside those that were given.
        if plan.scale != .none { width = Architecture.sum(width, 4 * features) }
        // Made, then split: both are there for a moment.
        data[key] = Architecture.product([2, Architecture.sum(width, 4), facts.samples])
        multiplyAdds = Architecture.sum(
            multiplyAdds, Architecture.product([parts, draws, facts.samples, RunCost.operation]))
    }
}

extension DirectiveCost {
    /// Nothing is taken by what is skipped for want of data.
    init(_ directive: Directive) {
        self.init()
        if directive.missingNeeds.isEmpty { self = directive.content.facts.cost(showing: directive.shownNames) }
    }

    /// With the numbers that its claims, tables and curves read out of runs.
    init(_ directive: ResolvedDirective) {
        self.init(directive.directive)
        add(lookups: directive.lookups)
    }

    /// What reading one number out of a run takes.
    private static let lookup = 5_000

    mutating func add(lookups: Int) {
        multiplyAdds = Architecture.sum(multiplyAdds, Architecture.product([lookups, Self.lookup]))
    }
}

extension ResolvedLesson {
    /// All its directives, and the numbers in its prose.
    package var cost: DirectiveCost {
        var cost = DirectiveCost()
        for directive in directives.compactMap(\.self) { cost.add(DirectiveCost(directive)) }
        cost.add(lookups: lookups)
        return cost
    }
}

extension ExpectedData {
    /// Training, validation and test together; 0 while nobody knows.
    var samples: Int { Architecture.sum(training ?? 0, Architecture.sum(test ?? 0, validation ?? 0)) }
}
