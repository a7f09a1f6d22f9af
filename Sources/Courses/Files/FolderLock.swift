import Glibc

/// A folder that this process alone writes to, as long as this is there.
final class FolderLock: Sendable {
    private let folder: GuardedFolder

    /// Another process that has the folder is waited for, half a minute at most.
    init(_ folder: GuardedFolder) throws(FileProblem) {
        self.folder = folder
        var attempts = 0
        // A file system that has no locks fails in another way: there is nothing to wait for.
        while flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
            attempts += 1
            guard attempts < 300 else { throw FileProblem(folder.path, reason: "another build is writing there") }
            usleep(100_000)
        }
    }

    deinit { flock(folder.descriptor, LOCK_UN) }
}
