/// Fewer points, the same picture.
enum Thinning {
    /// For points in order of x: of all that share a column of the drawing, the first, the extremes and the last.
    static func byColumn(_ points: [Position], width: Double) -> [Position] {
        var kept: [Position] = []
        var start = 0
        while start < points.count {
            let column = (points[start].x / width).rounded(.down)
            var (end, low, high) = (start, start, start)
            while end + 1 < points.count, (points[end + 1].x / width).rounded(.down) == column {
                end += 1
                if points[end].y < points[low].y { low = end }
                if points[end].y > points[high].y { high = end }
            }
            for i in start...end where i == start || i == low || i == high || i == end { kept.append(points[i]) }
            start = end + 1
        }
        return kept
    }

    /// Drops points that lie within `tolerance` of the line that is left (Douglas and Peucker 1973). A closed line has no
    /// ends to hold on to: it is cut into two, so that it can't collapse.
    static func straightened(_ points: [Position], tolerance: Double, isClosed: Bool = false)
        -> [Position]
    {
        guard points.count > (isClosed ? 3 : 2) else { return points }
        var keep = [Bool](repeating: false, count: points.count)
        keep[0] = true
        keep[points.count - 1] = true
        if isClosed { keep[points.count / 2] = true }
        var from = 0
        while from + 1 < points.count {
            var to = from + 1
            while !keep[to] { to += 1 }
            var (farthest, distance) = (-1, tolerance * tolerance)
            var i = from + 1
            while i < to {
                let d = squaredDistance(points[i], points[from], points[to])
                if d > distance { (farthest, distance) = (i, d) }
                i += 1
            }
            if farthest < 0 { from = to } else { keep[farthest] = true }
        }
        var kept: [Position] = []
        for i in points.indices where keep[i] { kept.append(points[i]) }
        return kept
    }

    /// From p to the segment ab.
    private static func squaredDistance(_ p: Position, _ a: Position, _ b: Position) -> Double {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        var t = length > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / length : 0
        t = clamped(t, 0, 1)
        let (ex, ey) = (p.x - a.x - t * dx, p.y - a.y - t * dy)
        return ex * ex + ey * ey
    }

    /// Thins several lines until together they have at most about `budget` points.
    static func lines(_ lines: [[Position]], budget: Int) -> [[Position]] {
        var width = 1.0
        while true {
            var thinned: [[Position]] = []
            var count = 0
            for line in lines {
                thinned.append(straightened(byColumn(line, width: width), tolerance: 0.25 * width))
                count += thinned[thinned.count - 1].count
            }
            if count <= budget || width > 16 { return thinned }
            width *= 1.5
        }
    }
}
