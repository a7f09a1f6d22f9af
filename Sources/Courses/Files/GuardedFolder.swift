import Glibc

/// A folder held by its descriptor. Nothing below it is reached through a link, or opened before its type is known:
/// a stranger may have filled it with links, pipes and devices. Paths are names below it, joined with slashes.
final class GuardedFolder: Sendable {
    let descriptor: Int32
    /// As messages call it.
    let path: String

    /// Opens a folder that the user has named: links on the way to it are followed, none below it are.
    convenience init(_ path: String) throws(FileProblem) {
        try self.init(path, in: AT_FDCWD, path: path, followingLinks: true)
    }

    private init(_ name: String, in folder: Int32, path: String, followingLinks: Bool) throws(FileProblem) {
        self.path = path
        descriptor = openat(
            folder, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { throw FileProblem(path, errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    enum Occupant: Equatable {
        case file, folder, link
        /// A pipe, a device, a socket.
        case other
    }

    /// What stands under a name in the folder itself; nil when nothing does.
    func occupant(named name: String) -> Occupant? {
        guard let mode = mode(ofName: name) else { return nil }
        switch mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// What stands at a path below.
    func occupant(_ inside: String) -> Occupant? {
        (try? parent(of: inside)).flatMap { folder, name in folder.occupant(named: name) }
    }

    /// nil where no file stands under the name.
    func permissions(ofFile name: String) -> mode_t? {
        mode(ofName: name).flatMap { $0 & S_IFMT == S_IFREG ? $0 & 0o777 : nil }
    }

    /// When a file or folder below was last written, in seconds since 1970; nil where nothing stands at the path.
    func modified(_ inside: String) -> Int? {
        var info = stat()
        guard let (folder, name) = try? parent(of: inside),
            fstatat(folder.descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0
        else { return nil }
        return Int(info.st_mtim.tv_sec)
    }

    /// Says that a file or folder below was written now.
    func touch(_ inside: String) {
        guard let (folder, name) = try? parent(of: inside) else { return }
        utimensat(folder.descriptor, name, nil, AT_SYMLINK_NOFOLLOW)
    }

    private func mode(ofName name: String) -> mode_t? {
        var info = stat()
        return fstatat(descriptor, name, &info, AT_SYMLINK_NOFOLLOW) == 0 ? info.st_mode : nil
    }

    func path(of inside: String) -> String { FileSystem.joined(path, inside) }

    /// A folder below; `making`: those that are missing are made.
    func folder(_ inside: String, making: Bool = false) throws(FileProblem) -> GuardedFolder {
        var here = self
        for name in inside.split(separator: "/") { here = try here.child(String(name), making: making) }
        return here
    }

    private func child(_ name: String, making: Bool) throws(FileProblem) -> GuardedFolder {
        let place = path(of: name)
        guard name != ".", name != "..", !name.utf8.contains(0) else {
            throw FileProblem(place, reason: "'\(name)' leads out of the folder")
        }
        switch occupant(named: name) {
        case .folder: break
        case .link: throw .link(place)
        case .file, .other: throw .isNoFolder(place)
        case nil:
            guard making else { throw FileProblem(place, ENOENT) }
            guard mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST else { throw FileProblem(place, errno) }
        }
        return try GuardedFolder(name, in: descriptor, path: place, followingLinks: false)
    }

    private func parent(of inside: String, making: Bool = false) throws(FileProblem) -> (GuardedFolder, String) {
        let name = FileSystem.name(of: inside)
        guard name != ".", name != "..", !name.isEmpty, !name.utf8.contains(0) else {
            throw FileProblem(path(of: inside), reason: "'\(name)' can't be a file's name")
        }
        return (try folder(FileSystem.folder(of: inside), making: making), name)
    }

    func open(_ inside: String) throws(FileProblem) -> OpenFile {
        let (folder, name) = try parent(of: inside)
        return try OpenFile(name, in: folder.descriptor, path: folder.path(of: name), followingLinks: false)
    }

    /// The folders on the way are made.
    func newFile(_ inside: String) throws(FileProblem) -> NewFile {
        let (folder, name) = try parent(of: inside, making: true)
        return try NewFile(name, in: folder)
    }

    func write(_ bytes: [UInt8], to inside: String) throws(FileProblem) {
        let file = try newFile(inside)
        try file.append(bytes)
        try file.finish()
    }

    /// Takes a file away, and the folders above it that this leaves empty.
    func remove(_ inside: String) {
        guard let (folder, name) = try? parent(of: inside), unlinkat(folder.descriptor, name, 0) == 0 else { return }
        removeEmpty(FileSystem.folder(of: inside))
    }

    /// A folder below that is empty goes, and so do those above that this leaves empty.
    func removeEmpty(_ inside: String) {
        guard !inside.isEmpty, let (folder, name) = try? parent(of: inside),
            unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0
        else { return }
        removeEmpty(FileSystem.folder(of: inside))
    }

    /// Removes the unfinished files of processes that are no more.
    func removeLeftovers() {
        for bytes in FolderNames(descriptor) {
            let name = String(decoding: bytes, as: UTF8.self)
            if NewFile.isLeftover(name), occupant(named: name) == .file { unlinkat(descriptor, name, 0) }
        }
    }
}
