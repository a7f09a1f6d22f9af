import Engine
import Reports

/// The files of one format on their way into its folder.
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

    private let items: [Item]
    /// Files that can't be copied because they can't be read.
    private let unread: [FileProblem]
    private let folder: GuardedFolder
    private let jobs: Int
    /// What earlier builds wrote, as their list says.
    private let before: WrittenFiles
    /// Whether the folder has a list that says the same as `before`.
    private let isListed: Bool

    init(
        _ files: [OutputFile], copies: [ReportFolder.Copy], into folder: GuardedFolder, jobs: Int
    ) throws(FileProblem) {
        self.folder = folder
        self.jobs = jobs
        let made = inParallel(files.count, jobs: jobs) { sha256(files[$0].bytes) }
        let pages = Set(files.map(\.path))
        let copies = copies.filter { !pages.contains($0.path) }
        let found = inParallel(copies.count, jobs: jobs) { Result(catching: copies[$0].look) }
        var items = zip(files, made).map { Item(path: $0.path, content: .bytes($0.bytes), digest: $1) }
        for (copy, look) in zip(copies, found) {
            guard case .success(let (size, digest)) = look else { continue }
            items.append(Item(path: copy.path, content: .copy(copy.source, size: size), digest: digest))
        }
        self.items = items
        unread = found.compactMap { if case .failure(let problem) = $0 { problem } else { nil } }
        guard folder.occupant(named: WrittenFiles.name) != nil else {
            before = WrittenFiles()
            isListed = false
            return
        }
        guard let file = try? folder.open(WrittenFiles.name),
            let bytes = try? file.bytes(limit: WrittenFiles.largest), let list = WrittenFiles(bytes)
        else { throw .foreign(folder.path(of: WrittenFiles.name)) }
        before = list
        isListed = list.bytes == bytes
    }

    /// What became of a file.
    private enum End {
        case same, written
        /// The same by chance: a copy that is not on the list may be somebody else's.
        case found
        case failed(FileProblem)

        var problem: FileProblem? { if case .failed(let problem) = self { problem } else { nil } }
    }

    func write() throws(FileProblem) -> (written: Int, problems: [FileProblem]) {
        var both = before
        for item in items { both.add(item.path, item.digest) }
        // First what will be there: a build that is killed on the way leaves nothing that nobody knows of.
        if both != before || !isListed { try folder.write(both.bytes, to: WrittenFiles.name) }
        var ends = inParallel(items.count, jobs: jobs) { place(items[$0]) }
        // When the disk is full, say, what earlier builds wrote stays.
        if ends.allSatisfy({ $0.problem.map { $0.kind == .occupied } ?? true }) {
            sweep(butFor: listed(ends))
            // A folder that stood in the place of a file may be gone with what was in it.
            for (index, end) in ends.enumerated() where end.problem != nil { ends[index] = place(items[index]) }
            let last = listed(ends)
            if last != both { try folder.write(last.bytes, to: WrittenFiles.name) }
        }
        let written = ends.count { if case .written = $0 { true } else { false } }
        return (written, unread + ends.compactMap(\.problem))
    }

    /// What of this build stands in the folder; of a file that somebody has changed, what it was before.
    private func listed(_ ends: [End]) -> WrittenFiles {
        var list = WrittenFiles()
        for (item, end) in zip(items, ends) {
            switch end {
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
                if try isSame(item) { return item.isCopy && !before.names(item.path) ? .found : .same }
                try checkOwner(of: item.path)
            case .folder, .link, .other:
                folder.removeEmpty(item.path)
                guard folder.occupant(item.path) == nil else { throw .foreign(folder.path(of: item.path)) }
            }
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
    private func sweep(butFor now: WrittenFiles) {
        var folders: Set<String> = [""]
        for old in before.removable(butFor: now) {
            folders.insert(FileSystem.folder(of: old))
            guard let file = try? folder.open(old), let digest = try? file.digest() else { continue }
            if before.mayRemove(old, holding: digest) { folder.remove(old) }
        }
        for item in items { folders.insert(FileSystem.folder(of: item.path)) }
        for inside in folders {
            (try? folder.folder(inside))?.removeLeftovers()
            folder.removeEmpty(inside)
        }
    }
}

extension FileProblem {
    fileprivate static func foreign(_ path: String) -> FileProblem {
        FileProblem(
            path, .occupied, reason: "Chalkline did not write what stands there, so it stays",
            hint: "move it away, or name another folder with --output")
    }

    fileprivate static func changed(_ path: String) -> FileProblem {
        FileProblem(
            path, .occupied, reason: "the file was changed after Chalkline wrote it, so it stays",
            hint: "move it away, and the next build writes the report's own")
    }
}
