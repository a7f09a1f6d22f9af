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
    /// Batch normalisations take off the batch's own means; else what they have seen in training.
    var isTraining = false
    /// Nil: parameters stay as they are.
    var updating: Unmanaged<OptimizerState>?
    /// Nil: nothing is measured.
    var sums: Unmanaged<LayerSums>?

    var needsParameters: Bool { isBackward || sums != nil }

    /// Of one row: what a number has to say in its batch's mean.
    fileprivate var share: Float { isTraining ? 1 / Float(rows) : 0 }
}

/// A pass in two halves: first every thread takes rows, forward and back; then each takes parameters, which need all
/// rows. Batch normalisations in training need all rows on the way, too: there the first half is in as many pieces. What a
/// thread writes is its own, so any number of threads gives the same bits.
extension Network {
    /// Sends `rows` ≤ capacity samples forward. `dropout` is the stream key of this step's masks; without one, dropout
    /// lets everything pass, as it does when a trained network is asked.
    func forward(_ x: UnsafePointer<Float>, rows: Int, dropout: Dropout? = nil, isTraining: Bool = false) {
        var pass = Pass(x: x, targets: x, rows: rows, samples: rows, dropout: dropout)
        pass.isTraining = isTraining
        pass.isBackward = false
        run(pass)
    }

    /// Forward, then gradients of the mean loss over `samples` by every parameter.
    func learn(
        _ x: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, samples: Int, dropout: Dropout? = nil,
        isTraining: Bool = false
    ) {
        var pass = Pass(x: x, targets: targets, rows: rows, samples: samples, dropout: dropout)
        pass.isTraining = isTraining
        run(pass)
    }

    /// The number of mistakes, where the pass has a decision.
    @discardableResult func run(_ pass: Pass) -> Int {
        let updating = pass.updating?.takeUnretainedValue()
        updating?.begin()
        let parts = parts(rows: pass.rows)
        if hasBatchNorm, !pass.isTraining { useRunningMoments() }
        if parts > 1 || updating?.clip != nil || hasBatchNorm && pass.isTraining { return share(pass, parts) }
        let mistakes = takeRows(pass, 0, of: 1)
        if pass.needsParameters { takeParameters(pass, 0, of: 1) }
        return mistakes
    }

