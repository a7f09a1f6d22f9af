import Glibc

/// What tells a file's content from another one without reading it: who changes a file changes one of these.
struct FileStamp: Equatable, Sendable {
    var size: Int
    /// Nanoseconds since 1970: when the content was last written, and when anything about the file was.
    var modified: Int
    var changed: Int
    var inode: Int

    init(size: Int, modified: Int, changed: Int, inode: Int) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    init(_ info: stat) {
        size = Int(info.st_size)
        modified = Self.nanoseconds(info.st_mtim)
        changed = Self.nanoseconds(info.st_ctim)
        inode = Int(truncatingIfNeeded: info.st_ino)
    }

    /// Of no file.
    static let none = FileStamp(size: -1, modified: 0, changed: 0, inode: 0)

    /// Of the regular file at a path.
    init(of path: String, in folder: Int32 = AT_FDCWD, followingLinks: Bool = true) {
        var info = stat()
        let isFile =
            fstatat(folder, path, &info, followingLinks ? 0 : AT_SYMLINK_NOFOLLOW) == 0
            && info.st_mode & S_IFMT == S_IFREG
        self = isFile ? FileStamp(info) : .none
    }

    /// Clocks of file systems tick some hundred times a second, of some once in two: a file that changed a moment ago may
    /// change again with the same stamp. Such a stamp is kept as one that no file has.
    var settled: FileStamp {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return settled(at: Self.nanoseconds(now))
    }

    /// `now`: nanoseconds since 1970.
    func settled(at now: Int) -> FileStamp {
        let hasWholeSeconds = changed % 1_000_000_000 == 0
        return now - changed < (hasWholeSeconds ? 2_100_000_000 : 50_000_000) ? .unsettled : self
    }

    static let unsettled = FileStamp(size: -2, modified: 0, changed: 0, inode: 0)

    private static func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
}
