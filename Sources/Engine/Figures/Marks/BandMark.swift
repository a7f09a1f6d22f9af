/// What lies between a series' least and greatest values.
struct BandMark: Sendable {
    var series: Int
    var outlines: [[Position]] = []

    init(_ series: Curves.Series, index: Int, in frame: Frame) {
        self.series = index
        var upper: [Position] = []
        var lower: [Position] = []
        let counts = [series.low.count, series.high.count, series.x.count]
        var count = counts[0]
        for other in counts where other < count { count = other }
        for i in 0..<count {
            guard let x = frame.x.position(series.x[i]), let high = frame.y.bounded(series.high[i]),
                let low = frame.y.bounded(series.low[i]), x >= frame.box.left - 0.01, x <= frame.box.right + 0.01
            else {
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
        if upper.count == 1 {
            upper = [Position(upper[0].x - 3, upper[0].y), Position(upper[0].x + 3, upper[0].y)]
            lower = [Position(lower[0].x - 3, lower[0].y), Position(lower[0].x + 3, lower[0].y)]
        }
        if !upper.isEmpty {
            let above = Thinning.lines([upper], budget: 250)[0]
            let below = Thinning.lines([lower], budget: 250)[0]
            outlines.append(above + Array(below.reversed()))
        }
        upper = []
        lower = []
    }

    func draw(on canvas: inout Canvas) {
        var data = PathData()
        for outline in outlines { data.polyline(outline, isClosed: true) }
        canvas.path(data, .series("band", series))
    }
}
