/// What a run keeps beside its final state.
extension Run {
    mutating func record(epoch: Int) {
        if plan.recording.history {
            // One pass over the samples serves all quantities of all layers.
            var needsLayers = false
            for quantity in plan.recording.series where quantity.isOfLayer { needsLayers = true }
            let training = evaluateTraining(withLayers: needsLayers)
            let series = values(of: plan.recording.series)
            let test = evaluateTest()
            result.history.append(
                EpochRecord(epoch: epoch, training: training, test: test, mistakes: mistakes, series: series))
        }
        var isWanted = plan.recording.everyEpoch
        for wanted in plan.recording.snapshots where wanted == epoch { isWanted = true }
        if isWanted { result.snapshots.append(.init(epoch: epoch, parameters: network.parameterValues)) }
    }

    fileprivate mutating func values(of quantities: [Quantity]) -> [Double] {
        var values = [Double](repeating: .nan, count: quantities.count)
        for index in quantities.indices { values[index] = current(quantities[index]) ?? .nan }
        return values
    }

    /// A quantity of the present state, for stop conditions and series. Moments of the start are the start's.
    mutating func current(_ quantity: Quantity) -> Double? {
        switch quantity {
        case .loss(let moment), .accuracy(let moment), .error(let moment), .exactMatch(let moment):
            return quantity.value(in: evaluation(moment))
        case .mistakes: return Double(mistakes)
        case .epochs, .updates, .parameters, .multiplyAdds, .diverged:
            return result.value(quantity, plan: plan, epoch: nil)
        case .gradientNorm, .gradientBiasNorm, .activationDeviation, .dead:
            _ = evaluateTraining(withLayers: true)
            return present.layers.value(quantity)
        case .weight, .bias, .lineSlope, .lineIntercept:
            return quantity.value(parameters: network.parameterValues, layers: network.layers, input: network.input)
        case .output, .confusion: return nil
        }
    }

    private mutating func evaluation(_ moment: Moment) -> Evaluation? {
        switch moment {
        case .end: evaluateTraining()
        case .test: evaluateTest()
        case .start: result.start
        case .startTest: result.startTest
        }
    }
}

/// When a run ends before its last epoch.
struct Stopping {
    private let stop: ExperimentPlan.Stop?
    private var best = Double.infinity
    private var waited = 0

    init(_ stop: ExperimentPlan.Stop?) { self.stop = stop }

    mutating func ends(_ run: inout Run) -> Bool {
        switch stop {
        case nil: return false
        case .condition(let formula, let quantities):
            return formula.scalar(run.values(of: quantities)) == 1
        case .patience(let patience, let watched):
            guard let value = run.current(watched) else { return false }
            let cost = watched.isBetterHigh ? -value : value
            if cost < best {
                best = cost
                waited = 0
            } else {
                waited += 1
            }
            return waited >= patience
        }
    }
}

extension Quantity {
    /// Of loss, accuracy, error and exact match.
    func value(in evaluation: Evaluation?) -> Double? {
        guard let evaluation else { return nil }
        switch self {
        case .loss: return evaluation.loss
        case .accuracy: return evaluation.accuracy
        case .error: return 1 - evaluation.accuracy
        case .exactMatch: return evaluation.exactMatch
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
        case .accuracy, .exactMatch: true
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
            guard Architecture.sum(offset, Architecture.sum(weights, biases)) <= parameters.count else { return nil }
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
            offset += weights + biases
        }
        return nil
    }
}
