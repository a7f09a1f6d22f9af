/// Units and weights of a network; of several networks the first, named.
extension RunDrawing {
    func network() -> Figure? {
        let run = first
        let layers = run.layers
        guard !layers.isEmpty, let shapes = try? Architecture.shapes(input: run.result.input, layers: layers) else {
            return nil
        }
        let parameters = run.result.parameters
        var columns = [
            NetworkDiagram.Column(
                label: .joined([Label(.input), Label(text: run.result.input.text)]),
                units: run.result.input.size ?? 0)
        ]
        var offset = 0
        for (index, layer) in layers.enumerated() {
            let before = index == 0 ? run.result.input : shapes[index - 1]
            let weights = Architecture.weightCount(layer, input: before)
            let biases = Architecture.biasCount(layer, input: before)
            let end = Architecture.sum(offset, Architecture.sum(weights, biases))
            var column = NetworkDiagram.Column(label: Label(text: layer.text), units: shapes[index].size ?? 0)
            if case .dense = layer, end <= parameters.count, weights <= Self.mostWeights {
                column.weights = [Float](parameters[offset..<(offset + weights)])
                column.biases = [Float](parameters[(offset + weights)..<end])
            }
            columns.append(column)
            offset = end
        }
        let title = isSingle ? Label(.network) : Label.joined([Label(.network), groups[0].label])
        return Figure(title: title, content: .network(NetworkDiagram(columns: columns)))
    }

    /// Lines of a larger layer can't be told apart: only its units are drawn.
    private static let mostWeights = 100_000
}
