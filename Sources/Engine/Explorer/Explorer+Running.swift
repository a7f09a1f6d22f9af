/// A run a little at a time, and its earlier states.
extension Explorer {
    /// One update. False when the run is over.
    package func step() -> Bool {
        guard !run.isOver else { return false }
        let epoch = run.result.epochs
        run.update()
        if run.result.epochs > epoch { recorded.add(run, isLast: run.isOver) }
        shown = -1
        view = nil
        return !run.isOver
    }

    /// Up to so many epochs. False when the run is over.
    package func advance(epochs: Int) -> Bool {
        var left = epochs
        while left > 0, !run.isOver {
            run.advance()
            recorded.add(run, isLast: run.isOver)
            left -= 1
        }
        shown = -1
        view = nil
        return !run.isOver
    }

    /// What figures show from now on: a recorded state, or the present for −1 and beyond the last.
    package func show(_ index: Int) {
        shown = index >= 0 && index < recorded.states.count ? index : -1
        view = nil
    }

    /// Whether the present is not the last recorded state.
    private var isBetween: Bool { run.place > 0 || recorded.states.last?.epoch != run.result.epochs }

    /// Recorded epochs, the present among them as the last.
    var recordedEpochs: [Int] {
        var epochs: [Int] = []
        for state in recorded.states { epochs.append(state.epoch) }
        if isBetween { epochs.append(run.result.epochs) }
        return epochs
    }

    /// SHA-256 of the parameters, as reports print it, once the run is over.
    package var digest: [UInt8]? {
        guard run.isOver else { return nil }
        var hash = SHA256()
        hash.add(floats: run.network.parameterValues)
        return hexadecimal(hash.finish())
    }

    /// The shown state as drawings take it, measured.
    func shownRun() -> DrawnRun {
        if let view { return view }
        let kept = run.result
        let present = run.present
        let parameters = run.network.parameterValues
        if shown >= 0, shown + 1 < recorded.states.count || isBetween {
            let state = recorded.states[shown]
            run.network.parameterValues = state.parameters
            run.present = Run.Measured()
            run.result.epochs = state.epoch
            run.result.updates = state.updates
            run.result.mistakes = state.mistakes
            run.result.diverged = 0
            while let last = run.result.history.last, last.epoch > state.epoch { run.result.history.removeLast() }
            while let last = run.result.snapshots.last, last.epoch > state.epoch { run.result.snapshots.removeLast() }
        }
        run.finish(layers: needsLayers)
        let drawn = DrawnRun(
            variant: nil, settings: [], seed: nil, plan: plan, result: run.result, data: data)
        run.result = kept
        run.present = present
        run.network.parameterValues = parameters
        view = drawn
        return drawn
    }

    /// Measures of layers cost a pass over the data each time.
    private var needsLayers: Bool {
        for figure in document.figures {
            switch figure {
            case .gradientNorms, .activations, .deadUnits: return true
            default: continue
            }
        }
        for measurement in document.measurements where measurement.quantity.isOfLayer { return true }
        return false
    }
}
