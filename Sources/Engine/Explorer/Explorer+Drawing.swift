/// Drawings of the shown state, by the code that drew the report.
extension Explorer {
    /// SVG of the figure with this index.
    package func figure(_ index: Int) throws(ExplorerProblem) -> [UInt8] {
        guard document.figures.indices.contains(index) else { throw .noSuchFigure }
        let name = document.figures[index]
        guard let drawing = RunDrawing([shownRun()], frame: frame), let figure = name.figure(drawing) else {
            throw .nothingToDraw
        }
        return svg(figure, name: utf8(name.word))
    }

    /// SVG of what a unit gives over the plane of two inputs; layer 0: what the network is given.
    package func probe(layer: Int, unit: Int) throws(ExplorerProblem) -> [UInt8] {
        let shown = shownRun()
        guard data.training.features == 2, case .network(let layers, _) = plan.model,
            let drawing = RunDrawing([shown], frame: frame), unit >= 0, layer >= 0, layer <= layers.count
        else { throw .nothingToDraw }
        let (x, y) = drawing.domains(drawing.groups)
        let size = 48
        var inputs: [Float] = []
        var width = 2
        for row in 0..<size {
            for column in 0..<size {
                let point = [Float(x.centre(column, of: size)), Float(y.centre(row, of: size))]
                inputs +=
                    plan.features.isEmpty ? point : plan.features.map { Float($0.scalar(point.map { Double($0) })) }
            }
        }
        var values = inputs
        if !plan.features.isEmpty { width = plan.features.count }
        if layer > 0 {
            guard
                let predictor = try? Predictor(
                    layers: layers, input: shown.result.input, loss: plan.loss, parameters: shown.result.parameters)
            else { throw .nothingToDraw }
            values = predictor.activations(layer: layer, inputs, count: size * size)
            width = values.count / (size * size)
        }
        guard unit < width else { throw .nothingToDraw }
        var span = Extent(isLogarithmic: false)
        if layer > 0, let ends = layers[layer - 1].activation?.ends {
            span.include(ends.least)
            span.include(ends.most)
        }
        var field: [Float] = []
        for i in 0..<(size * size) {
            field.append(values[i * width + unit])
            span.include(Double(field[i]))
        }
        var plane = data.plane(title: .none, x: x, y: y)
        plane.field = Plane.Field(meaning: .surface, columns: size, rows: size, values: field, span: span)
        let title = Label.joined([layer == 0 ? Label(.input) : .numbered(.layer, layer), .numbered(.unit, unit)])
        return svg(Figure(title: title, content: .planes([plane])), name: utf8("unit"))
    }

    private func svg(_ figure: Figure, name: [UInt8]) -> [UInt8] {
        figure.svg(vocabulary: Vocabulary(words: document.words), id: document.id + utf8("-live-") + name)
    }
}

extension Activation {
    /// What it can't leave; nil where there is no end.
    fileprivate var ends: (least: Double, most: Double)? {
        switch self {
        case .step, .sigmoid, .softmax: (0, 1)
        case .tanh: (-1, 1)
        case .linear, .relu, .leakyReLU, .elu, .gelu: nil
        }
    }
}
