/// Samples in a plane: a shape and colour for each class, hollow where they are not for training.
///
/// A class since it holds much and is handed on.
final class PointMark {
    private var places: [Position] = []
    /// Of each place: a class (none first, then ten) three times, for each part of the data.
    private var kindsOfPlaces: [Int] = []
    private static let kinds = 33

    /// Points outside the frame are left out; of many in one place one is drawn, until at most `most` are left.
    init(_ points: [Plane.Point], in frame: Frame, most: Int) {
        var cell = 0.5
        repeat {
            collect(points, frame, cell)
            cell *= 1.5
        } while places.count > most && cell < 1000
    }

    private func collect(_ points: [Plane.Point], _ frame: Frame, _ cell: Double) {
        places = []
        kindsOfPlaces = []
        // What is taken, hashed: a free slot is -1, and a taken one sends on to the next.
        var size = 16
        while size < 2 * points.count { size *= 2 }
        var taken = [Int](repeating: -1, count: size)
        for point in points {
            let place = frame.place(point.x, point.y)
            if !frame.box.contains(place) { continue }
            let kind = (point.classIndex < 0 ? 0 : point.classIndex % 10 + 1) * 3 + point.part.rawValue
            let (column, row) = (Int((place.x / cell).rounded(.down)), Int((place.y / cell).rounded(.down)))
            let key = (column * 4096 + row) * 64 + kind
            var slot = Int(truncatingIfNeeded: (UInt32(truncatingIfNeeded: key) &* 0x9E37_79B1) >> 8) & (size - 1)
            while taken[slot] >= 0, taken[slot] != key { slot = (slot + 1) & (size - 1) }
            if taken[slot] == key { continue }
            taken[slot] = key
            places.append(place)
            kindsOfPlaces.append(kind)
        }
    }

    /// Every shape is a marker on the corners of a line that is not drawn: a few bytes a point. Panels share them.
    static func define(_ marks: [PointMark], on canvas: inout Canvas) {
        var most = 0
        for mark in marks { most = max(most, mark.places.count) }
        if most == 0 { return }
        var size = most > 500 ? 6.0 : most > 150 ? 8 : most > 60 ? 10 : most > 12 ? 12.5 : 17
        if marks.count > 1 { size *= 0.85 }
        var isDefined = [Bool](repeating: false, count: kinds)
        canvas.svg.begin("defs")
        for mark in marks {
            for kind in 0..<kinds where !isDefined[kind] && mark.has(kind) {
                isDefined[kind] = true
                canvas.svg.begin("marker")
                canvas.svg.attribute("id", canvas.markerName(kind))
                canvas.svg.attribute("viewBox", "-5 -5 10 10")
                canvas.svg.attribute("markerWidth", size)
                canvas.svg.attribute("markerHeight", size)
                canvas.svg.attribute("markerUnits", "userSpaceOnUse")
                canvas.point(kind / 3 - 1, Plane.Part(rawValue: kind % 3) ?? .training, at: Position(0, 0))
                canvas.svg.end()
            }
        }
        canvas.svg.end()
    }

    private func has(_ kind: Int) -> Bool {
        for other in kindsOfPlaces where other == kind { return true }
        return false
    }

    /// A name, unless it is empty, lets `repeated` draw the same points elsewhere.
    func draw(on canvas: inout Canvas, name: [UInt8]) {
        if places.isEmpty { return }
        canvas.svg.begin("g")
        if !name.isEmpty { canvas.svg.attribute("id", name) }
        canvas.svg.attribute("class", "points")
        for kind in 0..<Self.kinds where has(kind) {
            let reference = canvas.reference(canvas.markerName(kind))
            var data = PathData()
            for i in places.indices where kindsOfPlaces[i] == kind { data.corner(at: places[i]) }
            canvas.svg.begin("path")
            canvas.svg.attribute("marker-start", reference)
            canvas.svg.attribute("marker-mid", reference)
            canvas.svg.attribute("marker-end", reference)
            canvas.svg.attribute("d", data.bytes)
            canvas.svg.end()
        }
        canvas.svg.end()
    }

    /// A copy of the points drawn under the name, moved. It says the class again: not every browser looks above the copy for it.
    func repeated(_ name: [UInt8], right: Double, down: Double, on canvas: inout Canvas) {
        if places.isEmpty { return }
        canvas.svg.begin("use")
        canvas.svg.attribute("class", "points")
        canvas.svg.attribute("href", utf8("#") + name)
        canvas.svg.attribute("x", right)
        canvas.svg.attribute("y", down)
        canvas.svg.end()
    }
}

extension Canvas {
    fileprivate func markerName(_ kind: Int) -> [UInt8] {
        name(kind % 3 == 0 ? "point-" : kind % 3 == 1 ? "validation-" : "test-", kind / 3)
    }

    /// A sample's marker.
    mutating func point(_ classIndex: Int, _ part: Plane.Part, at place: Position) {
        marker(
            MarkerShape(classIndex), at: place, .ofClass(part == .training ? "point" : "point test", classIndex))
        if part == .validation { circle(place.x, place.y, 1.3, StyleClass("dot")) }
    }
}
