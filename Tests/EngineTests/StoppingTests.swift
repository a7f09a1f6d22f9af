import Testing

@testable import Engine

/// Ending when nothing gets better, with the parameters of the best epoch.
@Suite("Stopping") struct StoppingTests {
    /// Rates so large that the loss goes up and down.
    static func plan(_ stop: ExperimentPlan.Stop?, epochs: Int = 60) -> ExperimentPlan {
        var data = DataPlan(source: .generated(.moons), seed: 2)
        data.samples = 60
        data.validation = .share(0.3)
        data.test = .share(0.2)
        var plan = ExperimentPlan(
            data: data,
            model: .network(
                layers: [.dense(units: 8, activation: .tanh), .dense(units: 1, activation: .linear)], initial: []),
            loss: .sigmoidBinaryCrossEntropy, optimizer: .sgd(rate: 6, momentum: 0.5), batch: 8, epochs: epochs,
            stop: stop, seed: 3)
        plan.recording.history = true
        plan.recording.everyEpoch = true
        return plan
    }

    static func run(_ plan: ExperimentPlan) throws -> RunResult {
        try plan.run(on: plan.data.prepare(given: nil, givenTest: nil), from: nil) { _ in true }
    }

    @Test(arguments: [Quantity.loss(.end), .loss(.validation), .accuracy(.validation)])
    func theBestEpochIsKept(watched: Quantity) throws {
        let free = try Self.run(Self.plan(nil))
        let values: [Double] = (1...60).map { free.value(watched, plan: Self.plan(nil), epoch: $0) ?? .nan }
        let costs: [Double] = watched == .accuracy(.validation) ? values.map { -$0 } : values
        // The first of the best before three in a row were no better.
        var (best, last) = (0, 0)
        for epoch in costs.indices where last == 0 {
            if best == 0 || costs[epoch] < costs[best - 1] { best = epoch + 1 }
            if epoch + 1 - best == 3 { last = epoch + 1 }
        }
        try #require(best > 0 && last > best)
        let plan = Self.plan(.patience(3, watch: watched, keepsBest: true))
        let kept = try Self.run(plan)
        #expect(kept.epochs == last && kept.best?.epoch == best)
        #expect(kept.parameters == kept.snapshots[best].parameters)
        #expect(kept.updates == last * (free.updates / 60))
        #expect(kept.value(watched, plan: plan, epoch: nil) == values[best - 1])
        #expect(kept.best?.training == kept.training && kept.best?.validation == kept.validation)
        #expect(kept.best?.test == kept.test)
        let ended = try Self.run(Self.plan(.patience(3, watch: watched)))
        #expect(ended.parameters == ended.snapshots[last].parameters && ended.best == kept.best)
        #expect(ended.value(.loss(.best), plan: plan, epoch: nil) == kept.training.loss)
        #expect(ended.value(.bestEpoch, plan: plan, epoch: nil) == Double(best))
        #expect(try RunResult(decoding: ended.encoded()) == ended)
        #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
    }

    /// The last epoch comes before the patience is over: still the best is kept.
    @Test func theLastEpochEndsItToo() throws {
        let plan = Self.plan(.patience(1000, watch: .loss(.end), keepsBest: true), epochs: 20)
        let result = try Self.run(plan)
        let best = try #require(result.best?.epoch)
        #expect(result.epochs == 20 && result.parameters == result.snapshots[best].parameters)
        #expect(result.training.loss == (1...20).compactMap { result.value(.loss(.end), plan: plan, epoch: $0) }.min())
    }

