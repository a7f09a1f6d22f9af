/// Names beside the ends of lines, moved apart where they would cover each other.
struct EndLabels: Sendable {
    struct Item: Sendable {
        var text: [UInt8]
        /// Where the line ends.
        var end: Position
        var style: StyleClass
    }

    private var items: [Item]
    private var y: [Double]
    static let gap = 15.0
    static let widest = 150.0

    /// nil where a legend is clearer: too many, too long, or too far from their lines.
    init?(_ items: [Item], top: Double, bottom: Double) {
        guard items.count <= 8, Double(items.count - 1) * Self.gap <= bottom - top else { return nil }
        self.items = items
        var wanted: [Double] = []
        for item in items {
            if TextWidth.of(item.text, size: Canvas.labelSize) > Self.widest { return nil }
            wanted.append(item.end.y)
        }
        y = Self.apart(wanted, gap: Self.gap, top: top, bottom: bottom)
        for i in y.indices where y[i] - wanted[i] > 48 || wanted[i] - y[i] > 48 { return nil }
    }

    /// Places at least `gap` apart, in order, as near to the wanted ones as can be: neighbours that would
    /// overlap move as one group, centred on what they want.
    static func apart(_ wanted: [Double], gap: Double, top: Double, bottom: Double) -> [Double] {
        let order = ascending(wanted)
        // Of each group: how many it has, and the sum of what they want of its first place.
        var counts: [Int] = []
        var totals: [Double] = []
        for rank in order.indices {
            var count = 1
            var total = wanted[order[rank]] - Double(rank) * gap
            while let last = totals.last, last / Double(counts[counts.count - 1]) > total / Double(count) {
                totals.removeLast()
                count = counts.removeLast() + count
                total = last + total
            }
            counts.append(count)
            totals.append(total)
        }
        var places = wanted
        let highest = bottom - Double(wanted.count - 1) * gap
        var rank = 0
        for group in counts.indices {
            let mean = totals[group] / Double(counts[group])
            let base = mean > highest ? highest : mean < top ? top : mean
            for _ in 0..<counts[group] {
                places[order[rank]] = base + Double(rank) * gap
                rank += 1
            }
        }
        return places
    }

    /// From `x` on; a thin line leads from an end to a label that moved.
    func draw(on canvas: inout Canvas, x: Double) {
        for i in items.indices {
            let (item, y) = (items[i], y[i])
            let shift = y - item.end.y
            if shift > 4 || shift < -4 || x - item.end.x > 16 {
                canvas.line(Position(item.end.x + 2, item.end.y), Position(x - 2, y), "leader")
            }
            canvas.text(item.text, x, y + 4.5, item.style)
        }
    }
}
