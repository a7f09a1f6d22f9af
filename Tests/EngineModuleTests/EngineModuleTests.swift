import CLzma
import Engine
import EngineModule
import Foundation
import Testing

/// The engine as the build packs it, and as WebAssembly runs it.
@Suite struct EngineModuleTests {
    @Test(.enabled(if: EngineModule.packed != nil)) func theModuleIsPacked() throws {
        let text = Array(try #require(EngineModule.packed).description.utf8)
        let packed = try #require(Self.bytes(text, count: EngineModule.packedByteCount))
        // Nothing that ends a script element early.
        #expect(!text.contains(UInt8(ascii: "<")))
        let module = try #require(Self.unpacked(packed, count: EngineModule.byteCount))
        #expect(Array(module.prefix(8)) == [0, 97, 115, 109, 1, 0, 0, 0])
        // The goals are 100 KB and 40 KB of gzip; so far this only keeps it from growing.
        #expect(module.count < 189_000)
        #expect(packed.count < 76_500)
    }

    /// As unpack.js reads letters.
    private static func bytes(_ text: [UInt8], count: Int) -> [UInt8]? {
        let alphabet = (33...126).filter { ![34, 60, 92].contains($0) }
        var bytes: [UInt8] = []
        var (held, bits) = (0, 0)
        for i in stride(from: 0, to: text.count - 1, by: 2) {
            guard let first = alphabet.firstIndex(of: Int(text[i])),
                let second = alphabet.firstIndex(of: Int(text[i + 1]))
            else { return nil }
            held |= (first * 91 + second) << bits
            bits += 13
            while bits >= 8 {
                bytes.append(UInt8(held & 255))
                held >>= 8
                bits -= 8
            }
        }
        return bytes.count < count ? nil : Array(bytes.prefix(count))
    }

    private static func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
        var options = lzma_options_lzma()
        guard lzma_lzma_preset(&options, 9) == 0 else { return nil }
        options.dict_size = 1 << 20
        (options.lc, options.lp, options.pb) = (3, 0, 0)
        var output = [UInt8](repeating: 0, count: count + 1)
        var (from, to) = (0, 0)
        let result = withUnsafeMutablePointer(to: &options) { options in
            let filters = [
                lzma_filter(id: 0x4000_0000_0000_0001, options: options), lzma_filter(id: .max, options: nil),
            ]
            return lzma_raw_buffer_decode(filters, nil, packed, &from, packed.count, &output, &to, output.count)
        }
        return result == LZMA_OK && to == count ? Array(output.prefix(count)) : nil
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
