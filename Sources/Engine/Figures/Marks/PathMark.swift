/// A polyline in a plane, fainter the older it is.
struct PathMark: Sendable {
    var path: Plane.Path
    /// Colour, dash and marker.
    var series: Int
    /// Over a field: paper on both sides keeps it apart.
    var isCased: Bool
    /// The newest of paths that fade with age: stronger than all before it.
    var isLast = false

    func draw(on canvas: inout Canvas, in frame: Frame) {
        var data = PathData()
        var corners: [Position] = []
        var pieces: [[Position]] = []
        for stretch in frame.stretches(path.x, path.y) {
            for place in stretch where frame.box.contains(place) { corners.append(place) }
            pieces += frame.box.clipped(stretch)
        }
        for piece in pieces {
            if piece.count == 1 { corners.append(piece[0]) }
            data.polyline(Thinning.straightened(piece, tolerance: 0.3))
        }
        if isCased { canvas.path(data, "line casing") }
        canvas.path(
            data, .series(isLast ? "line last" : "line", series), dash: MarkerShape.dash(series), opacity: opacity)
        if path.isMarked || data.isEmpty {
            canvas.markers(MarkerShape(series), at: Self.few(corners), .series("marker", series))
        }
    }

    @inline(never) var opacity: Double {
        let age = path.age == path.age ? path.age : 1
        if age >= 1 { return 1 }
        return 0.15 + 0.4 * (age < 0 ? 0 : age)
    }

    /// Markers far enough apart to be told from each other, the first and the last among them.
    private static func few(_ places: [Position]) -> [Position] {
        var kept: [Position] = []
        var last = Position(-1000, -1000)
        for i in places.indices {
            let (dx, dy) = (places[i].x - last.x, places[i].y - last.y)
            if dx * dx + dy * dy <= 36, i < places.count - 1 { continue }
            last = places[i]
            kept.append(last)
        }
        return kept
    }
}
