/// Series as lines in the frame, broken where a value has no place.
final class LineMarks {
    private let frame: Frame
    private let curves: Curves
    private var series: [Curves.Series] { curves.series }
    /// Points that the axis leaves out: how many, and where their lines leave and where single ones would be, by series.
    let outside: Int
    private let exits: [[Position]]
    /// Pieces inside the frame, thinned, and where each series' begin; at the end, where all end.
    private let pieces: [[Position]]
    private let starts: [Int]

    /// All series share a budget of points.
    init(_ curves: Curves, in frame: Frame) {
        self.frame = frame
        self.curves = curves
        let series = curves.series
        var outside = 0
        var exits: [[Position]] = []
        var starts: [Int] = []
        var pieces: [[Position]] = []
        for index in series.indices {
            starts.append(pieces.count)
            let exit = Self.exits(series[index], frame)
            outside += exit.count
            exits.append(exit.places)
            for stretch in frame.stretches(series[index].x, series[index].y) {
                for piece in frame.box.clipped(stretch) { pieces.append(piece) }
            }
        }
        starts.append(pieces.count)
        self.starts = starts
        self.outside = outside
        self.exits = exits
        self.pieces = Thinning.lines(pieces, budget: 1200)
    }

    /// Points above or below the frame, with the first place of each stretch of them at its border.
    private static func exits(_ series: Curves.Series, _ frame: Frame) -> (count: Int, places: [Position]) {
        var count = 0
        var places: [Position] = []
        var isOut = false
        let length = min(series.y.count, series.x.count)
        for i in 0..<length {
            let place = frame.place(series.x[i], series.y[i])
            let bounded = frame.y.bounded(series.y[i])
            // A logarithmic axis has no place for zero and below.
            let isBelow = frame.y.isLogarithmic && series.y[i].isFinite && series.y[i] <= 0
            let leaves = isBelow || place.isKnown && (place.y - bounded > 0.01 || bounded - place.y > 0.01)
            if leaves {
                count += 1
                let exit = Position(frame.x.position(series.x[i]), isBelow ? frame.box.bottom : bounded)
                // Where the line leaves, and where it ends outside.
                if !isOut || i == length - 1, exit.isKnown { places.append(exit) }
            }
            isOut = leaves
        }
        return (count, places)
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
        let colour = curves.colour(index)
        canvas.path(
            data, .series(isNoisy ? "line fine" : "line", colour),
            dash: isNoisy ? "" : MarkerShape.dash(curves.dash(index)))
        canvas.markers(MarkerShape(colour), at: markers(index), .series("marker", colour))
        // Triangles point to where the line goes on.
        for exit in exits[index] {
            let isUp = exit.y < frame.box.top + 1
            canvas.marker(
                isUp ? .triangle : .wedge, at: Position(exit.x, exit.y + (isUp ? 3 : -3)), .series("marker", colour))
        }
    }
}
