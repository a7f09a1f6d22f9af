extension Distribution {
    /// Fills `count` numbers from a stream; `fanIn` and `fanOut` are what flows into and out of one unit.
    /// He N(0, 2/in), Xavier N(0, 2/(in + out)), LeCun N(0, 1/in).
    func fill(
        _ place: UnsafeMutablePointer<Float>, count: Int, fanIn: Int, fanOut: Int, seed: UInt64, stream: UInt64
    ) {
        var numbers = RandomNumbers(seed: seed, stream: stream)
        var scale: Float = 0
        switch self {
        case .he: scale = Float((2 / Double(fanIn)).squareRoot())
        case .xavier: scale = Float((2 / Double(fanIn + fanOut)).squareRoot())
        case .lecun: scale = Float((1 / Double(fanIn)).squareRoot())
        case .normal(let deviation): scale = deviation
        case .uniform(let from, let to):
            for i in 0..<count { place[i] = from + (to - from) * numbers.uniform() }
            return
        case .constant(let value):
            for i in 0..<count { place[i] = value }
            return
        case .zero:
            for i in 0..<count { place[i] = 0 }
            return
        }
        for i in 0..<count { place[i] = scale * numbers.normal() }
    }
}

extension Network {
    /// Parameters of all layers before training. `initial` has one entry for each layer that has parameters; a single
    /// entry serves all of them.
    func start(_ initial: [Initial], seed: UInt64) throws(ShapeMismatch) {
        var number = 0
        for index in 0..<stageCount {
            let stage = stages[index]
            let biases = stage.biasCount
            if biases == 0 { continue }
            let fanIn = stage.weightCount / biases
            let fanOut = stage.fanOut
            var entry = Initial.drawn(weights: .xavier, biases: .zero)
            if !initial.isEmpty { entry = initial[number < initial.count ? number : initial.count - 1] }
            number += 1
            switch entry {
            case .exact(let exactWeights, let exactBiases):
                guard exactWeights.count == stage.weightCount else {
                    throw .initialWeights(layer: stage.layer, expected: stage.weightCount, found: exactWeights.count)
                }
                guard exactBiases.count == biases else {
                    throw .initialBiases(layer: stage.layer, expected: biases, found: exactBiases.count)
                }
                for i in exactWeights.indices { memory[stage.weights + i] = exactWeights[i] }
                for i in exactBiases.indices { memory[stage.biases + i] = exactBiases[i] }
            case .drawn(let weightRule, let biasRule):
                weightRule.fill(
                    memory + stage.weights, count: stage.weightCount, fanIn: fanIn, fanOut: fanOut, seed: seed,
                    stream: RandomNumbers.Stream.weights(layer: stage.layer))
                biasRule.fill(
                    memory + stage.biases, count: biases, fanIn: fanIn, fanOut: fanOut, seed: seed,
                    stream: RandomNumbers.Stream.biases(layer: stage.layer))
            }
        }
    }
}
