import Engine
import FoundationEssentials

/// Writes `engineFingerprint`: SHA-256 over the names and bytes of every source of Engine and CKernels, by name.
@main
struct EngineStampTool {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { throw Misuse() }
        let sources = URL(filePath: arguments[1])
        var all: [UInt8] = []
        for room in ["CKernels", "Engine"] {
            let folder = sources.appending(path: room)
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") || $0.hasSuffix(".h") || $0.hasSuffix(".inc") }
                .sorted()
            for name in names {
                let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
                all += Array("\(room)/\(name) \(bytes.count)\n".utf8) + bytes
            }
        }
        let digest = String(decoding: hexadecimal(sha256(all)), as: UTF8.self)
        let text = "/// SHA-256 of the engine's sources.\npackage let engineFingerprint = \"\(digest)\"\n"
        try Data(text.utf8).write(to: URL(filePath: arguments[2]))
    }

    struct Misuse: Error {}
}
