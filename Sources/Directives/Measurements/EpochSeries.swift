import Engine

extension RunFindings {
    /// A measurement after each of these epochs, or at the end; NaN where it was not measured, as when the run had ended.
    func values(_ measurement: Measurement, epochs: ClosedRange<Int>?) -> [Double] {
        guard let epochs else { return [value(measurement, epoch: nil) ?? .nan] }
        guard case .experiment(let plan, let result) = self, case .quantity(let quantity) = measurement else {
            return [Double](repeating: .nan, count: epochs.count)
        }
        return result.values(quantity, plan: plan, epochs: epochs)
    }
}

extension RunResult {
    func values(_ quantity: Quantity, plan: ExperimentPlan, epochs: ClosedRange<Int>) -> [Double] {
        if let place = quantity.recordPlace {
            return epochs.map { epoch in
                guard history.indices.contains(epoch), history[epoch].epoch == epoch else { return .nan }
                return place(history[epoch]) ?? .nan
            }
        }
        if let place = plan.recording.series.firstIndex(of: quantity) {
            return epochs.map { epoch in
                guard history.indices.contains(epoch), history[epoch].epoch == epoch,
                    history[epoch].series.indices.contains(place)
                else { return .nan }
                return history[epoch].series[place]
            }
        }
        return epochs.map { value(quantity, plan: plan, epoch: $0) ?? .nan }
    }
}

extension Quantity {
    /// Where every recorded epoch keeps it, for what every epoch keeps.
    var recordPlace: ((EpochRecord) -> Double?)? {
        switch evaluationMoment {
        case .end: { value(in: $0.training, penalty: $0.penalty) }
        case .test: { value(in: $0.test, penalty: $0.penalty) }
        default: self == .mistakes ? { Double($0.mistakes) } : nil
        }
    }

    /// Whether it can be told after an epoch. What belongs to the start has none.
    var hasEpochs: Bool {
        if let moment = evaluationMoment { return moment == .end || moment == .test || moment == .validation }
        return switch self {
        case .weight(_, _, _, let moment), .bias(_, _, let moment), .gradientNorm(_, let moment),
            .gradientBiasNorm(_, let moment), .activationDeviation(_, let moment), .dead(_, let moment):
            moment == .end || moment == .test
        case .output(_, _, let moment), .confusion(_, _, let moment), .precision(_, let moment), .recall(_, let moment):
            !moment.isStart
        case .mistakes, .lineSlope, .lineIntercept, .epochs, .updates, .diverged, .parameters, .multiplyAdds: true
        default: false
        }
    }

    var isOfParameters: Bool {
        switch self {
        case .weight, .bias, .lineSlope, .lineIntercept: true
        default: false
        }
    }
}
