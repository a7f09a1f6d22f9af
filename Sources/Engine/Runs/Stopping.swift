/// When a run ends before its last epoch, and the best epoch that was watched so far.
struct Stopping {
    private let stop: ExperimentPlan.Stop?
    private var best = Double.infinity
    private var waited = 0
    /// 0: none has been better than nothing.
    private(set) var bestEpoch = 0
    /// After that epoch.
    private(set) var bestParameters: [Float] = []

    init(_ stop: ExperimentPlan.Stop?) { self.stop = stop }

    /// Whether the run is to end with the best parameters it had.
    var keepsBest: Bool {
        if case .patience(_, _, let keepsBest) = stop { keepsBest && bestEpoch > 0 } else { false }
    }

    mutating func ends(_ run: inout Run) -> Bool {
        switch stop {
        case nil: return false
        case .condition(let formula, let quantities):
            return formula.scalar(run.values(of: quantities)) == 1
        case .patience(let patience, let watched, _):
            guard let value = run.current(watched) else { return false }
            let cost = watched.isBetterHigh ? -value : value
            if cost < best {
                best = cost
                waited = 0
                bestEpoch = run.result.epochs
                bestParameters = run.network.parameterValues
            } else {
                waited += 1
            }
            return waited >= patience
        }
    }
}

extension ExperimentPlan {
    /// Whether the best epoch is kept, and measured at the end.
    package var watches: Bool { if case .patience = stop { true } else { false } }
}
