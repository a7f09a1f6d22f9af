import PackagePlugin

/// Stamps the engine's sources: results are kept under that stamp, so none outlives a change of the engine.
@main
struct EngineStamp: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let sources = context.package.directoryURL.appending(path: "Sources")
        let rooms = context.package.targets.filter { $0.name == "Engine" || $0.name == "CKernels" }
        let inputs = rooms.flatMap { room in
            (room as? any SourceModuleTarget)?.sourceFiles.map(\.url) ?? []
        }
        let output = context.pluginWorkDirectoryURL.appending(path: "EngineFingerprint.swift")
        return [
            .buildCommand(
                displayName: "Stamping the engine",
                executable: try context.tool(named: "enginestamp").url,
                arguments: [sources.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: inputs.sorted { $0.path() < $1.path() },
                outputFiles: [output])
        ]
    }
}
