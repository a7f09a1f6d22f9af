/// The band between a series' least and greatest values.
struct BandMark: Sendable {
    var series: Int
    var outlines: [[Position]] = []

    init(_ series: Curves.Series, index: Int, in frame: Frame) {
        self.series = index
        var upper: [Position] = []
        var lower: [Position] = []
        let count = min(series.x.count, series.low.count, series.high.count)
        for i in 0..<count {
            let x = frame.x.position(series.x[i])
            let (high, low) = (frame.y.bounded(series.high[i]), frame.y.bounded(series.low[i]))
            guard !high.isNaN, !low.isNaN, x >= frame.box.left - 0.01, x <= frame.box.right + 0.01 else {
                finish(&upper, &lower)
                continue
            }
            upper.append(Position(x, high))
            lower.append(Position(x, low))
        }
        finish(&upper, &lower)
    }

    /// Closes a stretch; a band of a single x is a short bar.
    private mutating func finish(_ upper: inout [Position], _ lower: inout [Position]) {
        if !upper.isEmpty {
            var outline = Self.edge(&upper)
            for place in Self.edge(&lower).reversed() { outline.append(place) }
            outlines.append(outline)
        }
    }

    private static func edge(_ places: inout [Position]) -> [Position] {
        if places.count == 1 {
            let place = places[0]
            places = [Position(place.x - 3, place.y), Position(place.x + 3, place.y)]
        }
        let edge = Thinning.lines([places], budget: 250)[0]
        places = []
        return edge
    }

    func draw(on canvas: inout Canvas) {
        var data = PathData()
        for outline in outlines { data.polyline(outline, isClosed: true) }
        canvas.path(data, .series("band", series))
    }
}
