import CKernels

/// A trained network that answers: for figures, digit pads, and other questions after the run.
package struct Predictor {
    private let network: Network
    /// So many at a time; fewer in a wide network, so that it stays below 64 MB or so.
    private static let most = 1024
    private static let numbers = 1 << 22

    package init(layers: [Layer], input: Shape, loss: Loss, parameters: [Float]) throws(RunFailure) {
        let units: Int
        do { units = try Architecture.unitCount(input: input, layers: layers) } catch { throw .shapes(error) }
        let rows = Self.numbers / max(units, 1)
        network = try Network(
            layers: layers, input: input, loss: loss, capacity: min(Self.most, rows))
        guard parameters.count == network.parameterCount else {
            throw .parameterCount(expected: network.parameterCount, found: parameters.count)
        }
        network.parameterValues = parameters
    }

    /// Outputs a sample.
    package var units: Int { network.outputs }

    /// Row-major outputs for `count` samples; probabilities where the loss applies softmax or sigmoid itself.
    package func outputs(_ inputs: [Float], count: Int) -> [Float] {
        answers(inputs, count: count, each: units) { network, rows, place in
            network.probabilities(rows: rows, into: place)
        }
    }

    /// Activations of layer `layer` (from 1), row-major; empty for a layer that has none of its own. `withSums`: what the
    /// next layer takes, the sums of the residual blocks that end with the layer.
    package func activations(layer: Int, withSums: Bool = false, _ inputs: [Float], count: Int) -> [Float] {
        for index in 0..<network.stageCount where network.stages[index].layer == layer {
            var last = index
            while withSums, last + 1 < network.stageCount, network.stages[last + 1].kind == .sum { last += 1 }
            let stage = network.stages[last]
            let units = stage.units
            return answers(inputs, count: count, each: units) { network, rows, place in
                let values = network.activations(stage)
                for i in 0..<(rows * units) { place[i] = values[i] }
            }
        }
        return []
    }

    /// `each` numbers a sample, written by `body` for the rows last sent forward; empty when inputs are missing.
    private func answers(
        _ inputs: [Float], count: Int, each: Int, _ body: (Network, _ rows: Int, UnsafeMutablePointer<Float>) -> Void
    ) -> [Float] {
        guard inputs.count >= count * network.inputs else { return [] }
        return [Float](unsafeUninitializedCapacity: count * each) { answers, initialized in
            inputs.withUnsafeBufferPointer { inputs in
                guard let x = inputs.baseAddress, let place = answers.baseAddress else { return }
                var from = 0
                while from < count {
                    let rows = min(count - from, network.capacity)
                    network.forward(x + from * network.inputs, rows: rows)
                    body(network, rows, place + from * each)
                    from += rows
                    initialized = from * each
                }
            }
        }
    }
}

extension Network {
    /// Writes the outputs of the rows last sent forward.
    func probabilities(rows: Int, into place: UnsafeMutablePointer<Float>) {
        let count = rows * outputs
        switch loss.makes {
        case .probabilities: ck_sigmoid(results, place, Int32(truncatingIfNeeded: count))
        case .distribution:
            ck_softmax(results, place, Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: outputs))
        case .anyNumber, .someNumbers, .answers:
            for i in 0..<count { place[i] = results[i] }
        }
    }
}
