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
        for item in items where TextWidth.of(item.text, size: Canvas.labelSize) > Self.widest { return nil }
        self.items = items
        var wanted: [Double] = []
        for item in items { wanted.append(item.end.y) }
        y = Self.apart(wanted, gap: Self.gap, top: top, bottom: bottom)
        for (place, item) in zip(y, items) where place - item.end.y > 48 || item.end.y - place > 48 { return nil }
    }

    var width: Double {
        var width = 0.0
        for item in items {
            let size = TextWidth.of(item.text, size: Canvas.labelSize)
            if size > width { width = size }
        }
        return width
    }

    /// Places at least `gap` apart, in order, as near to the wanted ones as can be: neighbours that would
    /// overlap move as one group, centred on what they want.
    static func apart(_ wanted: [Double], gap: Double, top: Double, bottom: Double) -> [Double] {
        let order = ascending(wanted)
        var groups: [(first: Int, count: Int, total: Double)] = []
        for (rank, index) in order.enumerated() {
            var group = (first: rank, count: 1, total: wanted[index] - Double(rank) * gap)
            while let last = groups.last, last.total / Double(last.count) > group.total / Double(group.count) {
                groups.removeLast()
                group = (last.first, last.count + group.count, last.total + group.total)
            }
            groups.append(group)
        }
        var places = wanted
        let highest = bottom - Double(wanted.count - 1) * gap
        for group in groups {
            let mean = group.total / Double(group.count)
            let base = mean > highest ? highest : mean < top ? top : mean
            for rank in group.first..<(group.first + group.count) { places[order[rank]] = base + Double(rank) * gap }
        }
        return places
    }

    /// From `x` on; a thin line leads from an end to a label that moved.
    func draw(on canvas: inout Canvas, x: Double) {
        for (item, y) in zip(items, y) {
            let shift = y - item.end.y
            if shift > 4 || shift < -4 || x - item.end.x > 16 {
                canvas.line(Position(item.end.x + 2, item.end.y), Position(x - 2, y), StyleClass("leader"))
            }
            canvas.text(item.text, x, y + 4.5, item.style)
        }
    }
}
