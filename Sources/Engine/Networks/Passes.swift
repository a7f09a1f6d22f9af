import CKernels

/// Rows of a batch on their way through a network's layers. Rows meet in batch normalisations alone before the gradients
/// of parameters, so threads may each take some from one of those to the next.
extension Network {
    /// Stages `stages`, rows `first ..< first + count` of a batch whose inputs begin at `x`.
    func forward(
        _ x: UnsafePointer<Float>, through part: Range<Int>, first: Int, count: Int, dropout: Dropout?, space: Int
    ) {
        for index in part {
            let stage = stages[index]
            let from = given(to: index, x)
            if stage.kind == .sum {
                add(given(to: stage.source + 1, x), from, stage, first: first, count: count)
            } else {
                forward(stage, from + first * stage.inputs, first, count, dropout, space)
            }
        }
    }

    /// What a stage is given: what the one before gives, or the network's inputs.
    func given(to index: Int, _ x: UnsafePointer<Float>) -> UnsafePointer<Float> {
        index == 0 ? x : UnsafePointer(memory + stages[index - 1].outputs)
    }

    /// x + f(x) of some rows.
    private func add(
        _ x: UnsafePointer<Float>, _ f: UnsafePointer<Float>, _ stage: Stage, first: Int, count: Int
    ) {
        let sums = memory + stage.outputs
        for i in (first * stage.units)..<((first + count) * stage.units) { sums[i] = x[i] + f[i] }
    }

    private func forward(
        _ stage: Stage, _ x: UnsafePointer<Float>, _ first: Int, _ count: Int, _ dropout: Dropout?, _ space: Int
    ) {
        let n = Int32(truncatingIfNeeded: count)
        let units = Int32(truncatingIfNeeded: stage.units)
        let at = first * stage.units
        let sums = memory + stage.sums + at
        let values = memory + stage.outputs + at
        var window = stage.window
        switch stage.kind {
        case .dense:
            // z = xW + b, y = f(z)
            var layer = ck_layer(
                activation: stage.kernel, slope: stage.slope, biases: memory + stage.biases, values: values)
            ck_dense(&layer, n, units, Int32(truncatingIfNeeded: stage.inputs), x, memory + stage.weights, sums)
        case .convolution:
            ck_convolution(
                &window, Int32(truncatingIfNeeded: stage.biasCount), memory + stage.weights, memory + stage.biases, x,
                sums, n, self.space(space))
        case .maxPool: ck_max_pool(&window, x, values, chosen(stage) + at, n)
        case .averagePool: ck_average_pool(&window, x, values, n)
        case .dropout: drop(stage, x, values, first, count, dropout)
        case .batchNorm: normalize(stage, x, sums, rows: count)
        case .sum: break
        }
        guard stage.biasCount > 0 else { return }
        if stage.kind != .dense { ck_activate(stage.kernel, stage.slope, sums, values, nil, n, units) }
        if case .softmax = stage.activation { ck_softmax(sums, values, n, units) }
    }

    private func drop(
        _ stage: Stage, _ x: UnsafePointer<Float>, _ values: UnsafeMutablePointer<Float>, _ first: Int, _ count: Int,
        _ dropout: Dropout?
    ) {
        ck_dropout(
            x, values, Int32(truncatingIfNeeded: first * stage.units), Int32(truncatingIfNeeded: count * stage.units),
            dropout?.key(layer: stage.layer) ?? 0, dropout == nil ? 0 : stage.rate)
    }

    private func chosen(_ stage: Stage) -> UnsafeMutablePointer<Int32> {
        UnsafeMutableRawPointer(memory + stage.chosen).assumingMemoryBound(to: Int32.self)
    }

    /// The derivatives of the mean loss over `samples` by the last layer's sums, for rows just sent forward; `targets` are
    /// row-major, one number an output.
    func beginBack(targets: UnsafePointer<Float>, first: Int, count: Int, samples: Int) {
        lossGradient(targets: targets, first: first, count: count, samples: samples)
    }

