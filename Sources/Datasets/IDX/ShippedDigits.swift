import CDigits
import Engine

/// The digits that are part of the program; CDigits/NOTICE.md says where they come from.
enum ShippedDigits: String {
    case mnist = "mnist-5k"
    case small = "digits-8x8"

    var files: (images: cd_file, labels: cd_file) {
        switch self {
        case .mnist: (cd_mnist_5k_images(), cd_mnist_5k_labels())
        case .small: (cd_digits_8x8_images(), cd_digits_8x8_labels())
        }
    }

    /// mnist-5k: 4,000 training images (any first 10 k of them hold k of each digit) and 1,000 test images, as bytes.
    /// digits-8x8: 1,797 images in their original order, no test set of their own; v / 16 for a count v, which is exact.
    func load() throws(LoadingProblem) -> LoadedData {
        let images = LabelledImages.File(name: "\(rawValue) images", bytes: Self.bytes(files.images))
        let labels = LabelledImages.File(name: "\(rawValue) labels", bytes: Self.bytes(files.labels))
        let all = try LabelledImages(images: images, labels: labels)
        let digest = UserImages.digest([images, labels])
        let count = all.labels.count
        switch self {
        case .mnist:
            let training = count / 5 * 4
            return LoadedData(
                digest: digest, training: all.samples(0..<training, classNames: Self.names),
                test: all.samples(training..<count, classNames: Self.names))
        case .small:
            var samples = all.samples(0..<count, classNames: Self.names)
            samples.inputs = .numbers(all.pixels.map { Float($0) / 16 })
            return LoadedData(digest: digest, training: samples, test: nil)
        }
    }

    static let names = (0...9).map { String($0) }

    static func bytes(_ file: cd_file) -> [UInt8] {
        Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
