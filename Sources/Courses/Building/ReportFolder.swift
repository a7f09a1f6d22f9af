import Reports

/// Where reports are written. Files that an earlier build wrote and this one no longer makes are removed; nothing else
/// in the folder is touched.
package struct ReportFolder: Sendable {
    package let path: String
    /// Lists what a build wrote, so that the next one knows what is its own.
    private static let list = ".chalkline"

    package init(_ path: String) { self.path = path }

    /// Writes what has changed. Gives the number of files written and the first reason why one could not be.
    package func write(_ files: [OutputFile], of format: ReportFormat, jobs: Int) -> (
        written: Int, problem: FileProblem?
    ) {
        let folder = FileSystem.joined(path, format.name)
        do throws(FileProblem) {
            for inside in Set(files.map { FileSystem.folder(of: $0.path) }).sorted() {
                try FileSystem.makeFolder(inside.isEmpty ? folder : FileSystem.joined(folder, inside))
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
        for result in done {
            switch result {
            case .success(let isNew): written += isNew ? 1 : 0
            case .failure(let problem): return (written, problem)
            }
        }
        do throws(FileProblem) { try sweep(folder, files.map(\.path)) } catch { return (written, error) }
        return (written, nil)
    }

    private func sweep(_ folder: String, _ now: [String]) throws(FileProblem) {
        let file = FileSystem.joined(folder, Self.list)
        let before = (try? FileSystem.read(file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let text = now.sorted().joined(separator: "\n") + "\n"
        guard before != text else { return }
        let wanted = Set(now)
        for old in before.split(separator: "\n").map(String.init) where !wanted.contains(old) {
            // Only what lies inside: the list is a file like any other and could have been changed.
            if !old.hasPrefix("/"), !old.split(separator: "/").contains("..") {
                FileSystem.remove(FileSystem.joined(folder, old))
            }
        }
        try FileSystem.write(Array(text.utf8), to: file)
    }
}
