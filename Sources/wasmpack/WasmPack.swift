import Foundation

/// The build's tool: compiles the engine to WebAssembly with the toolchain that runs the build and writes it, with the
/// fingerprint of its sources, as a Swift source.
///
///     wasmpack SWIFTC SOURCES WORK OUTPUT [--scalar DRIVER]
///
/// `--scalar` writes a module without vector instructions instead, linked with a C file that has `_start`: what a test
/// runs without a browser.
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
        guard arguments.count == 4 || arguments.count == 6 && arguments[4] == "--scalar" else {
            throw Failure("usage: wasmpack SWIFTC SOURCES WORK OUTPUT [--scalar DRIVER]")
        }
        let (compiler, sources, work) = (arguments[0], URL(filePath: arguments[1]), URL(filePath: arguments[2]))
        let output = URL(filePath: arguments[3])
        if arguments.count == 6 {
            let build = ModuleBuild(
                toolchain: try Toolchain(compiler: compiler), sources: sources, work: work,
                form: .scalar(driver: URL(filePath: arguments[5])))
            return try build.module().write(to: output)
        }
        var text = "/// SHA-256 of the engine's sources.\n"
        text += "package let engineFingerprint = \"\(try Fingerprint.of(sources))\"\n"
        var module = Data()
        do {
            let toolchain = try Toolchain(compiler: compiler)
            module = try ModuleBuild(toolchain: toolchain, sources: sources, work: work, form: .page).module()
        } catch let missing as Toolchain.Missing {
            report("warning: pages are made without their live part: \(missing)")
        }
        let packed = try Lzma.packed(module)
        text += "/// The engine as WebAssembly, packed, in letters; empty where the toolchain can't make it.\n"
        text += "package let engineModule: StaticString = #\"\(packed.isEmpty ? "" : Lzma.letters(packed))\"#\n"
        text += "package let engineModuleByteCount = \(module.count)\n"
        text += "package let enginePackedByteCount = \(packed.count)\n"
        try Data(text.utf8).write(to: output)
    }

    static func report(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// What stops the build.
struct Failure: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
