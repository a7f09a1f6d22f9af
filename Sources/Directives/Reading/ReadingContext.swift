import Datasets
import Engine
import Lessons

/// What reading a directive may look at beyond its lesson.
package struct ReadingContext: Sendable {
    package var limits: Limits
    package var library: DataLibrary
    /// A file by its path relative to the lesson.
    package var file: @Sendable (String) -> File
    /// `--set PATH=VALUE`: written over the directive before it is read.
    package var overrides: [(path: String, value: String)] = []

    package init(
        limits: Limits = .init(), library: DataLibrary, file: @escaping @Sendable (String) -> File
    ) {
        self.limits = limits
        self.library = library
        self.file = file
    }

    /// What is found where a lesson names a file.
    package enum File: Sendable {
        case bytes([UInt8])
        case missing(nearest: String?)
        /// Why, lower case, no full stop.
        case unreadable(String)
    }
}
