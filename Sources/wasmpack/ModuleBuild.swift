import Foundation

/// Engine, kernels and runtime, compiled for wasm32 and linked.
struct ModuleBuild {
    let toolchain: Toolchain
    let sources: URL
    let work: URL
    let form: Form

    enum Form {
        case page
        case scalar(driver: URL)
    }

    private var isScalar: Bool { if case .scalar = form { true } else { false } }

    func module() throws -> Data {
        try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
        var objects = [try engine()]
        objects += try files("CKernels", ".c").map { try object($0) }
        objects.append(try object(sources.appending(path: "wasmpack/Runtime/runtime.c")))
        var arguments = [
            "--gc-sections", "--strip-all", "-z", "stack-size=524288", "--stack-first",
            "--compress-relocations", "--error-limit=0", "-o", path(work.appending(path: "engine.wasm")),
        ]
        switch form {
        case .page: arguments += ["--no-entry"] + (try exports()).map { "--export=\($0)" }
        case .scalar(let driver): objects.append(try object(driver))
        }
        try Toolchain.run(toolchain.linker, arguments + objects)
        return try Data(contentsOf: work.appending(path: "engine.wasm"))
    }

    /// Whole-module, since the engine is small, and the same bytes each time. Size comes first, since what takes time is
    /// in C: compilers copy retains and appends to wherever they are called unless told not to.
    private func engine() throws -> String {
        let include = path(sources.appending(path: "CKernels/include"))
        let output = path(work.appending(path: "engine.o"))
        let list = work.appending(path: "sources")
        let names = try files("Engine", ".swift").map { "\"\(path($0))\"" }.joined(separator: "\n")
        try Data(names.utf8).write(to: list)
        try Toolchain.run(
            toolchain.swiftc,
            [
                "-target", Toolchain.target, "-enable-experimental-feature", "Embedded", "-wmo",
                isScalar ? "-Onone" : "-Osize", "-enforce-exclusivity=unchecked", "-parse-as-library", "-swift-version",
                "6", "-package-name", "chalkline", "-module-name", "Engine", "-file-prefix-map", "\(path(sources))=.",
                "-module-cache-path", path(work.appending(path: "cache")), "-Xfrontend",
                "-disable-incremental-llvm-codegen", "-Xllvm", "-inline-threshold=-1000", "-Xllvm",
                "-sil-inline-never-functions=append", "-Xllvm", "-force-attribute=swift_retain:noinline", "-Xcc",
                "-mbulk-memory", "-Xcc",
                "-fmodule-map-file=\(include)/module.modulemap", "-I", include,
            ] + (isScalar ? [] : ["-Xcc", "-msimd128"]) + ["-c", "@\(path(list))", "-o", output])
        return output
    }

    private func object(_ source: URL) throws -> String {
        let output = path(work.appending(path: source.lastPathComponent + ".o"))
        try Toolchain.run(
            toolchain.clang,
            [
                "--target=\(Toolchain.target)", "-mbulk-memory", "-Os", "-std=c23", "-ffreestanding", "-Wall",
                "-Werror",
                "-ffile-prefix-map=\(path(sources))=.", "-I", path(sources.appending(path: "CKernels/include")),
            ] + (isScalar ? [] : ["-msimd128"]) + ["-c", path(source), "-o", output])
        return output
    }

    /// The C names in the engine's exports.
    private func exports() throws -> [String] {
        let text = try String(contentsOf: sources.appending(path: "Engine/Explorer/Exports.swift"), encoding: .utf8)
        return text.split(separator: "@_cdecl(\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    private func files(_ room: String, _ ending: String) throws -> [URL] {
        let folder = sources.appending(path: room)
        return try FileManager.default.subpathsOfDirectory(atPath: path(folder))
            .filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
    }

    private func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
