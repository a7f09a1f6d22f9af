import Foundation

/// The tools that make WebAssembly, in the toolchain of a Swift compiler.
struct Toolchain {
    static let target = "wasm32-unknown-none-wasm"

    let swiftc: String
    let clang: String
    let linker: String
    /// Binaryen's wasm-opt, from wherever the path has it; nil without.
    let optimizer: String?
    /// Zopfli, which packs a twentieth smaller than zlib can; nil without.
    let packer: String?

    /// The toolchain can't: the page goes without.
    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    init(compiler: String) throws {
        let information: String
        do {
            information = try Self.run(compiler, ["-print-target-info", "-target", Self.target])
        } catch { throw Missing(description: "the compiler knows no \(Self.target)") }
        guard let resources = Self.value("runtimeResourcePath", in: information) else {
            throw Missing(description: "the compiler names no resources for \(Self.target)")
        }
        let library = "\(resources)/embedded/Swift.swiftmodule/\(Self.target).swiftmodule"
        guard FileManager.default.fileExists(atPath: library) else {
            throw Missing(description: "this toolchain has no Embedded library for \(Self.target)")
        }
        let tools = URL(filePath: resources).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "bin")
        func tool(_ name: String) throws -> String {
            let path = tools.appending(path: name).path(percentEncoded: false)
            guard FileManager.default.isExecutableFile(atPath: path) else {
                throw Missing(description: "this toolchain has no \(name)")
            }
            return path
        }
        swiftc = try tool("swiftc")
        clang = try tool("clang")
        linker = try tool("wasm-ld")
        optimizer = Self.onPath("wasm-opt")
        packer = Self.onPath("zopfli")
    }

    private static func onPath(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// `"key": "value"` of a JSON text whose strings need no unescaping.
    private static func value(_ key: String, in text: String) -> String? {
        guard let found = text.range(of: "\"\(key)\": \"") else { return nil }
        return text[found.upperBound...].firstIndex(of: "\"").map { String(text[found.upperBound..<$0]) }
    }

    /// Gives what the tool prints. Its messages are in the failure when it fails.
    @discardableResult
    static func run(_ tool: String, _ arguments: [String], in folder: URL? = nil) throws -> String {
        let process = Process()
        let isNamed = !tool.contains("/")
        process.executableURL = URL(filePath: isNamed ? "/usr/bin/env" : tool)
        process.arguments = (isNamed ? [tool] : []) + arguments
        if let folder { process.currentDirectoryURL = folder }
        let output = Pipe()
        // Messages go through a file: two pipes filled at once could wait for each other.
        let messages = FileManager.default.temporaryDirectory.appending(path: "wasmpack-\(UUID().uuidString)")
        try Data().write(to: messages)
        defer { try? FileManager.default.removeItem(at: messages) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let said = String(decoding: (try? Data(contentsOf: messages)) ?? Data(), as: UTF8.self)
        guard process.terminationStatus == 0 else {
            throw Failure("\(tool) failed at the engine for the page\n\(said)")
        }
        return String(decoding: printed, as: UTF8.self)
    }
}
