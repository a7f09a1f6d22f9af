import Engine

/// Data sets by name, each loaded at most once.
package final class DataLibrary: Sendable {
    /// `folder`: where the user keeps the IDX files of mnist and fashion-mnist.
    package init(folder: String?) {}

    /// Shipped: mnist-5k, digits-8x8. With the user's files: mnist, fashion-mnist.
    package static let names = ["mnist-5k", "digits-8x8", "mnist", "fashion-mnist"]

    /// Whether `load` would find the files (shipped ones: always).
    package func has(_ name: String) -> Bool { false }
    package func load(_ name: String) throws(LoadingProblem) -> LoadedData { throw .unknownName }

    /// `{csv: file, label: column}`: numbers but for the label, which may be text; `bytes` are the file's.
    package static func csv(_ bytes: [UInt8], label: String, test: Bool = false) throws(LoadingProblem) -> LoadedData {
        throw .unknownName
    }
    /// `{points: [[0, 0], …], labels: [0, …]}`
    package static func points(_ samples: Samples) -> LoadedData {
        LoadedData(digest: [], training: samples, test: nil)
    }
}

/// Why data could not be loaded; carries no place in the lesson.
package enum LoadingProblem: Error, Equatable, Sendable {
    case unknownName
    /// The folder (nil: none given) and the file that is not in it.
    case missing(file: String, folder: String?)
    /// A damaged file: what is wrong in words, lower case, no full stop.
    case damaged(file: String, reason: String)
    /// Line (from 1) of a CSV file and what is wrong with it.
    case csv(line: Int, reason: String)
    case csvColumn(name: String, known: [String])
}