    /// Step by step, each by all threads.
    private func share(_ pass: Pass, _ parts: Int) -> Int {
        withUnsafePointer(to: pass) { pass in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: parts) { mistakes in
                mistakes.initialize(repeating: 0)
                guard let first = mistakes.baseAddress else { return 0 }
                var shared = SharedPass(network: .passUnretained(self), pass: pass, parts: parts, mistakes: first)
                if hasBatchNorm, pass.pointee.isTraining {
                    shareTraining(&shared, isBackward: pass.pointee.isBackward)
                } else {
                    shared.all(.rows)
                }
                if pass.pointee.needsParameters { shared.all(.parameters) }
                if let clip = pass.pointee.updating?.takeUnretainedValue().clip {
                    shared.factor = factor(clipping: clip)
                    shared.all(.update)
                }
                var total = 0
                for wrong in mistakes { total += wrong }
                return total
            }
        }
    }

    /// From one batch normalisation to the next, and back.
    private func shareTraining(_ shared: inout SharedPass, isBackward: Bool) {
        var from = 0
        for index in 0..<stageCount where stages[index].kind == .batchNorm {
            shared.all(.forward(from..<index))
            shared.all(.moments(index))
            from = index
        }
        shared.all(.forward(from..<stageCount))
        guard isBackward else { return }
        shared.all(.score)
        var top = stageCount - 1
        var index = top
        while index >= 0 {
            if stages[index].kind == .batchNorm {
                shared.all(.back(index..<top))
                shared.all(.gradients(index))
                top = index
            }
            index -= 1
        }
        shared.all(.back(0..<top))
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
        forward(pass, 0..<stageCount, mine, part)
        let mistakes = score(pass, mine)
        back(pass, 0..<(stageCount - 1), mine, part)
        return mistakes
    }

    fileprivate func forward(_ pass: Pass, _ part: Range<Int>, _ mine: Share, _ space: Int) {
        if mine.count == 0 { return }
        if part.lowerBound == 0 { pass.batch?.gather(mine.from, mine.end) }
        forward(pass.x, through: part, first: mine.from, count: mine.count, dropout: pass.dropout, space: space)
    }

    /// The number of mistakes among the rows, and the loss's derivatives by their outputs.
    fileprivate func score(_ pass: Pass, _ mine: Share) -> Int {
        if mine.count == 0 { return 0 }
        var mistakes = 0
        if let decision = pass.decision { mistakes = score(mine, pass.targets, decision, keeps: pass.isScored) }
        if pass.isBackward {
            beginBack(targets: pass.targets, first: mine.from, count: mine.count, samples: pass.samples)
        }
        return mistakes
    }

    fileprivate func back(_ pass: Pass, _ part: Range<Int>, _ mine: Share, _ space: Int) {
        guard pass.isBackward, mine.count > 0 else { return }
        back(
            from: part.upperBound, to: part.lowerBound, pass.x, first: mine.from, count: mine.count,
            dropout: pass.dropout, share: pass.share, space: space)
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
        let gradients = gradients
        let clipped = pass.updating?.takeUnretainedValue()
        // What is clipped waits until all gradients are known.
        let updating = clipped?.clip == nil ? clipped : nil
        let sums = pass.sums?.takeUnretainedValue()
        var x = pass.x
        for index in 0..<stageCount {
            if pass.isBackward {
                self.gradients(
                    stages[index], x, rows: pass.rows, part: part, parts: parts, isDone: pass.isTraining
                ) { from, count in
                    sums?.add(gradients, from: from, count: count)
                    if dividesLast { divideGradients(from: from, count: count, by: pass.samples) }
                    updating?.update(
                        parameters, gradients, from: from, count: count, areBiases: from >= stages[index].biases)
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
    enum Step {
        case rows, parameters, update
        /// Pieces of `rows`, by stages, and what is between them.
        case forward(Range<Int>), moments(Int), score, back(Range<Int>), gradients(Int)
    }

    let network: Unmanaged<Network>
    let pass: UnsafePointer<Pass>
    let parts: Int
    /// By thread.
    let mistakes: UnsafeMutablePointer<Int>
    var step = Step.rows
    /// Of the gradients, when they are clipped.
    var factor: Float = 1

    /// One step by all threads. (A page has one.)
    mutating func all(_ step: Step) {
        self.step = step
        let count = Int32(truncatingIfNeeded: parts)
        ck_parallel(count, { SharedPass.at($0)?.pointee.take(Int($1)) }, &self)
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SharedPass>? {
        context?.assumingMemoryBound(to: SharedPass.self)
    }

    private func take(_ part: Int) {
        let network = network.takeUnretainedValue()
        switch step {
        case .rows: mistakes[part] = network.takeRows(pass.pointee, part, of: parts)
        case .parameters: network.takeParameters(pass.pointee, part, of: parts)
        case .update:
            guard let updating = pass.pointee.updating?.takeUnretainedValue() else { return }
            network.update(by: updating, factor: factor, part, of: parts)
        case .forward(let stages): network.forward(pass.pointee, stages, rows(part), part)
        case .score: mistakes[part] = network.score(pass.pointee, rows(part))
        case .back(let stages): network.back(pass.pointee, stages, rows(part), part)
        case .moments(let index):
            network.takeMoments(
                index, pass.pointee.x, rows: pass.pointee.rows, channels: channels(part, of: network.stages[index]),
                learns: pass.pointee.updating != nil)
        case .gradients(let index):
            network.takeNormalizationGradients(
                network.stages[index], network.given(to: index, pass.pointee.x), rows: pass.pointee.rows,
                channels: channels(part, of: network.stages[index]))
        }
    }

    private func rows(_ part: Int) -> Share { Share(of: pass.pointee.rows, part: part, parts: parts) }

    private func channels(_ part: Int, of stage: Stage) -> Share {
        Share(of: stage.biasCount, part: part, parts: parts)
    }
}
