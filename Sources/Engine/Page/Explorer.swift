/// One experiment that a reader runs and changes: the lesson's plan, the reader's changes to it, and the run so far.
///
/// A class for identity: it stands behind a page's handle.
package final class Explorer {
    let document: ExplorerDocument
    /// The lesson's values, where the reader changed none.
    private(set) var changes: Changes
    private(set) var current: ExploredRun

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
        current = try ExploredRun(document.plan, of: document, points: [], before: nil)
        changes = document.unchanged
        self.document = document
    }

    package convenience init(decoding bytes: [UInt8]) throws(ExplorerProblem) {
        var d = Decoder(bytes)
        let document = ExplorerDocument.read(from: &d)
        do throws(DecodingProblem) { try d.finish() } catch { throw .document(error) }
        try self.init(document)
    }

    /// Whether anything that the run depends on is not the lesson's.
    var isChanged: Bool { document.isChanged(by: changes) }

    package func set(control: Int, to value: Double) throws(ExplorerProblem) {
        guard control >= 0, control < document.controls.count else { throw .noSuchControl }
        var changed = changes
        let chosen = document.controls[control]
        // Back to what the lesson says must give the lesson's run, which a range need not contain; a page says 0.1
        // for the Float nearest to it.
        let unchanged = document.value(of: control, in: document.plan)
        let isUnchanged = value == unchanged || value != value.rounded() && Double(Float(value)) == unchanged
        let taken = isUnchanged ? unchanged : document.controls[control].clamped(value)
        changed.values[control] = taken
        if chosen.setting == .seed { changed.seed = isUnchanged ? document.plan.seed : UInt64(taken) }
        var kind = document.plan
        document.controls[control].apply(taken, to: &kind)
        for index in document.controls.indices where chosen.brings(document.controls[index]) {
            changed.values[index] = document.value(of: index, in: kind)
        }
        try restart(changed)
    }

    package func seed(_ seed: UInt32) throws(ExplorerProblem) {
        var changed = changes
        changed.seed = UInt64(seed)
        for index in document.controls.indices where document.controls[index].setting == .seed {
            changed.values[index] = Double(seed)
        }
        try restart(changed)
    }

    package func addPoint(x: Float, y: Float, label: Int) throws(ExplorerProblem) {
        guard case .classes(_, let count) = current.data.training.targets, current.data.training.features == 2,
            x.isFinite, y.isFinite, label >= 0, label < count
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
        if document.isChanged(by: changed) { plan.recording = document.recording(for: plan) }
        current = try ExploredRun(plan, of: document, points: changed.points, before: current)
        changes = changed
    }

    /// One update. False when the run is over.
    package func step() -> Bool { current.step() }

    /// Up to so many epochs. False when the run is over.
    package func advance(epochs: Int) -> Bool { current.advance(epochs: epochs) }

    /// What figures show from now on: a recorded state, or the present for −1 and beyond the last.
    package func show(_ index: Int) { current.show(index) }

    /// SHA-256 of the parameters, as reports print it, once the run is over.
    package var digest: [UInt8]? { current.digest }
}

extension ExplorerDocument {
    /// What a control's setting is in a plan.
    fileprivate func value(of control: Int, in plan: ExperimentPlan) -> Double {
        controls[control].value(in: plan)
    }

    /// The lesson's own values.
    fileprivate var unchanged: Explorer.Changes {
        var values: [Double] = []
        for index in controls.indices { values.append(value(of: index, in: plan)) }
        return Explorer.Changes(values: values, seed: plan.seed)
    }

    fileprivate func isChanged(by changes: Explorer.Changes) -> Bool { !changes.isSame(as: unchanged) }

    /// What figures need of a changed plan. Measurements may need the history and the predictions: kept as they are.
    fileprivate func recording(for plan: ExperimentPlan) -> ExperimentPlan.Recording {
        var recording = ExperimentPlan.Recording()
        for figure in figures { recording.add(figure.recording(for: plan)) }
        recording.history = self.plan.recording.history
        recording.predictions = self.plan.recording.predictions
        return recording
    }
}
