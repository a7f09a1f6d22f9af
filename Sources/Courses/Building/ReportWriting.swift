import Engine
import Reports

/// The files of one format on their way into its folder: made, put in their places and let go, a lesson at a time on
/// each thread.
struct ReportWriting: Sendable {
    /// A file to be written, and the digest of what it will hold.
    private struct Item: Sendable {
        var path: String
        var content: Content
        var digest: [UInt8]
        var isCopy: Bool { if case .copy = content { true } else { false } }
    }

    private enum Content: Sendable {
        case bytes([UInt8])
        /// Of a file at this path, of this many bytes.
        case copy(String, size: Int)
    }

    private let pieces: [ReportFormat.Piece]
    private let copies: [ReportFolder.Copy]
    private let folder: GuardedFolder
    private let jobs: Int
    private let journal: WrittenJournal
    private var before: WrittenFiles { journal.before }

    init(
        _ pieces: [ReportFormat.Piece], copies: [ReportFolder.Copy], into folder: GuardedFolder, jobs: Int
    ) throws(FileProblem) {
        self.pieces = pieces
        self.copies = copies
        self.folder = folder
        self.jobs = jobs
        journal = try WrittenJournal(folder)
    }

    /// What became of a file.
    private struct Placed: Sendable {
        var path: String
        var digest: [UInt8]
        var end: End
        /// What could not be put there, for another try.
        var left: Item?
    }

    private enum End {
        case same, written
        /// The same by chance: a copy that is not on the list may be somebody else's.
        case found
        case failed(FileProblem)

        var problem: FileProblem? { if case .failed(let problem) = self { problem } else { nil } }
    }

    func write() throws(FileProblem) -> (written: Int, problems: [FileProblem]) {
        var placed = inParallel(pieces.count, jobs: jobs) { number in
            pieces[number]().map { put(Item(path: $0.path, content: .bytes($0.bytes), digest: sha256($0.bytes))) }
        }.flatMap(\.self)
        let pages = Set(placed.map(\.path))
        let others = copies.filter { !pages.contains($0.path) }
        let copied = inParallel(others.count, jobs: jobs) { copy(others[$0]) }
        placed += copied.compactMap { try? $0.get() }
        // When the disk is full, say, what earlier builds wrote stays.
        if placed.allSatisfy({ $0.end.problem.map { $0.kind == .occupied } ?? true }) {
            sweep(placed)
            // A folder that stood in the place of a file may be gone with what was in it.
            for (index, item) in placed.enumerated() { if let left = item.left { placed[index] = put(left) } }
            try journal.finish(listed(placed))
        }
        let written = placed.count { if case .written = $0.end { true } else { false } }
        let unread = copied.compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
        return (written, unread + placed.compactMap(\.end.problem))
    }

    private func copy(_ copy: ReportFolder.Copy) -> Result<Placed, FileProblem> {
        Result { () throws(FileProblem) in
            let (size, digest) = try copy.look()
            return put(Item(path: copy.path, content: .copy(copy.source, size: size), digest: digest))
        }
    }

    private func put(_ item: Item) -> Placed {
        let end = place(item)
        return Placed(path: item.path, digest: item.digest, end: end, left: end.problem == nil ? nil : item)
    }

    /// What of this build stands in the folder; of a file that somebody has changed, what it was before.
    private func listed(_ placed: [Placed]) -> WrittenFiles {
        var list = WrittenFiles()
        for item in placed {
            switch item.end {
            case .same, .written: list.add(item.path, item.digest)
            case .found: break
            case .failed: list.add(item.path, allOf: before)
            }
        }
        return list
    }

    private func place(_ item: Item) -> End {
        do throws(FileProblem) {
            switch folder.occupant(item.path) {
            case nil: break
            case .file:
                if try isSame(item) {
                    if item.isCopy && !before.names(item.path) { return .found }
                    try journal.add(item.path, item.digest)
                    return .same
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
            case .copy(let source, _): try file.append(try OpenFile(source, path: source, followingLinks: true))
            }
            try file.finish()
            return .written
        } catch { return .failed(error) }
    }

    private func isSame(_ item: Item) throws(FileProblem) -> Bool {
        let old = try folder.open(item.path)
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

    /// Takes away what earlier builds wrote and this one did not, and what killed ones left half written.
    private func sweep(_ placed: [Placed]) {
        var folders: Set<String> = [""]
        for old in before.removable(butFor: listed(placed)) {
            folders.insert(FileSystem.folder(of: old))
            guard let file = try? folder.open(old), let digest = try? file.digest() else { continue }
            if before.mayRemove(old, holding: digest) { folder.remove(old) }
        }
        for item in placed { folders.insert(FileSystem.folder(of: item.path)) }
        for inside in folders {
            (try? folder.folder(inside))?.removeLeftovers()
            folder.removeEmpty(inside)
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
