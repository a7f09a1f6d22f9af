import Reports

/// Where reports are written. Files that an earlier build wrote and this one no longer makes are removed; nothing else
/// in the folder is touched.
package struct ReportFolder: Sendable {
    package let path: String
    /// Lists what a build wrote, so that the next one knows what is its own.
    static let list = ".chalkline"

    package init(_ path: String) { self.path = path }

    /// Writes what has changed. Gives the number of files written and the first reason why one could not be.
    package func write(_ files: [OutputFile], of format: ReportFormat, jobs: Int) -> (
        written: Int, problem: FileProblem?
    ) {
        let folder = FileSystem.joined(path, format.name)
        let now = Set(files.map(\.path))
        let before: Set<String>
        do throws(FileProblem) {
            try FileSystem.makeFolder(folder)
            before = listed(in: folder)
            // First what will be there: a build that is killed on the way leaves nothing that nobody knows of.
            try list(before.union(now), in: folder)
            for inside in Set(now.map { FileSystem.folder(of: $0) }).sorted() where !inside.isEmpty {
                try FileSystem.makeFolder(FileSystem.joined(folder, inside))
            }
        } catch { return (0, error) }
        let done = inParallel(files.count, jobs: jobs) { index -> Result<Bool, FileProblem> in
            let file = files[index]
            let target = FileSystem.joined(folder, file.path)
            if let old = try? FileSystem.read(target), old == file.bytes { return .success(false) }
            do throws(FileProblem) {
                try FileSystem.write(file.bytes, to: target)
                return .success(true)
            } catch { return .failure(error) }
        }
        var written = 0
        var problem: FileProblem?
        for result in done {
            switch result {
            case .success(let isNew): written += isNew ? 1 : 0
            case .failure(let new): problem = problem ?? new
            }
        }
        guard problem == nil else { return (written, problem) }
        do throws(FileProblem) { try sweep(folder, before, now) } catch { return (written, error) }
        return (written, nil)
    }

    private func listed(in folder: String) -> Set<String> {
        let bytes = (try? FileSystem.read(FileSystem.joined(folder, Self.list))) ?? []
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    private func list(_ paths: Set<String>, in folder: String) throws(FileProblem) {
        let bytes = Array((paths.sorted().joined(separator: "\n") + "\n").utf8)
        let file = FileSystem.joined(folder, Self.list)
        if let old = try? FileSystem.read(file), old == bytes { return }
        try FileSystem.write(bytes, to: file)
    }

    /// Takes away what earlier builds wrote and this one did not, and what killed ones left half written.
    private func sweep(_ folder: String, _ before: Set<String>, _ now: Set<String>) throws(FileProblem) {
        for old in before.subtracting(now) {
            // Only what lies inside: the list is a file like any other and could have been changed.
            if !old.hasPrefix("/"), !old.split(separator: "/").contains("..") {
                FileSystem.remove(FileSystem.joined(folder, old))
            }
        }
        for inside in Set((before.union(now)).map { FileSystem.folder(of: $0) }).union([""]) {
            FileSystem.removeLeftovers(in: FileSystem.joined(folder, inside))
        }
        try list(now, in: folder)
    }
}
