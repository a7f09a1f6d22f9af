import Glibc

/// A file that grows at its end, a line at once.
struct AppendedFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    /// `name` stands in `folder` itself, as a file.
    init(_ name: String, in folder: GuardedFolder) throws(FileProblem) {
        path = folder.path(of: name)
        descriptor = openat(folder.descriptor, name, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileProblem(path, errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func append(_ bytes: [UInt8]) throws(FileProblem) {
        var done = 0
        while done < bytes.count {
            let wrote = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if wrote >= 0 { done += wrote } else if errno != EINTR { throw FileProblem(path, errno) }
        }
    }
}
