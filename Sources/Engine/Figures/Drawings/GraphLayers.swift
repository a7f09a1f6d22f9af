/// Which node stands in which layer, left to right, and which layers share a row of the drawing.
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

    init(_ graph: ComputationGraph, shown: Range<Int>, fitting: Int) {
        let inputs = Self.inputs(graph, shown)
        let layers = Self.layers(inputs, shown)
        var last = 0
        for layer in layers where layer > last { last = layer }
        // Several rows need a layer for stubs.
        let rowCount = last < fitting ? 1 : last / (fitting - 1) + 1
        let perRow = last / rowCount + 1
        for row in 0..<rowCount {
            rows.append(Self.row(row, perRow, inputs, layers, shown))
        }
    }

    /// Each node's inputs among those shown, each once.
    static func inputs(_ graph: ComputationGraph, _ shown: Range<Int>) -> [[Int]] {
        var all: [[Int]] = []
        for index in shown {
            var own: [Int] = []
            for input in graph.nodes[index].inputs
            where input < index && shown.contains(input) && !own.contains(input) { own.append(input) }
            all.append(own)
        }
        return all
    }

    private static func layers(_ inputs: [[Int]], _ shown: Range<Int>) -> [Int] {
        var layers = [Int](repeating: 0, count: inputs.count)
        for (node, own) in inputs.enumerated() {
            for input in own where layers[input - shown.lowerBound] >= layers[node] {
                layers[node] = layers[input - shown.lowerBound] + 1
            }
        }
        var earliest = [Int](repeating: Int.max, count: inputs.count)
        for (node, own) in inputs.enumerated() {
            for input in own where layers[node] < earliest[input - shown.lowerBound] {
                earliest[input - shown.lowerBound] = layers[node]
            }
        }
        for (node, own) in inputs.enumerated() where own.isEmpty && earliest[node] < Int.max {
            layers[node] = earliest[node] - 1
        }
        return layers
    }

    private static func row(
        _ row: Int, _ perRow: Int, _ inputs: [[Int]], _ layers: [Int], _ shown: Range<Int>
    ) -> Row {
        var made = Row()
        // Stubs may need a layer before the row's first.
        let first = row * perRow - (row > 0 ? 1 : 0)
        var vertexOf: [Int: Int] = [:]
        for (node, layer) in layers.enumerated() where layer / perRow == row {
            vertexOf[node] = made.vertices.count
            made.vertices.append(Vertex(kind: .node(node + shown.lowerBound), layer: layer - first))
        }
        var stubs: [Int: Int] = [:]
        for (node, layer) in layers.enumerated() where layer / perRow == row {
            for input in inputs[node] {
                let source = input - shown.lowerBound
                if vertexOf[source] != nil { continue }
                let before = layer - first - 1
                if let stub = stubs[source] {
                    if made.vertices[stub].layer > before { made.vertices[stub].layer = before }
                } else {
                    stubs[source] = made.vertices.count
                    made.vertices.append(Vertex(kind: .stub(input), layer: before))
                }
            }
        }
        for (node, layer) in layers.enumerated() where layer / perRow == row {
            for input in inputs[node] {
                let source = input - shown.lowerBound
                guard let from = vertexOf[source] ?? stubs[source], let to = vertexOf[node] else { continue }
                made.connect(from, to)
            }
        }
        for vertex in made.vertices where vertex.layer >= made.layerCount { made.layerCount = vertex.layer + 1 }
        return made
    }
}

extension GraphLayers.Row {
    fileprivate mutating func connect(_ from: Int, _ to: Int) {
        var last = from
        for layer
            in (vertices[from].layer + 1)..<(vertices[to].layer > vertices[from].layer
            ? vertices[to].layer : vertices[from].layer + 1)
        {
            vertices.append(GraphLayers.Vertex(kind: .bend, layer: layer))
            edges.append((last, vertices.count - 1))
            last = vertices.count - 1
        }
        edges.append((last, to))
    }
}
