import Engine
import Lessons

/// A kind whose runs each have a plan of their own, which is all that they need: no data, no seed.
protocol SeparateRuns: DirectiveContent {
    associatedtype Plan: Sendable
    var runs: [PlannedRun<Plan>] { get }

    /// One combination of `variants` and `vary`; nil when something was reported.
    static func plan(_ reading: inout Reading, _ root: YAMLNode) -> Plan?
    static func content(_ runs: [PlannedRun<Plan>]) -> Directive.Content
    static func measurement(_ name: String, of plan: Plan) -> Measurement?
    /// Of a name that is no measurement of the plan.
    static func absence(_ name: String, of plan: Plan) -> Availability
    static func findings(_ plan: Plan) throws(RunFailure) -> RunFindings
}

extension SeparateRuns {
    static func read(_ reading: inout Reading, _ root: YAMLNode) -> PlannedContent? {
        guard let combinations = reading.combinations(of: root, repeats: 1) else { return nil }
        var runs: [PlannedRun<Plan>] = []
        for combination in combinations {
            if let plan = Self.plan(&reading, combination.node) {
                runs.append(PlannedRun(key: combination.key, plan: plan))
            }
        }
        return runs.count == combinations.count ? PlannedContent(content(runs)) : nil
    }

    var runKeys: [RunKey] { runs.map(\.key) }

    func availability(_ name: String, run: Int) -> Availability {
        guard runs.indices.contains(run) else { return .unknown }
        let plan = runs[run].plan
        return Self.measurement(name, of: plan) == nil ? Self.absence(name, of: plan) : .known
    }

    func measurements(_ name: String, runs numbers: [Int]) -> [Measurement] {
        let found = numbers.compactMap { runs.indices.contains($0) ? Self.measurement(name, of: runs[$0].plan) : nil }
        guard found.count == numbers.count, let first = found.first else { return [] }
        return found.allSatisfy { $0 == first } ? [first] : found
    }

    func run(_ data: DataSupply) throws(RunFailure) -> [FinishedRun] {
        var found: [FinishedRun] = []
        for run in runs { found.append(FinishedRun(key: run.key, findings: try Self.findings(run.plan))) }
        return found
    }
}
