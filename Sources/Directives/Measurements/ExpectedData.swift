import Datasets
import Engine

/// What is known of the data of a run before they are made: enough to say which measurements it will have. nil: not known.
struct ExpectedData {
    var input: Shape?
    var training: Int?
    var test: Int?
    var validation: Int?
    var targets: DataOutline.Targets?

    var classes: Int? { if case .classes(let count)? = targets { count } else { nil } }

    init(_ plan: ExperimentPlan, given: [LoadedData]) {
        var loaded: LoadedData?
        if case .given(let digest) = plan.data.source { loaded = given.first { $0.digest == digest } }
        self.init(plan.data, loaded)
        if !plan.features.isEmpty { input = Shape(plan.features.count) }
    }

    init(_ data: DataPlan, _ loaded: LoadedData?) {
        let made = Self.made(data, loaded)
        input = made.input
        training = made.count
        targets = data.target.applied(to: made.targets)
        switch data.test {
        case .natural: test = loaded.map { $0.test?.count ?? 0 } ?? (made.count == nil ? nil : 0)
        case .count(let count):
            test = count
            training = training.map { max(0, $0 - count) }
        case .share(let share):
            let count = made.count.map { total in
                let held = (Double(total) * share).rounded()
                return held >= 0 && held <= Double(total) ? Int(held) : 0
            }
            test = count
            training = made.count.flatMap { total in count.map { total - $0 } }
        }
        if let take = data.take { training = training.map { min($0, take) } }
        validation = training.map { data.validation.held(of: $0) ?? 0 }
        training = training.flatMap { left in validation.map { max(0, left - $0) } }
    }

    private static func made(
        _ data: DataPlan, _ loaded: LoadedData?
    ) -> (input: Shape?, count: Int?, targets: DataOutline.Targets?) {
        switch data.source {
        case .gate: return (Shape(2), 4, .classes(2))
        case .truthTable(let inputs, _): return (Shape(inputs), corners(inputs), .classes(2))
        case .generated(let set): return (Shape(set.inputs), data.samples ?? 200, .init(set))
        case .formula(let layout, let labels, _):
            let targets: DataOutline.Targets =
                data.target == .number
                ? .numbers(labels.count) : labels.count == 1 ? .classes(2) : .flags(labels.count)
            let (input, count) = laid(layout, data)
            return (input, count, targets)
        case .randomLabels(let layout, let classes):
            let (input, count) = laid(layout, data)
            return (input, count, .classes(classes))
        case .given:
            guard let training = loaded?.training else { return (nil, nil, nil) }
            var targets = DataOutline.Targets(training.targets)
            if data.target == .classes, let count = loaded?.classCount { targets = .classes(count) }
            return (training.shape, training.count, targets)
        }
    }

    private static func laid(_ layout: InputLayout, _ data: DataPlan) -> (Shape, Int?) {
        switch layout {
        case .corners(let inputs): (Shape(inputs), corners(inputs))
        case .uniform(_, _, let columns): (Shape(columns), data.samples ?? 200)
        case .disc: (Shape(2), data.samples ?? 200)
        case .grid(_, _, let steps): (Shape(2), Architecture.product([max(2, steps), max(2, steps)]))
        }
    }

    private static func corners(_ inputs: Int) -> Int? { inputs >= 0 && inputs < 32 ? 1 << inputs : nil }
}

extension DataPlan.TargetForm {
    /// Classes asked for as numbers are one number a sample.
    fileprivate func applied(to targets: DataOutline.Targets?) -> DataOutline.Targets? {
        if self == .number, case .classes? = targets { .numbers(1) } else { targets }
    }
}
