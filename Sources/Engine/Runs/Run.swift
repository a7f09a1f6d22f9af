extension ExperimentPlan {
    /// Trains and measures. `from`: parameters to start from instead of `initial`.
    /// `progress` is told each finished epoch; false ends the run with `.cancelled`.
    package func run(
        on data: PreparedData, from: [Float]?, progress: (_ epoch: Int) -> Bool
    ) throws(RunFailure) -> RunResult {
        guard data.training.count > 0 else { throw .data(.noSamples) }
        if case .baseline(let baseline) = model {
            return Baselines.run(baseline, on: withFeatures(data), asking: recording.once)
        }
        var run = try Run(self, on: data, from: from)
        return try run.train(progress)
    }

    private func withFeatures(_ data: PreparedData) -> PreparedData {
        PreparedData(
            training: applying(data.scaling, features: features, to: data.training),
            test: data.test.map { applying(data.scaling, features: features, to: $0) },
            validation: data.validation.map { applying(data.scaling, features: features, to: $0) })
    }
}

/// One training run, from the first weight to the last measurement. Not to be copied: its network and its optimiser's
/// state are shared.
struct Run: ~Copyable {
    struct Measured {
        var training: Evaluation?
        var test: Evaluation?
        var validation: Evaluation?
        var penalty: Double?
        var layers = LayerMeasures()
        var hasLayers = false
        /// Of parts of the samples that were asked about.
        var outputs: [(part: Moment, values: [Float])] = []
        var counts: [(part: Moment, counts: ClassCounts?)] = []
    }

    let plan: ExperimentPlan
    let network: Network
    let decision: Decision
    let training: Batches
    let test: Batches?
    let validation: Batches?
    var result: RunResult
    /// Mistakes met in the present epoch.
    var mistakes = 0
    /// What has been measured since the parameters last changed.
    var present = Measured()
    /// Samples of the present epoch already used.
    var place = 0
    /// By a divergence or by the plan's condition, before the last epoch.
    var hasEnded = false
    var stopping: Stopping
    /// The best epoch as it was last measured.
    var best: RunResult.Best?
    let classes: Int
    let isExclusive: Bool
    private let updating: OptimizerState

    /// Throws `.noNetwork` for a baseline.
    init(_ plan: borrowing ExperimentPlan, on given: PreparedData, from: [Float]?) throws(RunFailure) {
        let features = plan.features
        let scaling = given.scaling
        let samples = applying(scaling, features: features, to: given.training)
        let batch = plan.batch ?? samples.count
        let capacity = batch < samples.count ? max(batch, 256) : samples.count
        let network = try Self.network(plan, samples, capacity: capacity, from)
        self.plan = copy plan
        self.network = network
        training = Batches(samples, units: network.outputs, capacity: capacity)
        let units = network.outputs
        func batches(_ held: Samples?) -> Batches? {
            guard let held, held.count > 0 else { return nil }
            return Batches(applying(scaling, features: features, to: held), units: units, capacity: capacity)
        }
        test = batches(given.test)
        validation = batches(given.validation)
        result = RunResult()
        result.input = network.input
        result.parameterCount = network.learnedCount
        result.multiplyAdds = network.multiplyAdds
        decision = Decision(targets: samples.targets, loss: plan.loss, units: network.outputs)
        stopping = Stopping(plan.stop)
        updating = OptimizerState(
            plan.optimizer, penalty: plan.penalty, clip: plan.clip, count: network.parameterCount)
        classes = samples.targets.classCount
        isExclusive = if case .classes = samples.targets { true } else { false }
    }

    /// The plan's network with the parameters that training begins with.
    private static func network(
        _ plan: ExperimentPlan, _ samples: Samples, capacity: Int, _ from: [Float]?
    ) throws(RunFailure) -> Network {
        guard case .network(let layers, let initial) = plan.model else { throw .noNetwork }
        let input = Architecture.input(samples.shape, layers: layers)
        let network = try Network(layers: layers, input: input, loss: plan.loss, capacity: capacity)
        guard samples.targets.fits(units: network.outputs) else {
            throw .shapes(.outputs(expected: samples.targets.classCount, found: network.outputs))
        }
        if case .perceptronRule = plan.optimizer, plan.epochs > 0 {
            let stage = network.stages[0]
            guard network.stageCount == 1, case .step = stage.activation, stage.kind == .dense else {
                throw .needsStepUnits
            }
        }
        if plan.epochs > 0 {
            let size = min(plan.batch ?? samples.count, samples.count)
            if let layer = network.layerOfOne(rows: size) ?? network.layerOfOne(rows: samples.count % size) {
                throw .batchOfOne(layer: layer)
            }
        }
        if let from {
            guard from.count == network.parameterCount else {
                throw .parameterCount(expected: network.parameterCount, found: from.count)
            }
            network.parameterValues = from
        } else {
            do { try network.start(initial, seed: plan.seed) } catch { throw .shapes(error) }
        }
        return network
    }

