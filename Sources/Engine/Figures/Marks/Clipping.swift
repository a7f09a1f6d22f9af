/// A rectangle of the drawing, top < bottom.
struct Box: Equatable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }

    @inline(never) func contains(_ p: Position, margin: Double = 0.01) -> Bool {
        p.x >= left - margin && p.x <= right + margin && p.y >= top - margin && p.y <= bottom + margin
    }

    /// The part of a segment inside, or nil (Liang and Barsky 1984).
    @inline(never) func clipped(_ a: Position, _ b: Position) -> (Position, Position)? {
        var (first, last) = (0.0, 1.0)
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        for (step, room) in [(-dx, a.x - left), (dx, right - a.x), (-dy, a.y - top), (dy, bottom - a.y)] {
            if step == 0 {
                if room < 0 { return nil }
            } else if step < 0 {
                if room / step > first { first = room / step }
            } else if room / step < last {
                last = room / step
            }
        }
        if first > last { return nil }
        return (Position(a.x + first * dx, a.y + first * dy), Position(a.x + last * dx, a.y + last * dy))
    }

    /// The pieces of a polyline inside. A single point is a piece of one.
    @inline(never) func clipped(_ points: [Position]) -> [[Position]] {
        if points.count == 1 { return contains(points[0]) ? [points] : [] }
        var pieces: [[Position]] = []
        var piece: [Position] = []
        for i in points.indices.dropFirst() {
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
