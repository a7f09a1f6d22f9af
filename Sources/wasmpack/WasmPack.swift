import Foundation
import Packing

/// The build's tool: compiles the engine to WebAssembly with the toolchain that runs the build and writes it, with the
/// fingerprint of its sources, as a Swift source.
///
///     wasmpack SWIFTC SOURCES WORK OUTPUT [--scalar DRIVER | --lines]
///
/// `--scalar` writes a module without vector instructions instead, linked with a C file that has `_start`: what a test
/// runs without a browser. `--lines` writes the page's module with names and lines.
@main
struct WasmPack {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            report("error: \(error)")
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        let form: ModuleBuild.Form? =
            switch arguments.dropFirst(4).first {
            case nil: .page
            case "--lines" where arguments.count == 5: .lines
            case "--scalar" where arguments.count == 6: .scalar(driver: URL(filePath: arguments[5]))
            default: nil
            }
        guard arguments.count >= 4, let form else {
            throw Failure("usage: wasmpack SWIFTC SOURCES WORK OUTPUT [--scalar DRIVER | --lines]")
        }
        let (compiler, sources, work) = (arguments[0], URL(filePath: arguments[1]), URL(filePath: arguments[2]))
        let output = URL(filePath: arguments[3])
        func build() throws -> ModuleBuild {
            ModuleBuild(toolchain: try Toolchain(compiler: compiler), sources: sources, work: work, form: form)
        }
        guard case .page = form else { return try build().module().write(to: output) }
        var text = "/// SHA-256 of the engine's sources.\n"
        text += "package let engineFingerprint = \"\(try Fingerprint.of(sources))\"\n"
        var packed: [UInt8] = []
        do { packed = try build().packedModule() } catch let missing as Toolchain.Missing {
            report("warning: pages are made without their live part: \(missing)")
        }
        text +=
            "/// The engine as WebAssembly, in gzip and letters of `Base85`; empty where the toolchain can't make it.\n"
        text +=
            "package let engineModule: StaticString = \"\(String(decoding: Base85.letters(packed), as: UTF8.self))\"\n"
        try Data(text.utf8).write(to: output)
    }

    static func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// A reason to stop the build.
struct Failure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
