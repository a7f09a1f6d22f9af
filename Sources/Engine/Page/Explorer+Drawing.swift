/// Drawings of the shown state, by the code that drew the report.
extension Explorer {
    /// SVG of the figure with this index.
    package func figure(_ index: Int) throws(ExplorerProblem) -> [UInt8] {
        guard index >= 0, index < document.figures.count else { throw .noSuchFigure }
        let name = document.figures[index]
        let form = document.forms[index]
        guard let groups = current.groups(form), var figure = name.figure(of: groups) else { throw .nothingToDraw }
        figure.take(form)
        // Ids begin with the figure's place: one kind may be drawn in several ways.
        return svg(figure, name: name.word + utf8("-") + NumberText.integer(index))
    }

    /// SVG of what a unit gives over the plane of two inputs; layer 0: what the network is given.
    package func probe(layer: Int, unit: Int) throws(ExplorerProblem) -> [UInt8] {
        guard let groups = current.groups(FigureForm()) else { throw .nothingToDraw }
        let shown = groups.first
        let layers = shown.layers
        guard shown.data.training.features == 2, unit >= 0, layer >= 0, layer <= layers.count else {
            throw .nothingToDraw
        }
        let (x, y) = groups.domains(groups.groups)
        let size = 48
        let inputs = shown.plan.features.inputs(x, y, shown.data.scaling, size: size)
        let values = layer == 0 ? inputs : try shown.activations(layer: layer, inputs, count: size * size)
        let width = values.count / (size * size)
        guard unit < width else { throw .nothingToDraw }
        var span = Extent(isLogarithmic: false)
        if layer > 0, let ends = layers[layer - 1].activation?.ends {
            span.include(ends.least)
            span.include(ends.most)
        }
        var cells: [Float] = []
        for i in 0..<(size * size) {
            let value = values[i * width + unit]
            cells.append(value)
            span.include(Double(value))
        }
        let field = Plane.Field(meaning: .surface, columns: size, rows: size, values: cells, span: span)
        let title = Label.joined([layer == 0 ? Label(.input) : .numbered(.layer, layer), .numbered(.unit, unit)])
        let plane = shown.plane(x, y, field)
        return svg(Figure(title: title, content: .planes([plane])), name: utf8("unit"))
    }

    private func svg(_ figure: Figure, name: [UInt8]) -> [UInt8] {
        var id = document.id
        id.add("-live-")
        id += name
        return figure.svg(vocabulary: Vocabulary(words: document.words), id: id)
    }
}

extension ShownRun {
    fileprivate func plane(_ x: Domain, _ y: Domain, _ field: Plane.Field) -> Plane {
        data.plane(title: .none, x: x, y: y, field: field)
    }

    fileprivate func activations(layer: Int, _ inputs: [Float], count: Int) throws(ExplorerProblem) -> [Float] {
        guard let predictor = network(layers, result.input, result.parameters) else { throw .nothingToDraw }
        return predictor.activations(layer: layer, inputs, count: count)
    }
}
