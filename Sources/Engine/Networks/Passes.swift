import CKernels

/// Forwards and backwards through a network.
extension Network {
    /// Layer by layer, for `rows` ≤ capacity samples of `inputs` numbers. `dropout` is the stream key of this step's
    /// masks; without one, dropout lets everything pass, as it does when a trained network is asked.
    func forward(_ x: UnsafePointer<Float>, rows: Int, dropout: Dropout? = nil) {
        var from = x
        for stage in stages {
            forward(stage, from, rows, dropout)
            from = UnsafePointer(memory + stage.outputs)
        }
    }

    private func forward(_ stage: Stage, _ x: UnsafePointer<Float>, _ rows: Int, _ dropout: Dropout?) {
        let n = Int32(truncatingIfNeeded: rows)
        let units = Int32(truncatingIfNeeded: stage.units)
        let sums = memory + stage.sums
        let values = memory + stage.outputs
        switch stage.kind {
        case .dense:
            // z = xW
            ck_matrix_product(
                n, units, Int32(truncatingIfNeeded: stage.inputs), x, stage.inputs, 1, memory + stage.weights,
                stage.units, 1, sums, stage.units, 0)
            ck_activate(
                stage.activation.code, stage.activation.slope, sums, values, memory + stage.biases, n, units)
            if stage.activation == .softmax { ck_softmax(sums, values, n, units) }
        case .convolution(var window):
            ck_convolution(
                &window, Int32(truncatingIfNeeded: stage.biasCount), memory + stage.weights, memory + stage.biases, x,
                sums, n, space)
            ck_activate(stage.activation.code, stage.activation.slope, sums, values, nil, n, units)
            if stage.activation == .softmax { ck_softmax(sums, values, n, units) }
        case .maxPool(var window): ck_max_pool(&window, x, values, chosen(stage), n)
        case .averagePool(var window): ck_average_pool(&window, x, values, n)
        case .dropout(let rate):
            ck_dropout(
                x, values, Int32(truncatingIfNeeded: rows * stage.units), dropout?.key(layer: stage.layer) ?? 0,
                dropout == nil ? 0 : rate)
        }
    }

    private func chosen(_ stage: Stage) -> UnsafeMutablePointer<Int32> {
        UnsafeMutableRawPointer(memory + stage.chosen).assumingMemoryBound(to: Int32.self)
    }

    /// Gradients of the mean loss over `samples` by every parameter, for the rows just sent forward with the same
    /// `dropout`; `targets` are row-major, one number an output.
    func backward(
        _ x: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, samples: Int, dropout: Dropout? = nil
    ) {
        lossGradient(targets: targets, rows: rows, samples: samples)
        var index = stages.count - 1
        while index >= 0 {
            let from = index == 0 ? x : UnsafePointer(memory + stages[index - 1].outputs)
            backward(stages[index], from, index == 0 ? nil : memory + stages[index - 1].deltas, rows, dropout)
            if index > 0 { throughActivation(stages[index - 1], memory + stages[index - 1].deltas, rows: rows) }
            index -= 1
        }
    }

    /// Gradients of a stage's parameters, and by what it was given when `down` is there.
    private func backward(
        _ stage: Stage, _ x: UnsafePointer<Float>, _ down: UnsafeMutablePointer<Float>?, _ rows: Int,
        _ dropout: Dropout?
    ) {
        let n = Int32(truncatingIfNeeded: rows)
        let units = Int32(truncatingIfNeeded: stage.units)
        let inputs = Int32(truncatingIfNeeded: stage.inputs)
        let deltas = memory + stage.deltas
        switch stage.kind {
        case .dense:
            // ∂W = xᵀδ, ∂b = Σδ, ∂x = δWᵀ
            ck_matrix_product(
                inputs, units, n, x, 1, stage.inputs, deltas, stage.units, 1, gradients + stage.weights,
                stage.units, 0)
            ck_column_sums(deltas, gradients + stage.biases, n, units)
            if let down {
                ck_matrix_product(
                    n, inputs, units, deltas, stage.units, 1, memory + stage.weights, 1, stage.units, down,
                    stage.inputs, 0)
            }
        case .convolution(var window):
            ck_convolution_gradient(
                &window, Int32(truncatingIfNeeded: stage.biasCount), memory + stage.weights, x, deltas,
                gradients + stage.weights, gradients + stage.biases, down, n, space)
        case .maxPool(var window): if let down { ck_max_pool_gradient(&window, deltas, chosen(stage), down, n) }
        case .averagePool(var window): if let down { ck_average_pool_gradient(&window, deltas, down, n) }
        case .dropout(let rate):
            if let down {
                ck_dropout(
                    deltas, down, Int32(truncatingIfNeeded: rows * stage.units), dropout?.key(layer: stage.layer) ?? 0,
                    dropout == nil ? 0 : rate)
            }
        }
    }

    /// d ← d · f′(z) for a stage's deltas.
    func throughActivation(_ stage: Stage, _ deltas: UnsafeMutablePointer<Float>, rows: Int) {
        let n = Int32(truncatingIfNeeded: rows)
        switch stage.activation {
        case .linear: break
        case .softmax:
            ck_softmax_gradient(memory + stage.outputs, deltas, n, Int32(truncatingIfNeeded: stage.units))
        default:
            ck_activation_gradient(
                stage.activation.code, stage.activation.slope, memory + stage.sums, memory + stage.outputs, deltas,
                Int32(truncatingIfNeeded: rows * stage.units))
        }
    }

    /// The last stage's deltas.
    private func lossGradient(targets: UnsafePointer<Float>, rows: Int, samples: Int) {
        let stage = stages[stages.count - 1]
        let deltas = memory + stage.deltas
        let isThrough = loss.gradient(
            activation: stage.activation, outputs: UnsafePointer(memory + stage.outputs), targets: targets,
            into: deltas, rows: rows, units: stage.units, samples: samples)
        if isThrough { throughActivation(stage, deltas, rows: rows) }
    }
}

/// Which masks a training step uses: a pure function of seed, layer and step, so that backward meets the same ones.
struct Dropout {
    let seed: UInt64
    let step: Int

    func key(layer: Int) -> UInt64 {
        RandomNumbers(seed: seed, stream: RandomNumbers.Stream.dropout(layer: layer, step: step)).key
    }
}
