/// Names beside the ends of lines, moved apart where they would cover each other.
enum EndLabels {
    static let gap = 17.0
    static let widest = 165.0

    /// The heights of the names of lines that end at these places; none where a legend is clearer: too many, or too far from
    /// their lines.
    static func places(_ ends: [Position], top: Double, bottom: Double) -> [Double] {
        guard ends.count <= 8, Double(ends.count - 1) * gap <= bottom - top else { return [] }
        var wanted: [Double] = []
        for end in ends { wanted.append(end.y) }
        let y = apart(wanted, gap: gap, top: top, bottom: bottom)
        for i in y.indices where y[i] - wanted[i] > 48 || wanted[i] - y[i] > 48 { return [] }
        return y
    }

    /// Places at least `gap` apart, in order, as near to the wanted ones as can be: neighbours that would
    /// overlap move as one group, centred on what they want.
    static func apart(_ wanted: [Double], gap: Double, top: Double, bottom: Double) -> [Double] {
        let order = ascending(wanted)
        // Of each group: how many it has, and the sum of what they want of its first place.
        var counts = [Int](repeating: 0, count: wanted.count)
        var totals = wanted
        var groups = 0
        for rank in order.indices {
            counts[groups] = 1
            totals[groups] = wanted[order[rank]] - Double(rank) * gap
            while groups > 0,
                totals[groups - 1] / Double(counts[groups - 1]) > totals[groups] / Double(counts[groups])
            {
                counts[groups - 1] += counts[groups]
                totals[groups - 1] += totals[groups]
                groups -= 1
            }
            groups += 1
        }
        var places = wanted
        let highest = bottom - Double(wanted.count - 1) * gap
        var rank = 0
        for group in 0..<groups {
            let mean = totals[group] / Double(counts[group])
            let base = mean > highest ? highest : max(mean, top)
            for _ in 0..<counts[group] {
                places[order[rank]] = base + Double(rank) * gap
                rank += 1
            }
        }
        return places
    }

    /// From `x` on; a thin line leads from an end to a label that moved.
    static func draw(
        _ text: [UInt8], _ style: StyleClass, at x: Double, _ y: Double, from end: Position, on canvas: inout Canvas
    ) {
        let shift = y - end.y
        if shift > 4 || shift < -4 || x - end.x > 16 {
            canvas.line(Position(end.x + 2, end.y), Position(x - 2, y), "leader")
        }
        canvas.text(text, x, y + 4.5, style)
    }
}
