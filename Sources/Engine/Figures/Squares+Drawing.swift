extension Squares {
    private static let side = 66.0
    private static let pitch = Size(width: 80, height: 104)

    /// Four to six a row, with as few places left empty as may be.
    private static func columns(_ count: Int) -> Int {
        if count <= 4 { return count }
        var best = 6
        for columns in [5, 4] where (columns - count % columns) % columns < (best - count % best) % best {
            best = columns
        }
        return best
    }

    func draw(on canvas: inout Canvas) -> Size {
        if squares.isEmpty { return Size(width: Canvas.width, height: 20) }
        var names: [[UInt8]] = []
        for square in squares { names.append(canvas.words(square.label)) }
        let widest = TextWidth.widest(names, size: Canvas.smallSize) + 8
        let columns = max(1, min(Self.columns(squares.count), Int(Canvas.width / widest)))
        let gap = min(max(Self.pitch.width * 1.4, widest), Canvas.width / Double(columns))
        let width = max(320, gap * Double(columns))
        var legend = Legend(left: 2, top: 0, width: width - 4)
        legend.add(.point, of: 1, joined(canvas.vocabulary[.truth], " ", utf8("1")), on: &canvas)
        legend.add(.testPoint, of: 0, joined(canvas.vocabulary[.truth], " ", utf8("0")), on: &canvas)
        var isWrong = false
        for square in squares where !square.isLearned { isWrong = true }
        if isWrong { legend.add(.words, sample: utf8("×"), canvas.vocabulary[.wrong], on: &canvas) }
        var top = legend.height + 4
        if let field = squares.first(where: { $0.field != nil })?.field {
            FieldMark(field, range: Extent(isLogarithmic: false), isFine: false).drawKey(
                canvas.vocabulary[.probability], on: &canvas, left: 2, top: top, room: width - 30)
            top += FieldMark.keyHeight
        }
        var frames: [Frame] = []
        var marks: [PointMark] = []
        let scale = Scale((Self.domain.from, Self.domain.to), isLogarithmic: false)
        for index in squares.indices {
            let left = gap * (Double(index % columns) + 0.5) - Self.side / 2
            let y = top + Double(index / columns) * Self.pitch.height
            let box = Box(left: left, top: y, right: left + Self.side, bottom: y + Self.side)
            frames.append(Frame(box: box, x: scale, y: scale))
            var points: [Plane.Point] = []
            for corner in squares[index].corners {
                points.append(
                    .init(
                        x: Double(corner.x), y: Double(corner.y), classIndex: corner.isOne ? 1 : 0,
                        part: corner.isOne ? .training : .test))
            }
            marks.append(PointMark(points, in: frames[index], most: 4))
        }
        PointMark.define(marks, on: &canvas)
        for index in squares.indices {
            let (box, square) = (frames[index].box, squares[index])
            if let field = square.field {
                FieldMark(field, range: Extent(isLogarithmic: false), isFine: false).draw(on: &canvas, in: box)
            }
            canvas.rect(box.left, box.top, box.width, box.height, StyleClass("frame"))
            var crosses = PathData()
            for corner in square.corners where !corner.isRight {
                let (x, y) = (frames[index].x.position(Double(corner.x)), frames[index].y.position(Double(corner.y)))
                crosses.segment(Position(x - 10, y - 10), Position(x + 10, y + 10))
                crosses.segment(Position(x - 10, y + 10), Position(x + 10, y - 10))
            }
            // Below the corner, which says what would have been right.
            canvas.path(crosses, "line casing")
            canvas.path(crosses, "boundary")
            marks[index].draw(on: &canvas, name: [])
            canvas.cut(
                names[index], to: gap - 6, size: Canvas.smallSize, (box.left + box.right) / 2,
                box.bottom + 17, square.isLearned ? "small" : "small strong", .middle)
        }
        let rows = columns == 0 ? 0 : (squares.count + columns - 1) / columns
        return Size(width: width, height: top + Double(rows) * Self.pitch.height - 10)
    }

    func describe(in text: inout Description) {
        var learned = 0
        var names: [UInt8] = []
        for square in squares {
            if square.isLearned {
                learned += 1
                continue
            }
            if !names.isEmpty { names += utf8(", ") }
            names += text.words(square.label)
        }
        text.fill(learned)
        text.fill(squares.count)
        text.say(.sayLearned)
        if names.isEmpty { return }
        text.fill(names)
        text.say(.sayNotLearned)
    }
}
