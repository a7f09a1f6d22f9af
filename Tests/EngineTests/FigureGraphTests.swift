import Testing

@testable import Engine

@Suite struct FigureGraphTests {
    /// Node i of a chain uses i - 1 and, now and then, one from long ago.
    static func graph(_ count: Int) -> ComputationGraph {
        var nodes: [ComputationGraph.Node] = []
        for i in 0..<count {
            var inputs: [Int] = i % 3 == 0 ? [] : [i - 1, i < 2 ? 0 : i - 2]
            if i % 7 == 2, i % 3 != 0 { inputs = [i - 1, i / 2] }
            nodes.append(.init(label: FigureSample.label("n\(i)"), value: Double(i), gradient: 1, inputs: inputs))
        }
        return ComputationGraph(nodes: nodes)
    }

    @Test(arguments: [1, 2, 5, 20, 60]) func everyNodeStandsOnceAndEdgesGoOneLayer(count: Int) {
        let layers = GraphLayers(Self.graph(count), shown: 0..<count, fitting: 6)
        var seen: [Int] = []
        for row in layers.rows {
            #expect(row.layerCount <= 6)
            for vertex in row.vertices {
                #expect(vertex.layer >= 0 && vertex.layer < row.layerCount)
                if case .node(let index) = vertex.kind { seen.append(index) }
            }
            for edge in row.edges { #expect(row.vertices[edge.to].layer == row.vertices[edge.from].layer + 1) }
        }
        #expect(seen.sorted() == Array(0..<count))
    }

    @Test(arguments: [5, 20, 60]) func nothingOverlaps(count: Int) {
        for row in GraphLayers(Self.graph(count), shown: 0..<count, fitting: 6).rows {
            let sizes = row.vertices.map { $0.kind == .bend ? 4.0 : 46 }
            let order = GraphOrder(row, sizes: sizes, gap: 10)
            for layer in 0..<row.layerCount {
                let members = row.vertices.indices.filter { row.vertices[$0].layer == layer }
                    .sorted { order.y[$0] < order.y[$1] }
                for (a, b) in zip(members, members.dropFirst()) {
                    #expect(order.y[b] - sizes[b] / 2 - order.y[a] - sizes[a] / 2 >= 10 - 1e-6)
                }
            }
            for (vertex, y) in order.y.enumerated() {
                #expect(y - sizes[vertex] / 2 >= -1e-9 && y + sizes[vertex] / 2 <= order.height + 1e-9)
            }
        }
    }

    @Test func aLongNameHasABoxThatHoldsIt() throws {
        let name = "thePriceOfAllApples"
        let node = ComputationGraph.Node(label: FigureSample.label(name), value: 1, gradient: 1, inputs: [])
        let markup = try FigureMarkup(FigureSample("", .graph(ComputationGraph(nodes: [node]))).svg)
        #expect(markup.named("text").contains { $0.text == name })
        let widths = markup.named("rect").map { markup.number($0, "width") }
        #expect(widths.contains { $0 > TextWidth.of(Array(name.utf8), size: Canvas.tickSize) })
    }

    @Test func everyValueAndGradientIsWritten() throws {
        var nodes: [ComputationGraph.Node] = []
        for k in 0..<60 {
            let inputs: [Int] = k < 2 ? [] : [k - 1, k - 2]
            let (value, gradient): (Double, Double) = (Double(k) + 0.25, Double(k) + 0.75)
            nodes.append(.init(label: FigureSample.label("n\(k)"), value: value, gradient: gradient, inputs: inputs))
        }
        let markup = try FigureMarkup(FigureSample("", .graph(ComputationGraph(nodes: nodes))).svg)
        let texts = Set(markup.named("text").map(\.text))
        for index in 0..<60 {
            #expect(texts.contains("n\(index)") && texts.contains("\(index).25") && texts.contains("∂ \(index).75"))
        }
        #expect(texts.count < 250)
    }
}