    /// Each epoch multiplies the weight by about −10⁶: after six the output is beyond all numbers, the weight is not.
    @Test(
        arguments: [
            nil, .patience(9, watch: .loss(.end)), .patience(9, watch: .loss(.end), keepsBest: true),
        ] as [ExperimentPlan.Stop?])
    func whatOnlyAMeasurementSeesIsADivergence(stop: ExperimentPlan.Stop?) throws {
        var plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(
                layers: [.dense(units: 1, activation: .linear)], initial: [.exact(weights: [1], biases: [0])]),
            loss: .meanSquaredError, optimizer: .sgd(rate: 1, momentum: 0), epochs: 6, stop: stop)
        let data = PreparedData(
            training: Samples(shape: Shape(1), inputs: .numbers([1e3]), targets: .numbers([0], columns: 1)), test: nil)
        let run = try plan.run(on: data, from: nil) { _ in true }
        #expect(run.diverged == 6 && run.epochs == 6)
        let keepsBest = stop == .patience(9, watch: .loss(.end), keepsBest: true)
        #expect(run.training.loss.isFinite == keepsBest)
        #expect(run.best?.epoch == (stop == nil ? nil : 1))
        plan.epochs = 60
        #expect(try plan.run(on: data, from: nil) { _ in true }.diverged == 7)
    }

    /// What is known of the best epoch is not measured again: a page asks every frame.
    @Test(arguments: [true, false]) func theBestIsMeasuredOnce(keepsBest: Bool) throws {
        let plan = Self.plan(.patience(3, watch: .loss(.end), keepsBest: keepsBest))
        let data = try plan.data.prepare(given: nil, givenTest: nil)
        var run = try Run(plan, on: data, from: nil)
        run.begin()
        while !run.isOver { run.advance() }
        var (first, second) = (run.result, run.result)
        let marked = Evaluation(loss: -1, accuracy: 0, exactMatch: 0)
        if keepsBest { run.present.training = marked }
        run.measure(&first, layers: false)
        #expect((first.best?.training == marked) == keepsBest)
        let isOver = run.best
        run.best?.training = marked
        run.measure(&second, layers: false)
        #expect(second.best?.training == marked && second.best?.test == isOver?.test)
    }

    /// λ/2 Σw² + l1 Σ|w| beside the loss, whenever and on whichever samples; kept once an epoch.
    @Test func theObjectiveCostsWhatTheParametersDo() throws {
        var plan = Self.plan(.patience(3, watch: .loss(.end)), epochs: 30)
        plan.optimizer = .sgd(rate: 2, momentum: 0)
        plan.penalty = Penalty(rate: 0.01, l1: 0.002)
        let run = try Self.run(plan)
        let best = try #require(run.best?.epoch)
        func cost(_ epoch: Int) -> Double {
            run.snapshots[epoch].parameters.map(Double.init).reduce(0) { $0 + 0.005 * $1 * $1 + 0.002 * abs($1) }
        }
        let pairs: [(Moment, Int)] = [
            (.start, 0), (.startTest, 0), (.startValidation, 0), (.best, best), (.bestTest, best),
            (.bestValidation, best), (.end, run.epochs), (.test, run.epochs), (.validation, run.epochs),
        ]
        for (moment, epoch) in pairs {
            let objective = run.value(.objective(moment), plan: plan, epoch: nil) ?? .nan
            let loss = run.value(.loss(moment), plan: plan, epoch: nil) ?? .nan
            #expect(abs(objective - loss - cost(epoch)) < 1e-6, "\(moment)")
            guard moment == moment.part else { continue }
            let then = run.value(.objective(moment), plan: plan, epoch: 1) ?? .nan
            #expect(abs(then - (run.value(.loss(moment), plan: plan, epoch: 1) ?? .nan) - cost(1)) < 1e-6)
        }
        #expect(try RunResult(decoding: run.encoded()) == run)
        // An epoch's number, three evaluations of 25 bytes, one of them optional, mistakes, an empty series, the penalty.
        var shorter = run
        shorter.history.removeLast()
        shorter.validationHistory.removeLast()
        #expect(run.encoded().count - shorter.encoded().count == 8 + 25 + 26 + 25 + 8 + 8 + 8)
    }
}
