import CKernels

/// Measurements of a network on a set of samples, in double precision, sample by sample in order.
extension Network {
    /// The present parameters' loss, and how many outputs are right or how near numbers are.
    func evaluate(_ batches: Batches, _ decision: Decision) -> Evaluation {
        measure(batches, decision, layers: nil)
    }

    /// The same, and norms of the gradients of the whole set's loss, spread of activations, share of dead units: one
    /// pass over the samples serves both.
    func measureLayers(_ batches: Batches, _ decision: Decision) -> (Evaluation, LayerMeasures) {
        let sums = LayerSums(self)
        let evaluation = measure(batches, decision, layers: sums)
        return (evaluation, sums.measures(of: self, samples: batches.count))
    }

    private func measure(_ batches: Batches, _ decision: Decision, layers: LayerSums?) -> Evaluation {
        var loss = 0.0
        var right = 0.0
        let samples = batches.count
        let isOfNumbers = decision.task == .numbers
        var sums = NumberFit.Sums()
        let wrong = eachBatch(batches) { network, batch, rows in
            var pass = Pass(batch: batch, x: batch.x, targets: batch.t, rows: rows, samples: samples)
            pass.decision = decision
            pass.isScored = true
            pass.isBackward = layers != nil && network.loss != .none
            pass.sums = layers.map { .passUnretained($0) }
            let wrong = network.run(pass)
            for row in 0..<rows {
                loss += network.rowLosses[row]
                right += network.rowShares[row]
            }
            if isOfNumbers { network.addNumbers(rows: rows, truth: batch.t, to: &sums) }
            return wrong
        }
        let n = Double(samples)
        if isOfNumbers { return Evaluation(loss: loss / n, quality: .numbers(sums.fit(spread: batches.spread))) }
        return Evaluation(loss: loss / n, accuracy: right / n, exactMatch: Double(samples - wrong) / n)
    }

    /// What the rows last sent forward say, against the truth.
    private func addNumbers(rows: Int, truth: UnsafePointer<Float>, to sums: inout NumberFit.Sums) {
        let count = rows * outputs
        let said = [Float](unsafeUninitializedCapacity: count) { said, initialized in
            if let place = said.baseAddress { probabilities(rows: rows, into: place) }
            initialized = count
        }
        for i in 0..<count { sums.add(Double(said[i]), truth: Double(truth[i])) }
    }

    /// Lends all samples, capacity at a time, in order; the sum of what `body` counts.
    private func eachBatch(_ batches: Batches, _ body: (Network, _ batch: Batch, _ rows: Int) -> Int) -> Int {
        var from = 0
        var total = 0
        while from < batches.count {
            let size = min(batches.count - from, capacity)
            total += batches.lend(order: nil, from: from) { body(self, $0, size) }
            from += size
        }
        return total
    }

    /// Sends all samples forward, capacity at a time, in order.
    private func eachChunk(
        _ batches: Batches, _ body: (Network, _ targets: UnsafePointer<Float>, _ rows: Int) -> Void
    ) {
        _ = eachBatch(batches) { network, batch, rows in
            var pass = Pass(batch: batch, x: batch.x, targets: batch.t, rows: rows, samples: rows)
            pass.isBackward = false
            network.run(pass)
            body(network, batch.t, rows)
            return 0
        }
    }

    /// Outputs of every sample; probabilities where the loss applies softmax or sigmoid itself.
    func allOutputs(_ batches: Batches) -> [Float] {
        [Float](unsafeUninitializedCapacity: batches.count * outputs) { all, initialized in
            guard let place = all.baseAddress else { return }
            eachChunk(batches) { network, _, rows in
                network.probabilities(rows: rows, into: place + initialized)
                initialized += rows * network.outputs
            }
        }
    }

    /// truth × guess counts.
    func confusion(_ batches: Batches, _ decision: Decision, classes: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: classes * classes)
        eachChunk(batches) { network, targets, rows in
            let answers = network.answers(decision, first: 0, count: rows)
            for i in 0..<rows {
                let t = targets + i * decision.units
                let truth = decision.units == 1 ? (t[0] > 0.5 ? 1 : 0) : decision.largest(t)
                let guess = decision.called(answers + i * decision.units)
                if truth < classes, guess < classes { counts[truth * classes + guess] += 1 }
            }
        }
        return counts
    }

    var isFinite: Bool {
        let p = parameters
        for i in 0..<parameterCount where p[i] - p[i] != 0 { return false }
        return true
    }
}
