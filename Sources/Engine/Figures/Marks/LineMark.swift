/// A series as lines in the frame, broken where a value has no place.
struct LineMark: Sendable {
    var series: Int
    /// Pieces inside the frame, thinned.
    var pieces: [[Position]]
    /// Where markers stand.
    var markers: [Position]
    var isMarked: Bool

    /// The unbroken stretches of a series, as places.
    static func stretches(_ series: Curves.Series, in frame: Frame) -> [[Position]] {
        var stretches: [[Position]] = []
        var stretch: [Position] = []
        for (x, y) in zip(series.x, series.y) {
            if let place = frame.place(x, y) {
                stretch.append(place)
            } else if !stretch.isEmpty {
                stretches.append(stretch)
                stretch = []
            }
        }
        if !stretch.isEmpty { stretches.append(stretch) }
        return stretches
    }

    /// One mark a series; all of them share a budget of points.
    @inline(never) static func marks(_ all: [Curves.Series], in frame: Frame) -> [LineMark] {
        var owners: [Int] = []
        var pieces: [[Position]] = []
        for (index, series) in all.enumerated() {
            for stretch in stretches(series, in: frame) {
                for piece in frame.box.clipped(stretch) {
                    owners.append(index)
                    pieces.append(piece)
                }
            }
        }
        let thinned = Thinning.lines(pieces, budget: 1200)
        var marks: [LineMark] = []
        for (index, series) in all.enumerated() {
            var own: [[Position]] = []
            var isolated: [Position] = []
            for (owner, piece) in zip(owners, thinned) where owner == index {
                if piece.count == 1 { isolated.append(piece[0]) } else { own.append(piece) }
            }
            var mark = LineMark(series: index, pieces: own, markers: isolated, isMarked: series.isMarked)
            mark.markers += series.isMarked ? mark.marked(series, frame) : all.count > 1 ? mark.sparse(frame) : []
            marks.append(mark)
        }
        return marks
    }

    /// Every point that was measured, or every so many.
    private func marked(_ series: Curves.Series, _ frame: Frame) -> [Position] {
        let count = series.x.count < series.y.count ? series.x.count : series.y.count
        let stride = count / 60 + 1
        var places: [Position] = []
        var i = 0
        while i < count {
            if let place = frame.place(series.x[i], series.y[i]), frame.box.contains(place) { places.append(place) }
            i += stride
        }
        return places
    }

    /// A few on the line, each series at places of its own.
    private func sparse(_ frame: Frame) -> [Position] {
        var places: [Position] = []
        for k in 0..<5 {
            let share = (Double(k) + 0.2 + 0.6 * Double(series % 5) / 5) / 5
            let x = frame.box.left + share * frame.box.width
            if let place = crossing(x) { places.append(place) }
        }
        return places
    }

    /// Where the line passes x.
    @inline(never) private func crossing(_ x: Double) -> Position? {
        for piece in pieces {
            for i in piece.indices.dropFirst() where piece[i - 1].x <= x && piece[i].x >= x {
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
        for piece in pieces {
            for end in [piece.first, piece.last] { if let end { ends.append(end) } }
        }
        if ends.isEmpty { ends = markers }
        return ends.max { $0.x < $1.x }
    }

    /// Up and down so often that dashes would only be dust.
    var isNoisy: Bool {
        var length = 0.0
        var width = 0.0
        for piece in pieces {
            for i in piece.indices.dropFirst() {
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
