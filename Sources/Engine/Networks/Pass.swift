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
    var share: Float { isTraining ? 1 / Float(rows) : 0 }
}

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
        #if !arch(wasm32)
            if let mistakes = runFew(pass) { return mistakes }
        #endif
        let updating = pass.updating?.takeUnretainedValue()
        updating?.begin()
        let parts = parts(rows: pass.rows)
        if hasBatchNorm, !pass.isTraining { useRunningMoments() }
        if parts > 1 || updating?.clip != nil || hasBatchNorm && pass.isTraining { return share(pass, parts) }
        let mistakes = takeRows(pass, 0, of: 1)
        if pass.needsParameters { takeParameters(pass, 0, of: 1) }
        return mistakes
    }
}
