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
