extension Figure {
    /// An SVG element. Classes only, no `style=`; `id` begins every id inside, so that figures share a page.
    /// FigureStyle.css gives the classes their colours.
    package func svg(vocabulary: Vocabulary, id: [UInt8]) -> [UInt8] {
        element(vocabulary: vocabulary, id: id, style: "")
    }

    /// A whole .svg file: with its namespace, the stylesheet, and paper behind.
    package func standaloneSVG(vocabulary: Vocabulary, id: [UInt8]) -> [UInt8] {
        element(vocabulary: vocabulary, id: id, style: FigureStyle.css) + [10]
    }

    /// A stylesheet makes it stand alone; handed in, so that a page's module, whose figures never do, goes without.
    private func element(vocabulary: Vocabulary, id: [UInt8], style: StaticString) -> [UInt8] {
        let isAlone = style.utf8CodeUnitCount > 0
        var canvas = Canvas(vocabulary: vocabulary, id: id)
        let size = draw(on: &canvas)
        var svg = SVGWriter()
        svg.begin("svg")
        if isAlone { svg.attribute("xmlns", "http://www.w3.org/2000/svg") }
        svg.attribute("class", "figure")
        let (width, height) = (NumberText.coordinate(size.width), NumberText.coordinate(size.height))
        svg.attribute("width", width)
        svg.attribute("height", height)
        svg.attribute("viewBox", utf8("0 0 ") + width + utf8(" ") + height)
        svg.attribute("role", "img")
        let (titleName, descriptionName) = (canvas.name("title"), canvas.name("desc"))
        svg.attribute("aria-labelledby", titleName + utf8(" ") + descriptionName)
        svg.begin("title")
        svg.attribute("id", titleName)
        svg.text(vocabulary.text(of: title))
        svg.end()
        svg.begin("desc")
        svg.attribute("id", descriptionName)
        svg.text(alternative(vocabulary: vocabulary))
        svg.end()
        if isAlone {
            svg.begin("style")
            svg.text(utf8(style))
            svg.end()
            svg.begin("rect")
            svg.attribute("class", "paper")
            svg.attribute("width", width)
            svg.attribute("height", height)
            svg.end()
        }
        svg.append(canvas.svg)
        svg.end()
        return svg.bytes
    }

    /// One case, one drawing.
    func draw(on canvas: inout Canvas) -> Size {
        switch content {
        case .curves(let curves): return curves.draw(on: &canvas)
        case .planes(let planes): return PlanesDrawing(planes, canvas.vocabulary).draw(on: &canvas)
        case .network(let network): return network.draw(on: &canvas)
        case .images(let panels): return ImagesDrawing(panels).draw(on: &canvas)
        case .matrix(let matrix): return matrix.draw(on: &canvas)
        case .bars(let bars): return bars.draw(on: &canvas)
        case .histograms(let histograms): return HistogramsDrawing(histograms: histograms).draw(on: &canvas)
        case .graph(let graph):
            #if hasFeature(Embedded)
                // Traces are not run in a page.
                return Size(width: 0, height: 0)
            #else
                return graph.draw(on: &canvas)
            #endif
        }
    }

    /// What the drawing shows, in a sentence or two computed from its numbers.
    package func alternative(vocabulary: Vocabulary) -> [UInt8] {
        var text = Description(vocabulary: vocabulary)
        if !isNamedByItsAxis(text) { text.open(title) }
        switch content {
        case .curves(let curves): curves.describe(in: &text)
        case .planes(let planes): for index in planes.indices { planes[index].describe(in: &text) }
        case .network(let network): network.describe(in: &text)
        case .images(let panels): ImagePanel.describe(panels, in: &text)
        case .matrix(let matrix): matrix.describe(in: &text)
        case .bars(let bars): bars.describe(in: &text)
        case .histograms(let histograms): Histogram.describe(histograms, in: &text)
        case .graph(let graph):
            #if !hasFeature(Embedded)
                graph.describe(in: &text)
            #endif
        }
        return text.finished()
    }

    /// "loss by epoch: loss by epoch" would say it twice.
    private func isNamedByItsAxis(_ text: Description) -> Bool {
        switch content {
        case .curves(let curves):
            let (x, y) = (text.words(curves.x.label), text.words(curves.y.label))
            if x.isEmpty || y.isEmpty { return false }
            let words = Self.lowercased(text.words(title))
            return words == Self.lowercased(y)
                || words == Self.lowercased(text.vocabulary.sentence(.sayBy, [y, x]))
        case .bars(let bars):
            return bars.value.label == title && bars.series.count == 1 && bars.series[0].parts.isEmpty
        default: return false
        }
    }

    private static func lowercased(_ text: [UInt8]) -> [UInt8] {
        var lower = text
        for i in lower.indices where lower[i] >= 65 && lower[i] <= 90 { lower[i] += 32 }
        return lower
    }

    /// The numbers behind it, for the disclosure below it; cut to what a reader can use (a few hundred rows).
    package func dataTable() -> Table {
        switch content {
        case .curves(let curves): curves.table(title)
        case .planes(let planes): Plane.table(planes, title)
        case .network(let network): network.table(title)
        case .images(let panels): ImagePanel.table(panels, title)
        case .matrix(let matrix): matrix.table(title)
        case .bars(let bars): bars.table(title)
        case .histograms(let histograms): Histogram.table(histograms, title)
        case .graph(let graph): graph.table(title)
        }
    }
}
