extension ShownRun {
    /// A network's answers all over a plane of two numbers; of several labels or numbers the one at `output`.
    /// `features`: formulas that make its inputs of the two; empty: the two themselves. `scaling` comes before them.
    func field(
        of predictor: Predictor, _ layers: [Layer], _ features: [Formula], _ scaling: Scaling? = nil, x: Domain,
        y: Domain,
        size: Int, output: Int = 0, meaning: Plane.Field.Meaning? = nil
    ) -> Plane.Field? {
        let meaning = meaning ?? fieldMeaning
        // Piecewise constant networks are averaged over a cell, so that their borders are not stairs.
        var parts = 1
        for layer in layers where layer.isDense && layer.activation == .step && meaning == .probability { parts = 4 }
        let units = predictor.units
        var sums = [Float](repeating: 0, count: size * size)
        for part in 0..<(parts * parts) {
            let inputs = features.inputs(x, y, scaling, size: size, part: part, of: parts)
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

    var fieldMeaning: Plane.Field.Meaning {
        switch data.training.targets {
        case .classes(_, let count): count > 2 ? .classes : .probability
        case .flags: .probability
        case .numbers: .surface
        }
    }

    /// Of a row of outputs, as the meaning has it: the number, the class called or the probability of class 1.
    func value(
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
            if units > 1, case .classes = data.training.targets { value = (1 + values[start + 1] - values[start]) / 2 }
            if plan.loss.labels == .signs { value = (1 + value) / 2 }
            return value.isNaN ? 0.5 : min(max(value, 0), 1)
        }
    }
}

extension [Formula] {
    /// A network's inputs in the middle of each cell of a grid, row-major, or of a part of each cell of
    /// `parts` × `parts`.
    func inputs(
        _ x: Domain, _ y: Domain, _ scaling: Scaling? = nil, size: Int, part: Int = 0, of parts: Int = 1
    ) -> [Float] {
        var inputs: [Float] = []
        inputs.reserveCapacity(size * size * (isEmpty ? 2 : count))
        var point = [0.0, 0.0]
        for row in 0..<size {
            // As training rounds its inputs before its formulas see them.
            let height = Float(y.centre(row, of: size, part: part / parts, of: parts))
            point[1] = Double(scaling?.value(1, height) ?? height)
            for column in 0..<size {
                let across = Float(x.centre(column, of: size, part: part % parts, of: parts))
                point[0] = Double(scaling?.value(0, across) ?? across)
                for index in indices { inputs.append(Float(self[index].scalar(point))) }
                if isEmpty {
                    inputs.append(Float(point[0]))
                    inputs.append(Float(point[1]))
                }
            }
        }
        return inputs
    }
}
