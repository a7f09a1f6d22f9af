import Engine
import Glibc

/// A regular file held by its descriptor. Its type is known before a byte of it is read: a pipe would block, a device
/// might never end.
package struct OpenFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    /// As it was opened.
    let stamp: FileStamp
    var size: Int { stamp.size }

    /// Larger files are refused: to read one whole would take more memory than there may be.
    package static let readLimit = 1 << 30
    static let pieceSize = 1 << 16

    /// Opens for reading what stands at `name` in a folder; `path` is how messages call it.
    init(_ name: String, in folder: Int32 = AT_FDCWD, path: String, followingLinks: Bool) throws(FileProblem) {
        let file = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
        guard file >= 0 else { throw errno == ELOOP && !followingLinks ? .link(path) : FileProblem(path, errno) }
        var info = stat()
        let isKnown = fstat(file, &info) == 0
        let kind = isKnown ? info.st_mode & S_IFMT : 0
        guard kind == S_IFREG else {
            let problem = isKnown ? EISDIR : errno
            close(file)
            throw kind == S_IFDIR || !isKnown
                ? FileProblem(path, problem)
                : FileProblem(path, reason: "it is a pipe, a device or the like, not a file")
        }
        self.path = path
        descriptor = file
        stamp = FileStamp(info)
    }

    private func currentStamp() throws(FileProblem) -> FileStamp {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw FileProblem(path, errno) }
        return FileStamp(info)
    }

    deinit { close(descriptor) }

    /// The next bytes, at most `count`; fewer only at the end.
    func next(_ count: Int) throws(FileProblem) -> [UInt8] {
        var problem: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = read(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got < 0, errno == EINTR { continue }
                if got < 0 { problem = errno }
                if got <= 0 { return }
                filled += got
            }
        }
        guard problem == 0 else { throw FileProblem(path, problem) }
        return bytes
    }

    /// The whole file, which may have `limit` bytes, as it stood at one moment: what somebody writes into meanwhile is
    /// read again, and given up when there is no end to it. `afterReading` is called each time, for tests.
    func bytes(limit: Int = readLimit, afterReading: () -> Void = {}) throws(FileProblem) -> [UInt8] {
        var before = stamp
        for _ in 0..<Self.attempts {
            let bytes = try bytes(size: before.size, limit: limit)
            afterReading()
            let now = try currentStamp()
            // Files of the system say size 0 and have bytes all the same.
            if now == before, before.size == 0 || bytes.count == before.size { return bytes }
            guard lseek(descriptor, 0, SEEK_SET) == 0 else { break }
            before = now
        }
        throw .changing(path)
    }

    /// How often a file that is being written is read.
    private static let attempts = 3

    private func bytes(size: Int, limit: Int) throws(FileProblem) -> [UInt8] {
        guard size <= limit else { throw FileProblem(path, reason: "it has \(size) bytes, more than \(limit)") }
        // One byte more than its size shows the end without another look.
        var bytes = try next(size + 1)
        var isWhole = bytes.count <= size
        while !isWhole {
            // Files of the system say size 0, and some of them never end.
            guard bytes.count <= limit else { throw FileProblem(path, reason: "it has more than \(limit) bytes") }
            let piece = try next(Self.pieceSize)
            bytes += piece
            isWhole = piece.count < Self.pieceSize
        }
        return bytes
    }

    /// SHA-256 of what has not been read yet.
    func digest() throws(FileProblem) -> [UInt8] {
        var hash = SHA256()
        while true {
            let piece = try next(Self.pieceSize)
            hash.add(piece)
            if piece.count < Self.pieceSize { break }
        }
        guard try currentStamp() == stamp else { throw .changing(path) }
        return hash.finish()
    }
}
