import Courses
import Engine

extension Work {
    struct Timed {
        var seconds: Double
        var steps: Int
        var loss: Double
    }

    func timed(on samples: Samples, threads: Int) throws -> Timed {
        switch task {
        case .training:
            let (seconds, result) = try run(PreparedData(training: samples, test: nil), threads)
            return Timed(seconds: seconds, steps: result.updates, loss: result.training.loss)
        case .repeats(let count):
            return try repeated(count, on: samples, threads)
        case .evaluation:
            // Trained are 256 samples, at rate 0 and in one step an epoch, 1.7 % of the operations: an engine has no
            // evaluation without a run.
            let (seconds, result) = try run(PreparedData(training: samples.first(256), test: samples), threads)
            return Timed(seconds: seconds, steps: samples.count * result.epochs, loss: result.test?.loss ?? .nan)
        }
    }

    private var plan: ExperimentPlan {
        var plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])), model: .network(layers: layers, initial: []),
            loss: loss, optimizer: .sgd(rate: rate, momentum: 0), batch: batch, epochs: epochs)
        if case .evaluation = task { plan.recording.history = true }
        return plan
    }

    /// Seconds from the first step to the end of the last epoch, without what is measured before and after.
    private func run(_ data: PreparedData, _ threads: Int) throws -> (Double, RunResult) {
        let plan = plan
        let found = inParallel(1, jobs: threads, helping: true) { _ in
            Result { () throws(RunFailure) in
                var start = ContinuousClock.now
                var spent = Duration.zero
                let result = try plan.run(on: data, from: nil) { epoch in
                    if epoch == 0 { start = .now }
                    if epoch == plan.epochs { spent = .now - start }
                    return true
                }
                return (spent / .seconds(1), result)
            }
        }
        return try found[0].get()
    }

    /// Whole runs, each with a seed of its own, as a course runs them; the mean of their losses.
    private func repeated(_ count: Int, on samples: Samples, _ threads: Int) throws -> Timed {
        let plan = plan
        let data = PreparedData(training: samples, test: nil)
        var found: [Result<RunResult, RunFailure>] = []
        let seconds = seconds {
            found = inParallel(count, jobs: threads, helping: true) { index in
                Result { () throws(RunFailure) in
                    var plan = plan
                    plan.seed = UInt64(index + 1)
                    return try plan.run(on: data, from: nil) { _ in true }
                }
            }
        }
        let results = try found.map { try $0.get() }
        let loss = results.reduce(0) { $0 + $1.training.loss } / Double(count)
        return Timed(seconds: seconds, steps: results.reduce(0) { $0 + $1.updates }, loss: loss)
    }
}

extension Samples {
    /// The first so many; of images with classes.
    fileprivate func first(_ count: Int) -> Samples {
        guard case .bytes(let bytes) = inputs, case .classes(let labels, let classes) = targets else { return self }
        return Samples(
            shape: shape, inputs: .bytes(Array(bytes.prefix(count * features))),
            targets: .classes(Array(labels.prefix(count)), count: classes))
    }
}
