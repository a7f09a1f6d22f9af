import Engine
import FoundationEssentials

/// What a page may load and run: its own style and scripts by their hashes, pictures beside it, and nothing else.
enum ContentPolicy {
    static func text(styles: [[UInt8]], scripts: [[UInt8]]) -> String {
        [
            "default-src 'none'",
            "style-src " + sources(styles),
            "script-src " + sources(scripts),
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
        ].joined(separator: "; ")
    }

    private static func sources(_ parts: [[UInt8]]) -> String {
        parts.isEmpty
            ? "'none'" : parts.map { "'sha256-\(Data(sha256($0)).base64EncodedString())'" }.joined(separator: " ")
    }
}
