extension RunResult {
    /// A measurement of the finished run, or of an epoch that was recorded; nil where there is none.
    package func value(_ quantity: Quantity, plan: ExperimentPlan, epoch: Int?) -> Double? {
        if let epoch { return atEpoch(epoch, quantity, plan) }
        if let moment = quantity.evaluationMoment {
            return quantity.value(in: evaluation(moment), penalty: penalty(moment))
        }
        switch quantity {
        case .epochs: return Double(epochs)
        case .bestEpoch: return best.map { Double($0.epoch) }
        case .updates: return Double(updates)
        case .mistakes: return Double(mistakes)
        case .parameters: return Double(parameterCount)
        case .multiplyAdds: return Double(multiplyAdds)
        case .diverged: return Double(diverged)
        case .weight(_, _, _, let moment), .bias(_, _, let moment):
            return ofParameters(moment == .start ? startParameters : parameters, quantity, plan)
        case .lineSlope, .lineIntercept: return ofParameters(parameters, quantity, plan)
        case .output(_, _, let moment) where moment.isStart: return asked(quantity, plan)
        case .output(let sample, let unit, let moment):
            let all = moment == .test ? testOutputs : moment == .validation ? validationOutputs : outputs
            guard sample >= 0, unit >= 0, unit < outputUnits, sample < all.count / outputUnits else { return nil }
            return Double(all[sample * outputUnits + unit])
        case .gradientNorm(_, let moment), .gradientBiasNorm(_, let moment), .activationDeviation(_, let moment),
            .dead(_, let moment):
            return (moment == .start ? startLayers : layers).value(quantity)
        case .confusion(_, _, let moment), .precision(_, let moment), .recall(_, let moment):
            guard moment == (test == nil ? .end : .test) else { return asked(quantity, plan) }
            return ClassCounts(confusion)?.value(of: quantity)
        case .loss, .objective, .accuracy, .error, .exactMatch, .rSquared, .meanAbsoluteError, .rootMeanSquaredError:
            return nil
        }
    }

    private func evaluation(_ moment: Moment) -> Evaluation? {
        switch moment {
        case .end: training
        case .test: test
        case .start: start
        case .startTest: startTest
        case .validation: validation
        case .startValidation: startValidation
        case .best: best?.training
        case .bestTest: best?.test
        case .bestValidation: best?.validation
        }
    }

    private func penalty(_ moment: Moment) -> Double {
        if moment.isStart { return startPenalty }
        return moment == moment.part ? penalty : best?.penalty ?? 0
    }

    private func asked(_ quantity: Quantity, _ plan: ExperimentPlan) -> Double? {
        let once = plan.recording.once
        for place in once.indices where place < asked.count && once[place] == quantity { return asked[place] }
        return nil
    }

    private func ofParameters(
        _ parameters: [Float], _ quantity: Quantity, _ plan: ExperimentPlan
    ) -> Double? {
        guard case .network(let layers, _) = plan.model else { return nil }
        return quantity.value(parameters: parameters, layers: layers, input: input)
    }

    /// Snapshots stand in the order of their epochs.
    private func snapshot(_ epoch: Int) -> Snapshot? {
        var (low, high) = (0, snapshots.count)
        while low < high {
            let middle = (low + high) / 2
            if snapshots[middle].epoch < epoch { low = middle + 1 } else { high = middle }
        }
        return low < snapshots.count && snapshots[low].epoch == epoch ? snapshots[low] : nil
    }

    private func atEpoch(_ epoch: Int, _ quantity: Quantity, _ plan: ExperimentPlan) -> Double? {
        switch quantity {
        case .weight, .bias, .lineSlope, .lineIntercept:
            return snapshot(epoch).flatMap { ofParameters($0.parameters, quantity, plan) }
        default: break
        }
        // Epoch e stands at place e unless the run was recorded otherwise.
        guard epoch >= 0, epoch < history.count, history[epoch].epoch == epoch else { return nil }
        switch quantity.evaluationMoment {
        case .end: return quantity.value(in: history[epoch].training, penalty: history[epoch].penalty)
        case .test: return quantity.value(in: history[epoch].test, penalty: history[epoch].penalty)
        case .validation:
            guard epoch < validationHistory.count else { return nil }
            return quantity.value(in: validationHistory[epoch], penalty: history[epoch].penalty)
        default: break
        }
        switch quantity {
        case .mistakes: return Double(history[epoch].mistakes)
        case .epochs: return Double(epoch)
        default:
            let series = plan.recording.series
            for index in series.indices where index < history[epoch].series.count && series[index] == quantity {
                return history[epoch].series[index]
            }
            return nil
        }
    }
}

extension Quantity {
    /// The same so that this can be read at the end.
    package var recordingAtEnd: ExperimentPlan.Recording {
        var recording = ExperimentPlan.Recording()
        if isAsked { recording.once = [self] }
        return recording
    }

    /// The records that a run must keep so that this can be read at an epoch.
    package var recordingAtEpoch: ExperimentPlan.Recording {
        var recording = ExperimentPlan.Recording()
        switch self {
        case .weight, .bias, .lineSlope, .lineIntercept: recording.everyEpoch = true
        default:
            recording.history = true
            if evaluationMoment == nil, self != .mistakes, self != .epochs { recording.series = [self] }
        }
        return recording
    }
}

extension ExperimentPlan.Recording {
    /// Also keeps what `other` keeps.
    package mutating func add(_ other: ExperimentPlan.Recording) {
        history = history || other.history
        everyEpoch = everyEpoch || other.everyEpoch
        predictions = predictions || other.predictions
        for quantity in other.series {
            if !series.contains(quantity) { series.append(quantity) }
        }
        for quantity in other.once {
            if !once.contains(quantity) { once.append(quantity) }
        }
        for epoch in other.snapshots {
            var place = 0
            while place < snapshots.count, snapshots[place] < epoch { place += 1 }
            if place == snapshots.count || snapshots[place] != epoch { snapshots.insert(epoch, at: place) }
        }
    }
}
