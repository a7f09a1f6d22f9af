import Datasets
import Engine
import Lessons

// The kinds of directive, side by side: every switch over them all is in this file, and leads to the kind's own folder.
// Plans and results stand in package enums, so they are package types.

extension DirectiveKind {
    /// What its folder says of it; nil for an exercise, which computes nothing.
    var content: (any DirectiveContent.Type)? {
        switch self {
        case .experiment: ExperimentJob.self
        case .trace: TraceContent.self
        case .plot: PlotContent.self
        case .count: CountContent.self
        case .dataset: DatasetContent.self
        case .compare: Comparison.self
        case .exercise: nil
        }
    }
}

extension Directive {
    package enum Content: Sendable {
        case experiment(ExperimentJob)
        case trace([PlannedRun<TracePlan>])
        case plot([PlannedRun<PlotPlan>])
        case count([PlannedRun<CountPlan>])
        case dataset(DataPlan, given: LoadedData?)
        case compare(Comparison)

        var facts: any DirectiveContent {
            switch self {
            case .experiment(let job): job
            case .trace(let runs): TraceContent(runs: runs)
            case .plot(let runs): PlotContent(runs: runs)
            case .count(let runs): CountContent(runs: runs)
            case .dataset(let plan, let given): DatasetContent(plan: plan, loaded: given)
            case .compare(let comparison): comparison
            }
        }
    }
}

/// What one run of a directive found; measurements are looked up in it by name.
package enum RunFindings: Sendable {
    case experiment(ExperimentPlan, RunResult)
    case trace(TracePlan, TraceResult)
    case plot(PlotPlan, PlotResult)
    case count(CountResult)
    case dataset(DatasetResult)
}

/// One measurement of any kind of directive, its name understood.
enum Measurement: Equatable, Sendable {
    case quantity(Quantity)
    case trace(TraceMeasurement)
    case plot(PlotMeasurement)
    case count(CountMeasurement)
    case dataset(DatasetMeasurement)
}

extension RunFindings {
    func measurement(_ name: String) -> Measurement? {
        switch self {
        case .experiment: Quantity(word: name).map { .quantity($0) }
        case .trace(let plan, _): plan.measurement(name).map { .trace($0) }
        case .plot(let plan, _): plan.measurement(name).map { .plot($0) }
        case .count(let result): CountMeasurement(name, layers: result.layers.count).map { .count($0) }
        case .dataset: DatasetMeasurement(name).map { .dataset($0) }
        }
    }

    /// Only experiments have epochs.
    func value(_ measurement: Measurement, epoch: Int?) -> Double? {
        switch (self, measurement) {
        case (.experiment(let plan, let result), .quantity(let quantity)):
            result.value(quantity, plan: plan, epoch: epoch)
        case (.trace(let plan, let result), .trace(let measurement)) where epoch == nil:
            result.value(measurement, of: plan)
        case (.plot(let plan, let result), .plot(let measurement)) where epoch == nil: result.value(measurement, plan)
        case (.count(let result), .count(let measurement)) where epoch == nil: result.value(measurement)
        case (.dataset(let result), .dataset(let measurement)) where epoch == nil: result.value(measurement)
        default: nil
        }
    }

    /// The measurements worth listing (not every weight), in a fixed order: for JSON and the terminal.
    package var measurements: [(name: String, value: Double)] {
        switch self {
        case .experiment(let plan, let result): result.listed(plan)
        case .trace(let plan, let result): result.listed(plan)
        case .plot(let plan, _): listed(plan.listedNames)
        case .count(let result): listed(result.listedNames)
        case .dataset(let result): listed(result.listedNames)
        }
    }

    private func listed(_ names: [String]) -> [(name: String, value: Double)] {
        names.compactMap { name in value(name, epoch: nil).map { (name, $0) } }
    }
}
