import EngineModule
import FoundationEssentials

/// The parts that a page with live experiments has once: the script and the worker's (packed), the words, and the engine itself.
enum LiveParts {
    /// In the order they build on each other.
    static let sources = [
        PackageResources.letters_js, PackageResources.words_js, PackageResources.address_js,
        PackageResources.controls_js,
        PackageResources.stage_js, PackageResources.plane_js, PackageResources.units_js, PackageResources.digit_js,
        PackageResources.directive_js, PackageResources.report_js, PackageResources.engine_js,
        PackageResources.shown_js, PackageResources.experiment_js, PackageResources.start_js,
    ]

    /// One function, so that no name of it is the page's.
    static let script: [UInt8] =
        Array("(() => {\n\"use strict\";\n".utf8) + sources.flatMap(LeanText.script) + Array("})();\n".utf8)

    static let scriptPart = InlinePart(script)

    static let worker: [UInt8] = LeanText.script(PackageResources.worker_js)

    /// The engine as the build made it, in gzip and letters of `Base85`; empty where it could not.
    static let module: [UInt8] = EngineModule.packed.map { Array("\($0)".utf8) } ?? []

    /// At the end of the page's body: data, not scripts, so the policy needs no hash for them.
    static func markup(module: [UInt8], words: Words) -> [Hypertext] {
        let said = JSONValue.object(
            Dictionary(words.live.script.byName.map { ($0.name, JSONValue.string($0.text)) }) { first, _ in first })
        return [
            .element("script", ["type": "application/json", "id": "page.words"], [.trusted(embedded(said))]),
            .element(
                "script", ["type": "text/plain", "id": "page.module"], [.trusted(module)]),
        ]
    }

    /// No `<`, so that it can stand in a script element.
    static func embedded(_ value: JSONValue) -> [UInt8] {
        let bytes = value.compactBytes
        guard bytes.contains(UInt8(ascii: "<")) else { return bytes }
        return Array(
            bytes.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).joined(
                separator: "\\u003c".utf8))
    }
}
