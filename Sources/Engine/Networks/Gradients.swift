import CKernels

/// Gradients by the parameters: sums over all rows of a batch, in their order. Threads share them by parameters.
extension Network {
    /// A stage's gradients in part `part` of `parts`, from the inputs and deltas of `rows` rows; `finished` is told
    /// each stretch of parameters as soon as it is done, while it is still near. `isDone`: those of batch normalisations
    /// were needed before. `step`: weights of dense layers make it at once, and `finished` isn't told.
    func gradients(
        _ stage: Stage, _ x: UnsafePointer<Float>, rows: Int, part: Int, parts: Int, isDone: Bool, step: ck_step?,
        finished: (_ from: Int, _ count: Int) -> Void
    ) {
        guard stage.biasCount > 0 else { return }
        if stage.kind == .batchNorm {
            let mine = Share(of: stage.biasCount, part: part, parts: parts)
            if !isDone { takeNormalizationGradients(stage, x, rows: rows, channels: mine) }
            finished(stage.weights + mine.from, mine.count)
            finished(stage.biases + mine.from, mine.count)
        } else if stage.kind == .dense {
            denseGradients(stage, x, rows, part, parts, step, finished)
        } else {
            convolutionGradients(stage, x, rows, part, parts, finished)
        }
    }

    private func denseGradients(
        _ stage: Stage, _ x: UnsafePointer<Float>, _ rows: Int, _ part: Int, _ parts: Int, _ step: ck_step?,
        _ finished: (Int, Int) -> Void
    ) {
        let deltas = memory + stage.deltas
        let units = stage.units
        let mine = Share(of: stage.inputs, part: part, parts: parts)
        if var step {
            let place = stage.weights + mine.from * units
            ck_dense_step(
                Int32(truncatingIfNeeded: mine.count), Int32(truncatingIfNeeded: units),
                Int32(truncatingIfNeeded: rows), x + mine.from, stage.inputs, deltas, memory + place,
                gradients + place, &step)
        } else {
            // So many inputs' weights at a time that they stay near for the update.
            let most = Self.near / units & ~7
            let near = max(most, 64)
            var first = mine.from
            while first < mine.end {
                let count = min(near, mine.end - first)
                let place = stage.weights + first * units
                // ∂W = xᵀδ
                ck_matrix_product(
                    Int32(truncatingIfNeeded: count), Int32(truncatingIfNeeded: units), Int32(truncatingIfNeeded: rows),
                    x + first, 1, stage.inputs, deltas, units, 1, gradients + place, units, 0)
                finished(place, count * units)
                first += count
            }
        }
        // ∂b = Σδ
        let columns = Share(of: units, part: part, parts: parts)
        let place = stage.biases + columns.from
        ck_column_sums(
            deltas + columns.from, gradients + place, Int32(truncatingIfNeeded: rows),
            Int32(truncatingIfNeeded: columns.count), units)
        finished(place, columns.count)
    }

    private func convolutionGradients(
        _ stage: Stage, _ x: UnsafePointer<Float>, _ rows: Int, _ part: Int, _ parts: Int,
        _ finished: (Int, Int) -> Void
    ) {
        var window = stage.window
        let deltas = memory + stage.deltas
        let filters = stage.biasCount
        let size = stage.weightCount / filters
        // The bias is one more.
        let mine = Share(of: size + 1, part: part, parts: parts, whole: 1)
        if mine.count == 0 { return }
        ck_convolution_gradient(
            &window, Int32(truncatingIfNeeded: filters), Int32(truncatingIfNeeded: mine.from),
            Int32(truncatingIfNeeded: mine.count), x, deltas, gradients + stage.weights, gradients + stage.biases,
            Int32(truncatingIfNeeded: rows), space(part))
        let weights = min(mine.end, size) - mine.from
        for filter in 0..<filters { finished(stage.weights + filter * size + mine.from, weights) }
        if mine.end > size { finished(stage.biases, filters) }
    }

    /// Gradients that stay in the second cache.
    private static var near: Int { 131_072 }
}

/// What one of `parts` threads takes of `count` things: whole eights (or other powers of two) where there are enough.
struct Share {
    let from: Int
    let end: Int
    var count: Int { end - from }

    init(of count: Int, part: Int, parts: Int, whole: Int = 8) {
        var each = (count + parts - 1) / parts
        if each >= whole { each = (each + whole - 1) & -whole }
        from = min(count, part * each)
        end = min(count, from + each)
    }
}
