/// What a network says all over a plane of two numbers.
struct FieldDrawing {
    let predictor: Predictor
    /// Formulas that make the network's inputs of the two numbers; empty: the numbers themselves.
    let features: [Formula]
    let targets: Targets
    let loss: Loss
    /// Piecewise constant networks are averaged over a cell, so that their borders are not stairs.
    let isStepped: Bool

    init(_ predictor: Predictor, run: DrawnRun, layers: [Layer], features: [Formula]) {
        self.predictor = predictor
        self.features = features
        targets = run.data.training.targets
        loss = run.plan.loss
        var isStepped = false
        for case .dense(_, .step) in layers { isStepped = true }
        self.isStepped = isStepped
    }

    /// Fields that tell everything: one, or one for each of several labels or numbers.
    var outputs: Int { if case .classes = targets { 1 } else { predictor.units } }

    private var meaning: Plane.Field.Meaning {
        switch targets {
        case .classes(_, let count): count > 2 ? .classes : .probability
        case .flags: .probability
        case .numbers: .surface
        }
    }

    func field(x: Domain, y: Domain, size: Int, output: Int = 0) -> Plane.Field? {
        let meaning = meaning
        let parts = isStepped && meaning == .probability ? 4 : 1
        var sums = [Float](repeating: 0, count: size * size)
        for part in 0..<(parts * parts) {
            var inputs: [Float] = []
            inputs.reserveCapacity(size * size * 2)
            for row in 0..<size {
                for column in 0..<size {
                    append(
                        x.centre(column, of: size, part: part % parts, of: parts),
                        y.centre(row, of: size, part: part / parts, of: parts), to: &inputs)
                }
            }
            let units = predictor.units
            let values = predictor.outputs(inputs, count: size * size)
            guard units > 0, values.count == size * size * units else { return nil }
            var start = 0
            for i in sums.indices {
                sums[i] += value(values, at: start, units, output, meaning)
                start += units
            }
        }
        let share = Float(parts * parts)
        for i in sums.indices { sums[i] /= share }
        return Plane.Field(meaning: meaning, columns: size, rows: size, values: sums)
    }

    private func append(_ x: Double, _ y: Double, to inputs: inout [Float]) {
        if features.isEmpty {
            inputs.append(Float(x))
            inputs.append(Float(y))
        } else {
            // As training rounds its inputs before its formulas see them.
            let point = [Double(Float(x)), Double(Float(y))]
            for feature in features { inputs.append(Float(feature.scalar(point))) }
        }
    }

    @inline(never) private func value(
        _ values: [Float], at start: Int, _ units: Int, _ output: Int, _ meaning: Plane.Field.Meaning
    ) -> Float {
        switch meaning {
        case .surface: return output < units ? values[start + output] : .nan
        case .classes:
            var best = 0
            for j in 0..<units where values[start + j] > values[start + best] { best = j }
            return Float(best)
        case .probability:
            // One half is where the decision turns, whatever the loss calls it.
            var value = output < units ? values[start + output] : 0.5
            if units > 1, case .classes = targets { value = (1 + values[start + 1] - values[start]) / 2 }
            if loss == .hinge { value = (1 + value) / 2 }
            return value > 1 ? 1 : value >= 0 ? value : value < 0 ? 0 : 0.5
        }
    }
}
