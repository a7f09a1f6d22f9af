import Glibc

/// Names in a folder, as bytes, in whatever order the system has them; without `.` and `..`.
struct FolderNames: Sequence, IteratorProtocol {
    private let stream: DirectoryStream?

    /// The descriptor stays the caller's.
    init(_ folder: Int32) { stream = DirectoryStream(folder) }

    mutating func next() -> [UInt8]? {
        while let name = stream?.next() {
            if name != [UInt8(ascii: ".")], name != [UInt8(ascii: "."), UInt8(ascii: ".")] { return name }
        }
        return nil
    }
}

/// The system's stream of names, closed when nobody reads it any more.
private final class DirectoryStream {
    private let stream: OpaquePointer

    init?(_ folder: Int32) {
        // A descriptor of its own, from the first name on.
        let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { return nil }
        guard let stream = fdopendir(own) else {
            close(own)
            return nil
        }
        self.stream = stream
    }

    deinit { closedir(stream) }

    func next() -> [UInt8]? {
        guard let entry = readdir(stream) else { return nil }
        return withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }
}
