/// One run of an explored experiment: the plan as the reader has changed it, the data, and the states so far.
///
/// A class for identity: its run goes on.
final class ExploredRun {
    /// With the reader's points, before features.
    let data: PreparedData
    private let points: [Explorer.Point]
    /// The piece of the plane that figures show.
    let frame: PlaneFrame?
    /// Measures of layers cost a pass over the data each time.
    private let needsLayers: Bool
    private(set) var run: Run
    private var recorded: ReplayStates
    /// Index into the recorded states; -1: the present.
    private(set) var shown = -1
    /// Drawn once for all figures of a state.
    private var view: ShownRun?

    /// Data that are as before are taken from there.
    init(
        _ plan: borrowing ExperimentPlan, of document: borrowing ExplorerDocument, points: [Explorer.Point],
        before: ExploredRun?
    ) throws(ExplorerProblem) {
        try ExplorerLimits.check(plan, of: document)
        // What was drawn can be drawn again; memory that a page once took it keeps.
        before?.view = nil
        var data: PreparedData
        var frame: PlaneFrame?
        if let before, plan.data.isAsChosen(before.run.plan.data), points == before.points {
            data = before.data
            frame = before.frame
        } else {
            do throws(DataProblem) {
                data = try plan.data.prepare(given: document.training, givenTest: document.test)
            } catch { throw .run(.data(error)) }
            data.call(classes: document.classNames)
            frame = data.add(points)
        }
        let parameters = try ExplorerLimits.check(plan, data)
        // Layers of another size start as if nothing had been trained before.
        let start = document.start?.count == parameters ? document.start : nil
        let run: Run
        do throws(RunFailure) { run = try Run(plan, on: data, from: start) } catch { throw .run(error) }
        self.run = run
        recorded = ReplayStates(most: document.mostRecorded, parameters: parameters)
        needsLayers = document.needsLayers
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

    private func record() { recorded.add(run, isLast: run.isOver) }

    /// Turns the figures to a recorded state, or the present for −1 and beyond the last.
    func show(_ index: Int) {
        shown = index >= 0 && index < recorded.states.count ? index : -1
        view = nil
    }

    /// Whether the present is not the last recorded state.
    private var isBetween: Bool {
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
    func shownRun() -> ShownRun {
        if let view { return view }
        let parameters = run.network.parameterValues
        var result = run.result
        if shown >= 0, shown + 1 < recorded.states.count || isBetween {
            result.goBack(to: recorded.states[shown])
            run.changeParameters(recorded.states[shown].parameters)
        }
        run.measure(&result, layers: needsLayers)
        run.changeParameters(parameters)
        let measured = ShownRun(
            variant: nil, settings: [], seed: nil, plan: run.plan, result: consume result, data: data)
        view = measured
        return measured
    }

    /// nil where the data are not sound.
    func groups(_ form: FigureForm) -> RunGroups? {
        RunGroups([shownRun()], form: form, frame: frame)
    }
}

extension RunResult {
    /// As it was in a recorded state.
    fileprivate mutating func goBack(to state: ReplayStates.State) {
        epochs = state.epoch
        updates = state.updates
        mistakes = state.mistakes
        diverged = 0
        while !history.isEmpty, history[history.count - 1].epoch > state.epoch { history.removeLast() }
        while validationHistory.count > history.count { validationHistory.removeLast() }
        while !snapshots.isEmpty, snapshots[snapshots.count - 1].epoch > state.epoch { snapshots.removeLast() }
    }
}

extension PreparedData {
    /// Training samples of the reader's, to classes in the plane. Gives the piece of the plane that then shows all.
    fileprivate mutating func add(_ points: [Explorer.Point]) -> PlaneFrame? {
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
