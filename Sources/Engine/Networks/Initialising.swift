extension Distribution {
    /// Fills `count` numbers from a stream; `fanIn` and `fanOut` are what flows into and out of one unit.
    /// He N(0, 2/in), Xavier N(0, 2/(in + out)), LeCun N(0, 1/in).
    @inline(never) func fill(
        _ into: inout [Float], count: Int, fanIn: Int, fanOut: Int, seed: UInt64, stream: UInt64
    ) {
        var numbers = RandomNumbers(seed: seed, stream: stream)
        switch self {
        case .he: normal(&into, count, (2 / Double(fanIn)).squareRoot(), &numbers)
        case .xavier: normal(&into, count, (2 / Double(fanIn + fanOut)).squareRoot(), &numbers)
        case .lecun: normal(&into, count, (1 / Double(fanIn)).squareRoot(), &numbers)
        case .normal(let deviation): normal(&into, count, Double(deviation), &numbers)
        case .uniform(let from, let to):
            for _ in 0..<count { into.append(from + (to - from) * numbers.uniform()) }
        case .constant(let value): for _ in 0..<count { into.append(value) }
        case .zero: for _ in 0..<count { into.append(0) }
        }
    }

    @inline(never) private func normal(
        _ into: inout [Float], _ count: Int, _ deviation: Double, _ numbers: inout RandomNumbers
    ) {
        let scale = Float(deviation)
        for _ in 0..<count { into.append(scale * numbers.normal()) }
    }
}

extension Architecture {
    /// Parameters of all layers before training: layers in order, weights then biases.
    /// `initial` has one entry for each layer that has parameters; a single entry serves all of them.
    package static func start(
        input: Shape, layers: [Layer], initial: [Initial], seed: UInt64
    ) throws(ShapeMismatch) -> [Float] {
        let shapes = try shapes(input: input, layers: layers)
        var parameters: [Float] = []
        var number = 0
        for (index, layer) in layers.enumerated() {
            let before = index == 0 ? input : shapes[index - 1]
            let weights = weightCount(layer, input: before)
            let biases = biasCount(layer, input: before)
            if biases == 0 { continue }
            let fanIn = weights / biases
            var fanOut = biases
            if case .convolution(let height, let width, let filters, _, _, _) = layer {
                fanOut = filters * height * width
            }
            let entry = initial.isEmpty ? nil : initial[number < initial.count ? number : initial.count - 1]
            number += 1
            switch entry ?? .drawn(weights: .xavier, biases: .zero) {
            case .exact(let exactWeights, let exactBiases):
                guard exactWeights.count == weights else {
                    throw .initialWeights(layer: index + 1, expected: weights, found: exactWeights.count)
                }
                guard exactBiases.count == biases else {
                    throw .initialBiases(layer: index + 1, expected: biases, found: exactBiases.count)
                }
                parameters += exactWeights
                parameters += exactBiases
            case .drawn(let weightRule, let biasRule):
                weightRule.fill(
                    &parameters, count: weights, fanIn: fanIn, fanOut: fanOut, seed: seed,
                    stream: RandomNumbers.Stream.weights(layer: index + 1))
                biasRule.fill(
                    &parameters, count: biases, fanIn: fanIn, fanOut: fanOut, seed: seed,
                    stream: RandomNumbers.Stream.biases(layer: index + 1))
            }
        }
        return parameters
    }
}
