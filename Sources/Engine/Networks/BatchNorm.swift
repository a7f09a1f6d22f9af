import CKernels

/// Batch normalisation (Ioffe and Szegedy 2015), as PyTorch defines it: y = γ (x − μ) / √(v + 1e-5) + β, channel by channel.
/// In training μ and v are the mean and the variance (n) over the batch's rows and a channel's positions, and the running
/// ones move a tenth of the way to them, the variance's by n − 1; measured are networks with the running ones.
extension Network {
    private static var epsilon: Double { 1e-5 }
    private static var momentum: Float { 0.1 }

    /// The first batch normalisation that so many rows give one number a channel.
    func layerOfOne(rows: Int) -> Int? {
        for index in 0..<stageCount where stages[index].kind == .batchNorm && rows * stages[index].positions == 1 {
            return stages[index].layer
        }
        return nil
    }

    private func inverse(_ variance: Double) -> Float { Float(1 / (variance + Self.epsilon).squareRoot()) }

    /// Has all batch normalisations take off what they have seen in training.
    func useRunningMoments() {
        for index in 0..<stageCount where stages[index].kind == .batchNorm {
            let stage = stages[index]
            let count = stage.biasCount
            for c in 0..<count {
                memory[stage.moments + c] = memory[stage.running + c]
                memory[stage.moments + count + c] = inverse(Double(memory[stage.running + count + c]))
            }
        }
    }

    /// Has a stage take off the mean and deviation of what it is given by these rows, some of its channels;
    /// `learns`: its running ones move.
    func takeMoments(_ index: Int, _ x: UnsafePointer<Float>, rows: Int, channels: Share, learns: Bool) {
        let stage = stages[index]
        let count = stage.biasCount
        let x = given(to: index, x) + channels.from * stage.positions
        if channels.count == 0 { return }
        // A thread's own channels.
        let mean = channelMoments + 2 * channels.from
        let variance = mean + channels.count
        ck_channel_moments(
            x, mean, variance, Int32(truncatingIfNeeded: channels.count), Int32(truncatingIfNeeded: stage.positions),
            Int32(truncatingIfNeeded: rows), stage.units)
        let n = Double(rows * stage.positions)
        for i in 0..<channels.count {
            let c = channels.from + i
            memory[stage.moments + c] = Float(mean[i])
            memory[stage.moments + count + c] = inverse(variance[i])
            if !learns { continue }
            move(stage.running + c, to: Float(mean[i]))
            move(stage.running + count + c, to: Float(variance[i] * n / (n - 1)))
        }
    }

    private func move(_ place: Int, to value: Float) {
        memory[place] = (1 - Self.momentum) * memory[place] + Self.momentum * value
    }

    func normalize(_ stage: Stage, _ x: UnsafePointer<Float>, _ z: UnsafeMutablePointer<Float>, rows: Int) {
        ck_normalize(
            x, z, memory + stage.moments, memory + stage.moments + stage.biasCount, memory + stage.weights,
            memory + stage.biases, Int32(truncatingIfNeeded: stage.biasCount),
            Int32(truncatingIfNeeded: stage.positions), Int32(truncatingIfNeeded: rows))
    }

    /// Gradients by the scales and shifts of some channels, over all rows.
    func takeNormalizationGradients(_ stage: Stage, _ x: UnsafePointer<Float>, rows: Int, channels: Share) {
        if channels.count == 0 { return }
        let c = channels.from
        let place = c * stage.positions
        ck_normalize_sums(
            x + place, memory + stage.deltas + place, memory + stage.moments + c,
            memory + stage.moments + stage.biasCount + c, gradients + stage.weights + c, gradients + stage.biases + c,
            Int32(truncatingIfNeeded: channels.count), Int32(truncatingIfNeeded: stage.positions),
            Int32(truncatingIfNeeded: rows), stage.units)
    }

    /// From some rows' deltas to the derivatives by what they were given. `share`: one of all the numbers of the batch that
    /// a channel's moments are of is so much, per position; 0: the moments are running ones.
    func normalizeBack(
        _ stage: Stage, _ x: UnsafePointer<Float>, _ down: UnsafeMutablePointer<Float>, first: Int, rows: Int,
        share: Float
    ) {
        ck_normalize_back(
            x, memory + stage.deltas + first * stage.units, down, memory + stage.moments,
            memory + stage.moments + stage.biasCount, memory + stage.weights, gradients + stage.weights,
            gradients + stage.biases, share / Float(stage.positions), Int32(truncatingIfNeeded: stage.biasCount),
            Int32(truncatingIfNeeded: stage.positions), Int32(truncatingIfNeeded: rows))
    }
}
