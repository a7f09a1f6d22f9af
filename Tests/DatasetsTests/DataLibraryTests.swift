import Dispatch
import Engine
import Foundation
import Testing

@testable import Datasets

@Suite struct DataLibraryTests {
    /// The folder with `mnist/` in it, when this machine has one.
    static let data: String? = {
        let beside = URL(filePath: #filePath).appending(path: "../../../../shared/data").standardized.path
        let folder = ProcessInfo.processInfo.environment["CHALKLINE_DATA"] ?? beside
        return DataLibrary(folder: folder).has("mnist") ? folder : nil
    }()

    static func classes(_ samples: Samples) -> [Int32] {
        if case .classes(let labels, _) = samples.targets { labels } else { [] }
    }
    static func counts(_ labels: some Sequence<Int32>) -> [Int] {
        labels.reduce(into: Array(repeating: 0, count: 10)) { $0[Int($1)] += 1 }
    }

    @Test func shipsFiveThousandDigits() throws {
        let loaded = try DataLibrary(folder: nil).load("mnist-5k")
        let test = try #require(loaded.test)
        #expect(loaded.training.shape == Shape(height: 28, width: 28, channels: 1))
        #expect(loaded.training.count == 4000)
        #expect(test.count == 1000)
        #expect(Self.counts(Self.classes(loaded.training)) == Array(repeating: 400, count: 10))
        #expect(Self.counts(Self.classes(test)) == Array(repeating: 100, count: 10))
        #expect(Self.counts(Self.classes(loaded.training).prefix(1000)) == Array(repeating: 100, count: 10))
        #expect(loaded.training.classNames.map { String(decoding: $0, as: UTF8.self) } == (0...9).map(String.init))
        guard case .bytes(let pixels) = loaded.training.inputs else {
            Issue.record("the images are no longer bytes")
            return
        }
        #expect(pixels.count == 4000 * 784)
        // The sum of all pixels, so that another selection or a damaged one is noticed.
        #expect(pixels.reduce(0) { $0 + Int($1) } == 104_848_804)
    }

    @Test func shipsSmallDigitsAsExactSixteenths() throws {
        let loaded = try DataLibrary(folder: nil).load("digits-8x8")
        #expect(loaded.training.shape == Shape(height: 8, width: 8, channels: 1))
        #expect(loaded.training.count == 1797)
        #expect(loaded.test == nil)
        #expect(Self.counts(Self.classes(loaded.training)) == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])
        #expect(Self.classes(loaded.training).prefix(10).elementsEqual(0..<10))
        guard case .numbers(let values) = loaded.training.inputs else {
            Issue.record("the images are no longer numbers")
            return
        }
        #expect(Array(values[0..<8]) == [0, 0, 0.3125, 0.8125, 0.5625, 0.0625, 0, 0])
        #expect(values.max() == 1)
    }

    /// Those that can be loaded here.
    static let there = DataLibrary.names.filter(DataLibrary(folder: data).has)

    @Test func whatIsShippedIsThereEverywhere() { #expect(Set(Self.there).isSuperset(of: ["mnist-5k", "digits-8x8"])) }

    @Test(arguments: there) func loadsEachNameOnce(name: String) throws {
        let library = DataLibrary(folder: Self.data)
        let first = try library.load(name)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            #expect((try? library.load(name)) === first)
        }
        #expect(first.digest.count == 32)
    }

    @Test func knowsItsNames() {
        let library = DataLibrary(folder: nil)
        #expect(library.has("mnist-5k"))
        #expect(library.has("digits-8x8"))
        #expect(!library.has("mnist"))
        #expect(!library.has("minst"))
        #expect(throws: LoadingProblem.unknownName) { try library.load("minst") }
        #expect(throws: LoadingProblem.missing(file: "train-images-idx3-ubyte.gz", folder: nil)) {
            try library.load("mnist")
        }
    }

    @Test(.enabled(if: data != nil, "no MNIST files here")) func readsTheUsersImages() throws {
        let loaded = try DataLibrary(folder: Self.data).load("mnist")
        let test = try #require(loaded.test)
        #expect(loaded.training.count == 60_000)
        #expect(test.count == 10_000)
        #expect(Self.counts(Self.classes(test)) == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009])
        guard case .bytes = loaded.training.inputs else {
            Issue.record("the images are no longer bytes")
            return
        }
    }

    @Test func findsTheFilesInTheFolderOrOneBelow() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "chalkline-\(UUID())")
        defer { try? FileManager.default.removeItem(at: root) }
        let content: [[UInt8]] = [
            storedGzip(idx([2, 1, 1], [9, 8])), storedGzip(idx([2], [1, 0])), idx([1, 1, 1], [7]), idx([1], [1]),
        ]
        for folder in ["mnist", "fashion-mnist", "my-fashion"] {
            let place = root.appending(path: folder)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (stem, bytes) in zip(UserImages.stems, content) {
                let name = bytes[0] == 0x1F ? stem + ".gz" : stem
                try Data(bytes).write(to: place.appending(path: name))
            }
        }
        for (folder, name) in [
            (root.path, "mnist"), (root.path + "/mnist", "mnist"), (root.path, "fashion-mnist"),
            (root.path + "/my-fashion/", "fashion-mnist"),
        ] {
            let library = DataLibrary(folder: folder)
            #expect(library.has(name))
            let loaded = try library.load(name)
            #expect(loaded.training.inputs == .bytes([9, 8]))
            #expect(loaded.training.targets == .classes([1, 0], count: 10))
            #expect(loaded.test?.inputs == .bytes([7]))
        }
        #expect(!DataLibrary(folder: root.path + "/my-fashion").has("mnist"))
        try FileManager.default.removeItem(at: root.appending(path: "mnist/t10k-labels-idx1-ubyte"))
        #expect(throws: LoadingProblem.missing(file: "t10k-labels-idx1-ubyte.gz", folder: root.path)) {
            try DataLibrary(folder: root.path).load("mnist")
        }
    }

    @Test func digestsTellContentsApart() {
        func samples(_ value: Float, _ label: Int32, _ name: String) -> [UInt8] {
            DataLibrary.points(
                Samples(
                    shape: Shape(1), inputs: .numbers([value]), targets: .classes([label], count: 2),
                    classNames: [Array(name.utf8)])
            ).digest
        }
        let digests = [
            samples(0, 0, "a"), samples(1, 0, "a"), samples(0, 1, "a"), samples(0, 0, "b"),
        ]
        #expect(Set(digests).count == 4)
        #expect(samples(0, 0, "a") == digests[0])
    }
}
