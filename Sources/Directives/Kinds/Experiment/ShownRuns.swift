import Engine

extension [FinishedRun] {
    /// Experiments' runs with their samples, which seeds mostly share.
    func shownRuns(_ data: (DataPlan) -> PreparedData?) -> [ShownRun] {
        var runs: [ShownRun] = []
        for run in self {
            guard case .experiment(let plan, let result) = run.findings else { continue }
            let shared = runs.last.flatMap { $0.plan.data == plan.data ? $0.data : nil }
            guard let samples = shared ?? data(plan.data) else { continue }
            runs.append(
                ShownRun(
                    variant: run.key.variant.map { [UInt8]($0.utf8) },
                    settings: run.key.settings.map {
                        .init(path: [UInt8]($0.path.utf8), value: [UInt8]($0.value.utf8), number: $0.number)
                    }, seed: run.key.seed, plan: plan, result: result, data: samples))
        }
        return runs
    }
}

extension [MeasurementReference] {
    fileprivate var counted: [(quantity: Quantity, count: Int)] {
        var counts: [(quantity: Quantity, count: Int)] = []
        for reference in self {
            guard reference.epochs == nil, let quantity = reference.quantity, quantity.isOverall else { continue }
            if let place = counts.firstIndex(where: { $0.quantity == quantity }) {
                counts[place].count += 1
            } else {
                counts.append((quantity, 1))
            }
        }
        return counts
    }

    /// The one spoken of most: what a sweep is about. Single weights and outputs are not it.
    var mostClaimed: Quantity? {
        let counts = counted
        var best = counts.first
        for candidate in counts where candidate.count > (best?.count ?? 0) { best = candidate }
        return best?.quantity
    }
}

extension Quantity {
    fileprivate var isOverall: Bool {
        switch self {
        case .weight, .bias, .output, .confusion, .precision, .recall, .lineSlope, .lineIntercept: false
        default: true
        }
    }
}
