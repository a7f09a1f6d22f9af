import Engine
import EngineModule
import Foundation
import Packing
import Testing

/// The engine as the build packs it, and as WebAssembly runs it.
@Suite struct EngineModuleTests {
    @Test(.enabled(if: EngineModule.packed != nil)) func theModuleIsPacked() throws {
        let letters = try #require(EngineModule.packed).description
        let packed = try #require(Base85.bytes(Array(letters.utf8)))
        // Without a date, so that the same sources make the same bytes.
        #expect(packed[4..<8].allSatisfy { $0 == 0 })
        let module = try Self.unpacked(packed)
        #expect(Array(module.prefix(8)) == [0, 97, 115, 109, 1, 0, 0, 0])
        // Beside scripts, style and words, which take 43.5 KB of the 200 that a page may carry.
        #expect(letters.utf8.count < 156_400)
    }

    /// A gzip file ends with the count of its bytes before they were packed.
    private static func unpacked(_ packed: [UInt8]) throws -> [UInt8] {
        var module = [UInt8](repeating: 0, count: packed.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) })
        var gunzip = Gunzip(packed)
        try module.withUnsafeMutableBufferPointer { buffer in try gunzip.fill(buffer) }
        #expect(try gunzip.isAtEnd())
        return module
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
            // All of the state and of its figures is the same.
            let state = String(decoding: explorer.state(), as: UTF8.self)
            #expect(state.contains(wanted) && found.text.hasPrefix(state), "\(name): \(found.text.prefix(2000))")
            for index in document.figures.indices {
                let figure = String(decoding: try explorer.figure(index), as: UTF8.self)
                #expect(found.text.contains(figure), "\(name): \(document.figures[index])")
            }
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
