/// A polyline in a plane, fainter the older it is.
struct PathMark: Sendable {
    var path: Plane.Path
    /// Colour, dash and marker.
    var series: Int
    /// Over a field: paper on both sides keeps it apart.
    var isCased: Bool
    /// Of paths told apart by age: from light to dark, the newest strongest.
    var isAged: Bool

    func draw(on canvas: inout Canvas, in frame: Frame) {
        var data = PathData()
        var corners: [Position] = []
        var lone: [Position] = []
        for stretch in frame.stretches(path.x, path.y) {
            for place in stretch where frame.box.contains(place) { corners.append(place) }
            for piece in frame.box.clipped(stretch) {
                if piece.count == 1 { lone.append(piece[0]) }
                data.polyline(Thinning.straightened(piece, tolerance: 0.3))
            }
        }
        for place in lone { corners.append(place) }
        if path.isReference {
            return canvas.path(data, StyleClass("rule"), dash: "5 4")
        }
        if isCased { canvas.path(data, "line casing") }
        let style = isAged ? Self.aged("line", path.age) : .series("line", series)
        canvas.path(data, style, dash: isAged ? "" : MarkerShape.dash(series))
        if path.isMarked || data.isEmpty {
            canvas.markers(
                MarkerShape(series), at: Self.few(corners),
                isAged ? Self.aged("marker", path.age) : .series("marker", series))
        }
    }

    /// One of five shades, the last for the newest alone.
    static func aged(_ mark: StaticString, _ age: Double) -> StyleClass {
        let shade = age >= 1 ? 4 : age > 0 ? Int(age * 4) : 0
        return StyleClass(bytes: joined(utf8(mark), " age-", NumberText.integer(shade)))
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
