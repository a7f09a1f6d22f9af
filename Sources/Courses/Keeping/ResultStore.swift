import Engine
import EngineModule
import Synchronization

/// Results of runs, kept by content: the plan's bytes (they name the data by digest), the parameters it starts from
/// and the fingerprint of the engine's sources. What is kept can therefore never be stale.
package final class ResultStore: Sendable {
    /// nil: nothing is kept beyond this process.
    private let folder: String?
    /// The folder of this engine's results.
    static let inside = String(EngineModule.fingerprint.prefix(16))
    /// Opened when it is first asked for.
    private let opened = Mutex<GuardedFolder?>(nil)
    private let known = Mutex<[[UInt8]: RunResult]>([:])
    private let problem = Mutex<FileProblem?>(nil)

    package init(folder: String?) { self.folder = folder }

    package static func key(_ plan: ExperimentPlan, from: [Float]?) -> [UInt8] {
        var encoder = Encoder()
        encoder.put(Array(EngineModule.fingerprint.utf8))
        encoder.put(plan.encoded())
        encoder.put(from) { $0.put($1) }
        return sha256(encoder.bytes)
    }

    package func result(for key: [UInt8]) -> RunResult? {
        if let result = known.withLock({ $0[key] }) { return result }
        guard let folder, let kept = try? open(folder), let file = try? kept.open(path(of: key)),
            let bytes = try? file.bytes(), Self.isWhole(bytes),
            let result = try? RunResult(decoding: bytes, from: Self.head)
        else { return nil }
        known.withLock { $0[key] = result }
        return result
    }

    package func keep(_ result: RunResult, for key: [UInt8]) {
        known.withLock { $0[key] = result }
        guard let folder else { return }
        let payload = result.encoded()
        do throws(FileProblem) {
            try FileSystem.makeFolder(folder)
            try open(folder).write(sha256(payload) + payload, to: path(of: key))
        } catch {
            problem.withLock { $0 = $0 ?? error }
        }
    }

    private func open(_ folder: String) throws(FileProblem) -> GuardedFolder {
        try opened.withLock { (known: inout sending GuardedFolder?) throws(FileProblem) -> GuardedFolder in
            if let known { return known }
            let folder = try GuardedFolder(folder)
            Expiry.use(Self.inside, in: folder)
            known = folder
            return folder
        }
    }

    /// The first reason why something could not be kept; the build goes on without.
    package var firstProblem: FileProblem? { problem.withLock { $0 } }

    private func path(of key: [UInt8]) -> String {
        let name = String(decoding: hexadecimal(key), as: UTF8.self)
        return "\(Self.inside)/\(name.prefix(2))/\(name.dropFirst(2))"
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
