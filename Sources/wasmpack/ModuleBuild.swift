import Foundation
import Packing

/// Engine, kernels and runtime, compiled for wasm32 and linked.
struct ModuleBuild {
    let toolchain: Toolchain
    let sources: URL
    let work: URL
    let form: Form

    enum Form {
        case page
        /// The page's as compiled, before the linker and Binaryen shrink it, with names and lines: for a look at its weight.
        case lines
        case scalar(driver: URL)
    }

    private var isScalar: Bool { if case .scalar = form { true } else { false } }
    private var hasLines: Bool { if case .lines = form { true } else { false } }

    func module() throws -> Data {
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        var objects = [try engine()]
        objects += try files("CKernels", ".c").map { try object($0) }
        objects.append(try object(sources.appending(path: "wasmpack/Runtime/runtime.c")))
        let linked = path(work.appending(path: "engine.wasm"))
        var arguments = ["--gc-sections", "-z", "stack-size=524288", "--stack-first", "--error-limit=0", "-o", linked]
        if !hasLines { arguments += ["--strip-all", "--compress-relocations"] }
        if case .scalar(let driver) = form {
            objects.append(try object(driver))
        } else {
            arguments += ["--no-entry", "--lto-O2"]
            arguments += try exports().map { "--export=\($0)" }
        }
        try Toolchain.run(toolchain.linker, arguments + objects)
        if case .page = form { try shrink(linked) }
        return try Data(contentsOf: URL(filePath: linked))
    }

    /// The page's module in gzip.
    func packedModule() throws -> [UInt8] {
        let module = try module()
        guard let packer = toolchain.packer else {
            WasmPack.report("warning: the engine for the page is a twentieth larger without zopfli (Debian: zopfli)")
            return Gzip.packed([UInt8](module))
        }
        let file = path(work.appending(path: "engine.wasm"))
        try Toolchain.run(packer, ["--i15", file])
        return [UInt8](try Data(contentsOf: URL(filePath: file + ".gz")))
    }

    /// A tenth smaller where Binaryen is there. The first kilobyte of memory is the far end of the stack.
    private func shrink(_ module: String) throws {
        guard let optimizer = toolchain.optimizer else {
            WasmPack.report("warning: the engine for the page is a tenth larger without wasm-opt (Debian: binaryen)")
            return
        }
        let features = ["simd", "bulk-memory", "sign-ext", "nontrapping-float-to-int", "mutable-globals"]
        let small = module + ".small"
        do {
            try Toolchain.run(
                optimizer, features.map { "--enable-\($0)" } + ["-Oz", "--low-memory-unused", module, "-o", small])
        } catch {
            return WasmPack.report("warning: the engine for the page is a tenth larger: \(error)")
        }
        try Data(contentsOf: URL(filePath: small)).write(to: URL(filePath: module))
    }

    /// Drawings that no page asks for: 25 KB of its module as it travels. Absent.swift of the runtime stands for them.
    private static let reportsOnly = [
        "Figures/ComputationGraph/ComputationGraph+Drawing.swift", "Pictures/Spreads.swift", "Pictures/Sweeps.swift",
        "Figures/Squares+Drawing.swift", "Figures/ImageBlocks+Drawing.swift",
        "Figures/NetworkDiagram/NetworkBlocks.swift", "Pictures/BooleanFunctions.swift", "Pictures/Kernels.swift",
        "Pictures/FeatureMaps.swift",
        "Pictures/Fits.swift", "Pictures/FunctionSamples.swift", "Figures/Planes/Plane+Function.swift",
        "Figures/Marks/BandMark.swift", "Figures/Marks/Hatch.swift", "Pictures/SettingPath.swift",
    ]

