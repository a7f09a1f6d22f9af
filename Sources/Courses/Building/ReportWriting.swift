import Engine
import Reports

/// The files of one format on their way into its folder.
struct ReportWriting: Sendable {
    private let files: [OutputFile]
    private let digests: [[UInt8]]
    private let folder: GuardedFolder
    private let jobs: Int
    /// What earlier builds wrote, as their list says.
    private let before: WrittenFiles
    /// Whether the folder has a list that says the same as `before`.
    private let isListed: Bool

    init(_ files: [OutputFile], into folder: GuardedFolder, jobs: Int) throws(FileProblem) {
        self.files = files
        self.folder = folder
        self.jobs = jobs
        digests = inParallel(files.count, jobs: jobs) { sha256(files[$0].bytes) }
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
        case failed(FileProblem)

        var problem: FileProblem? { if case .failed(let problem) = self { problem } else { nil } }
    }

    func write() throws(FileProblem) -> (written: Int, problems: [FileProblem]) {
        var both = before
        for (file, digest) in zip(files, digests) { both.add(file.path, digest) }
        // First what will be there: a build that is killed on the way leaves nothing that nobody knows of.
        if both != before || !isListed { try folder.write(both.bytes, to: WrittenFiles.name) }
        var ends = inParallel(files.count, jobs: jobs) { place(files[$0], digests[$0]) }
        // When the disk is full, say, what earlier builds wrote stays.
        if ends.allSatisfy({ $0.problem.map { $0.kind == .occupied } ?? true }) {
            let now = listed(ends)
            sweep(butFor: now)
            // A folder that stood in the place of a file may be gone with what was in it.
            for (index, end) in ends.enumerated() where end.problem != nil {
                ends[index] = place(files[index], digests[index])
            }
            let last = listed(ends)
            if last != both { try folder.write(last.bytes, to: WrittenFiles.name) }
        }
        let written = ends.count { if case .written = $0 { true } else { false } }
        return (written, ends.compactMap(\.problem))
    }

    /// What of this build stands in the folder; of a file that somebody has changed, what it was before.
    private func listed(_ ends: [End]) -> WrittenFiles {
        var list = WrittenFiles()
        for (index, end) in ends.enumerated() {
            switch end {
            case .same, .written: list.add(files[index].path, digests[index])
            case .failed: list.add(files[index].path, allOf: before)
            }
        }
        return list
    }

    private func place(_ file: OutputFile, _ digest: [UInt8]) -> End {
        do throws(FileProblem) {
            switch folder.occupant(file.path) {
            case nil: break
            case .file:
                if try isSame(file) { return .same }
                try checkOwner(of: file.path)
            case .folder, .link, .other:
                folder.removeEmpty(file.path)
                guard folder.occupant(file.path) == nil else { throw .foreign(folder.path(of: file.path)) }
            }
            try folder.write(file.bytes, to: file.path)
            return .written
        } catch { return .failed(error) }
    }

    private func isSame(_ file: OutputFile) throws(FileProblem) -> Bool {
        let old = try folder.open(file.path)
        guard old.size == file.bytes.count else { return false }
        return try old.bytes() == file.bytes
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
        for file in files { folders.insert(FileSystem.folder(of: file.path)) }
        for inside in folders { (try? folder.folder(inside))?.removeLeftovers() }
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
