import Testing

@testable import Datasets

@Suite struct IDXFileTests {
    static let pixels: [UInt8] = Array(0..<24)
    static let images = idx([2, 3, 4], pixels)

    @Test(arguments: [images, storedGzip(images)]) func readsSizesAndBytes(file: [UInt8]) throws {
        let read = try IDXFile(file, name: "images", sizes: 3)
        #expect(read.sizes == [2, 3, 4])
        #expect(read.content == Self.pixels)
    }

    static func changed(_ bytes: [UInt8], at index: Int, to value: UInt8) -> [UInt8] {
        var bytes = bytes
        bytes[index] = value
        return bytes
    }

    static let damaged: [(name: String, bytes: [UInt8], reason: String)] = [
        ("empty", [], "it is not an IDX file of images"),
        ("text", Array("a text, not an image at all".utf8), "it is not an IDX file of images"),
        ("labels for images", idx([24], pixels), "it is not an IDX file of images"),
        ("gzipped text", storedGzip(Array("a text, not an image at all".utf8)), "it is not an IDX file of images"),
        ("short", images.dropLast(), "it ends before its header says"),
        ("long", images + [0], "it goes on after its header says it ends"),
        ("gzipped short", storedGzip(images.dropLast()), "it ends before its header says"),
        ("gzipped long", storedGzip(images + [0]), "it goes on after its header says it ends"),
        ("two files in one", storedGzip(images) + storedGzip(images), "it goes on after its header says it ends"),
        ("cut", storedGzip(images).dropLast(20), "it ends before its header says"),
        ("cut in the checksum", storedGzip(images).dropLast(6), "it ends before its header says"),
        ("cut in the header", Array(storedGzip(images).prefix(12)), "it ends before its header says"),
        ("only a header", [0x1F, 0x8B], "it ends before its header says"),
        ("a flipped pixel", changed(storedGzip(images), at: 40, to: 99), "the compressed data is damaged"),
        ("no deflate", changed(storedGzip(images), at: 2, to: 7), "the compressed data is damaged"),
        ("bomb", storedGzip(idx([60_000, 28, 28], pixels)), "its header announces more than it can hold"),
        ("plain bomb", idx([0xFFFF_FFFF, 0xFFFF_FFFF, 0xFFFF_FFFF], []), "its header announces more than it can hold"),
    ]

    @Test(arguments: damaged.indices) func refuses(index: Int) {
        let damaged = Self.damaged[index]
        #expect(throws: LoadingProblem.damaged(file: "f.gz", reason: damaged.reason), "\(damaged.name)") {
            try IDXFile(damaged.bytes, name: "f.gz", sizes: 3)
        }
    }

    @Test func refusesEveryTruncationOfAShippedFile() {
        let whole = ShippedDigits.bytes(ShippedDigits.small.files.images)
        for length in stride(from: 0, to: whole.count, by: 997) {
            #expect(throws: LoadingProblem.self) { try IDXFile(Array(whole.prefix(length)), name: "f", sizes: 3) }
        }
    }

    @Test(arguments: [
        (idx([3, 1, 1], [1, 2, 3]), idx([2], [1, 2]), "it has 2 labels for 3 images"),
        (idx([2, 1, 1], [1, 2]), idx([2], [1, 10]), "label 1 is 10, not 0 to 9"),
    ]) func refusesLabels(images: [UInt8], labels: [UInt8], reason: String) {
        #expect(throws: LoadingProblem.damaged(file: "labels", reason: reason)) {
            try LabelledImages(
                images: .init(name: "images", bytes: images), labels: .init(name: "labels", bytes: labels))
        }
    }

    @Test(arguments: [idx([0, 28, 28], []), idx([3, 0, 28], [])]) func refusesNoImages(images: [UInt8]) {
        #expect(throws: LoadingProblem.damaged(file: "images", reason: "it holds no images")) {
            try LabelledImages(
                images: .init(name: "images", bytes: images), labels: .init(name: "labels", bytes: idx([0], [])))
        }
    }
}
