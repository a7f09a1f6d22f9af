/// Samples in a plane: a shape and colour for each class, hollow where they are for testing.
struct PointMark: Sendable {
    private struct Group {
        var classIndex: Int
        var isTest: Bool
        var places: [Position]
    }
    private var groups: [Group] = []

    /// Points outside the frame are left out; of many in one place one is drawn, until at most `most` are left.
    init(_ points: [Plane.Point], in frame: Frame, most: Int) {
        var cell = 0.5
        repeat {
            collect(points, frame, cell)
            cell *= 1.5
        } while count > most && cell < 1000
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

    /// Every shape is a marker on the corners of a line that is not drawn: a few bytes a point. Panels share them.
    static func define(_ marks: [PointMark], on canvas: inout Canvas) {
        var most = 0
        var defined: [Group] = []
        for mark in marks {
            if mark.count > most { most = mark.count }
            for group in mark.groups
            where !defined.contains(where: { $0.classIndex == group.classIndex && $0.isTest == group.isTest }) {
                defined.append(group)
            }
        }
        if most == 0 { return }
        var size = most > 500 ? 6.0 : most > 150 ? 8 : most > 60 ? 10 : most > 12 ? 12.5 : 17
        if marks.count > 1 { size *= 0.85 }
        canvas.svg.begin("defs")
        for group in defined {
            canvas.svg.begin("marker")
            canvas.svg.attribute("id", name(group, canvas))
            canvas.svg.attribute("viewBox", "-5 -5 10 10")
            canvas.svg.attribute("markerWidth", size)
            canvas.svg.attribute("markerHeight", size)
            canvas.svg.attribute("markerUnits", "userSpaceOnUse")
            let style = StyleClass.ofClass(group.isTest ? "point test" : "point", group.classIndex)
            canvas.markers(MarkerShape(group.classIndex), at: [Position(0, 0)], style)
            canvas.svg.end()
        }
        canvas.svg.end()
    }

    func draw(on canvas: inout Canvas) {
        for group in groups {
            let reference = canvas.reference(Self.name(group, canvas))
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

    private static func name(_ group: Group, _ canvas: Canvas) -> [UInt8] {
        canvas.name(group.isTest ? "test-" : "point-", group.classIndex + 1)
    }
}
