/// A file of the course that the reports have too.
package struct CopiedFile: Sendable {
    /// In the format's folder.
    package var path: String
    /// Where the file is.
    package var source: String

    package init(path: String, source: String) {
        self.path = path
        self.source = source
    }

    func look() throws(FileProblem) -> (size: Int, digest: [UInt8]) {
        let file = try OpenFile(source, path: source, followingLinks: true)
        return (file.size, try file.digest())
    }
}
