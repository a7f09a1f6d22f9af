extension ComputationGraph {
    func describe(in text: inout Description) {
        var inputs = 0
        var steepest = -1
        for (index, node) in nodes.enumerated() where node.inputs.isEmpty {
            inputs += 1
            guard node.gradient.isFinite, node.gradient != 0 else { continue }
            let size = abs(node.gradient)
            let known = steepest < 0 ? 0 : nodes[steepest].gradient
            if size > abs(known) { steepest = index }
        }
        text.fill(nodes.count)
        text.fill(inputs)
        text.say(.sayGraph)
        text.endSentence()
        guard let result = nodes.last else { return }
        text.fill(result.label)
        text.fill(result.value)
        text.say(.sayResult)
        guard steepest >= 0 else { return }
        text.fill(nodes[steepest].label)
        text.fill(nodes[steepest].gradient)
        text.say(.sayLargestGradient)
    }
}

extension ComputationGraph {
    private static let widest = 700.0
    private static let nodeHeight = 54.0
    private static let stubHeight = 22.0
    private static let gap = 22.0
    /// Three must stand side by side.
    private static let widestNode = (widest - 2 * gap) / 3
    /// The last nodes of a larger graph are drawn; the table has all.
    static let most = 90

    private struct Frames {
        var nodeWidth: Double
        var left: Double
        func x(_ layer: Int) -> Double { left + Double(layer) * (nodeWidth + ComputationGraph.gap) }
    }

    /// A row's texts, kind by kind.
    private struct NodeTexts {
        var labels = SVGWriter()
        var values = SVGWriter()
        var gradients = SVGWriter()

        func draw(on canvas: inout Canvas) {
            canvas.group(labels, "tick strong", .middle)
            canvas.group(values, "small", .middle)
            canvas.group(gradients, "small gradient", .middle)
        }
    }

    func draw(on canvas: inout Canvas) -> Size {
        if nodes.isEmpty { return Size(width: 480, height: 20) }
        let shown = (nodes.count > Self.most ? nodes.count - Self.most : 0)..<nodes.count
        let nodeWidth = nodeWidth(canvas, shown)
        let fitting = Int((Self.widest + Self.gap) / (nodeWidth + Self.gap))
        let layers = GraphLayers(self, shown: shown, fitting: max(3, fitting))
        drawHead(on: &canvas)
        var top = 34.0
        var width = 0.0
        let frames = Frames(nodeWidth: nodeWidth, left: 2)
        for (number, row) in layers.rows.enumerated() {
            if number > 0 {
                canvas.line(Position(2, top - 11), Position(Self.widest, top - 11), "grid")
            }
            let order = GraphOrder(row, sizes: sizes(row), gap: 10)
            drawEdges(row, order, top, frames, on: &canvas)
            var texts = NodeTexts()
            for (index, vertex) in row.vertices.enumerated() {
                draw(vertex, x: frames.x(vertex.layer), middle: top + order.y[index], frames, &texts, on: &canvas)
            }
            texts.draw(on: &canvas)
            top += order.height + 22
            let right = frames.x(row.layerCount) - Self.gap
            width = max(width, right)
        }
        return Size(width: max(300, width + 4), height: top - 16)
    }

    /// The key to the lines of a node, and the arrowhead.
    private func drawHead(on canvas: inout Canvas) {
        canvas.svg.begin("defs")
        canvas.svg.begin("marker")
        canvas.svg.attribute("id", canvas.name("arrow"))
        canvas.svg.attribute("viewBox", "0 0 8 8")
        canvas.svg.attribute("refX", "7.5")
        canvas.svg.attribute("refY", "4")
        canvas.svg.attribute("markerWidth", "8")
        canvas.svg.attribute("markerHeight", "8")
        canvas.svg.attribute("markerUnits", "userSpaceOnUse")
        canvas.svg.attribute("orient", "auto")
        var head = PathData()
        head.piece(utf8("M0 .8l8 3.2l-8 3.2z"))
        canvas.path(head, StyleClass("arrow"))
        canvas.svg.end()
        canvas.svg.end()
        var legend = Legend(left: 2, top: 2, width: 300)
        legend.add(.words, sample: utf8("0.5"), canvas.vocabulary[.value], on: &canvas)
        legend.add(.gradient, sample: utf8("∂ 0.5"), canvas.vocabulary[.gradient], on: &canvas)
    }

