extension Figure {
    /// An SVG element. Classes only, no `style=`; `id` begins every id inside, so that figures share a page.
    /// FigureStyle.css gives the classes their colours.
    package func svg(vocabulary: Vocabulary, id: [UInt8]) -> [UInt8] {
        element(vocabulary: vocabulary, id: id, style: "")
    }

    /// A whole .svg file: with its namespace, the stylesheet, and paper behind.
    package func standaloneSVG(vocabulary: Vocabulary, id: [UInt8]) -> [UInt8] {
        element(vocabulary: vocabulary, id: id, style: FigureStyle.css) + utf8("\n")
    }

    /// A stylesheet makes it stand alone; handed in, so that a page's module, whose figures never do, goes without.
    private func element(vocabulary: Vocabulary, id: [UInt8], style: StaticString) -> [UInt8] {
        let isAlone = style.utf8CodeUnitCount > 0
        var canvas = Canvas(vocabulary: vocabulary, id: id)
        let size = draw(on: &canvas)
        var svg = SVGWriter()
        svg.begin("svg")
        if isAlone { svg.attribute("xmlns", "http://www.w3.org/2000/svg") }
        // Where there is no room, a wide one is looked at part by part.
        svg.attribute("class", size.width > Canvas.width + 1 ? "figure wide" : "figure")
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

    /// The drawing in words, for whoever does not see it.
    package func alternative(vocabulary: Vocabulary) -> [UInt8] {
        var text = Description(vocabulary: vocabulary)
        describe(in: &text)
        return text.finished()
    }
}