    /// Whole-module, since the engine is small, and the same bytes each time from the same tools.
    private func engine() throws -> String {
        let include = path(sources.appending(path: "CKernels/include"))
        let output = path(work.appending(path: "engine.o"))
        let code = path(work.appending(path: "engine.ll"))
        let list = work.appending(path: "sources")
        let swift = try files("Engine", ".swift", without: Self.reportsOnly) + files("wasmpack/Runtime", ".swift")
        let names = swift.map { "\"\(path($0))\"" }.joined(separator: "\n")
        try Data(names.utf8).write(to: list)
        try Toolchain.run(
            toolchain.swiftc,
            [
                "-target", Toolchain.target, "-enable-experimental-feature", "Embedded", "-wmo",
                "-enforce-exclusivity=unchecked", "-parse-as-library", "-swift-version", "6", "-package-name",
                "chalkline", "-module-name", "Engine", "-file-prefix-map", "\(path(sources))=.",
                "-module-cache-path", path(work.appending(path: "cache")), "-Xfrontend",
                "-disable-incremental-llvm-codegen", "-Xcc", "-mbulk-memory", "-Xcc",
                "-fmodule-map-file=\(include)/module.modulemap", "-I", include,
            ] + (hasLines ? ["-gline-tables-only"] : [])
                + (isScalar ? ["-Onone", "-c"] : Self.smallCode + ["-Xcc", "-msimd128", "-emit-ir"])
                + ["@\(path(list))", "-o", isScalar ? output : code])
        if !isScalar {
            try Toolchain.run(
                toolchain.clang,
                ["--target=\(Toolchain.target)", "-Wno-override-module", "-Oz", "-mbulk-memory", "-msimd128"]
                    + linkTime + ["-c", code, "-o", output])
        }
        return output
    }

    /// The linker optimises once more, since it sees that nothing but the exports is called from outside. (Swift itself would
    /// make code that could lie anywhere, and take three instructions for an address: hence clang.)
    private var linkTime: [String] { if case .page = form { ["-flto"] } else { [] } }

    /// Size comes first, since what takes time is in C. Compilers copy retains, appends, paths and closures to wherever
    /// they are used unless told not to: no function with an `n` in its mangled name is inlined, which are nearly all.
    /// Overflows and bounds are checked wherever else the engine runs, in its tests too.
    private static let smallCode =
        ["-Osize", "-Xfrontend", "-remove-runtime-asserts", "-Xfrontend", "-enable-lexical-lifetimes=false"]
        + [
            "-sil-inline-never-functions=n", "-force-attribute=swift_retain:noinline",
            "-sil-disable-pass=closure-specialize", "-sil-disable-pass=function-signature-opts",
            "-sil-disable-pass=jump-threading-simplify-cfg", "-sil-disable-pass=simplify-cfg",
        ].flatMap { ["-Xllvm", $0] }

    private func object(_ source: URL) throws -> String {
        let output = path(work.appending(path: source.lastPathComponent + ".o"))
        try Toolchain.run(
            toolchain.clang,
            [
                "--target=\(Toolchain.target)", "-mbulk-memory", "-Os", "-std=c23", "-ffreestanding", "-Wall",
                "-Werror",
                "-ffile-prefix-map=\(path(sources))=.", "-I", path(sources.appending(path: "CKernels/include")),
            ] + (isScalar ? [] : ["-msimd128"] + linkTime) + ["-c", path(source), "-o", output])
        return output
    }

    /// The C names in the engine's exports.
    private func exports() throws -> [String] {
        let text = try String(contentsOf: sources.appending(path: "Engine/Page/Exports.swift"), encoding: .utf8)
        return text.split(separator: "@_cdecl(\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private func files(_ room: String, _ ending: String, without absent: [String] = []) throws -> [URL] {
        let folder = sources.appending(path: room)
        let all = try FileManager.default.subpathsOfDirectory(atPath: path(folder))
        if let name = absent.first(where: { !all.contains($0) }) { throw Failure("\(room) has no \(name)") }
        return all.filter { $0.hasSuffix(ending) && !absent.contains($0) }.sorted()
            .map { folder.appending(path: $0) }
    }

    private func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
