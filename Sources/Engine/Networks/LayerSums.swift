import CKernels

/// What is summed up over all samples to measure a network's layers: gradients of its parameters, numbers and squares of
/// its units, and whether a unit was ever above 0.
///
/// A class for identity: threads that share a pass each add to places of their own.
final class LayerSums {
    private let parameterCount: Int
    private let unitCount: Int
    /// Gradients by parameter, then sums and squares by unit.
    private let memory: UnsafeMutablePointer<Double>
    private let alive: UnsafeMutablePointer<UInt8>
    /// Where each layer's units begin.
    private let starts: [Int]

    init(_ network: Network) {
        var starts = [Int](repeating: 0, count: network.layers.count + 1)
        var units = 0
        for index in 0..<network.stageCount where network.stages[index].kind != .sum {
            starts[network.stages[index].layer] = units
            units += network.stages[index].units
        }
        self.starts = starts
        unitCount = units
        parameterCount = network.parameterCount
        memory = .allocate(capacity: parameterCount + 2 * units)
        memory.initialize(repeating: 0, count: parameterCount + 2 * units)
        alive = .allocate(capacity: units)
        alive.initialize(repeating: 0, count: units)
    }

    deinit {
        memory.deallocate()
        alive.deallocate()
    }

    private var sums: UnsafeMutablePointer<Double> { memory + parameterCount }
    private var squares: UnsafeMutablePointer<Double> { memory + parameterCount + unitCount }

    /// Adds a batch's gradients; `gradients` is where all of them begin.
    func add(_ gradients: UnsafePointer<Float>, from: Int, count: Int) {
        ck_add(gradients + from, memory + from, Int32(truncatingIfNeeded: count))
    }

    /// Adds a batch's activations of some of a stage's units.
    func add(_ activations: UnsafePointer<Float>, of stage: Stage, rows: Int, share: Share) {
        if share.count == 0 || stage.kind == .sum { return }
        let at = starts[stage.layer] + share.from
        ck_column_moments(
            activations + share.from, sums + at, squares + at, alive + at, Int32(truncatingIfNeeded: rows),
            Int32(truncatingIfNeeded: share.count), stage.units)
    }

    /// Norms of the gradients, standard deviations over all samples and units, shares of dead units.
    func measures(of network: Network, samples: Int) -> LayerMeasures {
        var norms = [Double](repeating: .nan, count: network.layers.count)
        var biasNorms = norms
        var deviations = norms
        var shares = norms
        for index in 0..<network.stageCount where network.stages[index].kind != .sum {
            let stage = network.stages[index]
            let layer = stage.layer - 1
            let deviation = deviation(stage, samples: samples)
            deviations[layer] = deviation
            // Only units that are flat on one whole side can be dead for every sample.
            var dead = 0
            if stage.activation.facts.canDie { dead = self.dead(stage) }
            // After a divergence nobody can say: NaN is neither above zero nor dead.
            shares[layer] = deviation == deviation ? Double(dead) / Double(stage.features) : .nan
            if network.loss != .none, stage.biasCount > 0 {
                let divisor = network.dividesLast ? Double(samples) : 1
                norms[layer] = norm(stage.weights, stage.weightCount) / divisor
                biasNorms[layer] = norm(stage.biases, stage.biasCount) / divisor
            }
        }
        return LayerMeasures(
            gradientNorms: norms, gradientBiasNorms: biasNorms, activationDeviations: deviations, dead: shares)
    }

    private func norm(_ from: Int, _ count: Int) -> Double {
        var sum = 0.0
        for i in from..<(from + count) { sum += memory[i] * memory[i] }
        return sum.squareRoot()
    }

    private func deviation(_ stage: Stage, samples: Int) -> Double {
        let start = starts[stage.layer]
        var total = 0.0
        var square = 0.0
        for i in start..<(start + stage.units) {
            total += sums[i]
            square += squares[i]
        }
        let n = Double(samples * stage.units)
        let mean = total / n
        let variance = square / n - mean * mean
        return max(variance, 0).squareRoot()
    }

    /// How many units (of `positions` numbers each) were never above 0.
    private func dead(_ stage: Stage) -> Int {
        var dead = 0
        var at = starts[stage.layer]
        for _ in 0..<stage.features {
            var isAlive = false
            for i in at..<(at + stage.positions) where alive[i] > 0 { isAlive = true }
            if !isAlive { dead += 1 }
            at += stage.positions
        }
        return dead
    }
}
