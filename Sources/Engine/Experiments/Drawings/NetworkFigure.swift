/// Units and weights of a network; of several networks the first, named.
extension RunDrawing {
    func network() -> Figure? {
        let run = first
        let layers = run.layers
        guard !layers.isEmpty, let shapes = try? Architecture.shapes(input: run.result.input, layers: layers) else {
            return nil
        }
        var columns: [NetworkDiagram.Column] = []
        var before = run.result.input
        columns.append(.init(label: .joined(Label(.input), Label(text: before.text)), units: before.size ?? 0))
        for index in layers.indices {
            var weights: [Float] = []
            var biases: [Float] = []
            if case .dense = layers[index] {
                let count = Architecture.weightCount(layers[index], input: before)
                let (start, end) = (run.offset(of: index), run.offset(of: index + 1))
                if end <= run.result.parameters.count, count <= Self.mostWeights {
                    weights = run.parameters(from: start, to: start + count)
                    biases = run.parameters(from: start + count, to: end)
                }
            }
            before = shapes[index]
            columns.append(
                .init(label: Label(text: layers[index].text), units: before.size ?? 0, biases: biases, weights: weights)
            )
        }
        return Figure(title: named(Label(.network)), content: .network(NetworkDiagram(columns: columns)))
    }

    /// Lines of a larger layer can't be told apart: only its units are drawn.
    private static let mostWeights = 100_000
}

extension DrawnRun {
    /// Where the parameters of a layer begin; beyond all of them where the layers don't fit together.
    @inline(never) func offset(of index: Int) -> Int {
        let before = layers(from: 0, to: index)
        return (try? Architecture.parameterCount(input: result.input, layers: before)) ?? Int.max
    }

    @inline(never) func layers(from start: Int, to end: Int) -> [Layer] {
        let all = layers
        var layers: [Layer] = []
        for index in start..<end { layers.append(all[index]) }
        return layers
    }

    @inline(never) func parameters(from start: Int, to end: Int) -> [Float] {
        var values: [Float] = []
        values.reserveCapacity(end - start)
        for i in start..<end { values.append(result.parameters[i]) }
        return values
    }
}
