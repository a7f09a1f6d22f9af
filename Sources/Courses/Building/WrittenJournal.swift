import Synchronization

/// The list of written files while a build is under way: what will stand in the folder is named before it is there, so
/// that a build that is killed on the way leaves nothing that nobody knows of.
///
/// A class for identity: all threads of a build add to one list.
final class WrittenJournal: Sendable {
    /// What earlier builds wrote, as the list said.
    let before: WrittenFiles
    private let folder: GuardedFolder
    private let state: Mutex<State>

    private struct State: ~Copyable {
        /// Whether the folder's list says what `before` does.
        var isListed: Bool
        var file: AppendedFile?
    }

    init(_ folder: GuardedFolder) throws(FileProblem) {
        self.folder = folder
        guard folder.occupant(named: WrittenFiles.name) != nil else {
            before = WrittenFiles()
            state = Mutex(State(isListed: false))
            return
        }
        let bytes = try folder.open(WrittenFiles.name).bytes(limit: WrittenFiles.largest)
        guard let list = WrittenFiles(bytes) else { throw .foreign(folder.path(of: WrittenFiles.name)) }
        before = list
        state = Mutex(State(isListed: list.bytes == bytes))
    }

    /// Names a file that is about to be written.
    func add(_ path: String, _ digest: [UInt8]) throws(FileProblem) {
        if before.mayRemove(path, holding: digest) { return }
        try state.withLock { state throws(FileProblem) in
            if !state.isListed {
                try folder.write(before.bytes, to: WrittenFiles.name)
                state.isListed = true
            }
            if state.file == nil { state.file = try AppendedFile(WrittenFiles.name, in: folder) }
            try state.file?.append(WrittenFiles.line(path, digest))
        }
    }

    /// The list in the end, where it is another.
    func finish(_ list: WrittenFiles) throws(FileProblem) {
        let isSame = state.withLock { $0.isListed && $0.file == nil } && list == before
        if !isSame { try folder.write(list.bytes, to: WrittenFiles.name) }
    }
}

extension FileProblem {
    static func foreign(_ path: String) -> FileProblem {
        FileProblem(
            path, .occupied, reason: "Chalkline did not write what stands there, so it stays",
            hint: "move it away, or name another folder with --output")
    }
}
