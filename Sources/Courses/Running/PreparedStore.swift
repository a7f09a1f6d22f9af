import Datasets
import Engine
import Synchronization

/// Samples made once for each data plan, shared by runs and figures.
final class PreparedStore: Sendable {
    private let known = Mutex<[[UInt8]: PreparedData]>([:])

    func data(for plan: DataPlan, given: [LoadedData]) throws(RunFailure) -> PreparedData {
        let key = plan.encoded()
        if let data = known.withLock({ $0[key] }) { return data }
        var loaded: LoadedData?
        if case .given(let digest) = plan.source { loaded = given.first { $0.digest == digest } }
        let data: PreparedData
        do { data = try plan.prepare(given: loaded?.training, givenTest: loaded?.test) } catch { throw .data(error) }
        known.withLock { $0[key] = data }
        return data
    }
}
