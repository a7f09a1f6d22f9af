/// A network, or the best line, as the function of its one input that it is, over the data it learned from.
extension RunGroups {
    /// More curves than this can't be told apart in one plane.
    private static let mostCurves = 5

    /// One curve a run; of a lone run one at each of a few epochs.
    func fit() -> Figure? {
        let areSeeds = isSingle && runs.count > 1
        var shown: [(label: Label, run: ShownRun)] = []
        for index in 0..<(areSeeds ? runs.count : groups.count) where shown.count < Self.mostPanels {
            let run = areSeeds ? runs[index] : groups[index].first
            if run.data.training.isFunction {
                shown.append((areSeeds ? run.seedLabel : groups[index].label, run))
            }
        }
        guard let first = shown.first?.run else { return nil }
        var sharesPlane = shown.count <= Self.mostCurves
        for one in shown where one.run.data != first.data { sharesPlane = false }
        var x = first.functionDomain
        for one in shown.dropFirst() {
            let other = one.run.functionDomain
            x = Domain(from: min(x.from, other.from), to: max(x.to, other.to))
        }
        var planes: [Plane] = []
        if shown.count == 1 {
            planes = [first.functionPlane(.none, first.curvesByEpoch(x), x)]
        } else if sharesPlane {
            var curves: [Plane.Path] = []
            for one in shown { if let curve = one.run.endCurve(one.label, x) { curves.append(curve) } }
            planes = [first.functionPlane(.none, curves, x)]
        } else {
            for one in shown {
                let curve = one.run.endCurve(Label(.prediction), x)
                let title = one.run.result.diverged > 0 ? Label.joined(one.label, Label(.diverged)) : one.label
                planes.append(one.run.functionPlane(title, curve.map { [$0] } ?? [], x))
            }
            // The same heights in all panels.
            var y = Extent(isLogarithmic: false)
            for plane in planes {
                y.include(plane.y.lower)
                y.include(plane.y.upper)
            }
            for index in planes.indices { (planes[index].y.from, planes[index].y.to) = (y.least, y.most) }
        }
        let title = Label(.fit).shown(shown.count, of: areSeeds ? runs.count : groups.count)
        return Figure(title: title, content: .planes(planes))
    }
}

extension ShownRun {
    private static let places = 240

    var seedLabel: Label { .numbered(.seed, Int(truncatingIfNeeded: seed ?? plan.seed)) }

    /// The samples, and a bit beyond.
    fileprivate var functionDomain: Domain {
        var x: [Double] = []
        for point in data.functionPoints() { x.append(point.x) }
        return Domain(x, margin: 0.06)
    }

    /// The data with these curves and the truth, where it is known.
    fileprivate func functionPlane(_ title: Label, _ curves: [Plane.Path], _ x: Domain) -> Plane {
        let points = data.functionPoints()
        var paths = curves
        var heights: [Double] = []
        for point in points { heights.append(point.y) }
        if let truth = truth(x) {
            paths.append(truth)
            heights += truth.y
        }
        let isProbability = fieldMeaning != .surface
        // What runs away beyond the samples is cut: their own heights are what it is read against.
        let y = isProbability ? Domain(from: -0.1, to: 1.1) : Domain(heights, margin: 0.12)
        return Plane(
            title, x, data.training.inputName(0), y, Label(isProbability ? .probability : .y), points: points,
            paths: paths, classes: [], isFunction: true)
    }

    fileprivate func curvesByEpoch(_ x: Domain) -> [Plane.Path] {
        if layers.isEmpty { return endCurve(Label(.prediction), x).map { [$0] } ?? [] }
        var curves: [Plane.Path] = []
        let states = moments(4)
        for index in states.indices {
            guard let heights = heights(states[index].parameters, x) else { continue }
            curves.append(
                .init(
                    label: .numbered(.epoch, states[index].epoch), x: Self.places(x), y: heights,
                    age: Double(index + 1) / Double(states.count)))
        }
        return curves
    }

    fileprivate func endCurve(_ label: Label, _ x: Domain) -> Plane.Path? {
        guard let heights = heights(result.parameters, x) else { return nil }
        return .init(label: label, x: Self.places(x), y: heights)
    }

    private static func places(_ x: Domain) -> [Double] {
        var places: [Double] = []
        for i in 0...Self.places { places.append(x.from + (x.to - x.from) * Double(i) / Double(Self.places)) }
        return places
    }

    /// What is said over each place: the number, or the probability of class 1. nil where nothing is.
    private func heights(_ parameters: [Float], _ x: Domain) -> [Double]? {
        var inputs: [Float] = []
        for place in Self.places(x) { inputs.append(Float(place)) }
        let count = inputs.count
        let samples = Samples(
            shape: Shape(1), inputs: .numbers(inputs),
            targets: .numbers([Float](repeating: 0, count: count), columns: 1))
        var values: [Float]
        if case .baseline(let baseline) = plan.model {
            guard baseline == .leastSquares else { return nil }
            let given = applying(data.scaling, features: plan.features, to: samples)
            let training = applying(data.scaling, features: plan.features, to: data.training)
            values = LeastSquares(PreparedData(training: training, test: nil)).outputs(given)
        } else {
            guard let predictor = predictor(parameters) else { return nil }
            values = predictor.outputs(networkInputs(samples), count: count)
        }
        let units = values.count / count
        if units == 0 || values.count != units * count { return nil }
        var heights: [Double] = []
        for i in 0..<count { heights.append(Double(value(values, at: i * units, units, 0, fieldMeaning))) }
        return heights
    }

    /// Without the noise of the data.
    private func truth(_ x: Domain) -> Plane.Path? {
        guard data.training.features == 1, plan.data.transforms.isEmpty else { return nil }
        let places = Self.places(x)
        var heights: [Double] = []
        switch plan.data.source {
        case .generated(let set):
            guard set.inputs == 1, fieldMeaning == .surface else { return nil }
            for place in places { heights.append(Double(set.truth(Float(place), 0))) }
        case .formula(_, let labels, _):
            guard labels.count == 1 else { return nil }
            for place in places {
                let value = labels[0].scalar([place])
                heights.append(fieldMeaning == .surface ? value : value > 0 ? 1 : 0)
            }
        case .gate, .randomLabels, .truthTable, .given: return nil
        }
        return .init(label: Label(.truth), x: places, y: heights, isReference: true)
    }
}
