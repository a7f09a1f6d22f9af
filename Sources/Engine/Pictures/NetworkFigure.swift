/// Units and weights of a network; of several networks the first, named.
extension RunGroups {
    func network() -> Figure? {
        let run = first
        let layers = run.layers
        guard !layers.isEmpty, let sizes = try? Architecture.sizes(input: run.result.input, layers: layers) else {
            return nil
        }
        var columns: [NetworkDiagram.Column] = []
        let input = run.result.input
        columns.append(
            .init(label: .joined(Label(.input), Label(text: input.text)), units: input.size ?? 0, shape: input))
        var start = 0
        for index in layers.indices {
            var weights: [Float] = []
            var biases: [Float] = []
            let count = sizes[index].weights
            let end = Architecture.sum(start, sizes[index].numbers)
            if layers[index].isDense, end <= run.result.parameters.count, count <= Self.mostWeights {
                weights = run.parameters(from: start, to: start + count)
                biases = run.parameters(from: start + count, to: end)
            }
            start = end
            columns.append(
                .init(
                    label: Label(text: layers[index].text), units: sizes[index].output.size ?? 0,
                    shape: sizes[index].output, layer: layers[index], parameters: sizes[index].parameters,
                    biases: biases, weights: weights)
            )
        }
        return Figure(title: named(Label(.network)), content: .network(NetworkDiagram(columns: columns)))
    }

    /// Lines of a larger layer can't be told apart: only its units are drawn.
    private static let mostWeights = 100_000
}

extension ShownRun {
    /// The place of a layer's first parameter; beyond all of them where the layers don't fit together.
    func offset(of index: Int) -> Int {
        let before = layers(from: 0, to: index)
        return (try? Architecture.numberCount(input: result.input, layers: before)) ?? Int.max
    }

    func layers(from start: Int, to end: Int) -> [Layer] {
        let all = layers
        return [Layer](end - start) { all[start + $0] }
    }

    func parameters(from start: Int, to end: Int) -> [Float] {
        let all = result.parameters
        return [Float](end - start) { all[start + $0] }
    }
}
