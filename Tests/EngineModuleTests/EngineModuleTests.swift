import Engine
import EngineModule
import Foundation
import Testing

/// The engine as the build packs it, and as WebAssembly runs it.
@Suite struct EngineModuleTests {
    @Test(.enabled(if: EngineModule.packed != nil)) func theModuleIsPacked() throws {
        let text = try #require(EngineModule.packed).description
        let bytes = [UInt8](try #require(Data(base64Encoded: text)))
        // Gzip without a name or a date.
        #expect(Array(bytes.prefix(8)) == [31, 139, 8, 0, 0, 0, 0, 0])
        let unpacked = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        #expect(unpacked == EngineModule.byteCount)
        // The goals are 100 KB and 40 KB of gzip; so far this only keeps it from growing.
        #expect(unpacked < 550_000)
        #expect(bytes.count < 210_000)
    }

    @Test(.enabled(if: EngineModule.packed != nil && WasmKit.isThere))
    func scalarWebAssemblyGivesTheNativeDigests() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "chalkline-wasm-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let module = folder.appending(path: "scalar.wasm")
        let made = try WasmKit.run(
            WasmKit.pack,
            ["swiftc", WasmKit.sources, folder.path, module.path, "--scalar", WasmKit.driver])
        try #require(made.status == 0, "\(made.text)")
        for (name, document) in Documents.all {
            let explorer = try Explorer(document)
            while explorer.advance(epochs: 1000) {}
            let wanted = String(decoding: try #require(explorer.digest), as: UTF8.self)
            let input = folder.appending(path: name)
            try Data(document.encoded()).write(to: input)
            let found = try WasmKit.run("/usr/bin/env", ["wasmkit", "run", module.path], input: input)
            let state = try JSONSerialization.jsonObject(with: Data(found.text.utf8)) as? [String: Any]
            #expect(state?["digest"] as? String == wanted, "\(name): \(found.text)")
            // All of the state, every measurement and text, is the same.
            #expect(found.text == String(decoding: explorer.state(), as: UTF8.self), "\(name)")
        }
    }
}

/// The toolchain's own WebAssembly interpreter, and where the package's parts are.
enum WasmKit {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let sources = root.appending(path: "Sources").path
    static let driver = root.appending(path: "Tests/EngineModuleTests/Driver/driver.c").path
    /// Built beside the tests.
    static let pack = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "wasmpack").path

    static let isThere = (try? run("/usr/bin/env", ["wasmkit", "--version"]))?.status == 0

    static func run(_ tool: String, _ arguments: [String], input: URL? = nil) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        if let input { process.standardInput = try FileHandle(forReadingFrom: input) }
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: printed, as: UTF8.self))
    }
}
