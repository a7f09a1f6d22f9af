extension Quantity {
    /// What an evaluation knows of it; nil where it is of labels and the quantity of numbers, or the other way round.
    /// `penalty`: what the parameters cost.
    package func value(in evaluation: Evaluation?, penalty: Double) -> Double? {
        guard let evaluation else { return nil }
        switch (self, evaluation.quality) {
        case (.loss, _): return evaluation.loss
        case (.objective, _): return evaluation.loss + penalty
        case (.accuracy, .labels(let accuracy, _)): return accuracy
        case (.error, .labels(let accuracy, _)): return 1 - accuracy
        case (.exactMatch, .labels(_, let exactMatch)): return exactMatch
        case (.rSquared, .numbers(let fit)): return fit.rSquared
        case (.meanAbsoluteError, .numbers(let fit)): return fit.meanAbsoluteError
        case (.rootMeanSquaredError, .numbers(let fit)): return fit.rootMeanSquaredError
        default: return nil
        }
    }

    /// Measured layer by layer over the whole training set.
    var isOfLayer: Bool {
        switch self {
        case .gradientNorm, .gradientBiasNorm, .activationDeviation, .dead: true
        default: false
        }
    }

    var isBetterHigh: Bool {
        switch self {
        case .accuracy, .exactMatch, .rSquared: true
        default: false
        }
    }

    /// A weight, a bias or the line of a network with these parameters.
    package func value(parameters: [Float], layers: [Layer], input: Shape) -> Double? {
        guard let sizes = try? Architecture.sizes(input: input, layers: layers) else { return nil }
        var offset = 0
        for index in layers.indices {
            let weights = sizes[index].weights
            let biases = sizes[index].biases
            guard Architecture.sum(offset, sizes[index].numbers) <= parameters.count else { return nil }
            switch self {
            case .weight(let wanted, let input, let unit, _) where wanted == index + 1:
                guard biases > 0, input >= 0, unit >= 0, unit < biases, input < weights / biases else { return nil }
                return Double(parameters[offset + input * biases + unit])
            case .bias(let wanted, let unit, _) where wanted == index + 1:
                guard unit >= 0, unit < biases else { return nil }
                return Double(parameters[offset + weights + unit])
            case .lineSlope, .lineIntercept:
                guard weights == 2, biases == 1 else { return nil }
                let w1 = Double(parameters[offset])
                let w2 = Double(parameters[offset + 1])
                let b = Double(parameters[offset + 2])
                return self == .lineSlope ? -w1 / w2 : -b / w2
            default: break
            }
            offset += sizes[index].numbers
        }
        return nil
    }
}
