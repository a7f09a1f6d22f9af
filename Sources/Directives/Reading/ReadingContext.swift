import Datasets
import Engine
import Lessons

/// What reading a directive may look at beyond its lesson.
package struct ReadingContext: Sendable {
    package var limits: Limits
    package var library: DataLibrary
    /// A file by its path inside the course; nil when there is none.
    package var file: @Sendable (String) -> [UInt8]?
    /// `--set PATH=VALUE`: written over the directive before it is read.
    package var overrides: [(path: String, value: String)] = []

    package init(
        limits: Limits = .init(), library: DataLibrary, file: @escaping @Sendable (String) -> [UInt8]?
    ) {
        self.limits = limits
        self.library = library
        self.file = file
    }
}
