import Foundation
import PackagePlugin

/// Packs the engine for the page, and stamps its sources: results are kept under that stamp, so none outlives a change.
@main
struct PackEngine: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let sources = context.package.directoryURL.appending(path: "Sources")
        let work = context.pluginWorkDirectoryURL
        let output = work.appending(path: "PackedEngine.swift")
        // The toolchain that runs this build, whatever is first on the path.
        let compiler = (try? context.tool(named: "swiftc").url.path(percentEncoded: false)) ?? "swiftc"
        return [
            .buildCommand(
                displayName: "Packing the engine for the page",
                executable: try context.tool(named: "wasmpack").url,
                arguments: [
                    compiler, sources.path(percentEncoded: false), work.path(percentEncoded: false),
                    output.path(percentEncoded: false),
                ],
                inputFiles: try ["Engine", "CKernels", "wasmpack"].flatMap {
                    try files(in: sources.appending(path: $0))
                },
                outputFiles: [output])
        ]
    }

    /// Everything that is compiled, headers and what is included too.
    private func files(in folder: URL) throws -> [URL] {
        let kinds = [".swift", ".c", ".h", ".inc", ".modulemap"]
        return try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { name in kinds.contains { name.hasSuffix($0) } }
            .sorted().map { folder.appending(path: $0) }
    }
}
