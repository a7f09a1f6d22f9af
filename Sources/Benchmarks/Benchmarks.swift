import Courses
import Datasets
import Engine

/// `Benchmarks WORK DATA [THREADS]`: does one piece of work and prints its seconds, steps (of an evaluation: samples) and the
/// loss reached, as JSON.
/// `Benchmarks product N`: billions of operations a second of an N × N matrix product, beside the core's own peak.
/// `Benchmarks peak THREADS`: the peak of so many threads at once.
@main
struct Benchmarks {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let name = arguments.first, arguments.count >= 2, let second = arguments.dropFirst().first else {
            print("usage: Benchmarks WORK DATA [THREADS] | Benchmarks product N | Benchmarks peak THREADS")
            return
        }
        if name == "product", let size = Int32(second) {
            Product.measure(size)
            return
        }
        if name == "peak", let threads = Int(second) {
            Product.measurePeak(threads: threads)
            return
        }
        guard let work = Work.all.first(where: { $0.name == name }) else {
            print("works are \(Work.all.map(\.name).joined(separator: ", ")), product, peak")
            return
        }
        let library = DataLibrary(folder: second)
        let samples: Samples
        switch work.data {
        case .xor: samples = try DataPlan(source: .gate(.xor)).prepare(given: nil, givenTest: nil).training
        case .digits: samples = try library.load("digits-8x8").training
        case .mnist: samples = try library.load("mnist").training
        }
        let threads = arguments.count > 2 ? Int(arguments[arguments.startIndex + 2]) ?? 2 : 2
        let found = try work.timed(on: samples, threads: threads)
        print("{\"seconds\": \(found.seconds), \"steps\": \(found.steps), \"loss\": \(found.loss)}")
    }
}

/// Seconds that `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    let spent = try ContinuousClock().measure(body).components
    return Double(spent.seconds) + Double(spent.attoseconds) * 1e-18
}
