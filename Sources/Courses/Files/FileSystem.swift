import Glibc

/// Files that the user or the course names: links are followed. Whole files only; writing is all or nothing.
package enum FileSystem {
    package enum Kind: Sendable { case file, folder, other }

    /// What stands at a path, links followed; nil when nothing does.
    package static func kind(of path: String) -> Kind? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    package static func isLink(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
    }

    /// `limit`: of its bytes.
    package static func read(_ path: String, limit: Int = OpenFile.readLimit) throws(FileProblem) -> [UInt8] {
        try OpenFile(path, path: path, followingLinks: true).bytes(limit: limit)
    }

    /// Through a link, the file it points to is replaced.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        let target = resolved(path) ?? path
        let above = folder(of: target)
        do throws(FileProblem) {
            try GuardedFolder(above.isEmpty ? "." : above).write(bytes, to: name(of: target))
        } catch {
            var problem = error
            problem.path = path
            throw problem
        }
    }

    package static func makeFolder(_ path: String) throws(FileProblem) {
        if kind(of: path) == .folder { return }
        let parent = folder(of: path)
        if parent != path, !parent.isEmpty { try makeFolder(parent) }
        if mkdir(path, 0o755) != 0 {
            let number = errno
            switch kind(of: path) {
            case .folder: return
            case nil: throw FileProblem(path, number)
            case .file, .other: throw .isNoFolder(path)
            }
        }
    }

    /// Where a path leads once every link is followed; nil when nothing is there.
    package static func resolved(_ path: String) -> String? {
        guard let buffer = realpath(path, nil) else { return nil }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// Everything before the last slash: "" for a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

    package static func joined(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}
