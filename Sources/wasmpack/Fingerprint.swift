import CKernels
import Foundation

/// SHA-256 over the names and bytes of every source of Engine and CKernels, by name.
enum Fingerprint {
    static func of(_ sources: URL) throws -> String {
        var state = ck_sha256()
        ck_sha256_begin(&state)
        for room in ["CKernels", "Engine"] {
            let folder = sources.appending(path: room)
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
                .filter { name in [".swift", ".c", ".h", ".inc"].contains { name.hasSuffix($0) } }.sorted()
            for name in names {
                let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
                let all = Array("\(room)/\(name) \(bytes.count)\n".utf8) + bytes
                ck_sha256_add(&state, all, all.count)
            }
        }
        var digest = [UInt8](repeating: 0, count: 32)
        ck_sha256_end(&state, &digest)
        return digest.map { byte in
            let text = String(byte, radix: 16)
            return text.count < 2 ? "0" + text : text
        }.joined()
    }
}
