import Glibc

/// Why a file could not be read or written, in the system's words.
package struct FileProblem: Error, Equatable, Sendable {
    package var path: String
    package var reason: String
    package var isMissing: Bool

    init(_ path: String, _ number: Int32) {
        self.path = path
        reason = String(cString: strerror(number)).lowercased()
        isMissing = number == ENOENT || number == ENOTDIR
    }

    init(_ path: String, reason: String) {
        self.path = path
        self.reason = reason
        isMissing = false
    }
}

/// The few things Chalkline asks of a file system. Whole files only; writing is all or nothing.
package enum FileSystem {
    package enum Kind: Sendable { case file, folder, other }

    /// What stands at a path, links followed; nil when nothing does.
    package static func kind(of path: String) -> Kind? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Larger files are refused: to read one would take more memory than there may be.
    package static let readLimit = 1 << 30

    package static func read(_ path: String) throws(FileProblem) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileProblem(path, errno) }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw FileProblem(path, errno) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path, EISDIR) }
        guard info.st_size <= readLimit else {
            throw FileProblem(path, reason: "it has \(info.st_size) bytes, more than \(readLimit)")
        }
        var bytes: [UInt8] = []
        // One byte more than its size shows the end without another look.
        var room = Int(info.st_size) + 1
        while true {
            let before = bytes.count
            var problem: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = Glibc.read(file, buffer.baseAddress, room)
                if got < 0 { problem = errno }
                count = max(0, got)
            }
            if problem == EINTR { continue }
            guard problem == 0 else { throw FileProblem(path, problem) }
            if before == 0 { bytes = chunk } else { bytes += chunk }
            if chunk.count < room { return bytes }
            // Files of the system say size 0, and some of them never end.
            guard bytes.count <= readLimit else {
                throw FileProblem(path, reason: "it has more than \(readLimit) bytes")
            }
            room = 1 << 16
        }
    }

    /// How temporary files begin, so that what a killed process left is known for what it is.
    private static let temporaryName = ".chalkline-"
    private static let temporaryEnd = ".tmp"

    /// Writes to a temporary name beside and renames: whoever looks sees the old file or the new one, never half.
    /// Through a link, the file it points to is replaced; the old file's permissions stay.
    package static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        let target = resolved(path) ?? path
        var info = stat()
        let mode = stat(target, &info) == 0 ? info.st_mode & 0o777 : 0o644
        let temporary = joined(
            folder(of: target), "\(temporaryName)\(getpid())-\(UInt32.random(in: 0...UInt32.max))\(temporaryEnd)")
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard file >= 0 else { throw FileProblem(path, errno) }
        var problem: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let wrote = Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if wrote < 0 {
                    if errno == EINTR { continue }
                    problem = errno
                    return
                }
                done += wrote
            }
        }
        if close(file) != 0, problem == 0 { problem = errno }
        if problem == 0, rename(temporary, target) != 0 { problem = errno }
        guard problem == 0 else {
            unlink(temporary)
            throw FileProblem(path, problem)
        }
    }

    package static func makeFolder(_ path: String) throws(FileProblem) {
        if kind(of: path) == .folder { return }
        let parent = folder(of: path)
        if parent != path, !parent.isEmpty { try makeFolder(parent) }
        if mkdir(path, 0o755) != 0 {
            let number = errno
            switch kind(of: path) {
            case .folder: return
            case nil: throw FileProblem(path, number)
            case .file, .other: throw FileProblem(path, reason: "there is a file of that name")
            }
        }
    }

    /// Removes the temporary files of processes that are no more.
    static func removeLeftovers(in folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            let name = String(decoding: bytes, as: UTF8.self)
            guard name.hasPrefix(temporaryName), name.hasSuffix(temporaryEnd),
                let process = Int32(name.dropFirst(temporaryName.count).prefix { $0.isNumber }), process > 0,
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink(joined(folder, name))
        }
    }

    package static func remove(_ path: String) { unlink(path) }

    /// Where a path leads once every link is followed; nil when nothing is there.
    package static func resolved(_ path: String) -> String? {
        guard let buffer = realpath(path, nil) else { return nil }
        defer { free(buffer) }
        return String(cString: buffer)
    }

    /// Everything before the last slash: "" for a bare name.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

    package static func joined(_ folder: String, _ path: String) -> String {
        folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}
