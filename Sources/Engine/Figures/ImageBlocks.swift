/// Images of one size that belong together, such as a layer's kernels, in rows under a name; one scale of shades for all.
package struct ImageBlock: Equatable, Sendable {
    package let label: Label
    package let width: Int
    package let height: Int
    /// Images a row.
    package let columns: Int
    /// Row by row; pixels from the top.
    package let images: [[Float]]
    /// About 0, not from 0 up.
    package let isSigned: Bool

    init(_ label: Label, width: Int, height: Int, columns: Int, images: [[Float]]) {
        self.label = label
        self.width = width
        self.height = height
        self.columns = max(1, columns)
        self.images = images
        var isSigned = false
        for image in images { for pixel in image where pixel < 0 { isSigned = true } }
        self.isSigned = isSigned
    }

    /// Of the finite pixels; the least may be above the most where there are none.
    var span: Extent {
        var span = Extent(isLogarithmic: false)
        for image in images { for pixel in image { span.include(Double(pixel)) } }
        return span
    }
}

extension ImageBlock {
    /// Pixels are no use as numbers: each image with its least, its mean and its greatest.
    static func table(_ blocks: [ImageBlock], _ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for block in blocks {
            for index in TableRows.chosen(block.images.count) {
                var sum = 0.0
                var span = Extent(isLogarithmic: false)
                for pixel in block.images[index] {
                    sum += Double(pixel)
                    span.include(Double(pixel))
                }
                let mean = sum / Double(max(1, block.images[index].count))
                rows.append([
                    .label(block.label), .number(Double(index)), .number(span.least), .number(mean), .number(span.most),
                ])
            }
        }
        return Table(
            title: title, columns: [Label(.name), Label(.number), Label(.minimum), Label(.mean), Label(.maximum)],
            rows: rows)
    }
}
