/// The engine's sources as the build packs and stamps them (generated beside this file by the plugin).
package enum EngineModule {
    /// Results are kept under it.
    package static var fingerprint: String { engineFingerprint }

    /// The engine as WebAssembly, in gzip and letters of `Base85`; nil where the toolchain that built this can't make it.
    package static var packed: StaticString? { engineModule.utf8CodeUnitCount == 0 ? nil : engineModule }
}
