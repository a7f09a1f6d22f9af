import Engine

/// Images and their labels, from two IDX files.
struct LabelledImages {
    let shape: Shape
    let pixels: [UInt8]
    let labels: [Int32]

    static let classes = 10

    struct File {
        let name: String
        let bytes: [UInt8]
    }

    init(images: File, labels labelFile: File) throws(LoadingProblem) {
        let imageFile = try IDXFile(images.bytes, name: images.name, sizes: 3)
        let named = try IDXFile(labelFile.bytes, name: labelFile.name, sizes: 1)
        shape = Shape(height: imageFile.sizes[1], width: imageFile.sizes[2], channels: 1)
        pixels = imageFile.content
        guard imageFile.sizes[0] > 0, !pixels.isEmpty else {
            throw .damaged(file: images.name, reason: "it holds no images")
        }
        guard named.sizes[0] == imageFile.sizes[0] else {
            throw .damaged(
                file: labelFile.name, reason: "it has \(named.sizes[0]) labels for \(imageFile.sizes[0]) images")
        }
        for (index, label) in named.content.enumerated() where label >= Self.classes {
            throw .damaged(file: labelFile.name, reason: "label \(index) is \(label), not 0 to \(Self.classes - 1)")
        }
        labels = named.content.map { Int32($0) }
    }

    /// Images of `range`, as the bytes they are.
    func samples(_ range: Range<Int>, classNames: [String]) -> Samples {
        let size = shape.height * shape.width
        let isAll = range == 0..<labels.count
        let bytes: Range<Int> = (range.lowerBound * size)..<(range.upperBound * size)
        let chosen: [UInt8] = isAll ? pixels : Array(pixels[bytes])
        let chosenLabels: [Int32] = isAll ? labels : Array(labels[range])
        return Samples(
            shape: shape, inputs: .bytes(chosen), targets: .classes(chosenLabels, count: Self.classes),
            classNames: classNames.map { Array($0.utf8) })
    }
}
