import Engine

extension RunResult {
    /// Layers beyond this many are not listed one by one.
    private static let mostLayers = 20

    /// The measurements worth listing, not every weight.
    func listed(_ plan: ExperimentPlan) -> [(name: String, value: Double)] {
        var list: [(name: String, value: Double)] = []
        let hasLabels = confusion.isEmpty && outputUnits > 1
        for (moment, evaluation) in [("", training as Evaluation?), ("validation.", validation), ("test.", test)] {
            guard let evaluation else { continue }
            list += evaluation.listed(moment)
            if hasLabels, evaluation.fit == nil { list.append((moment + "exact-match", evaluation.exactMatch)) }
        }
        guard case .network(let layers, _) = plan.model else { return list.filter { !$0.value.isNaN } }
        list += [("epochs", Double(epochs)), ("updates", Double(updates))]
        if training.fit == nil { list.append(("mistakes", Double(mistakes))) }
        list += [
            ("diverged", Double(diverged)), ("parameters", Double(parameterCount)),
            ("multiply-adds", Double(multiplyAdds)),
        ]
        if let best {
            list.append(("best.epoch", Double(best.epoch)))
            list += best.training.listed("best.")
            if let validation = best.validation { list += validation.listed("best.validation.") }
            if let test = best.test { list += test.listed("best.test.") }
        }
        list += start.listed("start.")
        if let startValidation { list += startValidation.listed("start.validation.") }
        if let startTest { list += startTest.listed("start.test.") }
        if plan.loss == .none { list.removeAll { $0.name.hasSuffix("loss") } }
        if layers.count <= Self.mostLayers {
            for (prefix, measures) in [("", self.layers), ("start.", startLayers)] {
                list += Self.layered(prefix, measures, isFinite: diverged == 0)
            }
        }
        return list
    }

    /// What layers have; in a healthy run a NaN says that a layer has no such thing.
    private static func layered(
        _ prefix: String, _ measures: LayerMeasures, isFinite: Bool
    ) -> [(name: String, value: Double)] {
        let kinds = [
            ("gradient.norm", measures.gradientNorms), ("gradient.bias-norm", measures.gradientBiasNorms),
            ("activation.std", measures.activationDeviations), ("dead", measures.dead),
        ]
        return kinds.flatMap { name, values in
            values.enumerated().compactMap { index, value in
                value.isNaN && isFinite ? nil : ("\(prefix)\(name).\(index + 1)", value)
            }
        }
    }
}

extension Evaluation {
    fileprivate func listed(_ moment: String) -> [(name: String, value: Double)] {
        let listed: [(String, Double)] =
            switch quality {
            case .labels(let accuracy, _): [("accuracy", accuracy)]
            case .numbers(let fit):
                [
                    ("r-squared", fit.rSquared), ("mean-absolute-error", fit.meanAbsoluteError),
                    ("root-mean-squared-error", fit.rootMeanSquaredError),
                ]
            }
        return ([("loss", loss)] + listed).map { (moment + $0.0, $0.1) }
    }
}
