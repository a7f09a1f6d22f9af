import Engine

extension RunFindings {
    func measurement(_ name: String) -> Measurement? {
        switch self {
        case .experiment: Quantity(word: name).map { .quantity($0) }
        case .trace(let plan, _): plan.measurement(name)
        case .plot(let plan, _): plan.measurement(name)
        case .count(let result): .count(name, layers: result.layers.count)
        case .dataset: .dataset(name)
        }
    }

    /// One measurement by its words (`test.loss`, `d.E.w`, `y.0.max`, `layer.1.parameters`), at an epoch or the end.
    package func value(_ name: String, epoch: Int?) -> Double? {
        measurement(name).flatMap { value($0, epoch: epoch) }
    }

    func value(_ measurement: Measurement, epoch: Int?) -> Double? {
        switch (self, measurement) {
        case (.experiment(let plan, let result), .quantity(let quantity)):
            return result.value(quantity, plan: plan, epoch: epoch)
        case (.trace(_, let result), _): return epoch == nil ? result.value(measurement) : nil
        case (.plot(let plan, let result), _): return epoch == nil ? result.value(measurement, plan) : nil
        case (.count(let result), _): return epoch == nil ? result.value(measurement) : nil
        case (.dataset(let result), _): return epoch == nil ? result.value(measurement) : nil
        default: return nil
        }
    }
}

extension [FinishedRun] {
    /// Whether a measurement is not the same in all runs.
    package func differ(in name: String) -> Bool {
        // Read once for all experiments: what it means to the other kinds lies with each run.
        let quantity = Quantity(word: name)
        func value(_ run: FinishedRun) -> Double? {
            if case .experiment = run.findings {
                return quantity.flatMap { run.findings.value(.quantity($0), epoch: nil) }
            }
            return run.findings.value(name, epoch: nil)
        }
        let first = first.flatMap(value)
        return contains { value($0)?.bitPattern != first?.bitPattern }
    }
}

extension TraceResult {
    fileprivate func value(_ measurement: Measurement) -> Double? {
        func at(_ values: [Double], _ index: Int) -> Double? { values.indices.contains(index) ? values[index] : nil }
        return switch measurement {
        case .traceValue(let index): at(values, index)
        case .traceGradient(let index): at(gradients, index)
        case .traceAfter(let index): at(after, index)
        case .checkError: checkError
        default: nil
        }
    }
}

extension PlotResult {
    fileprivate func value(_ measurement: Measurement, _ plan: PlotPlan) -> Double? {
        switch measurement {
        case .highest(let index): extreme(index) { $0 > $1 }
        case .lowest(let index): extreme(index) { $0 < $1 }
        case .at(let index, let x): plan.value(of: index, at: x)
        default: nil
        }
    }

    /// Where the function has no value it has no extreme either.
    private func extreme(_ index: Int, _ isBetter: (Double, Double) -> Bool) -> Double? {
        guard y.indices.contains(index) else { return nil }
        var best: Double?
        for value in y[index] where value == value && best.map({ isBetter(value, $0) }) ?? true { best = value }
        return best ?? .nan
    }
}

extension CountResult {
    fileprivate func value(_ measurement: Measurement) -> Double? {
        func layer(_ number: Int) -> LayerCount? { layers.indices.contains(number - 1) ? layers[number - 1] : nil }
        return switch measurement {
        case .parameters: Double(parameters)
        case .multiplyAdds: Double(multiplyAdds)
        // As 32-bit floats.
        case .bytes: 4 * Double(parameters)
        case .fullShare: fullShare
        case .layerParameters(let number): layer(number).map { Double($0.parameters) }
        case .layerMultiplyAdds(let number): layer(number).map { Double($0.multiplyAdds) }
        default: nil
        }
    }
}

extension DatasetResult {
    fileprivate func value(_ measurement: Measurement) -> Double? {
        switch measurement {
        case .samples: Double(samples)
        case .classes: Double(classCounts.count)
        case .features: Double(features)
        case .classSamples(let number): classCounts.indices.contains(number) ? Double(classCounts[number]) : nil
        default: nil
        }
    }
}
