/// A grey image (0 to 1), or a signed one (weights: about 0, scaled by its largest magnitude).
package struct ImagePanel: Equatable, Sendable {
    package let label: Label
    package let width: Int
    package let height: Int
    package let pixels: [Float]
    package let isSigned: Bool
    package init(label: Label, width: Int, height: Int, pixels: [Float], isSigned: Bool) {
        self.label = label
        self.width = width
        self.height = height
        self.pixels = pixels
        self.isSigned = isSigned
    }
}

/// Images in a grid with their names below; images of one size are one picture, which costs a few hundred bytes each.
struct ImagesDrawing: Sendable {
    private let panels: [ImagePanel]
    private let left: Int
    private let isUniform: Bool
    private static let width = 480.0
    private static let most = 100
    /// Larger images are averaged down.
    private static let finest = 64

    init(_ panels: [ImagePanel]) {
        var usable: [ImagePanel] = []
        for panel in panels where panel.width > 0 && panel.height > 0 && usable.count < Self.most {
            usable.append(Self.reduced(panel))
        }
        self.panels = usable
        left = panels.count - usable.count
        var isUniform = true
        for panel in usable
        where panel.width != usable[0].width || panel.height != usable[0].height
            || panel.isSigned != usable[0].isSigned
        {
            isUniform = false
        }
        self.isUniform = isUniform
    }

    func draw(on canvas: inout Canvas) -> Size {
        guard let first = panels.first else { return Size(width: Self.width, height: 20) }
        var labels: [[UInt8]] = []
        for panel in panels { labels.append(canvas.words(panel.label)) }
        let labelWidth = min(116, TextWidth.widest(labels, size: Canvas.smallSize))
        let hasLabels = labelWidth > 0
        let tile = Self.tile(first, of: panels.count, beside: labelWidth)
        let scale = tile / Double(max(first.height, first.width))
        // Cells are whole pixels, so that one picture can hold them all.
        let wanted = max(tile + 6, labelWidth + 6)
        let cellColumns = Int((wanted / scale).rounded(.up))
        let imageRows = isUniform ? Double(first.height) * scale : tile
        let cellRows = Int(((imageRows + (hasLabels ? 22 : 6)) / scale).rounded(.up))
        let (cellWidth, cellHeight) = (Double(cellColumns) * scale, Double(cellRows) * scale)
        let fitting = Int(Self.width / cellWidth)
        let perRow = clamped(fitting, 1, panels.count)
        let rows = (panels.count + perRow - 1) / perRow
        if isUniform { draw(panels, perRow, rows, cellColumns, cellRows, Position(1, 1), scale, on: &canvas) }
        for index in panels.indices {
            let panel = panels[index]
            let x = Double(index % perRow) * cellWidth + 1
            let y = Double(index / perRow) * cellHeight + 1
            let own = isUniform ? scale : tile / Double(max(panel.height, panel.width))
            let (width, height) = (Double(panel.width) * own, Double(panel.height) * own)
            if !isUniform { draw([panel], 1, 1, panel.width, panel.height, Position(x, y), own, on: &canvas) }
            canvas.rect(x, y, width, height, StyleClass("frame"))
            canvas.cut(labels[index], to: cellWidth - 4, size: Canvas.smallSize, x, y + height + 15, "small")
        }
        var bottom = Double(rows) * cellHeight + 2
        if left > 0 {
            let more = canvas.vocabulary.sentence(.sayMore, [NumberText.integer(left)])
            canvas.text(more, 1, bottom + 14, "small")
            bottom += 20
        }
        let width = Double(perRow) * cellWidth + 2
        return Size(width: max(240, width), height: bottom)
    }

    /// One picture of them all.
    private func draw(
        _ panels: [ImagePanel], _ perRow: Int, _ rows: Int, _ cellColumns: Int, _ cellRows: Int, _ place: Position,
        _ scale: Double, on canvas: inout Canvas
    ) {
        var picture = PNG(width: perRow * cellColumns, height: rows * cellRows, isSigned: panels[0].isSigned)
        for index in panels.indices {
            picture.paste(panels[index], x: index % perRow * cellColumns, y: index / perRow * cellRows)
        }
        canvas.picture(picture, at: place, scale: scale)
    }

