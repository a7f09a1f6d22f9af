/// What the build makes of the engine's sources: their fingerprint (generated beside this file by the plugin).
package enum EngineModule {
    /// Results are kept under it.
    package static var fingerprint: String { engineFingerprint }
}
