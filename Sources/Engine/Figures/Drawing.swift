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
        var words = Description(vocabulary: vocabulary)
        let size = show(on: &canvas, in: &words)
        var svg = SVGWriter()
        svg.begin("svg")
        if isAlone { svg.attribute("xmlns", "http://www.w3.org/2000/svg") }
        svg.attribute("class", "figure")
        let (width, height) = (NumberText.coordinate(size.width), NumberText.coordinate(size.height))
        svg.attribute("width", width)
        svg.attribute("height", height)
        svg.attribute("viewBox", joined(joined([], "0 0 ", width), " ", height))
        svg.attribute("role", "img")
        let (titleName, descriptionName) = (canvas.name("title"), canvas.name("desc"))
        svg.attribute("aria-labelledby", joined(titleName, " ", descriptionName))
        svg.begin("title")
        svg.attribute("id", titleName)
        svg.text(vocabulary.text(of: title))
        svg.end()
        svg.begin("desc")
        svg.attribute("id", descriptionName)
        svg.text(words.finished())
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

    /// Draws it and says what it shows: one case, one drawing and its words.
    private func show(on canvas: inout Canvas, in text: inout Description) -> Size {
        if !isNamedByItsAxis(text) { text.open(title) }
        switch content {
        case .curves(let curves):
            curves.describe(in: &text)
            return curves.draw(on: &canvas)
        case .planes(let planes):
            for index in planes.indices { planes[index].describe(in: &text) }
            return PlanesDrawing(planes, canvas.vocabulary).draw(on: &canvas)
        case .network(let network):
            network.describe(in: &text)
            return network.draw(on: &canvas)
        case .images(let panels):
            ImagePanel.describe(panels, in: &text)
            return ImagesDrawing(panels).draw(on: &canvas)
        case .matrix(let matrix):
            matrix.describe(in: &text)
            return matrix.draw(on: &canvas)
        case .bars(let bars):
            bars.describe(in: &text)
            return bars.draw(on: &canvas)
        case .histograms(let histograms):
            Histogram.describe(histograms, in: &text)
            return HistogramsDrawing(histograms: histograms).draw(on: &canvas)
        case .graph(let graph):
            #if hasFeature(Embedded)
                // Traces are not run in a page.
                return Size(width: 0, height: 0)
            #else
                graph.describe(in: &text)
                return graph.draw(on: &canvas)
            #endif
        }
    }

    /// What the drawing shows, in a sentence or two computed from its numbers.
    package func alternative(vocabulary: Vocabulary) -> [UInt8] {
        var canvas = Canvas(vocabulary: vocabulary, id: [])
        var text = Description(vocabulary: vocabulary)
        _ = show(on: &canvas, in: &text)
        return text.finished()
    }

    /// "loss by epoch: loss by epoch" would say it twice.
    private func isNamedByItsAxis(_ text: Description) -> Bool {
        switch content {
        case .curves(let curves):
            let (x, y) = (text.words(curves.x.label), text.words(curves.y.label))
            if x.isEmpty || y.isEmpty { return false }
            let words = text.words(title)
            return Self.readAlike(words, y) || Self.readAlike(words, text.vocabulary.sentence(.sayBy, [y, x]))
        case .bars(let bars):
            return bars.value.label == title && bars.series.count == 1 && bars.series[0].parts.isEmpty
        default: return false
        }
    }

    /// But for small and capital letters of ASCII.
    private static func readAlike(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        if a.count != b.count { return false }
        for i in a.indices where a[i] != b[i] {
            if a[i] ^ b[i] != 32 || a[i] | 32 < 97 || a[i] | 32 > 122 { return false }
        }
        return true
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
