import Lessons

/// Paths at which reports write files of their own, in whatever format: no picture and no linked file goes there.
struct ReservedNames: Sendable {
    private let pages: Set<String>
    /// Where lessons stand: their figures go into a folder beside them.
    private let figures: Set<String>
    private let lessons: Set<String>

    init(lessons files: [String]) {
        let stems = files.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : $0 }
        let own = ["index.html", "search.html", "playground.html", "README.md", "index.md"]
        let folders = Set(stems.map { FileSystem.folder(of: $0) })
        let written = stems.flatMap { stem in [".html", ".md"].map { stem + $0 } }
        let indexes = folders.flatMap { folder in own.map { FileSystem.joined(folder, $0) } }
        // A file system may take large and small letters for the same.
        pages = Set((written + indexes + own).map { $0.lowercased() })
        figures = Set(folders.map { FileSystem.joined($0, "figures").lowercased() })
        self.lessons = Set(stems.map { $0.lowercased() })
    }

    /// The path itself, or a folder on its way, is a page's.
    func contains(_ path: String) -> Bool {
        let path = path.lowercased()
        var prefix = path
        while !prefix.isEmpty {
            if pages.contains(prefix) { return true }
            prefix = FileSystem.folder(of: prefix)
        }
        return figures.contains(path) || isFigure(path)
    }

    /// `en/figures/03-xor.restless.loss.svg`
    private func isFigure(_ path: String) -> Bool {
        let folder = FileSystem.folder(of: path)
        guard path.hasSuffix(".svg"), figures.contains(folder) else { return false }
        let name = FileSystem.name(of: path)
        let beside = FileSystem.folder(of: folder)
        return name.indices.contains {
            name[$0] == "." && lessons.contains(FileSystem.joined(beside, String(name[..<$0])))
        }
    }
}
