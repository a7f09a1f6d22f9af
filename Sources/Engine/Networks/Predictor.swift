import CKernels

/// A trained network that answers: for figures, digit pads, and other questions after the run.
package struct Predictor {
    private let network: Network
    private static let most = 1024

    package init(layers: [Layer], input: Shape, loss: Loss, parameters: [Float]) throws(RunFailure) {
        network = try Network(layers: layers, input: input, loss: loss, capacity: Self.most)
        guard parameters.count == network.parameterCount else {
            throw .parameterCount(expected: network.parameterCount, found: parameters.count)
        }
        network.parameterValues = parameters
    }

    /// Outputs a sample.
    package var units: Int { network.outputs }

    /// Row-major outputs for `count` samples; probabilities where the loss applies softmax or sigmoid itself.
    package func outputs(_ inputs: [Float], count: Int) -> [Float] {
        var all: [Float] = []
        all.reserveCapacity(count * units)
        each(inputs, count: count) { network, rows in network.asProbabilities(rows: rows, into: &all) }
        return all
    }

    /// Activations of layer `layer` (from 1), row-major; empty for a layer that has none of its own.
    package func activations(layer: Int, _ inputs: [Float], count: Int) -> [Float] {
        var all: [Float] = []
        for index in 0..<network.stageCount where network.stages[index].layer == layer {
            let stage = network.stages[index]
            each(inputs, count: count) { network, rows in
                let values = network.activations(stage)
                for i in 0..<(rows * stage.units) { all.append(values[i]) }
            }
        }
        return all
    }

    private func each(_ inputs: [Float], count: Int, _ body: (Network, Int) -> Void) {
        guard inputs.count >= count * network.inputs else { return }
        inputs.withUnsafeBufferPointer { buffer in
            guard let x = buffer.baseAddress else { return }
            var from = 0
            while from < count {
                let rows = count - from < Self.most ? count - from : Self.most
                network.forward(x + from * network.inputs, rows: rows)
                body(network, rows)
                from += rows
            }
        }
    }
}

extension Network {
    /// Appends the outputs of the rows last sent forward.
    func asProbabilities(rows: Int, into all: inout [Float]) {
        let count = rows * outputs
        let values = results
        let d = UnsafeMutablePointer<Float>.allocate(capacity: count)
        defer { d.deallocate() }
        switch loss {
        case .sigmoidBinaryCrossEntropy: ck_sigmoid(values, d, Int32(truncatingIfNeeded: count))
        case .softmaxCrossEntropy:
            ck_softmax(values, d, Int32(truncatingIfNeeded: rows), Int32(truncatingIfNeeded: outputs))
        case .meanSquaredError, .binaryCrossEntropy, .crossEntropy, .hinge, .none:
            for i in 0..<count { d[i] = values[i] }
        }
        for i in 0..<count { all.append(d[i]) }
    }
}
