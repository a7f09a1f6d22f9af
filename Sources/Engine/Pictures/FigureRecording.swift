extension FigureName {
    /// The records that a run must keep so that this can be drawn. Most figures need the final state alone.
    package func recording(for plan: ExperimentPlan) -> ExperimentPlan.Recording {
        var recording = ExperimentPlan.Recording()
        guard case .network(let layers, _) = plan.model else { return recording }
        switch self {
        case .loss, .accuracy, .mistakes: recording.history = plan.epochs > 0
        case .boundaryByEpoch, .hiddenSpaceByEpoch, .fit: recording.snapshots = Self.moments(plan.epochs)
        case .lineByEpoch:
            // Three numbers an epoch; deeper networks have no line.
            guard case .dense(1, _)? = layers.first?.form, layers.count == 1 else { break }
            if plan.epochs <= 2000 {
                recording.everyEpoch = true
            } else {
                recording.snapshots = Self.moments(plan.epochs, count: 200)
            }
        default: break
        }
        return recording
    }

    /// 0 and the last epoch, and between them epochs each as many times the one before: learning is fast at first.
    static func moments(_ epochs: Int, count: Int = 6) -> [Int] {
        var moments: [Int] = []
        moments.append(0)
        guard epochs > 0 else { return moments }
        for step in 1..<count {
            let power = Elementary.exp(Elementary.log(Double(epochs)) * Double(step) / Double(count - 1))
            var epoch = power < Double(epochs) ? Int(power + 0.5) : epochs
            // Two digits are enough to say when.
            if count < 10, step < count - 1 {
                var unit = 1
                while epoch / unit >= 100 { unit *= 10 }
                epoch = epoch / unit * unit
            }
            if step == count - 1 { epoch = epochs }
            if epoch > moments[moments.count - 1] { moments.append(epoch) }
        }
        return moments
    }
}

extension ShownRun {
    /// The last state.
    var end: RunResult.Snapshot { .init(epoch: result.epochs, parameters: result.parameters) }

    /// Recorded parameters at about `count` moments, the last state among them.
    func moments(_ count: Int) -> [RunResult.Snapshot] {
        var all = result.snapshots
        if !result.parameters.isEmpty, all.isEmpty || all[all.count - 1].epoch != result.epochs { all.append(end) }
        if all.count <= count { return all }
        var chosen: [RunResult.Snapshot] = []
        var at = 0
        var last = -1
        for wanted in FigureName.moments(result.epochs, count: count) {
            while at < all.count, all[at].epoch < wanted { at += 1 }
            if at < all.count, at != last { chosen.append(all[at]) }
            last = at
        }
        return chosen
    }
}
