/// The piece of the plane around the lesson's data, which a reader's points widen only where they lie outside: a place
/// that is pointed at stays where it is.
struct PlaneFrame {
    private(set) var x: Domain
    private(set) var y: Domain

    init(_ data: PreparedData) {
        var places = PlanePoints()
        places.add(data)
        (x, y) = places.domains(of: places.most)
    }

    mutating func include(_ point: Explorer.Point) {
        x = x.reaching([Double(point.x)], margin: 0.05)
        y = y.reaching([Double(point.y)], margin: 0.05)
    }
}
