import Engine
import FoundationEssentials

/// Data sets whose four IDX files the user has.
enum UserImages: String {
    case mnist
    case fashion = "fashion-mnist"

    static let stems = [
        "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte",
    ]

    /// Where Debian's package dataset-fashion-mnist puts its files.
    static let packaged = "/usr/share/datasets"

    /// The user's folder may hold a folder of the data set's name, or the files themselves. Both sets name their files
    /// alike, so files that lie there themselves are Fashion-MNIST only where the folder's name says so.
    func candidates(below folder: String?) -> [String] {
        var candidates: [String] = []
        if let folder {
            candidates.append("\(folder)/\(rawValue)")
            let name = folder.split(separator: "/").last ?? ""
            if (self == .fashion) == name.lowercased().contains("fashion") { candidates.append(folder) }
        }
        if self == .fashion { candidates.append("\(Self.packaged)/\(rawValue)") }
        return candidates
    }

    /// The first folder that has all four files.
    func folder(below folder: String?) -> String? {
        candidates(below: folder).first { candidate in
            Self.stems.allSatisfy { Self.path(of: $0, in: candidate) != nil }
        }
    }

    private static func path(of stem: String, in folder: String) -> String? {
        ["\(folder)/\(stem).gz", "\(folder)/\(stem)"].first { FileManager.default.fileExists(atPath: $0) }
    }

    func load(folder given: String?) throws(LoadingProblem) -> LoadedData {
        guard let folder = folder(below: given) else {
            let nearest = candidates(below: given).max { Self.present(in: $0) < Self.present(in: $1) }
            let missing = Self.stems.first { stem in nearest.flatMap { Self.path(of: stem, in: $0) } == nil }
            throw .missing(file: (missing ?? Self.stems[0]) + ".gz", folder: given)
        }
        var files: [LabelledImages.File] = []
        for stem in Self.stems { files.append(try Self.read(stem, in: folder)) }
        let training = try LabelledImages(images: files[0], labels: files[1])
        let test = try LabelledImages(images: files[2], labels: files[3])
        guard training.shape == test.shape else {
            throw .damaged(file: files[2].name, reason: "its images have another size than the training images")
        }
        return LoadedData(
            digest: Self.digest(files), training: training.samples(0..<training.labels.count, classNames: classNames),
            test: test.samples(0..<test.labels.count, classNames: classNames))
    }

    private static func present(in folder: String) -> Int { stems.count { path(of: $0, in: folder) != nil } }

    private static func read(_ stem: String, in folder: String) throws(LoadingProblem) -> LabelledImages.File {
        let name = stem + ".gz"
        guard let path = path(of: stem, in: folder) else { throw .missing(file: name, folder: folder) }
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        guard size <= IDXFile.most else { throw .damaged(file: name, reason: "it is larger than 1 GB") }
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw .damaged(file: name, reason: "it can't be read")
        }
        return LabelledImages.File(name: name, bytes: [UInt8](data))
    }

    private var classNames: [String] {
        switch self {
        case .mnist: ShippedDigits.names
        case .fashion:
            [
                "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
                "ankle boot",
            ]
        }
    }

    /// SHA-256 over the files as they lie, so that knowing them does not take inflating them.
    static func digest(_ files: [LabelledImages.File]) -> [UInt8] {
        var hash = SHA256()
        for file in files {
            var size = Encoder()
            size.put(file.bytes.count)
            hash.add(size.bytes)
            hash.add(file.bytes)
        }
        return hash.finish()
    }
}
