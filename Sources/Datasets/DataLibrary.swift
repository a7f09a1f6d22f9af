import Engine
import Synchronization

/// Data sets by name, each loaded at most once, whoever asks and from whichever thread.
package final class DataLibrary: Sendable {
    /// Shipped: mnist-5k, digits-8x8. With the user's files: mnist, fashion-mnist.
    package static let names = ["mnist-5k", "digits-8x8", "mnist", "fashion-mnist"]

    private let folder: String?
    private let slots: [String: Slot]

    /// A data set that is loaded, or was found to be damaged, or was not asked for yet.
    private final class Slot: Sendable {
        let outcome = Mutex<Result<LoadedData, LoadingProblem>?>(nil)
    }

    /// `folder`: where the user keeps the IDX files of mnist and fashion-mnist.
    package init(folder: String?) {
        self.folder = folder
        slots = Dictionary(uniqueKeysWithValues: Self.names.map { ($0, Slot()) })
    }

    /// Whether `load` would find the files (shipped ones: always).
    package func has(_ name: String) -> Bool {
        if ShippedDigits(rawValue: name) != nil { return true }
        return UserImages(rawValue: name)?.folder(below: folder) != nil
    }

    /// Where files of users' data sets are looked for, whether or not they are there.
    package static func places(below folder: String?) -> [String] {
        [UserImages.mnist, .fashion].flatMap { $0.candidates(below: folder) }.flatMap { folder in
            UserImages.stems.flatMap { ["\(folder)/\($0).gz", "\(folder)/\($0)"] }
        }
    }

    package func load(_ name: String) throws(LoadingProblem) -> LoadedData {
        guard let slot = slots[name] else { throw .unknownName }
        let outcome = slot.outcome.withLock { known in
            let outcome = known ?? Result { () throws(LoadingProblem) in try fresh(name) }
            known = outcome
            return outcome
        }
        return try outcome.get()
    }

    private func fresh(_ name: String) throws(LoadingProblem) -> LoadedData {
        if let digits = ShippedDigits(rawValue: name) { return try digits.load() }
        if let images = UserImages(rawValue: name) { return try images.load(folder: folder) }
        throw .unknownName
    }

    /// `{csv: file, label: column}`; `bytes` are the file's. A column of texts is a category: a column of 0 and 1 for each
    /// of its texts. With `missing: mean` gaps are NaN.
    package static func csv(_ bytes: [UInt8], _ form: CSVForm) throws(LoadingProblem) -> LoadedData {
        points(try CSVSamples(bytes, form).samples())
    }

    /// `{points: [[0, 0], …], labels: [0, …]}`
    package static func points(_ samples: Samples) -> LoadedData {
        LoadedData(digest: samples.digest, training: samples, test: nil)
    }
}

/// Why data could not be loaded; carries no slot in the lesson.
package enum LoadingProblem: Error, Equatable, Sendable {
    case unknownName
    /// The folder (nil: none given) and the file that is not in it.
    case missing(file: String, folder: String?)
    /// A damaged file: what is wrong in words, lower case, no full stop.
    case damaged(file: String, reason: String)
    case csv(CSVProblem)
    /// One of the chosen inputs, and what is wrong with it.
    case csvInput(name: String, reason: String)
    case csvColumn(name: String, known: [String])
}
