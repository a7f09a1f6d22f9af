/// When a run ends before its last epoch.
struct Stopping {
    private let stop: ExperimentPlan.Stop?
    private var best = Double.infinity
    private var waited = 0

    init(_ stop: ExperimentPlan.Stop?) { self.stop = stop }

    mutating func ends(_ run: inout Run) -> Bool {
        switch stop {
        case nil: return false
        case .condition(let formula, let quantities):
            return formula.scalar(run.values(of: quantities)) == 1
        case .patience(let patience, let watched):
            guard let value = run.current(watched) else { return false }
            let cost = watched.isBetterHigh ? -value : value
            if cost < best {
                best = cost
                waited = 0
            } else {
                waited += 1
            }
            return waited >= patience
        }
    }
}
