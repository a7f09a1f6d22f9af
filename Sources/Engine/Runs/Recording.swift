/// A run's records beside its final state.
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
                EpochRecord(
                    epoch: epoch, training: training, test: test, mistakes: mistakes, series: series,
                    penalty: presentPenalty()))
            if let validation = evaluateValidation() { result.validationHistory.append(validation) }
        }
        var isWanted = plan.recording.everyEpoch
        for wanted in plan.recording.snapshots where wanted == epoch { isWanted = true }
        if isWanted { result.snapshots.append(.init(epoch: epoch, parameters: network.parameterValues)) }
    }

    mutating func values(of quantities: [Quantity]) -> [Double] {
        var values = [Double](repeating: .nan, count: quantities.count)
        for index in quantities.indices { values[index] = current(quantities[index]) ?? .nan }
        return values
    }

    /// A quantity of the present state, for stop conditions and series. Moments of the start are the start's.
    mutating func current(_ quantity: Quantity) -> Double? {
        if let moment = quantity.evaluationMoment {
            let penalty = moment.isStart ? result.startPenalty : presentPenalty()
            return quantity.value(in: evaluation(moment), penalty: penalty)
        }
        switch quantity {
        case .mistakes: return Double(mistakes)
        case .epochs, .updates, .parameters, .multiplyAdds, .diverged:
            return result.value(quantity, plan: plan, epoch: nil)
        case .gradientNorm, .gradientBiasNorm, .activationDeviation, .dead:
            _ = evaluateTraining(withLayers: true)
            return present.layers.value(quantity)
        case .weight, .bias, .lineSlope, .lineIntercept:
            return quantity.value(parameters: network.parameterValues, layers: network.layers, input: network.input)
        case .output, .confusion, .precision, .recall:
            return quantity.pass?.moment.isStart == true ? nil : ofSamples(quantity)
        default: return nil
        }
    }

    private mutating func evaluation(_ moment: Moment) -> Evaluation? {
        switch moment {
        case .end: evaluateTraining()
        case .test: evaluateTest()
        case .start: result.start
        case .startTest: result.startTest
        case .validation: evaluateValidation()
        case .startValidation: result.startValidation
        case .best, .bestTest, .bestValidation: nil
        }
    }
}