    /// Few images are large; a small one isn't blown up beyond what its pixels tell.
    private static func tile(_ first: ImagePanel, of count: Int, beside labelWidth: Double) -> Double {
        var room = count <= 4 ? 112.0 : count <= 12 ? 84 : count <= 30 ? 56 : 42
        // A long name takes the width anyway.
        if count <= 40, room < labelWidth * 0.72 { room = labelWidth * 0.72 }
        let natural = Double(max(first.height, first.width)) * 12
        return natural < room ? max(natural, 24) : room
    }

    private static func reduced(_ panel: ImagePanel) -> ImagePanel {
        let longest = max(panel.height, panel.width)
        if longest <= finest { return panel }
        let factor = (longest - 1) / finest + 1
        let (width, height) = ((panel.width - 1) / factor + 1, (panel.height - 1) / factor + 1)
        var pixels: [Float] = []
        for y in 0..<height {
            for x in 0..<width {
                let (value, overflow) = (y * factor).multipliedReportingOverflow(by: panel.width)
                let at = overflow || value >= panel.pixels.count ? panel.pixels.count : value + x * factor
                pixels.append(at < panel.pixels.count ? panel.pixels[at] : 0)
            }
        }
        return ImagePanel(label: panel.label, width: width, height: height, pixels: pixels, isSigned: panel.isSigned)
    }
}

extension Canvas {
    mutating func picture(_ picture: PNG, at place: Position, scale: Double) {
        svg.begin("image")
        svg.attribute("class", picture.isSigned ? "picture signed" : "picture")
        svg.attribute("image-rendering", "pixelated")
        svg.place(place.x, place.y, Double(picture.width) * scale, Double(picture.height) * scale)
        svg.attribute("preserveAspectRatio", "none")
        svg.attribute("href", utf8("data:image/png;base64,") + Base64.encoded(picture.encoded()))
        svg.end()
    }
}

extension PNG {
    /// Pixels that are missing stay as they are.
    fileprivate mutating func paste(_ panel: ImagePanel, x: Int, y: Int) {
        var largest: Float = 0
        for pixel in panel.pixels where pixel.isFinite {
            let size = abs(pixel)
            largest = max(largest, size)
        }
        for row in 0..<panel.height {
            for column in 0..<panel.width {
                let at = row * panel.width + column
                guard at < panel.pixels.count, x + column < width, y + row < height else { continue }
                pixels[(y + row) * width + x + column] = ImageShades.shade(
                    panel.pixels[at], isSigned: panel.isSigned, largest: largest)
            }
        }
    }
}

extension ImagePanel {
    static func describe(_ panels: [ImagePanel], in text: inout Description) {
        text.fill(panels.count)
        text.say(.sayImages)
        if panels.isEmpty { return }
        text.fill(panels[0].width)
        text.fill(panels[0].height)
        text.say(.sayPixels)
        text.endSentence()
        var names: [UInt8] = []
        for index in panels.indices {
            var words = text.words(panels[index].label)
            if words.isEmpty { continue }
            if index >= 40 { words = text.vocabulary.sentence(.sayMore, [NumberText.grouped(panels.count - index)]) }
            if !names.isEmpty || index >= 40 { names += utf8("; ") }
            names += words
            if index >= 40 { break }
        }
        text.close(with: names)
    }
}

extension ImagePanel {
    /// Pixels are no use as numbers: each image with its mean.
    static func table(_ panels: [ImagePanel], _ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for index in TableRows.chosen(panels.count) {
            let panel = panels[index]
            var total = 0.0
            for pixel in panel.pixels { total += Double(pixel) }
            let mean: Table.Cell = panel.pixels.isEmpty ? .empty : .number(total / Double(panel.pixels.count))
            rows.append([.number(Double(index)), .label(panel.label), mean])
        }
        return Table(title: title, columns: [Label(.number), Label(.name), Label(.mean)], rows: rows)
    }
}
