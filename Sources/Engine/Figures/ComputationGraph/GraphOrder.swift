/// The order and the heights of a row's vertices: few crossings, short edges (after Sugiyama 1981).
struct GraphOrder: Sendable {
    /// The middle of each vertex, from 0 down.
    private(set) var y: [Double]
    private(set) var height = 0.0
    private var order: [[Int]]
    private var before: [[Int]]
    private var after: [[Int]]
    private let sizes: [Double]
    private let gap: Double

    /// `sizes` are the vertices' heights.
    init(_ row: GraphLayers.Row, sizes: [Double], gap: Double) {
        self.sizes = sizes
        self.gap = gap
        y = [Double](repeating: 0, count: row.vertices.count)
        order = [[Int]](repeating: [], count: row.layerCount)
        before = [[Int]](repeating: [], count: row.vertices.count)
        after = before
        for (index, vertex) in row.vertices.enumerated() { order[vertex.layer].append(index) }
        for edge in row.edges {
            after[edge.from].append(edge.to)
            before[edge.to].append(edge.from)
        }
        stack()
        for sweep in 0..<12 { sort(forward: sweep % 2 == 1) }
        stack()
        for sweep in 0..<16 { settle(forward: sweep % 2 == 1) }
        finish()
    }

    private mutating func stack() {
        for layer in order {
            var top = 0.0
            for vertex in layer {
                y[vertex] = top + sizes[vertex] / 2
                top += sizes[vertex] + gap
            }
            for vertex in layer { y[vertex] -= top / 2 }
        }
    }

    private func mean(_ neighbours: [Int]) -> Double? {
        if neighbours.isEmpty { return nil }
        var total = 0.0
        for neighbour in neighbours { total += y[neighbour] }
        return total / Double(neighbours.count)
    }

    /// Each layer in the order of its neighbours' middles.
    private mutating func sort(forward: Bool) {
        let layers = forward ? Array(order.indices) : Array(order.indices.reversed())
        for layer in layers {
            var keyed: [(key: Double, rank: Int, vertex: Int)] = []
            for (rank, vertex) in order[layer].enumerated() {
                keyed.append((mean(forward ? before[vertex] : after[vertex]) ?? y[vertex], rank, vertex))
            }
            keyed.sort { $0.key == $1.key ? $0.rank < $1.rank : $0.key < $1.key }
            order[layer] = []
            for entry in keyed { order[layer].append(entry.vertex) }
            var top = 0.0
            for vertex in order[layer] {
                y[vertex] = top + sizes[vertex] / 2
                top += sizes[vertex] + gap
            }
            for vertex in order[layer] { y[vertex] -= top / 2 }
        }
    }

    /// Each vertex towards its neighbours, the order kept and nothing overlapping.
    private mutating func settle(forward: Bool) {
        let layers = forward ? Array(order.indices) : Array(order.indices.reversed())
        for layer in layers {
            let members = order[layer]
            // Groups that touch move as one, centred on what they want.
            var groups: [(first: Int, count: Int, total: Double)] = []
            var offsets: [Double] = []
            var offset = 0.0
            for (rank, vertex) in members.enumerated() {
                if rank > 0 { offset += sizes[members[rank - 1]] / 2 + gap + sizes[vertex] / 2 }
                offsets.append(offset)
                let near = forward ? before[vertex] : after[vertex]
                let wanted = mean(near) ?? y[vertex]
                var group = (first: rank, count: 1, total: wanted - offset)
                while let last = groups.last, last.total / Double(last.count) > group.total / Double(group.count) {
                    groups.removeLast()
                    group = (last.first, last.count + group.count, last.total + group.total)
                }
                groups.append(group)
            }
            for group in groups {
                let base = group.total / Double(group.count)
                for rank in group.first..<(group.first + group.count) { y[members[rank]] = base + offsets[rank] }
            }
        }
    }

    /// The topmost edge becomes 0.
    private mutating func finish() {
        var (top, bottom) = (Double.infinity, -Double.infinity)
        for (vertex, middle) in y.enumerated() {
            if middle - sizes[vertex] / 2 < top { top = middle - sizes[vertex] / 2 }
            if middle + sizes[vertex] / 2 > bottom { bottom = middle + sizes[vertex] / 2 }
        }
        guard top < bottom else { return }
        for vertex in y.indices { y[vertex] -= top }
        height = bottom - top
    }
}