    mutating func train(_ progress: (Int) -> Bool) throws(RunFailure) -> RunResult {
        begin()
        if !progress(0) { throw .cancelled }
        while result.epochs < plan.epochs {
            advance()
            if hasEnded { break }
            if !progress(result.epochs) { throw .cancelled }
        }
        var result = result
        measure(&result)
        return result
    }

    /// Updates by the samples at these places of the epoch's order; a batch begins at the first.
    mutating func runEpoch(_ epoch: Int, _ places: Range<Int>) {
        let count = training.count
        let size = plan.batch.map { min($0, count) } ?? count
        // The order within the one batch of all samples has no meaning: as they lie.
        var order: [Int32] = []
        if let schedule = plan.schedule {
            updating.rate = schedule.rate(Float(plan.optimizer[.rate]), epoch: epoch, of: plan.epochs)
        }
        var rate: Float?
        if case .perceptronRule(let its) = plan.optimizer { rate = its }
        if rate != nil || size < count { order = self.order(epoch, count) }
        order.withUnsafeBufferPointer { order in
            let first = order.isEmpty ? nil : order.baseAddress
            var from = places.lowerBound
            while from < places.upperBound {
                if let rate {
                    learn(first, from: from, rate)
                    from += 1
                } else {
                    let rows = min(count - from, size)
                    step(first, from: from, rows: rows)
                    from += rows
                }
            }
        }
    }

    /// One update, from rows `from ..< from + rows` of the order.
    private mutating func step(_ order: UnsafePointer<Int32>?, from: Int, rows: Int) {
        let dropout = network.hasDropout ? Dropout(seed: plan.seed, step: result.updates) : nil
        mistakes += training.lend(order: order, from: from) { batch in
            var pass = Pass(batch: batch, x: batch.x, targets: batch.t, rows: rows, samples: rows, dropout: dropout)
            pass.decision = decision
            pass.isTraining = true
            pass.updating = .passUnretained(updating)
            return network.run(pass)
        }
        result.updates += 1
    }

    private func order(_ epoch: Int, _ count: Int) -> [Int32] {
        switch plan.order {
        case .given: return []
        case .shuffled:
            var numbers = RandomNumbers(seed: plan.seed, stream: RandomNumbers.Stream.epoch(epoch))
            return numbers.permutation(count)
        case .reversed:
            return [Int32](count) { Int32(truncatingIfNeeded: count - 1 - $0) }
        }
    }

    /// w ← w + rate (y − ŷ) x for one sample; only a mistake is an update (Rosenblatt 1958).
    private mutating func learn(_ order: UnsafePointer<Int32>?, from: Int, _ rate: Float) {
        let stage = network.stages[0]
        let w = network.parameters + stage.weights
        let b = network.parameters + stage.biases
        let network = network
        let wrong = training.lend(order: order, from: from) { batch in
            batch.gather(0, 1, of: 1)
            let x = batch.x
            let t = batch.t
            network.forward(x, rows: 1)
            var wrong = 0
            for j in 0..<stage.units {
                let correction = rate * ((t[j] > 0.5 ? 1 : 0) - network.results[j])
                if correction == 0 { continue }
                wrong = 1
                for i in 0..<stage.inputs {
                    w[i * stage.units + j] = w[i * stage.units + j] + correction * x[i]
                }
                b[j] = b[j] + correction
            }
            return wrong
        }
        mistakes += wrong
        result.updates += wrong
    }

    mutating func evaluateValidation() -> Evaluation? {
        if present.validation == nil { present.validation = evaluated(validation) }
        return present.validation
    }

    mutating func evaluateTest() -> Evaluation? {
        if present.test == nil { present.test = evaluated(test) }
        return present.test
    }

    private func evaluated(_ held: Batches?) -> Evaluation? {
        held.map { network.evaluate($0, decision) }
    }

    /// The present state on the training set, measured once however often it is asked.
    mutating func evaluateTraining(withLayers: Bool = false) -> Evaluation {
        if let known = present.training, !withLayers || present.hasLayers { return known }
        var found: Evaluation
        if withLayers {
            (found, present.layers) = network.measureLayers(training, decision)
            present.hasLayers = true
        } else {
            found = network.evaluate(training, decision)
        }
        present.training = found
        return found
    }

    /// What the present parameters cost.
    mutating func presentPenalty() -> Double {
        if let known = present.penalty { return known }
        let found = network.cost(plan.penalty)
        present.penalty = found
        return found
    }

    /// A loss beyond all numbers is a divergence, even while the parameters are still numbers.
    func isFinite(_ evaluation: Evaluation) -> Bool { plan.loss == .none || evaluation.loss.isFinite }
}
