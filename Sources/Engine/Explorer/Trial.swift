/// One run of an explored experiment: the plan as the reader has changed it, the data, and the states so far.
///
/// A class for identity: its run goes on.
final class Trial {
    let plan: ExperimentPlan
    /// With the reader's points, before features.
    let data: PreparedData
    private let points: [Explorer.Point]
    /// The piece of the plane that figures show.
    let frame: PlaneFrame?
    /// Measures of layers cost a pass over the data each time.
    private let needsLayers: Bool
    private(set) var run: Run
    private var recorded: RecordedStates
    /// Index into the recorded states; -1: the present.
    private(set) var shown = -1
    /// Drawn once for all figures of a state.
    private var view: DrawnRun?

    /// Data that are as before are taken from there.
    init(
        _ plan: ExperimentPlan, of document: borrowing ExplorerDocument, points: [Explorer.Point], before: Trial?
    ) throws(ExplorerProblem) {
        try ExplorerLimits.check(plan)
        // What was drawn can be drawn again; memory that a page once took it keeps.
        before?.view = nil
        var data: PreparedData
        var frame: PlaneFrame?
        if let before, plan.data.isAsChosen(before.plan.data), points == before.points {
            data = before.data
            frame = before.frame
        } else {
            do throws(DataProblem) {
                data = try plan.data.prepare(given: document.training, givenTest: document.test)
            } catch { throw .run(.data(error)) }
            frame = data.add(points)
        }
        let parameters = try ExplorerLimits.check(plan, data)
        // Layers of another size start as if nothing had been trained before.
        let start = document.start?.count == parameters ? document.start : nil
        let run: Run
        do throws(RunFailure) { run = try Run(plan, on: data, from: start) } catch { throw .run(error) }
        self.run = run
        recorded = RecordedStates(most: document.mostRecorded, parameters: parameters)
        needsLayers = document.needsLayers
        self.plan = plan
        self.data = data
        self.frame = frame
        self.points = points
        self.run.begin()
        record()
    }

    /// One update. False when the run is over.
    func step() -> Bool {
        if run.isOver { return false }
        show(-1)
        let epoch = run.result.epochs
        run.update()
        if run.result.epochs > epoch { record() }
        return !run.isOver
    }

    /// Up to so many epochs. False when the run is over.
    func advance(epochs: Int) -> Bool {
        show(-1)
        var left = epochs
        while left > 0, !run.isOver {
            run.advance()
            record()
            left -= 1
        }
        return !run.isOver
    }

    @inline(never) private func record() { recorded.add(run, isLast: run.isOver) }

    /// What figures show from now on: a recorded state, or the present for −1 and beyond the last.
    @inline(never) func show(_ index: Int) {
        shown = index >= 0 && index < recorded.states.count ? index : -1
        view = nil
    }

    /// Whether the present is not the last recorded state.
    @inline(never) private var isBetween: Bool {
        let count = recorded.states.count
        return run.place > 0 || count == 0 || recorded.states[count - 1].epoch != run.result.epochs
    }

    /// Recorded epochs, the present among them as the last.
    var recordedEpochs: [Int] {
        var epochs: [Int] = []
        for index in recorded.states.indices { epochs.append(recorded.states[index].epoch) }
        if isBetween { epochs.append(run.result.epochs) }
        return epochs
    }

    /// SHA-256 of the parameters, as reports print it, once the run is over.
    var digest: [UInt8]? {
        guard run.isOver else { return nil }
        var hash = SHA256()
        hash.add(floats: run.network.parameterValues)
        return hexadecimal(hash.finish())
    }

    /// The shown state as drawings take it, measured.
    @inline(never) func shownRun() -> DrawnRun {
        if let view { return view }
        let kept = run.result
        let present = run.present
        let parameters = run.network.parameterValues
        if shown >= 0, shown + 1 < recorded.states.count || isBetween { goBack(to: recorded.states[shown]) }
        run.finish(layers: needsLayers)
        let drawn = DrawnRun(variant: nil, settings: [], seed: nil, plan: plan, result: run.result, data: data)
        run.result = kept
        run.present = present
        run.network.parameterValues = parameters
        view = drawn
        return drawn
    }

    /// nil where the data are not sound.
    @inline(never) func drawing() -> RunDrawing? { RunDrawing([shownRun()], frame: frame) }

    /// The run as it was in a recorded state.
    private func goBack(to state: RecordedStates.State) {
        run.network.parameterValues = state.parameters
        run.present = Run.Measured()
        run.result.epochs = state.epoch
        run.result.updates = state.updates
        run.result.mistakes = state.mistakes
        run.result.diverged = 0
        var last = run.result.history.count - 1
        while last >= 0, run.result.history[last].epoch > state.epoch {
            run.result.history.removeLast()
            last -= 1
        }
        last = run.result.snapshots.count - 1
        while last >= 0, run.result.snapshots[last].epoch > state.epoch {
            run.result.snapshots.removeLast()
            last -= 1
        }
    }
}

extension PreparedData {
    /// Training samples of the reader's, to classes in the plane. Gives the piece of the plane that then shows all.
    @inline(never) fileprivate mutating func add(_ points: [Explorer.Point]) -> PlaneFrame? {
        guard !points.isEmpty, training.features == 2, case .classes(var labels, let count) = training.targets else {
            return nil
        }
        var frame = PlaneFrame(self)
        var inputs = training.allInputs()
        for point in points where point.label < count {
            inputs.append(point.x)
            inputs.append(point.y)
            labels.append(Int32(truncatingIfNeeded: point.label))
            frame.include(point)
        }
        training.inputs = .numbers(inputs)
        training.targets = .classes(labels, count: count)
        return frame
    }
}

extension ExplorerDocument {
    /// Whether a figure or a measurement is of layers.
    fileprivate var needsLayers: Bool {
        for figure in figures {
            switch figure {
            case .gradientNorms, .activations, .deadUnits: return true
            default: continue
            }
        }
        for index in measurements.indices where measurements[index].quantity.isOfLayer { return true }
        return false
    }
}
