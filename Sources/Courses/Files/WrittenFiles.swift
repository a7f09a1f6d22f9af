import Engine

/// The files that builds have written into a folder, with digests of what they wrote: the only ones that a build may
/// replace or take away. Kept in the folder itself, where anybody may have changed it: a line that Chalkline did not
/// write gives power over nothing but files of the content it names.
struct WrittenFiles: Equatable {
    /// By path: several while a build is under way, when the old file and the new one may be met.
    private var digests: [Path: [Digest]] = [:]
    /// Paths on the list of an earlier version, which knew no digests: what stands there may be replaced.
    private var undigested: Set<Path> = []

    /// By its bytes: two spellings of one letter are two files.
    private struct Path: Hashable {
        let bytes: [UInt8]
        init(_ path: some StringProtocol) { bytes = Array(path.utf8) }
        init(bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// A file of this name in the folder holds it.
    static let name = ".chalkline"
    /// More is not read. A million files take less, also after a build that was killed, which may have named each twice.
    static let largest = 1 << 28
    private static let head = "chalkline 2"
    /// Every list of an earlier version has one of these.
    private static let firstPages: Set<Path> = Set(
        ["index.html", "README.md", "index.md", "index.json", "course.json"].map { Path($0) })

    init() {}

    /// nil when the bytes are no list.
    init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        guard let first = lines.first else { return }
        guard first.elementsEqual(Self.head.utf8) else {
            undigested = Set(lines.map { Path(bytes: $0) })
            if undigested.isDisjoint(with: Self.firstPages) { return nil }
            return
        }
        digests.reserveCapacity(lines.count)
        for line in lines.dropFirst() {
            guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
            let path = Path(bytes: line[(space + 1)...])
            // In the place of a digest.
            if line[..<space].elementsEqual([UInt8(ascii: "-")]) { undigested.insert(path) }
            if let digest = Digest(hexadecimal: line[..<space]) { add(path, digest) }
        }
    }

    mutating func add(_ path: String, _ digest: [UInt8]) { add(Path(path), Digest(digest)) }

    private mutating func add(_ path: Path, _ digest: Digest) {
        var known = digests[path] ?? []
        guard !known.contains(digest) else { return }
        known.insert(digest, at: known.firstIndex { digest < $0 } ?? known.count)
        digests[path] = known
    }

    mutating func add(_ path: String, allOf other: WrittenFiles) {
        for digest in other.digests[Path(path)] ?? [] { add(Path(path), digest) }
    }

    mutating func add(allOf other: WrittenFiles) {
        for (path, known) in other.digests { for digest in known { add(path, digest) } }
        undigested.formUnion(other.undigested)
    }

    func names(_ path: String) -> Bool { digests[Path(path)] != nil || undigested.contains(Path(path)) }

    func mayReplace(_ path: String, holding digest: [UInt8]) -> Bool {
        undigested.contains(Path(path)) || mayRemove(path, holding: digest)
    }

    func mayRemove(_ path: String, holding digest: [UInt8]) -> Bool {
        digests[Path(path)]?.contains(Digest(digest)) ?? false
    }

    /// Paths with digests that `other` does not have, in order.
    func removable(butFor other: WrittenFiles) -> [String] {
        digests.keys.filter { other.digests[$0] == nil }.map(\.text).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// What is added to a list for one more file.
    static func line(_ path: String, _ digest: [UInt8]) -> [UInt8] {
        Digest(digest).hexadecimal + [UInt8(ascii: " ")] + path.utf8 + [UInt8(ascii: "\n")]
    }

    /// The list as a file: a head, then a digest and a path a line, in order. Paths of an earlier version have no digest,
    /// and stand there until the build that found them has ended.
    var bytes: [UInt8] {
        var bytes = Array((Self.head + "\n").utf8)
        for path in undigested.map(\.bytes).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            bytes += Array("- ".utf8) + path + [UInt8(ascii: "\n")]
        }
        let entries = digests.flatMap { path, known in known.map { (digest: $0, path: path.bytes) } }.sorted {
            $0.digest == $1.digest ? $0.path.lexicographicallyPrecedes($1.path) : $0.digest < $1.digest
        }
        for entry in entries {
            bytes += entry.digest.hexadecimal
            bytes.append(UInt8(ascii: " "))
            bytes += entry.path
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}

/// A SHA-256, its first bytes the highest of its words.
private struct Digest: Hashable, Comparable {
    private var words: (UInt64, UInt64, UInt64, UInt64)

    init(_ bytes: [UInt8]) {
        func word(_ number: Int) -> UInt64 {
            bytes.dropFirst(number * 8).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
        words = (word(0), word(1), word(2), word(3))
    }

    init?(hexadecimal text: ArraySlice<UInt8>) {
        guard text.count == 64 else { return nil }
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in text {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        self.init(bytes)
    }

    var hexadecimal: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 60, through: 0, by: -4) {
                let digit = UInt8(word >> UInt64(shift) & 15)
                bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        return bytes
    }

    static func == (a: Digest, b: Digest) -> Bool { a.words == b.words }
    static func < (a: Digest, b: Digest) -> Bool { a.words < b.words }
    func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
