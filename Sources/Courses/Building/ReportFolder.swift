import Reports

/// Where reports are written. Each file is replaced whole or not at all, and only if its content is what a build wrote;
/// what earlier builds wrote and this one no longer makes is taken away; nothing else in the folder is touched.
package struct ReportFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// A file of the course that the report has too.
    package struct Copy: Sendable {
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

    /// Writes what has changed of what the pieces make. Gives the number of files written, and why others could not be.
    package func write(
        _ pieces: [ReportFormat.Piece], copies: [Copy] = [], of format: ReportFormat, jobs: Int
    ) -> (written: Int, problems: [FileProblem]) {
        do throws(FileProblem) {
            try FileSystem.makeFolder(path)
            let folder = try GuardedFolder(path).folder(format.name, making: true)
            return try folder.whileLocked { () throws(FileProblem) in
                try ReportWriting(pieces, copies: format.hasCopies ? copies : [], into: folder, jobs: jobs).write()
            }
        } catch { return (0, [error]) }
    }
}
