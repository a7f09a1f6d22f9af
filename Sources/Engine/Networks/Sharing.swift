import CKernels

/// One pass over a batch, and what all threads that share it must know.
struct Pass {
    /// nil: inputs and targets are where they should be.
    var batch: Batch?
    var x: UnsafePointer<Float>
    var targets: UnsafePointer<Float>
    var rows: Int
    /// The mean loss is over so many.
    var samples: Int
    var dropout: Dropout?
    /// Counts mistakes.
    var decision: Decision?
    /// Keeps each row's loss and share of right outputs.
    var isScored = false
    var isBackward = true
    /// Nil: parameters stay as they are.
    var updating: Unmanaged<OptimizerState>?
    /// Nil: nothing is measured.
    var sums: Unmanaged<LayerSums>?
}

/// A pass in two halves: first every thread takes rows, forward and back; then each takes parameters, which need all
/// rows. What a thread writes is its own, so any number of threads gives the same bits.
extension Network {
    /// Sends `rows` ≤ capacity samples forward. `dropout` is the stream key of this step's masks; without one, dropout
    /// lets everything pass, as it does when a trained network is asked.
    func forward(_ x: UnsafePointer<Float>, rows: Int, dropout: Dropout? = nil) {
        var pass = Pass(x: x, targets: x, rows: rows, samples: rows, dropout: dropout)
        pass.isBackward = false
        run(pass)
    }

    /// Forward, then gradients of the mean loss over `samples` by every parameter.
    func learn(
        _ x: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, samples: Int, dropout: Dropout? = nil
    ) {
        run(Pass(x: x, targets: targets, rows: rows, samples: samples, dropout: dropout))
    }

    /// The number of mistakes, where the pass has a decision.
    @discardableResult func run(_ pass: Pass) -> Int {
        pass.updating?.takeUnretainedValue().begin()
        let needsParameters = pass.isBackward || pass.sums != nil
        let parts = parts(rows: pass.rows)
        if parts > 1 { return share(pass, parts, needsParameters) }
        let mistakes = takeRows(pass, 0, of: 1)
        if needsParameters { takeParameters(pass, 0, of: 1) }
        return mistakes
    }

    // A page has one thread.
    private func share(_ pass: Pass, _ parts: Int, _ needsParameters: Bool) -> Int {
        return withUnsafePointer(to: pass) { pass in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: parts) { mistakes in
                mistakes.initialize(repeating: 0)
                guard let first = mistakes.baseAddress else { return 0 }
                var shared = SharedPass(network: .passUnretained(self), pass: pass, parts: parts, mistakes: first)
                let count = Int32(truncatingIfNeeded: parts)
                ck_parallel(count, { SharedPass.at($0)?.pointee.takeRows(Int($1)) }, &shared)
                if needsParameters {
                    ck_parallel(count, { SharedPass.at($0)?.pointee.takeParameters(Int($1)) }, &shared)
                }
                var total = 0
                for wrong in mistakes { total += wrong }
                return total
            }
        }
    }

    /// How many threads a pass pays for: each should have some microseconds' work.
    private func parts(rows: Int) -> Int {
        var parts = Int(ck_hands())
        if parts == 1 { return 1 }
        for most in [Self.mostParts, rows, multiplyAdds * rows / 100_000] where most < parts { parts = most }
        return max(parts, 1)
    }

    static var mostParts: Int { 16 }

    /// The number of mistakes among them.
    fileprivate func takeRows(_ pass: Pass, _ part: Int, of parts: Int) -> Int {
        let mine = Share(of: pass.rows, part: part, parts: parts)
        if mine.count == 0 { return 0 }
        pass.batch?.gather(mine.from, mine.end)
        forward(pass.x, first: mine.from, count: mine.count, dropout: pass.dropout, space: part)
        var mistakes = 0
        if let decision = pass.decision { mistakes = score(mine, pass.targets, decision, keeps: pass.isScored) }
        if pass.isBackward {
            back(
                targets: pass.targets, first: mine.from, count: mine.count, samples: pass.samples,
                dropout: pass.dropout, space: part)
        }
        return mistakes
    }

    private func divideGradients(from: Int, count: Int, by samples: Int) {
        let n = Float(samples)
        let place = gradients + from
        for i in 0..<count { place[i] = place[i] / n }
    }

    /// The number of rows that are not all right.
    private func score(_ rows: Share, _ targets: UnsafePointer<Float>, _ decision: Decision, keeps: Bool) -> Int {
        var wrong = 0
        let last = stages[stageCount - 1].activation
        let answers = answers(decision, first: rows.from, count: rows.count)
        var row = rows.from
        while row < rows.end {
            let at = row * decision.units
            let a = UnsafePointer(results + at)
            let t = targets + at
            let score = decision.score(answers + at, t)
            if !score.isExact { wrong += 1 }
            if keeps {
                rowShares[row] = score.share
                rowLosses[row] = loss.value(
                    activation: last, sums: UnsafePointer(resultSums + at), outputs: a, targets: t,
                    units: decision.units)
            }
            row += 1
        }
        return wrong
    }

    /// What a decision looks at, of rows just sent forward: probabilities where the loss applies softmax itself and each
    /// output stands for itself, else the outputs. Where all rows' begin.
    func answers(_ decision: Decision, first: Int, count: Int) -> UnsafePointer<Float> {
        guard decision.needsProbabilities else { return UnsafePointer(results) }
        // The way back has not begun: there is room.
        let room = memory + stages[stageCount - 1].deltas
        let at = first * outputs
        ck_softmax(results + at, room + at, Int32(truncatingIfNeeded: count), Int32(truncatingIfNeeded: outputs))
        return UnsafePointer(room)
    }

    fileprivate func takeParameters(_ pass: Pass, _ part: Int, of parts: Int) {
        let parameters = parameters
        let gradients = UnsafePointer(gradients)
        let updating = pass.updating?.takeUnretainedValue()
        let sums = pass.sums?.takeUnretainedValue()
        var x = pass.x
        for index in 0..<stageCount {
            if pass.isBackward {
                self.gradients(stages[index], x, rows: pass.rows, part: part, parts: parts) { from, count in
                    sums?.add(gradients, from: from, count: count)
                    if dividesLast { divideGradients(from: from, count: count, by: pass.samples) }
                    updating?.update(parameters, gradients, from: from, count: count)
                }
            }
            x = UnsafePointer(memory + stages[index].outputs)
            guard let sums else { continue }
            sums.add(
                x, of: stages[index], rows: pass.rows,
                share: Share(of: stages[index].units, part: part, parts: parts))
        }
    }
}

/// A pass on its way through the threads that share it.
private struct SharedPass {
    let network: Unmanaged<Network>
    let pass: UnsafePointer<Pass>
    let parts: Int
    /// By thread.
    let mistakes: UnsafeMutablePointer<Int>

    static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SharedPass>? {
        context?.assumingMemoryBound(to: SharedPass.self)
    }

    func takeRows(_ part: Int) {
        mistakes[part] = network.takeUnretainedValue().takeRows(pass.pointee, part, of: parts)
    }
    func takeParameters(_ part: Int) { network.takeUnretainedValue().takeParameters(pass.pointee, part, of: parts) }
}
