import Glibc

/// What is kept goes when nobody has used it for a month: results of other versions of the engine, and records of builds.
/// A cache is a folder that somebody has named, with who knows what beside: only what is called and stands as kept
/// results do is taken away.
struct Expiry {
    /// Seconds since anybody used it.
    static let age = 30 * 24 * 3600

    private let cache: GuardedFolder
    private let now: Int

    /// `now`: seconds since 1970.
    init(_ cache: GuardedFolder, now: Int = time(nil)) {
        self.cache = cache
        self.now = now
    }

    /// Says that something in the cache is used, once a day at most.
    static func use(_ path: String, in cache: GuardedFolder, now: Int = time(nil)) {
        guard let last = cache.modified(path), now - last > 24 * 3600 else { return }
        cache.touch(path)
    }

    /// `own`: the folder of this engine's results.
    func takeAway(butFor own: String) {
        for name in cache.names where name != own && Self.isHexadecimal(name, 16) && isOld(name) {
            takeResults(name)
        }
        guard let records = try? cache.folder(BuildRecords.folder) else { return }
        for name in records.names where Self.isHexadecimal(name, 64) && isOld(BuildRecords.folder + "/" + name) {
            records.remove(name)
        }
    }

    private func isOld(_ path: String) -> Bool { cache.modified(path).map { now - $0 > Self.age } ?? false }

    private func takeResults(_ engine: String) {
        guard let folder = try? cache.folder(engine) else { return }
        for part in folder.names where Self.isHexadecimal(part, 2) {
            guard let results = try? folder.folder(part) else { continue }
            for name in results.names where Self.isHexadecimal(name, 62) { results.remove(name) }
            folder.removeEmpty(part)
        }
        cache.removeEmpty(engine)
    }

    private static func isHexadecimal(_ name: String, _ count: Int) -> Bool {
        name.utf8.count == count
            && name.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}

extension GuardedFolder {
    fileprivate var names: [String] { FolderNames(descriptor).map { String(decoding: $0, as: UTF8.self) } }
}
