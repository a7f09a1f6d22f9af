/// Where one layer starts.
package indirect enum Initial: Equatable, Sendable {
    case drawn(weights: Distribution, biases: Distribution)
    /// Row-major [in, out] for dense layers, [out, in, height, width] for convolutions, a scale and a shift a channel for
    /// batch normalisations.
    case exact(weights: [Float], biases: [Float])

    /// As a layer with this activation starts when a lesson says nothing.
    package static func natural(before activation: Activation) -> Initial {
        .drawn(weights: activation.start, biases: .zero)
    }
}

extension Network {
    /// Parameters of all layers before training. `initial` has one entry for each layer that has parameters; a single
    /// entry serves all of them but batch normalisations, which start with scales of 1.
    func start(_ initial: [Initial], seed: UInt64) throws(ShapeMismatch) {
        var trained = 0
        for index in 0..<stageCount where stages[index].biasCount > 0 { trained += 1 }
        var number = 0
        for index in 0..<stageCount {
            let stage = stages[index]
            let biases = stage.biasCount
            if biases == 0 { continue }
            let fanIn = stage.weightCount / biases
            let fanOut = stage.fanOut
            var entry = Initial.drawn(weights: .xavier, biases: .zero)
            if !initial.isEmpty { entry = initial[number < initial.count ? number : initial.count - 1] }
            if stage.kind == .batchNorm {
                if initial.count != trained { entry = .drawn(weights: .constant(1), biases: .zero) }
                for i in 0..<biases {
                    memory[stage.running + i] = 0
                    memory[stage.running + biases + i] = 1
                }
            }
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