    /// The same by every layer's sums from stage `top`, whose are known, down to stage `bottom`, with the `dropout` of the
    /// way forward.
    func back(
        from top: Int, to bottom: Int, _ x: UnsafePointer<Float>, first: Int, count: Int, dropout: Dropout?,
        share: Float,
        space: Int
    ) {
        var index = top
        while index > bottom {
            let below = stages[index - 1]
            let down = memory + below.deltas + first * below.units
            let meetsReLU = meetsReLU(index)
            if stages[index].kind == .batchNorm {
                let given = given(to: index, x) + first * below.units
                normalizeBack(stages[index], given, down, first: first, rows: count, share: share)
            } else {
                back(stages[index], down, first, count, dropout, space, meetsReLU)
            }
            if hasSums { addDeltas(into: index - 1, down, first: first, count: count) }
            if !meetsReLU { throughActivation(below, first: first, count: count) }
            index -= 1
        }
    }

    /// What comes back past the residual blocks that begin behind a stage.
    private func addDeltas(into index: Int, _ down: UnsafeMutablePointer<Float>, first: Int, count: Int) {
        for later in (index + 1)..<stageCount where stages[later].kind == .sum && stages[later].source == index {
            let deltas = memory + stages[later].deltas + first * stages[later].units
            for i in 0..<(count * stages[later].units) { down[i] = down[i] + deltas[i] }
        }
    }

    /// Whether a stage's way back is one with that through the ReLU before it: max pooling's, where no windows overlap.
    private func meetsReLU(_ index: Int) -> Bool {
        let window = stages[index].window
        return stages[index].kind == .maxPool && window.stride >= window.kernel_height && !hasSums
            && stages[index - 1].kernel == CK_RELU
    }

    /// From a stage's deltas to the derivatives by what it was given.
    private func back(
        _ stage: Stage, _ down: UnsafeMutablePointer<Float>, _ first: Int, _ count: Int, _ dropout: Dropout?,
        _ space: Int, _ meetsReLU: Bool
    ) {
        let n = Int32(truncatingIfNeeded: count)
        let at = first * stage.units
        let deltas = memory + stage.deltas + at
        var window = stage.window
        switch stage.kind {
        case .dense:
            // ∂x = δWᵀ
            ck_matrix_product(
                n, Int32(truncatingIfNeeded: stage.inputs), Int32(truncatingIfNeeded: stage.units), deltas, stage.units,
                1, memory + stage.weights, 1, stage.units, down, stage.inputs, 0)
        case .convolution:
            ck_convolution_back(
                &window, Int32(truncatingIfNeeded: stage.biasCount), memory + stage.weights, deltas, down, n,
                self.space(space))
        case .maxPool:
            let kept = meetsReLU ? memory + stage.outputs + at : nil
            ck_max_pool_gradient(&window, deltas, chosen(stage) + at, kept, down, n)
        case .averagePool: ck_average_pool_gradient(&window, deltas, down, n)
        case .dropout: drop(stage, deltas, down, first, count, dropout)
        case .sum: for i in 0..<(count * stage.units) { down[i] = deltas[i] }
        case .batchNorm: break
        }
    }

    /// d ← d · f′(z) for a stage's deltas.
    func throughActivation(_ stage: Stage, first: Int, count: Int) {
        let at = first * stage.units
        let deltas = memory + stage.deltas + at
        switch stage.activation {
        case .linear: break
        case .softmax:
            ck_softmax_gradient(
                memory + stage.outputs + at, deltas, Int32(truncatingIfNeeded: count),
                Int32(truncatingIfNeeded: stage.units))
        default:
            ck_activation_gradient(
                stage.kernel, stage.slope, memory + stage.sums + at, memory + stage.outputs + at, deltas,
                Int32(truncatingIfNeeded: count * stage.units))
        }
    }

    /// The last stage's deltas.
    private func lossGradient(targets: UnsafePointer<Float>, first: Int, count: Int, samples: Int) {
        let stage = stages[stageCount - 1]
        let at = first * stage.units
        let isThrough = loss.gradient(
            activation: stage.activation, outputs: UnsafePointer(memory + stage.outputs + at), targets: targets + at,
            into: memory + stage.deltas + at, rows: count, units: stage.units, samples: samples)
        if isThrough { throughActivation(stage, first: first, count: count) }
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
