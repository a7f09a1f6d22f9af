/// One experiment that a reader runs and changes: the lesson's plan, the reader's changes to it, and the run so far.
///
/// A class for identity: it stands behind a page's handle.
package final class Explorer {
    let document: ExplorerDocument
    /// The lesson's values, where the reader changed none.
    private(set) var changes: Changes
    private(set) var plan: ExperimentPlan
    /// With the reader's points, before features.
    private(set) var data: PreparedData
    /// The piece of the plane that figures show.
    private(set) var frame: PlaneFrame?
    var run: Run
    var recorded: RecordedStates
    /// Index into the recorded states; -1: the present.
    var shown = -1
    /// Drawn once for all figures of a state.
    var view: DrawnRun?

    /// What the reader has changed.
    struct Changes {
        var values: [Double]
        var seed: UInt64
        var points: [Point] = []

        /// A value may be NaN, where the plan has nothing of the kind.
        func isSame(as other: Changes) -> Bool {
            guard seed == other.seed, points == other.points, values.count == other.values.count else { return false }
            for (index, value) in values.enumerated()
            where value.bitPattern != other.values[index].bitPattern && value != other.values[index] { return false }
            return true
        }
    }

    /// A training sample of the reader's.
    struct Point: Equatable {
        var x: Float
        var y: Float
        var label: Int
    }

    package init(_ document: ExplorerDocument) throws(ExplorerProblem) {
        try ExplorerLimits.check(document)
        self.document = document
        changes = Self.unchanged(document)
        plan = document.plan
        (data, frame) = try Self.prepared(document, plan, changes)
        run = try Self.run(document, plan, data)
        recorded = RecordedStates(most: document.mostRecorded, parameters: run.network.parameterCount)
        run.begin()
        recorded.add(run, isLast: run.isOver)
    }

    package convenience init(decoding bytes: [UInt8]) throws(ExplorerProblem) {
        let document: ExplorerDocument
        do throws(DecodingProblem) { document = try ExplorerDocument(decoding: bytes) } catch {
            throw .document(error)
        }
        try self.init(document)
    }

    /// Whether anything that the run depends on is not the lesson's.
    var isChanged: Bool { !changes.isSame(as: Self.unchanged(document)) }

    package func set(control: Int, to value: Double) throws(ExplorerProblem) {
        guard document.controls.indices.contains(control) else { throw .noSuchControl }
        var changed = changes
        let chosen = document.controls[control]
        // Back to what the lesson says must give the lesson's run, which a range need not contain; a page says 0.1
        // for the Float nearest to it.
        let unchanged = chosen.value(in: document.plan)
        let isUnchanged = value == unchanged || value != value.rounded() && Double(Float(value)) == unchanged
        changed.values[control] = isUnchanged ? unchanged : chosen.clamped(value)
        if chosen.setting == .seed {
            changed.seed = isUnchanged ? document.plan.seed : UInt64(changed.values[control])
        }
        var kind = document.plan
        chosen.apply(changed.values[control], to: &kind)
        for (index, other) in document.controls.enumerated() where chosen.setting.brings(other.setting) {
            changed.values[index] = other.value(in: kind)
        }
        try restart(changed)
    }

    package func seed(_ seed: UInt32) throws(ExplorerProblem) {
        var changed = changes
        changed.seed = UInt64(seed)
        for (index, control) in document.controls.enumerated() where control.setting == .seed {
            changed.values[index] = Double(seed)
        }
        try restart(changed)
    }

    package func addPoint(x: Float, y: Float, label: Int) throws(ExplorerProblem) {
        guard case .classes(_, let count) = data.training.targets, data.training.features == 2, x - x == 0, y - y == 0,
            label >= 0, label < count
        else { throw .noPlane }
        guard changes.points.count < ExplorerLimits.points else { throw .tooManyPoints }
        var changed = changes
        changed.points.append(Point(x: x, y: y, label: label))
        try restart(changed)
    }

    /// Without effect when the reader has added none.
    package func removePoint() throws(ExplorerProblem) {
        guard !changes.points.isEmpty else { return }
        var changed = changes
        changed.points.removeLast()
        try restart(changed)
    }

    /// Back to the start of the run, the changes kept.
    package func reset() throws(ExplorerProblem) { try restart(changes) }

    /// Everything anew, or, where the changes don't go together, nothing.
    private func restart(_ changed: Changes) throws(ExplorerProblem) {
        var plan = document.controls.applied(changed.values, to: document.plan)
        plan.seed = changed.seed
        plan.recording = changed.isSame(as: Self.unchanged(document)) ? plan.recording : recording(for: plan)
        try ExplorerLimits.check(plan)
        let isSameData = plan.data.isAsChosen(self.plan.data) && changed.points == changes.points
        let (data, frame) = isSameData ? (self.data, self.frame) : try Self.prepared(document, plan, changed)
        run = try Self.run(document, plan, data)
        self.plan = plan
        self.data = data
        self.frame = frame
        changes = changed
        shown = -1
        view = nil
        recorded = RecordedStates(most: document.mostRecorded, parameters: run.network.parameterCount)
        run.begin()
        recorded.add(run, isLast: run.isOver)
    }

    /// What figures need of a changed plan. A history is what tells a run early that it has diverged: kept as it is.
    private func recording(for plan: ExperimentPlan) -> ExperimentPlan.Recording {
        var recording = ExperimentPlan.Recording()
        for figure in document.figures { recording.add(figure.recording(for: plan)) }
        recording.history = document.plan.recording.history
        recording.predictions = document.plan.recording.predictions
        return recording
    }

    private static func unchanged(_ document: ExplorerDocument) -> Changes {
        var values: [Double] = []
        for control in document.controls { values.append(control.value(in: document.plan)) }
        return Changes(values: values, seed: document.plan.seed)
    }

    private static func prepared(
        _ document: ExplorerDocument, _ plan: ExperimentPlan, _ changes: Changes
    ) throws(ExplorerProblem) -> (PreparedData, PlaneFrame?) {
        var data: PreparedData
        do throws(DataProblem) {
            data = try plan.data.prepare(given: document.training, givenTest: document.test)
        } catch { throw .run(.data(error)) }
        guard !changes.points.isEmpty, case .classes(var labels, let count) = data.training.targets,
            data.training.features == 2
        else { return (data, nil) }
        var frame = PlaneFrame(data)
        var inputs = data.training.allInputs()
        for point in changes.points where point.label < count {
            inputs += [point.x, point.y]
            labels.append(Int32(truncatingIfNeeded: point.label))
            frame.include(point)
        }
        data.training.inputs = .numbers(inputs)
        data.training.targets = .classes(labels, count: count)
        return (data, frame)
    }

    private static func run(
        _ document: ExplorerDocument, _ plan: ExperimentPlan, _ data: PreparedData
    ) throws(ExplorerProblem) -> Run {
        let parameters = try ExplorerLimits.check(plan, data)
        // Layers of another size start as if nothing had been trained before.
        let start = document.start.flatMap { $0.count == parameters ? $0 : nil }
        do throws(RunFailure) { return try Run(plan, on: data, from: start) } catch { throw .run(error) }
    }
}
