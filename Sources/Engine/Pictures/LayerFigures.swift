/// Measurements layer by layer.
extension RunGroups {
    /// Norms of the gradients by the weights, at the start and at the end.
    func gradientNorms() -> Figure? {
        let hasEnd = first.plan.epochs > 0 && groups.count <= 3
        var series: [Curves.Series] = []
        for group in groups {
            group.addGradientNorms(isEnd: false, form, to: &series)
            if hasEnd { group.addGradientNorms(isEnd: true, form, to: &series) }
        }
        if series.isEmpty { return nil }
        var curves = Curves(x: Axis(Label(.layer)), y: Axis(Label(.gradientNorm)), series: series)
        curves.y.isLogarithmic = curves.spansDecades(10)
        return figure(.gradientNorm, curves)
    }

    /// Share of units with zero gradient for every sample.
    func deadUnits() -> Figure? {
        var names: [Label] = []
        var series: [Label] = []
        var values: [Double] = []
        for group in groups { series.append(isSingle ? Label(.share) : group.label) }
        var isKnown = false
        let layers = first.layers
        for index in layers.indices {
            // The last layer's outputs are answers, which most activations keep alive.
            guard case .dense(_, let activation) = layers[index].form, form.takes(layer: index + 1) else { continue }
            if index == layers.count - 1, !activation.facts.canDie { continue }
            names.append(.numbered(.layer, index + 1))
            for group in groups {
                var found: [Double] = []
                for run in group.runs {
                    if index < run.result.layers.dead.count { found.append(run.result.layers.dead[index]) }
                }
                let median = Statistic.median.value(of: found)
                if !median.isNaN { isKnown = true }
                values.append(median)
            }
        }
        if !isKnown { return nil }
        return Figure(
            title: Label(.deadUnits),
            content: .bars(
                Bars(value: Axis(Label(.share), from: 0, to: 1), groups: names, series: series, values: values)))
    }

    /// The spread of the values after each layer over the training set.
    func activations() -> Figure? {
        let chosen = panelGroups(each: first.layers.count)
        var histograms: [Histogram] = []
        for group in chosen { group.first.addActivations(group.namedLabel, to: &histograms) }
        let title = Label(.activations).shown(chosen.count, of: groups.count)
        return histograms.isEmpty ? nil : Figure(title: title, content: .histograms(histograms))
    }
}

extension RunGroup {
    /// Norms against the layer's number; layers without one are left out.
    fileprivate func addGradientNorms(isEnd: Bool, _ form: FigureForm, to series: inout [Curves.Series]) {
        let label = Label.joined(label, Label(isEnd ? .end : .start))
        var line = Curves.Series(label: label, x: [], y: [], isMarked: true)
        for index in first.layers.indices where form.takes(layer: index + 1) {
            var values: [Double] = []
            for run in runs {
                let norms = isEnd ? run.result.layers.gradientNorms : run.result.startLayers.gradientNorms
                values.append(index < norms.count ? norms[index] : .nan)
            }
            if !Statistic.median.value(of: values).isNaN { add(values, at: Double(index + 1), to: &line) }
        }
        if !line.x.isEmpty { series.append(line) }
    }
}

extension ShownRun {
    fileprivate func addActivations(_ title: Label, to histograms: inout [Histogram]) {
        // A diverged network has no activations left: show those it started with.
        let isEnd = result.epochs > 0 && predictor(result.parameters) != nil
        guard let predictor = predictor(isEnd ? result.parameters : result.startParameters) else { return }
        let chosen = data.training.spread(1000)
        let inputs = networkInputs(data.training.selecting(chosen))
        for index in layers.indices {
            let values = predictor.activations(layer: index + 1, inputs, count: chosen.count)
            if values.isEmpty { continue }
            let name = Label.joined([title, .numbered(.layer, index + 1), Label(isEnd ? .end : .start)])
            if let histogram = Histogram(title: name, values: values) { histograms.append(histogram) }
        }
    }
}

extension Histogram {
    /// Values in bins of equal width from the least to the most; nil when none is finite.
    init?(title: Label, values: [Float], bins: Int = 24) {
        var wide: [Double] = []
        for value in values { wide.append(Double(value)) }
        self.init(title: title, values: wide, bins: bins)
    }

    init?(title: Label, values: [Double], bins: Int = 24, from: Double? = nil, to: Double? = nil) {
        var extremes = Extremes()
        extremes.include(values)
        guard extremes.least <= extremes.most else { return nil }
        var least = from ?? extremes.least
        var most = to ?? extremes.most
        // Values that are all the same make one bin about them.
        let pad = most > least ? 0 : abs(most) * 0.1 + 0.1
        least -= pad
        most += pad
        var shares = [Double](repeating: 0, count: bins)
        for value in values where value >= least && value <= most {
            let place = (value - least) / (most - least) * Double(bins)
            // Ranges near the largest number overflow to infinity or NaN.
            let bin = place >= 0 && place < Double(bins) ? Int(place) : bins - 1
            shares[bin] += 1 / Double(values.count)
        }
        self.init(title: title, from: least, to: most, shares: shares)
    }
}
