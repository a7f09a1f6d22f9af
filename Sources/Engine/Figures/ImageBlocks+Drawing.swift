extension ImageBlock {
    private static let width = Canvas.width
    /// An image is at most so large, and a pixel too.
    private static let largest = (image: 76.0, pixel: 9.0)

    static func draw(_ blocks: [ImageBlock], on canvas: inout Canvas) -> Size {
        var top = 2.0
        for index in blocks.indices { top = blocks[index].draw(on: &canvas, top: top) + 12 }
        return Size(width: width, height: max(20, top - 8))
    }

    /// Where it ends.
    private func draw(on canvas: inout Canvas, top: Double) -> Double {
        canvas.cut(canvas.words(label), to: Self.width - 4, 2, top + 13, "label strong")
        let start = top + Double(Canvas.labelSize) + 8
        guard width > 0, height > 0, !images.isEmpty else { return start }
        // Air between images is a whole number of pixels, since all are one picture.
        let air = max(1, max(width, height) / 10)
        let across = columns * (width + air) - air
        let rows = (images.count + columns - 1) / columns
        let down = rows * (height + air) - air
        let scale = min(
            Self.largest.pixel, min(Self.largest.image / Double(max(width, height)), (Self.width - 4) / Double(across)))
        var picture = PNG(width: across, height: down, isSigned: isSigned)
        let span = span
        let most = span.isEmpty ? 1 : max(abs(span.least), abs(span.most))
        for index in images.indices {
            let (x, y) = (index % columns * (width + air), index / columns * (height + air))
            for place in images[index].indices where place < width * height {
                // A grey scale's 1 is the largest, too.
                let share = most > 0 ? images[index][place] / Float(most) : 0
                picture.pixels[(y + place / width) * across + x + place % width] = ImageShades.shade(
                    share, isSigned: isSigned, largest: 1)
            }
        }
        canvas.picture(picture, at: Position(2, start), scale: scale)
        var frames = PathData()
        for index in images.indices {
            let (x, y) = (index % columns * (width + air), index / columns * (height + air))
            let corner = Position(2 + Double(x) * scale, start + Double(y) * scale)
            frames.rect(corner, Double(width) * scale, Double(height) * scale)
        }
        canvas.path(frames, "frame")
        return start + Double(down) * scale
    }

    static func describe(_ blocks: [ImageBlock], in text: inout Description) {
        for block in blocks {
            text.open(block.label)
            text.fill(block.images.count)
            text.say(.sayImages)
            text.fill(block.width)
            text.fill(block.height)
            text.say(.sayPixels)
            let span = block.span
            if !span.isEmpty {
                text.fill(span.least)
                text.fill(span.most)
                text.say(.sayValues)
            }
            text.endSentence()
        }
    }
}
