import Engine
import FoundationEssentials

/// What a page may load and run: its own style and scripts by their hashes, pictures beside it, and nothing else. Where
/// an experiment runs in the page, also the engine that stands in it, in a worker made from a script that stands in it.
enum ContentPolicy {
    static func text(styles: [[UInt8]], scripts: [[UInt8]], isLive: Bool = false) -> String {
        let directives =
            [
                "default-src 'none'",
                "style-src " + sources(styles),
                "script-src " + sources(scripts) + (isLive ? " 'wasm-unsafe-eval'" : ""),
            ] + (isLive ? ["worker-src blob:"] : []) + [
                "img-src 'self' data:",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        return directives.joined(separator: "; ")
    }

    private static func sources(_ parts: [[UInt8]]) -> String {
        parts.isEmpty
            ? "'none'" : parts.map { "'sha256-\(Data(sha256($0)).base64EncodedString())'" }.joined(separator: " ")
    }
}
