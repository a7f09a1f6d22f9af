/// Units and weights of a network; of several networks the first, named.
extension RunDrawing {
    func network() -> Figure? {
        let run = first
        let layers = run.layers
        guard !layers.isEmpty, let shapes = run.shapes else { return nil }
        var columns: [NetworkDiagram.Column] = []
        columns.append(.init(label: .joined(Label(.input), Label(text: shapes[0].text)), units: shapes[0].size ?? 0))
        for index in layers.indices {
            var (start, end) = (0, 0)
            var weights = 0
            if case .dense = layers[index] {
                weights = Architecture.weightCount(layers[index], input: shapes[index])
                (start, end) = (run.offset(of: index, shapes), run.offset(of: index + 1, shapes))
                if end > run.result.parameters.count || weights > Self.mostWeights { (start, end, weights) = (0, 0, 0) }
            }
            columns.append(
                .init(
                    label: Label(text: layers[index].text), units: shapes[index + 1].size ?? 0,
                    biases: run.parameters(from: start + weights, to: end),
                    weights: run.parameters(from: start, to: start + weights)))
        }
        return Figure(title: named(Label(.network)), content: .network(NetworkDiagram(columns: columns)))
    }

    /// Lines of a larger layer can't be told apart: only its units are drawn.
    private static let mostWeights = 100_000
}

extension DrawnRun {
    /// What goes into each layer, and what the last one gives.
    @inline(never) var shapes: [Shape]? {
        guard let after = try? Architecture.shapes(input: result.input, layers: layers) else { return nil }
        return [result.input] + after
    }

    /// Where the parameters of a layer begin.
    @inline(never) func offset(of index: Int, _ shapes: [Shape]) -> Int {
        var offset = 0
        let layers = layers
        for i in 0..<index {
            let layer = layers[i]
            offset = Architecture.sum(offset, Architecture.weightCount(layer, input: shapes[i]))
            offset = Architecture.sum(offset, Architecture.biasCount(layer, input: shapes[i]))
        }
        return offset
    }

    @inline(never) func parameters(from start: Int, to end: Int) -> [Float] {
        var values: [Float] = []
        values.reserveCapacity(end - start)
        for i in start..<end { values.append(result.parameters[i]) }
        return values
    }
}
