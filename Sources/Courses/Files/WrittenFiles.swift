import Engine

/// The files that builds have written into a folder, with digests of what they wrote: the only ones that a build may
/// replace or take away. Kept in the folder itself, where anybody may have changed it: a line that Chalkline did not
/// write gives power over nothing but files of the content it names.
struct WrittenFiles: Equatable {
    /// SHA-256 by path: several while a build is under way, when the old file and the new one may be met.
    private var digests: [Path: Set<[UInt8]>] = [:]
    /// Paths on the list of an earlier version, which knew no digests: what stands there may be replaced.
    private var undigested: Set<Path> = []

    /// By its bytes: two spellings of one letter are two files.
    private struct Path: Hashable {
        let bytes: [UInt8]
        init(_ path: some StringProtocol) { bytes = Array(path.utf8) }
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// A file of this name in the folder holds it.
    static let name = ".chalkline"
    /// A list of more bytes is none: a hundred thousand files take less.
    static let largest = 1 << 24
    private static let head = "chalkline 2"
    /// In the place of a digest.
    private static let unknown = "-"
    /// Every list of an earlier version has one of these.
    private static let firstPages: Set<Path> = Set(
        ["index.html", "README.md", "index.md", "index.json", "course.json"].map { Path($0) })

    init() {}

    /// nil when the bytes are no list.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        guard let first = lines.first else { return }
        guard first == Self.head else {
            undigested = Set(lines.map { Path($0) })
            if undigested.isDisjoint(with: Self.firstPages) { return nil }
            return
        }
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { continue }
            if parts[0] == Self.unknown { undigested.insert(Path(parts[1])) }
            if let digest = Self.digest(parts[0]) { add(String(parts[1]), digest) }
        }
    }

    private static func digest(_ text: Substring) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        for at in stride(from: 0, to: 64, by: 2) {
            guard let byte = UInt8(String(decoding: digits[at..<at + 2], as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    mutating func add(_ path: String, _ digest: [UInt8]) { digests[Path(path), default: []].insert(digest) }

    mutating func add(_ path: String, allOf other: WrittenFiles) {
        if let known = other.digests[Path(path)] { digests[Path(path), default: []].formUnion(known) }
    }

    mutating func add(allOf other: WrittenFiles) {
        digests.merge(other.digests) { $0.union($1) }
        undigested.formUnion(other.undigested)
    }

    func names(_ path: String) -> Bool { digests[Path(path)] != nil || undigested.contains(Path(path)) }

    func mayReplace(_ path: String, holding digest: [UInt8]) -> Bool {
        undigested.contains(Path(path)) || mayRemove(path, holding: digest)
    }

    func mayRemove(_ path: String, holding digest: [UInt8]) -> Bool {
        digests[Path(path)]?.contains(digest) ?? false
    }

    /// Paths with digests that `other` does not have, in order.
    func removable(butFor other: WrittenFiles) -> [String] {
        digests.keys.filter { other.digests[$0] == nil }.map(\.text).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    private static func entry(_ path: String, _ digest: [UInt8]) -> String {
        String(decoding: hexadecimal(digest), as: UTF8.self) + " " + path
    }

    /// What is added to a list for one more file.
    static func line(_ path: String, _ digest: [UInt8]) -> [UInt8] { Array((entry(path, digest) + "\n").utf8) }

    /// The list as a file: a head, then a digest and a path a line. Paths of an earlier version have no digest, and
    /// stand there until the build that found them has ended.
    var bytes: [UInt8] {
        var lines = undigested.map { Self.unknown + " " + $0.text }
        for (path, known) in digests {
            lines += known.map { Self.entry(path.text, $0) }
        }
        lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return Array(([Self.head] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }
}
