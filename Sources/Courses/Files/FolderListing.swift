import Glibc

extension FileSystem {
    /// Paths of all files below a folder, relative to it, sorted by bytes. Hidden ones and links that lead out of the
    /// folder are passed over, and so is a folder met again through a link.
    package static func files(below folder: String) throws(FileProblem) -> [String] {
        guard let root = resolved(folder) else { throw FileProblem(folder, ENOENT) }
        var found: [String] = []
        var seen: Set<String> = [root]
        var waiting = [""]
        while let inside = waiting.popLast() {
            for name in try names(in: inside.isEmpty ? root : root + "/" + inside) where !name.hasPrefix(".") {
                let path = inside.isEmpty ? name : inside + "/" + name
                guard let real = resolved(root + "/" + path), real.hasPrefix(root + "/") else { continue }
                switch kind(of: real) {
                case .file: found.append(path)
                case .folder: if seen.insert(real).inserted { waiting.append(path) }
                case .other, nil: continue
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func names(in folder: String) throws(FileProblem) -> [String] {
        guard let stream = opendir(folder) else { throw FileProblem(folder, errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
