import Engine

/// What one run of an experiment takes, estimated before it runs; sums and products stop at Int.max.
///
/// Multiply-adds: 3 (m + 8u + s) n a training epoch and (m + 8u + s) (n + t) a measurement, with m multiply-adds and u
/// units a sample, s = `sample`, n training samples and t for validation and testing; every update costs `update` more,
/// and 4 for each of the parameters.
package struct RunCost: Equatable, Sendable {
    /// Of training, measuring and features.
    package var multiplyAdds = 0
    /// Bytes while it runs, its data apart.
    package var working = 0
    /// Bytes of its result.
    package var kept = 0

    /// Nothing but calls: what an update or a measurement of the smallest network takes.
    private static let update = 10_000
    /// What a sample takes beside its multiply-adds: it is fetched, and its loss is computed.
    private static let sample = 800
    /// One number of the normal equations, in double precision and without vectors.
    private static let normal = 50
    /// One operation of a formula, walked as a tree.
    static let operation = 500

    /// `input`: what one sample is, features applied. nil where the layers don't fit, which is said elsewhere.
    package init?(_ plan: ExperimentPlan, training: Int, test: Int, input: Shape) {
        let samples = Architecture.sum(training, test)
        let features = plan.features.reduce(0) { Architecture.sum($0, $1.parts(atMost: 100_000) ?? 100_000) }
        multiplyAdds = Architecture.product([features, samples, Self.operation])
        working = Architecture.product([4, plan.features.count, samples])
        guard case .network(let layers, _) = plan.model else {
            addBaseline(plan, samples: samples, features: input.size ?? Int.max)
            return
        }
        let first = Architecture.input(input, layers: layers)
        guard let sizes = try? Architecture.sizes(input: first, layers: layers) else { return nil }
        let once = sizes.reduce(0) { Architecture.sum($0, $1.multiplyAdds) }
        let parameters = sizes.reduce(0) { Architecture.sum($0, $1.numbers) }
        // A batch normalisation sums over its numbers twice on each way.
        let units = zip(layers, sizes).reduce(0) {
            Architecture.sum($0, Architecture.product([$1.0.isBatchNorm ? 3 : 1, $1.1.units]))
        }
        let forward = [Architecture.product([8, units]), Self.sample].reduce(once, Architecture.sum)
        let batch = max(1, min(plan.batch ?? training, training))
        let steps = plan.optimizer.isByMistake ? training : (training + batch - 1) / batch
        let step = Architecture.sum(Self.update, Architecture.product([plan.passesOverParameters, parameters]))
        let learning = Architecture.sum(
            Architecture.product([3, forward, training]), Architecture.product([steps, step]))
        let measuring = [
            Architecture.product([forward, samples]), Self.update,
            plan.penalty.isNone ? 0 : Architecture.product([4, parameters]),
        ].reduce(0, Architecture.sum)
        let recording = plan.recording
        let passes = ExperimentPlan.Recording.passes(recording.series + recording.once)
        let each = ExperimentPlan.Recording.passes(recording.series)
        let measured =
            plan.measuresEpochs
            ? Architecture.product([Architecture.sum(recording.needsLayers ? 3 : 1, each), measuring]) : 0
        multiplyAdds = Architecture.sum(
            multiplyAdds,
            Architecture.sum(
                Architecture.product([plan.epochs, Architecture.sum(learning, measured)]),
                Architecture.product([Architecture.sum(plan.watches ? 8 : 4, passes), measuring])))
        let rows = max(256, batch)
        let width = Architecture.sum(first.size ?? Int.max, units)
        let space = Architecture.product([
            Network.mostParts(rows: rows, multiplyAdds: once), sizes.reduce(0) { max($0, $1.space) },
        ])
        working = Architecture.sum(
            working,
            Architecture.product([
                4,
                Architecture.sum(
                    Architecture.product([2 + plan.optimizer.memories + (plan.watches ? 2 : 0), parameters]),
                    [Architecture.product([3, rows, width]), training, space].reduce(0, Architecture.sum)),
            ]))
        kept = Self.kept(
            plan, parameters: parameters, outputs: sizes.last?.output.size ?? 0, training: training, test: test,
            layers: layers.count)
    }

    private mutating func addBaseline(_ plan: ExperimentPlan, samples: Int, features: Int) {
        let width = Architecture.sum(features, 1)
        let isFit = plan.model == .baseline(.leastSquares)
        // Normal equations: n d² to set up and d³ to solve, with d² numbers in double precision.
        let square = isFit ? Architecture.product([width, width]) : width
        multiplyAdds = Architecture.sum(
            multiplyAdds,
            Architecture.sum(
                Architecture.product([samples, square, Self.normal]),
                isFit ? Architecture.product([square, width, Self.normal]) : 0))
        working = Architecture.sum(working, Architecture.product([16, square]))
        kept = 1000
    }

    private static func kept(
        _ plan: ExperimentPlan, parameters: Int, outputs: Int, training: Int, test: Int, layers: Int
    ) -> Int {
        let record = plan.recording
        let epochs = Architecture.sum(plan.epochs, 1)
        let epoch =
            MemoryLayout<EpochRecord>.stride + (plan.data.validation == .natural ? 0 : MemoryLayout<Evaluation>.stride)
            + (record.series.isEmpty ? 0 : 32 + 8 * record.series.count)
        let history = record.history ? Architecture.product([epoch, epochs]) : 0
        let states = Architecture.sum(2, record.everyEpoch ? epochs : record.snapshots.count)
        let shown = record.predictions || training <= 64 ? Architecture.sum(training, test) : 0
        let parts = [
            history, Architecture.product([states, Architecture.sum(64, Architecture.product([4, parameters]))]),
            Architecture.product([4, outputs, shown]),
            Architecture.product([8, outputs, outputs]), Architecture.product([64, layers]), 1000,
        ]
        return parts.reduce(0, Architecture.sum)
    }
}

extension ExperimentPlan {
    /// What an update takes of each parameter; clipped gradients are read, scaled and then used, signs are added first.
    fileprivate var passesOverParameters: Int { 4 + (clip == nil ? 0 : 8) + (penalty.l1 == 0 ? 0 : 4) }

    /// Whether the data are measured after every epoch: for curves, or to know when to stop.
    fileprivate var measuresEpochs: Bool { recording.history || stop != nil }
}

extension ExperimentPlan.Recording {
    /// Over samples beside the usual ones, for outputs and counts of classes.
    fileprivate static func passes(_ quantities: [Quantity]) -> Int {
        var seen: Set<[Int]> = []
        for case let pass? in quantities.map(\.pass) {
            seen.insert([pass.isOfOutputs ? 1 : 0, Int(pass.moment.rawValue)])
        }
        return seen.count
    }

    fileprivate var needsLayers: Bool {
        series.contains {
            switch $0 {
            case .gradientNorm, .gradientBiasNorm, .activationDeviation, .dead: true
            default: false
            }
        }
    }
}

extension Optimizer {
    fileprivate var isByMistake: Bool { !descends }

    /// Numbers for each parameter: its gradient, and what is remembered of earlier ones.
    fileprivate var memories: Int { 1 + kept }
}
