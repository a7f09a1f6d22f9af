import Engine
import Reports

/// Where the reports of one format are written, for the length of a build. Each file is replaced whole or not at all,
/// and only if its content is what a build wrote; what earlier builds wrote and this one no longer makes is taken away;
/// nothing else in the folder is touched. Files may be put there from several threads.
struct FormatFolder: Sendable {
    private let folder: GuardedFolder
    private let lock: FolderLock
    private let journal: WrittenJournal
    private var before: WrittenFiles { journal.before }

    /// `name`: of the folder below the one that the user names.
    init(_ name: String, in output: String) throws(FileProblem) {
        try FileSystem.makeFolder(output)
        folder = try GuardedFolder(output).folder(name, making: true)
        lock = try FolderLock(folder)
        journal = try WrittenJournal(folder)
    }

    /// Whether no build has written here since the one that left this record.
    func isAs(_ kept: KeptFormat) -> Bool { WrittenState(folder).isAs(kept) }

    /// A file to be written, and the digest of what it will hold.
    fileprivate struct Item: Sendable {
        var path: String
        var content: Content
        var digest: [UInt8]
        var isCopy: Bool { if case .copy = content { true } else { false } }
    }

    fileprivate enum Content: Sendable {
        case bytes([UInt8])
        /// Of a file at this path, of this many bytes.
        case copy(String, size: Int)
    }

    func put(_ file: OutputFile) -> PlacedFile {
        put(Item(path: file.path, content: .bytes(file.bytes), digest: sha256(file.bytes)))
    }

    func put(_ copy: CopiedFile) -> Result<PlacedFile, FileProblem> {
        Result { () throws(FileProblem) in
            let (size, digest) = try copy.look()
            return put(Item(path: copy.path, content: .copy(copy.source, size: size), digest: digest))
        }
    }

    /// nil where no file stands at the path.
    func bytes(of path: String) -> [UInt8]? { try? folder.open(path).bytes() }

    /// Ends the build: `kept` stand there from an earlier one, and are as they should be. When the disk is full, say,
    /// what earlier builds wrote stays.
    func finish(_ files: [PlacedFile], kept: [String]) throws(FileProblem) -> [PlacedFile] {
        guard files.allSatisfy({ $0.problem.map { $0.kind == .occupied } ?? true }) else { return files }
        let list = listed(files, kept)
        sweep(list, Set((files.map(\.path) + kept).map { FileSystem.folder(of: $0) }))
        guard files.contains(where: { $0.left != nil }) else {
            try journal.finish(list)
            return files
        }
        // A folder that stood in the place of a file may be gone with what was in it.
        let placed = files.map { file in file.left.map(put) ?? file }
        try journal.finish(listed(placed, kept))
        return placed
    }

    /// Of the list of files, once the build has ended.
    var listStamp: FileStamp { FileStamp(of: WrittenFiles.name, in: folder.descriptor, followingLinks: false) }

    private func put(_ item: Item) -> PlacedFile {
        let end = place(item)
        let isDone = if case .failed = end { false } else { true }
        return PlacedFile(path: item.path, digest: item.digest, end: end, left: isDone ? nil : item)
    }

    /// What of this build stands in the folder; of a file that somebody has changed, what it was before.
    private func listed(_ placed: [PlacedFile], _ kept: [String]) -> WrittenFiles {
        var list = WrittenFiles()
        for path in kept { list.add(path, allOf: before) }
        for item in placed {
            switch item.end {
            case .same, .written: list.add(item.path, item.digest)
            case .found: break
            case .failed: list.add(item.path, allOf: before)
            }
        }
        return list
    }

    private func place(_ item: Item) -> PlacedFile.End {
        do throws(FileProblem) {
            switch folder.occupant(item.path) {
            case nil: break
            case .file:
                let old = try folder.open(item.path)
                let stamp = old.stamp
                if try isSame(item, old) {
                    if item.isCopy && !before.names(item.path) { return .found(stamp) }
                    try journal.add(item.path, item.digest)
                    return .same(stamp)
                }
                try checkOwner(of: item.path)
            case .folder, .link, .other:
                folder.removeEmpty(item.path)
                guard folder.occupant(item.path) == nil else { throw .foreign(folder.path(of: item.path)) }
            }
            try journal.add(item.path, item.digest)
            let file = try folder.newFile(item.path)
            switch item.content {
            case .bytes(let bytes): try file.append(bytes)
            case .copy(let source, _):
                let digest = try file.append(try OpenFile(source, path: source, followingLinks: true))
                guard digest == item.digest else { throw .changing(source) }
            }
            return .written(try file.finish())
        } catch { return .failed(error) }
    }

    private func isSame(_ item: Item, _ old: borrowing OpenFile) throws(FileProblem) -> Bool {
        switch item.content {
        case .bytes(let bytes):
            guard old.size == bytes.count else { return false }
            return try old.bytes() == bytes
        case .copy(_, let size):
            guard old.size == size else { return false }
            return try old.digest() == item.digest
        }
    }

    /// Throws where a file is not one that a build wrote.
    private func checkOwner(of path: String) throws(FileProblem) {
        guard before.names(path) else { throw .foreign(folder.path(of: path)) }
        guard before.mayReplace(path, holding: try folder.open(path).digest()) else {
            throw .changed(folder.path(of: path))
        }
    }

    /// Takes away what earlier builds wrote and this one did not, and what killed ones left half written in its folders.
    private func sweep(_ list: WrittenFiles, _ own: Set<String>) {
        var folders = own.union([""])
        for old in before.removable(butFor: list) {
            folders.insert(FileSystem.folder(of: old))
            guard let file = try? folder.open(old), let digest = try? file.digest() else { continue }
            if before.mayRemove(old, holding: digest) { folder.remove(old) }
        }
        for inside in folders {
            (try? folder.folder(inside))?.removeLeftovers()
            folder.removeEmpty(inside)
        }
    }
}

/// What became of a file that was to be written.
struct PlacedFile: Sendable {
    var path: String
    var digest: [UInt8]
    var end: End
    /// What could not be put there, for another try.
    fileprivate var left: FormatFolder.Item?

    enum End {
        case same(FileStamp), written(FileStamp)
        /// The same by chance: a copy that is not on the list may be somebody else's.
        case found(FileStamp)
        case failed(FileProblem)
    }

    var problem: FileProblem? { if case .failed(let problem) = end { problem } else { nil } }
    var isWritten: Bool { if case .written = end { true } else { false } }
    /// Of no file where this one is not as it should be.
    var stamp: FileStamp {
        switch end {
        case .same(let stamp), .written(let stamp), .found(let stamp): stamp
        case .failed: .unsettled
        }
    }
}

extension FileProblem {
    fileprivate static func changed(_ path: String) -> FileProblem {
        FileProblem(
            path, .occupied, reason: "the file was changed after Chalkline wrote it, so it stays",
            hint: "move it away, and the next build writes the report's own")
    }
}
