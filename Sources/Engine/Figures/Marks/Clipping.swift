/// A rectangle of the drawing, top < bottom.
struct Box: Equatable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }

    func contains(_ p: Position, margin: Double = 0.01) -> Bool {
        p.x >= left - margin && p.x <= right + margin && p.y >= top - margin && p.y <= bottom + margin
    }

    /// The part of a segment inside, or nil (Liang and Barsky 1984).
    func clipped(_ a: Position, _ b: Position) -> (Position, Position)? {
        var (first, last) = (0.0, 1.0)
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        guard Self.cut(-dx, a.x - left, &first, &last), Self.cut(dx, right - a.x, &first, &last),
            Self.cut(-dy, a.y - top, &first, &last), Self.cut(dy, bottom - a.y, &first, &last), first <= last
        else { return nil }
        return (Position(a.x + first * dx, a.y + first * dy), Position(a.x + last * dx, a.y + last * dy))
    }

    /// Cuts the segment's share from `first` to `last` at one edge; false when all of it is outside.
    private static func cut(
        _ step: Double, _ room: Double, _ first: inout Double, _ last: inout Double
    ) -> Bool {
        if step == 0 { return room >= 0 }
        let share = room / step
        if step < 0 {
            first = max(first, share)
        } else if share < last {
            last = share
        }
        return true
    }

    /// The pieces of a polyline inside. A single point is a piece of one.
    func clipped(_ points: [Position]) -> [[Position]] {
        if points.count == 1 { return contains(points[0]) ? [points] : [] }
        var pieces: [[Position]] = []
        var piece: [Position] = []
        for i in points.indices {
            if i == 0 { continue }
            guard let (from, to) = clipped(points[i - 1], points[i]) else { continue }
            if let last = piece.last, last != from {
                pieces.append(piece)
                piece = []
            }
            if piece.isEmpty { piece.append(from) }
            if to != from { piece.append(to) }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
