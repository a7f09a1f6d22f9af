/// Outlines of a field by marching squares.
final class Contours: Sendable {
    private let columns: Int
    private let rows: Int
    private let values: [Double]
    /// The same with a ring outside the plane, which counts as below every level; NaN does too.
    private let ringed: [Double]
    private let box: Box

    /// nil: nothing, or values missing. The values stand at the middles of cells; around them the outermost are
    /// repeated at the plane's edges.
    convenience init?(_ field: Plane.Field, in box: Box) {
        let (size, overflow) = field.columns.multipliedReportingOverflow(by: field.rows)
        guard field.columns > 0, field.rows > 0, !overflow, size == field.values.count else { return nil }
        let (columns, rows) = (field.columns + 2, field.rows + 2)
        var values: [Double] = []
        values.reserveCapacity(columns * rows)
        for j in 0..<rows {
            let row = j < 1 ? 0 : j > field.rows ? field.rows - 1 : j - 1
            for i in 0..<columns {
                let column = i < 1 ? 0 : i > field.columns ? field.columns - 1 : i - 1
                values.append(Double(field.values[row * field.columns + column]))
            }
        }
        self.init(columns: columns, rows: rows, values: values, box: box)
    }

    private init(columns: Int, rows: Int, values: [Double], box: Box) {
        self.columns = columns
        self.rows = rows
        self.values = values
        self.box = box
        var ringed = [Double](repeating: -.infinity, count: (columns + 2) * (rows + 2))
        for j in 0..<rows {
            let place = (j + 1) * (columns + 2) + 1
            for i in 0..<columns {
                let value = values[j * columns + i]
                if !value.isNaN { ringed[place + i] = value }
            }
        }
        self.ringed = ringed
    }

    /// 1 where the value is at least `level`, else 0, blurred a little: the contour at one half lies between the classes
    /// without stairs.
    func stepped(at level: Double) -> Contours {
        var steps: [Double] = []
        for value in values { steps.append(value >= level ? 1 : 0) }
        for _ in 0..<2 {
            steps = blurred(steps, stride: 1, length: columns)
            steps = blurred(steps, stride: columns, length: rows)
        }
        return Contours(columns: columns, rows: rows, values: steps, box: box)
    }

    /// (left + 2 middle + right) / 4 along one direction.
    private func blurred(_ values: [Double], stride: Int, length: Int) -> [Double] {
        var blurred = values
        for i in values.indices {
            let place = i / stride % length
            let before = place > 0 ? values[i - stride] : values[i]
            let after = place + 1 < length ? values[i + stride] : values[i]
            blurred[i] = (before + 2 * values[i] + after) / 4
        }
        return blurred
    }

    /// Closed outlines of all places of at least `level` (fill them even-odd).
    func regions(atLeast level: Double) -> [[Position]] { trace(level, isClosed: true) }

    /// The lines where the value is `level`, open at the edges of the plane.
    func lines(at level: Double) -> [[Position]] { trace(level, isClosed: false) }

    /// A point's place among the `ringed`, from −1 on.
    private func place(_ i: Int, _ j: Int) -> Int { (j + 1) * (columns + 2) + i + 1 }

    private func node(_ i: Int, _ j: Int) -> Position {
        Position(
            box.left + box.width * Self.share(i, of: columns), box.bottom - box.height * Self.share(j, of: rows))
    }

    private static func share(_ index: Int, of count: Int) -> Double {
        if index < 1 { return 0 }
        return index > count - 2 ? 1 : (Double(index) - 0.5) / Double(count - 2)
    }

    /// Edges of cell (i, j): 0 bottom, 1 right, 2 top, 3 left, numbered over the whole ringed grid.
    private func edge(_ i: Int, _ j: Int, _ side: Int) -> Int {
        let (column, row) = (side == 1 ? i + 1 : i, side == 2 ? j + 1 : j)
        return place(column, row) * 2 + (side & 1)
    }

    private func crossing(_ edge: Int, _ level: Double) -> Position {
        let number = edge / 2
        let (i, j) = (number % (columns + 2) - 1, number / (columns + 2) - 1)
        let (i2, j2) = edge & 1 == 0 ? (i + 1, j) : (i, j + 1)
        let (a, b) = (ringed[place(i, j)], ringed[place(i2, j2)])
        var t = (level - a) / (b - a)
        t = t >= 0 && t <= 1 ? t : 0.5
        let (p, q) = (node(i, j), node(i2, j2))
        return Position(p.x + t * (q.x - p.x), p.y + t * (q.y - p.y))
    }

    private func trace(_ level: Double, isClosed: Bool) -> [[Position]] {
        // By edge: the one that follows it, or −1.
        var next = [Int](repeating: -1, count: ringed.count * 2)
        var entered = [Bool](repeating: false, count: next.count)
        var starts: [Int] = []
        let (first, lastColumn, lastRow) = isClosed ? (-1, columns, rows) : (0, columns - 1, rows - 1)
        for j in first..<lastRow {
            let (low, high) = (place(0, j), place(0, j + 1))
            var (b, c) = (ringed[low + first], ringed[high + first])
            for i in first..<lastColumn {
                let (a, d) = (b, c)
                (b, c) = (ringed[low + i + 1], ringed[high + i + 1])
                let corners = (a >= level ? 1 : 0) + (b >= level ? 2 : 0) + (c >= level ? 4 : 0) + (d >= level ? 8 : 0)
                if corners == 0 || corners == 15 { continue }
                let middleIsInside = (a + b + c + d) / 4 >= level
                // With the inside on its left a line runs from a side that follows a corner inside to one that follows a
                // corner outside: of two, to the one beyond the corner that the middle doesn't join.
                let follows = corners >> 1 | (corners & 1) << 3
                for from in 0..<4 where (corners & ~follows) &>> from & 1 == 1 {
                    var to = from
                    repeat { to = (to + (middleIsInside ? 1 : 3)) & 3 } while (follows & ~corners) &>> to & 1 == 0
                    let (out, into) = (edge(i, j, from), edge(i, j, to))
                    next[out] = into
                    entered[into] = true
                    starts.append(out)
                }
            }
        }
        // Open lines begin where nothing leads; then the closed ones are left.
        var lines: [[Position]] = []
        for start in starts where !entered[start] { follow(start, &next, level, &lines) }
        for start in starts { follow(start, &next, level, &lines) }
        return lines
    }

    private func follow(_ start: Int, _ next: inout [Int], _ level: Double, _ lines: inout [[Position]]) {
        guard next[start] >= 0 else { return }
        var line = [crossing(start, level)]
        var at = start
        while next[at] >= 0 {
            let following = next[at]
            next[at] = -1
            at = following
            let place = crossing(at, level)
            if line.last != place { line.append(place) }
        }
        if line.count > 1 { lines.append(line) }
    }
}
