import Engine
import FoundationEssentials

/// What a page may load and run: its own style and scripts by their hashes, pictures beside it, and nothing else. Where
/// an experiment runs in the page, also the engine that stands in it, in a worker made from a script that stands in it.
enum ContentPolicy {
    static func text(styles: [InlinePart], scripts: [InlinePart], isLive: Bool = false) -> String {
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

    private static func sources(_ parts: [InlinePart]) -> String {
        parts.isEmpty ? "'none'" : parts.map(\.source).joined(separator: " ")
    }
}

/// A style or script that stands in pages, with what a policy calls it by: made once, not for every page.
struct InlinePart: Sendable {
    let bytes: [UInt8]
    let source: String

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        source = "'sha256-\(Data(sha256(bytes)).base64EncodedString())'"
    }
}
