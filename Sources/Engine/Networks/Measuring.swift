import CKernels

/// Measurements of a network on a set of samples, in double precision, sample by sample in order.
extension Network {
    /// Loss and accuracy of the present parameters.
    func evaluate(_ batches: inout Batches, _ decision: Decision) -> Evaluation {
        var loss = 0.0
        var right = 0.0
        var exact = 0.0
        let last = stages[stages.count - 1].activation
        eachChunk(&batches) { network, _, targets, rows in
            let outputs = network.results
            let sums = network.resultSums
            for i in 0..<rows {
                let a = UnsafePointer(outputs + i * decision.units)
                let t = targets + i * decision.units
                loss += network.loss.value(
                    activation: last, sums: UnsafePointer(sums + i * decision.units), outputs: a, targets: t,
                    units: decision.units)
                let score = decision.score(a, t)
                right += score.share
                if score.isExact { exact += 1 }
            }
        }
        let n = Double(batches.count)
        return Evaluation(loss: loss / n, accuracy: right / n, exactMatch: exact / n)
    }

    /// Sends all samples forward, capacity at a time, in order.
    func eachChunk(
        _ batches: inout Batches,
        _ body: (Network, _ x: UnsafePointer<Float>, _ targets: UnsafePointer<Float>, _ rows: Int) -> Void
    ) {
        var from = 0
        while from < batches.count {
            let size = batches.count - from < capacity ? batches.count - from : capacity
            _ = batches.with(order: [], from: from, size: size) { x, t in
                forward(x, rows: size)
                body(self, x, t, size)
            }
            from += size
        }
    }

    /// Outputs of every sample; probabilities where the loss applies softmax or sigmoid itself.
    func allOutputs(_ batches: inout Batches) -> [Float] {
        var all: [Float] = []
        all.reserveCapacity(batches.count * outputs)
        eachChunk(&batches) { network, _, _, rows in
            network.asProbabilities(rows: rows, into: &all)
        }
        return all
    }

    /// truth × guess counts.
    func confusion(_ batches: inout Batches, _ decision: Decision, classes: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: classes * classes)
        eachChunk(&batches) { network, _, targets, rows in
            for i in 0..<rows {
                let t = targets + i * decision.units
                let truth = decision.units == 1 ? (t[0] > 0.5 ? 1 : 0) : decision.largest(t)
                let guess = decision.called(UnsafePointer(network.results + i * decision.units))
                if truth < classes, guess < classes { counts[truth * classes + guess] += 1 }
            }
        }
        return counts
    }

    /// Norms of the gradients of the whole training set's loss, spread of activations, share of dead units.
    func layerMeasures(_ batches: inout Batches) -> LayerMeasures {
        var sums = [Double](repeating: 0, count: parameterCount)
        var moments: [ColumnMoments] = []
        for stage in stages { moments.append(ColumnMoments(stage.units)) }
        let samples = batches.count
        let learns = loss != .none
        eachChunk(&batches) { network, x, targets, rows in
            for (index, stage) in network.stages.enumerated() {
                moments[index].add(UnsafePointer(network.activations(stage)), rows: rows)
            }
            guard learns else { return }
            network.backward(x, targets: targets, rows: rows, samples: samples)
            let g = network.gradients
            for i in 0..<network.parameterCount { sums[i] += Double(g[i]) }
        }
        var measures = LayerMeasures()
        for _ in layers {
            measures.gradientNorms.append(.nan)
            measures.gradientBiasNorms.append(.nan)
            measures.activationDeviations.append(.nan)
            measures.dead.append(.nan)
        }
        for (index, stage) in stages.enumerated() {
            let deviation = moments[index].deviation(samples: samples)
            measures.activationDeviations[stage.layer - 1] = deviation
            let dead = stage.activation.neverDies ? 0 : moments[index].dead(positions: stage.positions)
            // After a divergence nobody can say: NaN is neither above zero nor dead.
            measures.dead[stage.layer - 1] = deviation == deviation ? Double(dead) / Double(stage.features) : .nan
            if learns, stage.biasCount > 0 {
                measures.gradientNorms[stage.layer - 1] = norm(sums, stage.weights, stage.weightCount)
                measures.gradientBiasNorms[stage.layer - 1] = norm(sums, stage.biases, stage.biasCount)
            }
        }
        return measures
    }

    private func norm(_ values: [Double], _ from: Int, _ count: Int) -> Double {
        var sum = 0.0
        for i in from..<(from + count) { sum += values[i] * values[i] }
        return sum.squareRoot()
    }

    var isFinite: Bool {
        let p = parameters
        for i in 0..<parameterCount where p[i] - p[i] != 0 { return false }
        return true
    }
}

/// Sums and squares of each unit's activations, and whether it was ever above 0.
private struct ColumnMoments {
    private var sums: [Double]
    private var squares: [Double]
    private var alive: [UInt8]

    init(_ units: Int) {
        sums = [Double](repeating: 0, count: units)
        squares = sums
        alive = [UInt8](repeating: 0, count: units)
    }

    mutating func add(_ values: UnsafePointer<Float>, rows: Int) {
        ck_column_moments(
            values, &sums, &squares, &alive, Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: sums.count))
    }

    /// Standard deviation over all samples and units.
    func deviation(samples: Int) -> Double {
        var total = 0.0
        var square = 0.0
        for i in sums.indices {
            total += sums[i]
            square += squares[i]
        }
        let n = Double(samples * sums.count)
        let mean = total / n
        let variance = square / n - mean * mean
        return (variance < 0 ? 0 : variance).squareRoot()
    }

    /// How many units (of `positions` numbers each) were never above 0.
    func dead(positions: Int) -> Int {
        var dead = 0
        var at = 0
        while at < alive.count {
            var isAlive = false
            for i in at..<(at + positions) where alive[i] > 0 { isAlive = true }
            if !isAlive { dead += 1 }
            at += positions
        }
        return dead
    }
}

extension Activation {
    /// Only units that are flat on one whole side can be dead for every sample.
    var neverDies: Bool { self != .relu }
}
