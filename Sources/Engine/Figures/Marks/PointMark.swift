/// Samples in a plane: a shape and colour for each class, hollow where they are for testing.
struct PointMark: Sendable {
    private struct Group {
        var classIndex: Int
        var isTest: Bool
        var places: [Position]
    }
    private var groups: [Group] = []
    private var scale = 1.0
    private static let most = 1100

    /// Points outside the frame are left out; of many in one place one is drawn.
    init(_ points: [Plane.Point], in frame: Frame, isSmall: Bool) {
        var cell = 0.5
        repeat {
            collect(points, frame, cell)
            cell *= 1.5
        } while count > Self.most
        scale = count > 500 ? 0.6 : count > 150 ? 0.8 : count > 60 ? 1 : count > 12 ? 1.25 : 1.7
        if isSmall { scale *= 0.85 }
        groups.sort { $0.classIndex == $1.classIndex ? !$0.isTest && $1.isTest : $0.classIndex < $1.classIndex }
    }

    var count: Int {
        var count = 0
        for group in groups { count += group.places.count }
        return count
    }

    private mutating func collect(_ points: [Plane.Point], _ frame: Frame, _ cell: Double) {
        groups = []
        var taken: Set<Int> = []
        for point in points {
            guard let place = frame.place(point.x, point.y), frame.box.contains(place) else { continue }
            let kind = (point.classIndex < 0 ? 0 : point.classIndex % 10 + 1) * 2 + (point.isTest ? 1 : 0)
            let (column, row) = (Int((place.x / cell).rounded(.down)), Int((place.y / cell).rounded(.down)))
            if !taken.insert((column * 4096 + row) * 32 + kind).inserted { continue }
            let classIndex = point.classIndex < 0 ? -1 : point.classIndex % 10
            if let at = groups.firstIndex(where: { $0.classIndex == classIndex && $0.isTest == point.isTest }) {
                groups[at].places.append(place)
            } else {
                groups.append(Group(classIndex: classIndex, isTest: point.isTest, places: [place]))
            }
        }
    }

    /// Every shape is a marker on the corners of a line that is not drawn: a few bytes a point.
    func draw(on canvas: inout Canvas, panel: Int) {
        if groups.isEmpty { return }
        canvas.svg.begin("defs")
        for (number, group) in groups.enumerated() {
            canvas.svg.begin("marker")
            canvas.svg.attribute("id", name(canvas, panel, number))
            canvas.svg.attribute("viewBox", "-5 -5 10 10")
            canvas.svg.attribute("markerWidth", 10 * scale)
            canvas.svg.attribute("markerHeight", 10 * scale)
            canvas.svg.attribute("markerUnits", "userSpaceOnUse")
            let style = StyleClass.ofClass(group.isTest ? "point test" : "point", group.classIndex)
            canvas.markers(MarkerShape(group.classIndex), at: [Position(0, 0)], style)
            canvas.svg.end()
        }
        canvas.svg.end()
        for (number, group) in groups.enumerated() {
            let reference = canvas.reference(name(canvas, panel, number))
            var data = PathData()
            for place in group.places { data.corner(at: place) }
            canvas.svg.begin("path")
            canvas.svg.attribute("class", "points")
            canvas.svg.attribute("marker-start", reference)
            canvas.svg.attribute("marker-mid", reference)
            canvas.svg.attribute("marker-end", reference)
            canvas.svg.attribute("d", data.bytes)
            canvas.svg.end()
        }
    }

    private func name(_ canvas: Canvas, _ panel: Int, _ number: Int) -> [UInt8] {
        canvas.name("panel-", panel) + utf8("-point-") + NumberText.integer(number)
    }
}
