/// Series as lines in the frame, broken where a value has no place.
final class LineMarks {
    private let frame: Frame
    private let series: [Curves.Series]
    /// Pieces inside the frame, thinned, and where each series' begin; at the end, where all end.
    private let pieces: [[Position]]
    private let starts: [Int]

    /// All series share a budget of points.
    init(_ series: [Curves.Series], in frame: Frame) {
        self.frame = frame
        self.series = series
        var starts: [Int] = []
        var pieces: [[Position]] = []
        for index in series.indices {
            starts.append(pieces.count)
            for stretch in frame.stretches(series[index].x, series[index].y) {
                for piece in frame.box.clipped(stretch) { pieces.append(piece) }
            }
        }
        starts.append(pieces.count)
        self.starts = starts
        self.pieces = Thinning.lines(pieces, budget: 1200)
    }

    /// The places of markers: at points that make no line, and at every point that was measured, or at every so many, or
    /// at a few on the line, each series at places of its own.
    private func markers(_ index: Int) -> [Position] {
        var markers: [Position] = []
        for i in starts[index]..<starts[index + 1] where pieces[i].count == 1 { markers.append(pieces[i][0]) }
        if series[index].isMarked {
            let (x, y) = (series[index].x, series[index].y)
            let count = min(y.count, x.count)
            for i in stride(from: 0, to: count, by: count / 60 + 1) {
                let place = frame.place(x[i], y[i])
                if frame.box.contains(place) { markers.append(place) }
            }
        } else if series.count > 1 {
            for k in 0..<5 {
                let share = (Double(k) + 0.2 + 0.6 * Double(index % 5) / 5) / 5
                let x = frame.box.left + share * frame.box.width
                let place = crossing(index, x)
                if place.isKnown { markers.append(place) }
            }
        }
        return markers
    }

    /// The line's point at x.
    private func crossing(_ index: Int, _ x: Double) -> Position {
        for k in starts[index]..<starts[index + 1] {
            let piece = pieces[k]
            for i in piece.indices where i > 0 && piece[i - 1].x <= x && piece[i].x >= x {
                let run = piece[i].x - piece[i - 1].x
                let share = run > 0 ? (x - piece[i - 1].x) / run : 0
                return Position(x, piece[i - 1].y + share * (piece[i].y - piece[i - 1].y))
            }
        }
        return .none
    }

    /// The rightmost end of a line, for a label beside it; of its markers where there is no line.
    func end(_ index: Int) -> Position {
        var ends: [Position] = []
        for k in starts[index]..<starts[index + 1] where pieces[k].count > 1 {
            ends.append(pieces[k][0])
            ends.append(pieces[k][pieces[k].count - 1])
        }
        if ends.isEmpty { ends = markers(index) }
        var rightmost = Position.none
        for end in ends where !(end.x <= rightmost.x) { rightmost = end }
        return rightmost
    }

    func draw(_ index: Int, on canvas: inout Canvas) {
        var data = PathData()
        var (length, width) = (0.0, 0.0)
        for k in starts[index]..<starts[index + 1] where pieces[k].count > 1 {
            let piece = pieces[k]
            data.polyline(piece)
            for i in piece.indices where i > 0 {
                let (dx, dy) = (piece[i].x - piece[i - 1].x, piece[i].y - piece[i - 1].y)
                length += (dx * dx + dy * dy).squareRoot()
                width += abs(dx)
            }
        }
        // Up and down so often that dashes would only be dust.
        let isNoisy = length > 5 * width && width > 40
        canvas.path(
            data, .series(isNoisy ? "line fine" : "line", index), dash: isNoisy ? "" : MarkerShape.dash(index))
        canvas.markers(MarkerShape(index), at: markers(index), .series("marker", index))
    }
}
