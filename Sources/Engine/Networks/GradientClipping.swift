import CKernels

/// Gradients that are too long, as PyTorch's clip_grad_norm_ has it (Pascanu 2013): g c / (‖g‖ + 1e-6) where that makes
/// them shorter, ‖g‖ over all parameters.
extension Network {
    /// What the present gradients are to be multiplied by.
    func factor(clipping most: Float) -> Float {
        let norm = ck_square_sum(gradients, Int32(truncatingIfNeeded: parameterCount)).squareRoot()
        let factor = Double(most) / (norm + 1e-6)
        return factor < 1 || factor != factor ? Float(factor) : 1
    }

    /// Updates part `part` of `parts` of the parameters by their gradients times `factor`.
    func update(by updating: OptimizerState, factor: Float, _ part: Int, of parts: Int) {
        for index in 0..<stageCount {
            let stage = stages[index]
            let weights = Share(of: stage.weightCount, part: part, parts: parts)
            let biases = Share(of: stage.biasCount, part: part, parts: parts)
            update(by: updating, factor, from: stage.weights + weights.from, count: weights.count, areBiases: false)
            update(by: updating, factor, from: stage.biases + biases.from, count: biases.count, areBiases: true)
        }
    }

    private func update(by updating: OptimizerState, _ factor: Float, from: Int, count: Int, areBiases: Bool) {
        if count == 0 { return }
        if factor != 1 { ck_scale(gradients + from, Int32(truncatingIfNeeded: count), factor) }
        updating.update(parameters, gradients, from: from, count: count, areBiases: areBiases)
    }
}
