import Engine
import Glibc

/// A file that is being written, under a temporary name beside its own; `finish` gives it its name. Whoever looks sees
/// the old file or the new one, never half; left unfinished, it leaves nothing.
struct NewFile: ~Copyable {
    private let folder: GuardedFolder
    private let name: String
    private let temporary: String
    private let descriptor: Int32
    private var isFinished = false

    /// How temporary files begin, so that what a killed process left is known for what it is.
    private static let start = ".chalkline-"
    private static let end = ".tmp"

    /// `name` stands in `folder` itself. An old file's permissions stay.
    init(_ name: String, in folder: GuardedFolder) throws(FileProblem) {
        let temporary = "\(Self.start)\(getpid())-\(UInt32.random(in: 0...UInt32.max))\(Self.end)"
        let file = openat(
            folder.descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
            folder.permissions(ofFile: name) ?? 0o644)
        guard file >= 0 else { throw FileProblem(folder.path(of: name), errno) }
        self.folder = folder
        self.name = name
        self.temporary = temporary
        descriptor = file
    }

    deinit {
        guard !isFinished else { return }
        close(descriptor)
        unlinkat(folder.descriptor, temporary, 0)
    }

    func append(_ bytes: [UInt8]) throws(FileProblem) {
        var problem: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, problem == 0 {
                let wrote = write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if wrote >= 0 { done += wrote } else if errno != EINTR { problem = errno }
            }
        }
        guard problem == 0 else { throw FileProblem(folder.path(of: name), problem) }
    }

    /// All that another file holds; its SHA-256.
    func append(_ file: borrowing OpenFile) throws(FileProblem) -> [UInt8] {
        var hash = SHA256()
        while true {
            let piece = try file.next(OpenFile.pieceSize)
            try append(piece)
            hash.add(piece)
            if piece.count < OpenFile.pieceSize { return hash.finish() }
        }
    }

    /// What stands under the name is replaced; were it a link, the link and not what it points to.
    @discardableResult consuming func finish() throws(FileProblem) -> FileStamp {
        isFinished = true
        var problem: Int32 = close(descriptor) == 0 ? 0 : errno
        if problem == 0, renameat(folder.descriptor, temporary, folder.descriptor, name) != 0 { problem = errno }
        guard problem != 0 else { return FileStamp(of: name, in: folder.descriptor, followingLinks: false) }
        unlinkat(folder.descriptor, temporary, 0)
        throw FileProblem(folder.path(of: name), problem)
    }

    /// Whether a name is of a file that a process which is no more left unfinished.
    static func isLeftover(_ name: String) -> Bool {
        guard name.hasPrefix(start), name.hasSuffix(end),
            let process = Int32(name.dropFirst(start.count).prefix { $0.isNumber }), process > 0
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
