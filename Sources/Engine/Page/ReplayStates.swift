/// Parameters after some epochs, evenly thinned: when there are more than `most`, every second one is let go.
struct ReplayStates {
    struct State {
        var epoch: Int
        var updates: Int
        var mistakes: Int
        var parameters: [Float]
    }

    private(set) var states: [State] = []
    private let most: Int
    /// Epochs between two of them.
    private var stride = 1
    /// 8 MB for all of them.
    private static let numbers = 1 << 21

    init(most: Int, parameters: Int) {
        let fitting = Self.numbers / max(parameters, 1)
        self.most = fitting < 2 ? 2 : min(most, fitting)
    }

    /// The state after an epoch; the last one of a run is always kept.
    mutating func add(_ run: borrowing Run, isLast: Bool) {
        guard isLast || run.result.epochs % stride == 0 else { return }
        states.append(
            State(
                epoch: run.result.epochs, updates: run.result.updates, mistakes: run.result.mistakes,
                parameters: run.network.parameterValues))
        guard states.count > most, !isLast else { return }
        stride *= 2
        var kept: [State] = []
        for state in states where state.epoch % stride == 0 { kept.append(state) }
        states = kept
    }
}
