/// Measurements layer by layer.
extension RunGroups {
    /// Norms of the gradients by the weights, at the start and at the end: a run's colour, the moment's dash. Of many runs the
    /// start alone.
    func gradientNorms() -> Figure? {
        let hasEnd = first.plan.epochs > 0 && groups.count <= 3
        let moments: [Term] = hasEnd ? [.start, .end] : [.start]
        var series: [Curves.Series] = []
        for (colour, group) in groups.enumerated() {
            for (dash, moment) in moments.enumerated() {
                let hasMoment = hasEnd || isSingle
                let label = hasMoment ? Label.joined(group.label, Label(moment)) : group.label
                guard var line = group.gradientNorms(label, isEnd: moment == .end, form) else { continue }
                if hasEnd, !isSingle {
                    line.look = .init(run: group.label, colour: colour, samples: Label(moment), dash: dash)
                }
                series.append(line)
            }
        }
        if series.isEmpty { return nil }
        let name: Label = hasEnd || isSingle ? Label(.gradientNorm) : .pair(.start, .gradientNorm)
        var curves = Curves(x: Axis(Label(.layer)), y: Axis(name), series: series)
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

    /// The spread of the values after each layer over the training set: layers across, variants down, in the same bins. The
    /// outputs, which are another thing, only where they are asked for or alone.
    func activations() -> Figure? {
        let layers = shownLayers
        let chosen = panelGroups(each: layers.count)
        var values: [(group: Label, layer: Label, values: [Double])] = []
        for group in chosen { group.first.addActivations(group.namedLabel, layers, to: &values) }
        var extremes = Extremes()
        for one in values { extremes.include(one.values) }
        var histograms: [Histogram] = []
        for one in values {
            let histogram =
                extremes.least < extremes.most
                ? Histogram(name: one.layer, values: one.values, from: extremes.least, to: extremes.most)
                : Histogram(name: one.layer, values: one.values)
            guard var histogram else { continue }
            histogram.group = one.group
            histograms.append(histogram)
        }
        let title = Label(.activations).shown(chosen.count, of: groups.count)
        return histograms.isEmpty ? nil : Figure(title: title, content: .histograms(histograms))
    }

    /// From 1: those asked for, else hidden ones that have values of their own, spread over the depth where they are many.
    private var shownLayers: [Int] {
        if !form.layers.isEmpty { return form.layers }
        let layers = first.layers
        var own: [Int] = []
        for index in layers.indices where index < layers.count - 1 || own.isEmpty {
            switch layers[index].form {
            case .flatten, .dropout: break
            default: own.append(index + 1)
            }
        }
        if own.count <= Self.mostLayers { return own }
        var spread: [Int] = []
        for k in 0..<Self.mostLayers { spread.append(own[k * (own.count - 1) / (Self.mostLayers - 1)]) }
        return spread
    }

    /// More histograms side by side are too narrow to be read.
    private static let mostLayers = 5
}

extension RunGroup {
    /// Norms against the layer's number; layers without one are left out, nil where none has one.
    fileprivate func gradientNorms(_ label: Label, isEnd: Bool, _ form: FigureForm) -> Curves.Series? {
        var line = Curves.Series(label: label, x: [], y: [], isMarked: true)
        for index in first.layers.indices where form.takes(layer: index + 1) {
            var values: [Double] = []
            for run in runs {
                let norms = isEnd ? run.result.layers.gradientNorms : run.result.startLayers.gradientNorms
                values.append(index < norms.count ? norms[index] : .nan)
            }
            if !Statistic.median.value(of: values).isNaN { add(values, at: Double(index + 1), to: &line) }
        }
        return line.x.isEmpty ? nil : line
    }
}

extension ShownRun {
    fileprivate func addActivations(
        _ group: Label, _ wanted: [Int], to all: inout [(group: Label, layer: Label, values: [Double])]
    ) {
        // A diverged network has no activations left: show those it started with.
        let isEnd = result.epochs > 0 && predictor(result.parameters) != nil
        guard let predictor = predictor(isEnd ? result.parameters : result.startParameters) else { return }
        let chosen = data.training.spread(1000)
        let inputs = networkInputs(data.training.selecting(chosen))
        for layer in wanted where layer <= layers.count {
            var values: [Double] = []
            for value in predictor.activations(layer: layer, inputs, count: chosen.count) {
                values.append(Double(value))
            }
            if values.isEmpty { continue }
            let name = isEnd ? Label.numbered(.layer, layer) : .joined(.numbered(.layer, layer), Label(.start))
            all.append((group, name, values))
        }
    }
}

extension Histogram {
    /// Values in bins of equal width from the least to the most; nil when none is finite.
    init?(name: Label, values: [Double], bins: Int = 24, from: Double? = nil, to: Double? = nil) {
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
        self.init(name: name, from: least, to: most, shares: shares)
    }
}
