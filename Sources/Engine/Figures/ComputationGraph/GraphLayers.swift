/// The nodes of a graph in layers, left to right, and the layers in rows of the drawing.
///
/// A node follows all it is made of; an input stands just before its first use. Where the layers don't fit side by
/// side they wrap into rows, and a node used in a later row stands there again as a stub.
struct GraphLayers: Sendable {
    enum Kind: Equatable, Sendable {
        case node(Int)
        /// A node of an earlier row, named again.
        case stub(Int)
        /// A bend of an edge that passes a layer.
        case bend
    }
    struct Vertex: Equatable, Sendable {
        var kind: Kind
        var layer: Int
    }
    struct Row: Sendable {
        var layerCount = 0
        var vertices: [Vertex] = []
        /// Between neighbouring layers only, from left to right.
        var edges: [(from: Int, to: Int)] = []
    }

    private(set) var rows: [Row] = []
    private let first: Int
    /// By node, from `first` on.
    private let inputs: [[Int]]
    private var layers: [Int]
    private var rowOf: [Int]

    /// `fitting`: layers that stand side by side, at least 3.
    init(_ graph: ComputationGraph, shown: Range<Int>, fitting: Int) {
        first = shown.lowerBound
        inputs = Self.inputs(graph, shown)
        layers = [Int](repeating: 0, count: shown.count)
        rowOf = layers
        var last = 0
        for (node, own) in inputs.enumerated() {
            for input in own where layers[input] >= layers[node] { layers[node] = layers[input] + 1 }
            if layers[node] > last { last = layers[node] }
        }
        let starts = last < fitting ? [0] : breaks(last, fitting: fitting)
        for node in layers.indices {
            for (row, start) in starts.enumerated() where layers[node] >= start { rowOf[node] = row }
        }
        moveInputs()
        for (row, start) in starts.enumerated() { rows.append(made(row, start: start)) }
    }

    /// Each node's inputs among those shown, each once, counted from the first shown.
    private static func inputs(_ graph: ComputationGraph, _ shown: Range<Int>) -> [[Int]] {
        var all: [[Int]] = []
        for index in shown {
            var own: [Int] = []
            for input in graph.nodes[index].inputs where input < index && shown.contains(input) {
                if !own.contains(input - shown.lowerBound) { own.append(input - shown.lowerBound) }
            }
            all.append(own)
        }
        return all
    }

    /// An input to the layer (and row) before its first use.
    private mutating func moveInputs() {
        var user = [Int](repeating: -1, count: layers.count)
        for (node, own) in inputs.enumerated() {
            for input in own where user[input] < 0 || layers[node] < layers[user[input]] { user[input] = node }
        }
        for node in layers.indices where inputs[node].isEmpty && user[node] >= 0 {
            layers[node] = layers[user[node]] - 1
            rowOf[node] = rowOf[user[node]]
        }
    }

    /// The first layers of rows: where the fewest results pass from row to row, with no more rows than pay.
    private func breaks(_ last: Int, fitting: Int) -> [Int] {
        var cost = [Int](repeating: 0, count: last + 2)
        var following = cost
        for start in (0...last).reversed() {
            // The first row needs no layer for stubs, others do.
            let room = start == 0 ? fitting : fitting - 1
            var best = Int.max
            for next in (start + 1)...min(last + 1, start + room) {
                let passed = next > last ? 0 : 3 + passing(next)
                if passed + cost[next] <= best {
                    best = passed + cost[next]
                    following[start] = next
                }
            }
            cost[start] = best
        }
        var starts = [0]
        while let start = starts.last, following[start] <= last { starts.append(following[start]) }
        return starts
    }

    /// The number of results from before the layer that are used from it on.
    private func passing(_ layer: Int) -> Int {
        var found: Set<Int> = []
        for (node, own) in inputs.enumerated() where layers[node] >= layer {
            for input in own where layers[input] < layer && !inputs[input].isEmpty { found.insert(input) }
        }
        return found.count
    }

    private func made(_ row: Int, start: Int) -> Row {
        var made = Row()
        let left = row > 0 ? start - 1 : 0
        var vertexOf: [Int: Int] = [:]
        for node in layers.indices where rowOf[node] == row {
            vertexOf[node] = made.vertices.count
            made.vertices.append(Vertex(kind: .node(node + first), layer: layers[node] - left))
        }
        for node in layers.indices where rowOf[node] == row {
            for input in inputs[node] where rowOf[input] != row {
                let before = layers[node] - left - 1
                if let stub = vertexOf[input] {
                    if made.vertices[stub].layer > before { made.vertices[stub].layer = before }
                } else {
                    vertexOf[input] = made.vertices.count
                    made.vertices.append(Vertex(kind: .stub(input + first), layer: before))
                }
            }
        }
        for node in layers.indices where rowOf[node] == row {
            for input in inputs[node] {
                if let from = vertexOf[input], let to = vertexOf[node] { made.connect(from, to) }
            }
        }
        for vertex in made.vertices where vertex.layer >= made.layerCount { made.layerCount = vertex.layer + 1 }
        return made
    }
}

extension GraphLayers.Row {
    fileprivate mutating func connect(_ from: Int, _ to: Int) {
        var last = from
        var layer = vertices[from].layer + 1
        while layer < vertices[to].layer {
            vertices.append(GraphLayers.Vertex(kind: .bend, layer: layer))
            edges.append((last, vertices.count - 1))
            last = vertices.count - 1
            layer += 1
        }
        edges.append((last, to))
    }
}