    private func nodeWidth(_ canvas: Canvas, _ shown: Range<Int>) -> Double {
        var width = 52.0
        for index in shown {
            let node = nodes[index]
            let texts = [
                // Names are set in bold.
                TextWidth.of(canvas.words(node.label), size: Canvas.tickSize) * 1.12,
                TextWidth.of(Self.number(node.value), size: Canvas.smallSize),
                TextWidth.of(utf8("∂ ") + Self.number(node.gradient), size: Canvas.smallSize),
            ]
            for text in texts where text + 10 > width { width = text + 10 }
        }
        return min(Self.widestNode, width)
    }

    private static func number(_ value: Double) -> [UInt8] { NumberText.reading(value) }

    private func sizes(_ row: GraphLayers.Row) -> [Double] {
        var sizes: [Double] = []
        for vertex in row.vertices {
            switch vertex.kind {
            case .node: sizes.append(Self.nodeHeight)
            case .stub: sizes.append(Self.stubHeight)
            case .bend: sizes.append(4)
            }
        }
        return sizes
    }

    private func draw(
        _ vertex: GraphLayers.Vertex, x: Double, middle: Double, _ frames: Frames, _ texts: inout NodeTexts,
        on canvas: inout Canvas
    ) {
        let centre = x + frames.nodeWidth / 2
        switch vertex.kind {
        case .bend: return
        case .stub(let index):
            canvas.rect(x, middle - 11, frames.nodeWidth, Self.stubHeight, StyleClass("node stub"), corner: 11)
            // Its name without the operation, and its value: enough to find it again.
            let words = canvas.words(nodes[index].label)
            let number = utf8(" ") + Self.number(nodes[index].value)
            let room = frames.nodeWidth - 8 - TextWidth.of(number, size: Canvas.smallSize)
            let name = TextWidth.cut(Array(words.prefix { $0 != UInt8(ascii: " ") }), to: room, size: Canvas.smallSize)
            texts.values.text(name + number, at: centre, middle + 4)
        case .node(let index):
            let node = nodes[index]
            let kind: StaticString =
                node.inputs.isEmpty ? "node input" : index == nodes.count - 1 ? "node result" : "node"
            canvas.rect(
                x, middle - Self.nodeHeight / 2, frames.nodeWidth, Self.nodeHeight, StyleClass(kind),
                corner: node.inputs.isEmpty ? 10 : 3)
            let label = TextWidth.cut(canvas.words(node.label), to: frames.nodeWidth - 6, size: Canvas.tickSize)
            texts.labels.text(label, at: centre, middle - 11)
            texts.values.text(Self.number(node.value), at: centre, middle + 5.5)
            let gradient = utf8("∂ ") + Self.number(node.gradient)
            texts.gradients.text(gradient, at: centre, middle + 21)
        }
    }

    /// An edge with its bends is one curve with one arrowhead.
    private func drawEdges(
        _ row: GraphLayers.Row, _ order: GraphOrder, _ top: Double, _ frames: Frames, on canvas: inout Canvas
    ) {
        var following: [Int: Int] = [:]
        for edge in row.edges where row.vertices[edge.from].kind == .bend { following[edge.from] = edge.to }
        var (plain, stubs): ([PathData], [PathData]) = ([], [])
        for edge in row.edges where row.vertices[edge.from].kind != .bend {
            var data = PathData()
            let start = row.vertices[edge.from]
            data.move(to: Position(frames.x(start.layer) + frames.nodeWidth, top + order.y[edge.from]))
            var at = edge.from
            var to = edge.to
            while true {
                let (from, until) = (top + order.y[at], top + order.y[to])
                let end = frames.x(row.vertices[to].layer)
                let begin = end - Self.gap
                data.curve(
                    Position(begin + Self.gap * 0.5, from), Position(begin + Self.gap * 0.4, until),
                    to: Position(end, until))
                guard row.vertices[to].kind == .bend, let next = following[to] else { break }
                data.line(to: Position(end + frames.nodeWidth, until))
                (at, to) = (to, next)
            }
            if case .stub = start.kind { stubs.append(data) } else { plain.append(data) }
        }
        draw(plain, dash: nil, on: &canvas)
        draw(stubs, dash: "3 3", on: &canvas)
    }

    /// An edge is a path of its own, since a path has one end to put the arrowhead on.
    private func draw(_ edges: [PathData], dash: StaticString?, on canvas: inout Canvas) {
        if edges.isEmpty { return }
        canvas.svg.begin("g")
        canvas.svg.attribute("class", "edge")
        if let dash { canvas.svg.attribute("stroke-dasharray", dash) }
        canvas.svg.attribute("marker-end", canvas.reference(canvas.name("arrow")))
        for edge in edges {
            canvas.svg.begin("path")
            canvas.svg.attribute("d", edge.bytes)
            canvas.svg.end()
        }
        canvas.svg.end()
    }
}
