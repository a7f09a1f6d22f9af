import Engine
import EngineModule
import Synchronization

/// Results of runs, kept by content: the plan's bytes (they name the data by digest), the parameters it starts from
/// and the fingerprint of the engine's sources. What is kept can therefore never be stale.
package final class ResultStore: Sendable {
    /// nil: nothing is kept beyond this process.
    private let folder: String?
    private let known = Mutex<[[UInt8]: RunResult]>([:])
    private let problem = Mutex<FileProblem?>(nil)

    package init(folder: String?) {
        self.folder = folder.map { FileSystem.joined($0, String(EngineModule.fingerprint.prefix(16))) }
    }

    package static func key(_ plan: ExperimentPlan, from: [Float]?) -> [UInt8] {
        var encoder = Encoder()
        encoder.put(Array(EngineModule.fingerprint.utf8))
        encoder.put(plan.encoded())
        encoder.put(from) { $0.put($1) }
        return sha256(encoder.bytes)
    }

    package func result(for key: [UInt8]) -> RunResult? {
        if let result = known.withLock({ $0[key] }) { return result }
        guard let path = path(of: key), let bytes = try? FileSystem.read(path), Self.isWhole(bytes),
            let result = try? RunResult(decoding: bytes, from: Self.head)
        else { return nil }
        known.withLock { $0[key] = result }
        return result
    }

    package func keep(_ result: RunResult, for key: [UInt8]) {
        known.withLock { $0[key] = result }
        guard let path = path(of: key) else { return }
        let payload = result.encoded()
        do throws(FileProblem) {
            try FileSystem.makeFolder(FileSystem.folder(of: path))
            try FileSystem.write(sha256(payload) + payload, to: path)
        } catch {
            problem.withLock { $0 = $0 ?? error }
        }
    }

    /// The first reason why something could not be kept; the build goes on without.
    package var firstProblem: FileProblem? { problem.withLock { $0 } }

    private func path(of key: [UInt8]) -> String? {
        guard let folder else { return nil }
        let name = String(decoding: hexadecimal(key), as: UTF8.self)
        return "\(folder)/\(name.prefix(2))/\(name.dropFirst(2))"
    }

    /// How many bytes stand before a result: its digest.
    private static let head = 32

    /// Whether an entry's bytes have the digest that they begin with.
    private static func isWhole(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > head else { return false }
        var hash = SHA256()
        hash.add(bytes[head...])
        return bytes[..<head].elementsEqual(hash.finish())
    }
}
