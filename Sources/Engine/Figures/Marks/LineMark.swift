/// A series as lines in the frame, broken where a value has no place.
struct LineMark: Sendable {
    var series: Int
    /// Pieces inside the frame, thinned.
    var pieces: [[Position]]
    /// Where markers stand.
    var markers: [Position]

    /// One mark a series; all of them share a budget of points.
    @inline(never) static func marks(_ all: [Curves.Series], in frame: Frame) -> [LineMark] {
        var owners: [Int] = []
        var pieces: [[Position]] = []
        for index in all.indices {
            for stretch in frame.stretches(all[index].x, all[index].y) {
                for piece in frame.box.clipped(stretch) {
                    owners.append(index)
                    pieces.append(piece)
                }
            }
        }
        let thinned = Thinning.lines(pieces, budget: 1200)
        var marks: [LineMark] = []
        for index in all.indices {
            var mark = LineMark(series: index, pieces: [], markers: [])
            for i in owners.indices where owners[i] == index {
                if thinned[i].count == 1 { mark.markers.append(thinned[i][0]) } else { mark.pieces.append(thinned[i]) }
            }
            if all[index].isMarked {
                mark.mark(all[index].x, all[index].y, frame)
            } else if all.count > 1 {
                mark.markSparsely(frame)
            }
            marks.append(mark)
        }
        return marks
    }

    /// Every point that was measured, or every so many.
    private mutating func mark(_ x: [Double], _ y: [Double], _ frame: Frame) {
        let count = x.count < y.count ? x.count : y.count
        let stride = count / 60 + 1
        var i = 0
        while i < count {
            if let place = frame.place(x[i], y[i]), frame.box.contains(place) { markers.append(place) }
            i += stride
        }
    }

    /// A few on the line, each series at places of its own.
    private mutating func markSparsely(_ frame: Frame) {
        for k in 0..<5 {
            let share = (Double(k) + 0.2 + 0.6 * Double(series % 5) / 5) / 5
            let x = frame.box.left + share * frame.box.width
            if let place = crossing(x) { markers.append(place) }
        }
    }

    /// Where the line passes x.
    @inline(never) private func crossing(_ x: Double) -> Position? {
        for piece in pieces {
            for i in 1..<(piece.isEmpty ? 1 : piece.count) where piece[i - 1].x <= x && piece[i].x >= x {
                let run = piece[i].x - piece[i - 1].x
                let share = run > 0 ? (x - piece[i - 1].x) / run : 0
                return Position(x, piece[i - 1].y + share * (piece[i].y - piece[i - 1].y))
            }
        }
        return nil
    }

    /// Its rightmost end, for a label beside it.
    var end: Position? {
        var ends: [Position] = []
        for piece in pieces where !piece.isEmpty {
            ends.append(piece[0])
            ends.append(piece[piece.count - 1])
        }
        if ends.isEmpty { ends = markers }
        if ends.isEmpty { return nil }
        var rightmost = ends[0]
        for end in ends where end.x > rightmost.x { rightmost = end }
        return rightmost
    }

    /// Up and down so often that dashes would only be dust.
    var isNoisy: Bool {
        var length = 0.0
        var width = 0.0
        for piece in pieces {
            for i in 1..<(piece.isEmpty ? 1 : piece.count) {
                let (dx, dy) = (piece[i].x - piece[i - 1].x, piece[i].y - piece[i - 1].y)
                length += (dx * dx + dy * dy).squareRoot()
                width += dx < 0 ? -dx : dx
            }
        }
        return length > 5 * width && width > 40
    }

    func draw(on canvas: inout Canvas) {
        var data = PathData()
        for piece in pieces { data.polyline(piece) }
        let isNoisy = isNoisy
        canvas.path(
            data, .series(isNoisy ? "line fine" : "line", series), dash: isNoisy ? nil : MarkerShape.dash(series))
        canvas.markers(MarkerShape(series), at: markers, .series("marker", series))
    }
}
