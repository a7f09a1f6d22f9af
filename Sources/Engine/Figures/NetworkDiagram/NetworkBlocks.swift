extension NetworkDiagram {
    /// Layers as blocks, where their units would not fit: an image is a stack of its maps, anything else a bar.
    var isOfBlocks: Bool {
        for column in columns where column.units > Self.mostUnits || !column.shape.isVector { return true }
        return false
    }
    private static let mostUnits = 16

    /// A layer's block and the words below it, by the middle of its row.
    private struct Block {
        var row = 0
        /// Of all that belongs to it, words too.
        var left = 0.0
        var width = 0.0
        /// The face in front; maps behind it lie further up and right.
        var face = Size(width: 12, height: 0)
        var copies = 0
        var lines: [[UInt8]] = []
        /// Room for the sum after it.
        var sum = 0.0

        static let step = 4.0
        var faceLeft: Double { left + (width - face.width - Double(copies) * Self.step) / 2 }
        /// Where what it gives leaves it.
        var right: Double { faceLeft + face.width + Double(copies) * Self.step }
    }

    private static let room = Canvas.width
    private static let largest = 76.0
    private static let gap = 12.0

    func drawBlocks(on canvas: inout Canvas) -> Size {
        var blocks = blocks(canvas.vocabulary)
        // In as many rows as they need, and those about as long as each other.
        var limit = Self.room
        let rows = Self.place(&blocks, within: limit)
        while limit > 100 {
            var shorter = blocks
            if Self.place(&shorter, within: limit - 10) > rows { break }
            limit -= 10
            blocks = shorter
        }
        var lines = [Int](repeating: 0, count: rows)
        var tallest = 0.0
        for block in blocks {
            lines[block.row] = max(lines[block.row], block.lines.count)
            tallest = max(tallest, block.face.height)
        }
        var hasSums = false
        for column in columns where column.layer?.sums.isEmpty == false { hasSums = true }
        let above = hasSums ? 34.0 : 6
        let lineHeight = Double(Canvas.tickSize) + 3
        var middles: [Double] = []
        var bottom = 0.0
        for row in lines.indices {
            middles.append(bottom + above + tallest / 2 + 3 * Block.step)
            bottom = middles[row] + tallest / 2 + 10 + Double(lines[row]) * lineHeight + 8
        }
        var width = 0.0
        for k in blocks.indices {
            width = max(width, blocks[k].left + blocks[k].width + blocks[k].sum)
            connect(blocks, k, middles, on: &canvas)
        }
        for k in blocks.indices {
            let (block, middle) = (blocks[k], middles[blocks[k].row])
            draw(block, middle, isInput: k == 0, on: &canvas)
            for line in block.lines.indices {
                let y = middle + tallest / 2 + 10 + Double(line + 1) * lineHeight - 3
                canvas.text(block.lines[line], block.left + block.width / 2, y, "tick", .middle)
            }
        }
        for k in blocks.indices { drawWindow(blocks, k, middles[blocks[k].row], on: &canvas) }
        for k in blocks.indices { drawSums(blocks, k, middles, tallest, on: &canvas) }
        return Size(width: max(300, width), height: bottom)
    }

    /// From left to right, wrapped; how many rows that makes.
    private static func place(_ blocks: inout [Block], within limit: Double) -> Int {
        var (x, row) = (0.0, 0)
        for k in blocks.indices {
            if x > 0, x + blocks[k].width + blocks[k].sum > limit {
                row += 1
                x = 0
            }
            blocks[k].left = x
            blocks[k].row = row
            x += blocks[k].width + blocks[k].sum + gap
        }
        return row + 1
    }

    private func blocks(_ vocabulary: Vocabulary) -> [Block] {
        var tallest = 1
        for column in columns { tallest = max(tallest, max(column.shape.height, column.shape.width)) }
        var blocks: [Block] = []
        for column in columns {
            var block = Block()
            let shape = column.shape
            if shape.isVector {
                // Twice as many units are a step higher, from 16 to a thousand and more.
                var doublings = 0
                while shape.channels >> doublings > 1, doublings < 11 { doublings += 1 }
                block.face.height = min(Self.largest, 16 + 6 * Double(doublings))
            } else {
                let scale = Self.largest / Double(tallest)
                block.face = Size(
                    width: max(10, scale * Double(shape.width)), height: max(10, scale * Double(shape.height)))
                block.copies = min(3, shape.channels - 1)
            }
            if column.isNarrow {
                block.face = Size(width: 7, height: blocks.last?.face.height ?? Self.largest)
                block.copies = 0
            }
            block.lines = Self.wrapped(vocabulary.text(of: column.label), to: 84)
            // A full layer says its units itself, and the input its shape.
            if let layer = column.layer, !layer.isDense, !column.isNarrow { block.lines.append(shape.text) }
            let words = TextWidth.widest(block.lines, size: Canvas.tickSize)
            block.width = max(block.face.width + Double(block.copies) * Block.step, words) + 10
            block.sum = column.layer?.sums.isEmpty ?? true ? 0 : 22
            blocks.append(block)
        }
        return blocks
    }

    /// Words in lines of at most the width, or a word each.
    private static func wrapped(_ text: [UInt8], to width: Double) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for part in text.split(separator: UInt8(ascii: " ")) {
            let word = [UInt8](part)
            if let last = lines.last {
                let longer = last + utf8(" ") + word
                if TextWidth.of(longer, size: Canvas.tickSize) <= width {
                    lines[lines.count - 1] = longer
                    continue
                }
            }
            lines.append(word)
        }
        return lines
    }

    private func draw(_ block: Block, _ middle: Double, isInput: Bool, on canvas: inout Canvas) {
        let style = StyleClass(isInput ? "unit input" : "unit")
        for copy in stride(from: block.copies, through: 0, by: -1) {
            let shift = Double(copy) * Block.step
            canvas.rect(
                block.faceLeft + shift, middle - block.face.height / 2 - shift, block.face.width, block.face.height,
                style)
        }
    }

    /// What leads from the block before, under the blocks.
    private func connect(_ blocks: [Block], _ k: Int, _ middles: [Double], on canvas: inout Canvas) {
        guard k > 0 else { return }
        let (from, to) = (blocks[k - 1], blocks[k])
        let middle = middles[to.row]
        if from.row != to.row {
            let end = Position(from.right + from.sum + 8, middles[from.row])
            canvas.line(Position(from.right, end.y), end, "edge")
            return canvas.line(Position(max(0, to.faceLeft - 14), middle), Position(to.faceLeft, middle), "edge")
        }
        if isFull(k), from.sum == 0, columns[k - 1].shape.isVector {
            var data = PathData()
            for side in [-0.5, 0.5] {
                data.segment(
                    Position(from.right, middle + side * from.face.height),
                    Position(to.faceLeft, middle + side * to.face.height))
            }
            return canvas.path(data, "leader")
        }
        if columns[k].window == nil || from.sum > 0 {
            canvas.line(Position(from.right, middle), Position(to.faceLeft, middle), "edge")
        }
    }

    /// The window of a convolution or a pool on the face before it, and the one place that it makes of it.
    private func drawWindow(_ blocks: [Block], _ k: Int, _ middle: Double, on canvas: inout Canvas) {
        guard k > 0, let window = columns[k].window, blocks[k - 1].row == blocks[k].row, !columns[k - 1].isNarrow
        else { return }
        let (from, to) = (blocks[k - 1], blocks[k])
        let given = columns[k - 1].shape
        let width = min(from.face.width, max(4, from.face.width * Double(window.width) / Double(max(1, given.width))))
        let height = min(
            from.face.height, max(4, from.face.height * Double(window.height) / Double(max(1, given.height))))
        let corner = Position(
            from.faceLeft + (from.face.width - width) * 0.7, middle + (from.face.height - height) * 0.2 - height / 2)
        let place = Position(to.faceLeft + to.face.width * 0.3, middle)
        var data = PathData()
        data.rect(corner, width, height)
        for side in [0, height] { data.segment(Position(corner.x + width, corner.y + side), place) }
        canvas.path(data, "leader")
        canvas.circle(place.x, place.y, 1.8, StyleClass("dot"))
    }

    private func isFull(_ k: Int) -> Bool { columns[k].layer?.isDense ?? false }

    /// Arcs from where a residual block begins to the sum behind its last layer.
    private func drawSums(_ blocks: [Block], _ k: Int, _ middles: [Double], _ tallest: Double, on canvas: inout Canvas)
    {
        guard let sums = columns[k].layer?.sums, !sums.isEmpty else { return }
        let end = Position(blocks[k].right + 11, middles[blocks[k].row])
        for index in sums.indices {
            let first = k - 1 - sums[index]
            guard blocks.indices.contains(first) else { continue }
            let start = Position(blocks[first].right + max(4, blocks[first].sum), middles[blocks[first].row])
            let rise = tallest / 2 + 3 * Block.step + 8 + 7 * Double(index)
            if blocks[first].row == blocks[k].row {
                Self.drawArc(start, end, top: end.y - rise, on: &canvas)
            } else {
                // Out of its row, and into the other one.
                Self.drawArc(start, Position(Self.room, start.y - rise + 8), top: start.y - rise, on: &canvas)
                Self.drawArc(Position(0, end.y - rise + 8), end, top: end.y - rise, on: &canvas)
            }
        }
        Self.drawSum(at: end, on: &canvas)
    }

    /// A row a layer, where weights are too many to be listed.
    func blockTable(_ title: Label) -> Table {
        var rows: [[Table.Cell]] = []
        for k in columns.indices {
            rows.append([
                .number(Double(k)), .label(columns[k].label), .label(Label(text: columns[k].shape.text)),
                .number(Double(columns[k].parameters)),
            ])
        }
        return Table(
            title: title, columns: [Label(.layer), Label(.name), Label(.shape), Label(.parameters)], rows: rows)
    }
}

extension NetworkDiagram.Column {
    /// Of what it takes, the part that one number of it sees.
    fileprivate var window: (width: Int, height: Int)? {
        switch layer?.form {
        case .convolution(let height, let width, _, _, _, _): (width, height)
        case .maxPool(let size, _), .averagePool(let size, _): (size, size)
        case .dense, .flatten, .dropout, .batchNorm, nil: nil
        }
    }

    /// It changes numbers, and no shape.
    fileprivate var isNarrow: Bool {
        switch layer?.form {
        case .dropout, .batchNorm: true
        case .dense, .convolution, .maxPool, .averagePool, .flatten, nil: false
        }
    }
}
