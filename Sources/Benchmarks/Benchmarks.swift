import CKernels
import Courses
import Datasets
import Engine

/// `Benchmarks WORK DATA [THREADS]`: does one piece of work and prints seconds of training, steps and the loss reached, as JSON.
/// `Benchmarks product N`: billions of operations a second of an N × N matrix product, beside the machine's own peak.
@main
struct Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let name = arguments.first, arguments.count >= 2, let second = arguments.dropFirst().first else {
            print("usage: Benchmarks WORK DATA [THREADS] | Benchmarks product N")
            return
        }
        if name == "product", let size = Int32(second) {
            Product.measure(size)
            return
        }
        guard let work = Work.all.first(where: { $0.name == name }) else {
            print("works are \(Work.all.map(\.name).joined(separator: ", ")), product")
            return
        }
        let library = DataLibrary(folder: second)
        let samples: Samples
        switch work.data {
        case .xor: samples = try DataPlan(source: .gate(.xor)).prepare(given: nil, givenTest: nil).training
        case .digits: samples = try library.load("digits-8x8").training
        case .mnist: samples = try library.load("mnist").training
        }
        let plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])), model: .network(layers: work.layers, initial: []),
            loss: work.loss, optimizer: .sgd(rate: work.rate, momentum: 0), batch: work.batch, epochs: work.epochs)
        let threads = arguments.count > 2 ? Int(arguments[arguments.startIndex + 2]) ?? 2 : 2
        let found = inParallel(1, jobs: threads, helping: true) { _ in
            Result { () throws(RunFailure) in try time(plan, samples) }
        }
        guard let (seconds, result) = try found.first?.get() else { return }
        print("{\"seconds\": \(seconds), \"steps\": \(result.updates), \"loss\": \(result.training.loss)}")
    }

    /// Seconds from the first step to the last, without what is measured before and after.
    private static func time(_ plan: ExperimentPlan, _ samples: Samples) throws(RunFailure) -> (Double, RunResult) {
        var start = ContinuousClock.now
        var seconds = 0.0
        let result = try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { epoch in
            if epoch == 0 { start = .now }
            if epoch == plan.epochs {
                let spent = (ContinuousClock.now - start).components
                seconds = Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
            }
            return true
        }
        return (seconds, result)
    }
}
