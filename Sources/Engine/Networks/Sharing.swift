import CKernels

/// A pass in two halves: first every thread takes rows, forward and back; then each takes parameters, which need all
/// rows. Batch normalisations in training need all rows on the way, too: there the first half is in as many pieces. What a
/// thread writes is its own, so any number of threads gives the same bits.
extension Network {
    /// Step by step, each by all threads.
    func share(_ pass: Pass, _ parts: Int) -> Int {
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
        // A normalisation that is first of all has its rows gathered as well, once.
        var isGathered = false
        for index in 0..<stageCount where stages[index].kind == .batchNorm {
            shared.all(isGathered ? .forward(from..<index) : .gather(through: index))
            shared.all(.moments(index))
            isGathered = true
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

    /// How many threads a pass is shared by.
    func parts(rows: Int) -> Int {
        let hands = Int(ck_hands())
        return hands == 1 ? 1 : min(hands, Self.mostParts(rows: rows, multiplyAdds: multiplyAdds))
    }

    /// How many threads a pass pays for: each should have some microseconds' work. (A page has one.)
    package static func mostParts(rows: Int, multiplyAdds: Int) -> Int {
        #if arch(wasm32)
            return 1
        #else
            return max(1, min(16, rows, Architecture.product([rows, multiplyAdds]) / 250_000))
        #endif
    }
}

/// A pass on its way through the threads that share it.
private struct SharedPass {
    enum Step {
        case rows, parameters, update
        /// Pieces of `rows`, by stages, and what is between them.
        case gather(through: Int), forward(Range<Int>), moments(Int), score, back(Range<Int>), gradients(Int)
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
        case .gather(let through):
            network.gather(pass.pointee, rows(part))
            network.forward(pass.pointee, 0..<through, rows(part), part)
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
