/// What networks make of Boolean functions of two inputs, a square a run.
extension RunGroups {
    func squares() -> Figure? {
        var squares: [Squares.Square] = []
        // Repeats of one experiment are told apart by their seeds.
        let areSeeds = isSingle && runs.count > 1
        for index in 0..<(areSeeds ? runs.count : groups.count) {
            if squares.count == Self.mostPanels { break }
            let run = areSeeds ? runs[index] : groups[index].first
            var label = areSeeds ? run.seedLabel : groups[index].label
            if label.parts.isEmpty { label = run.truthLabel }
            if run.result.diverged > 0 { label = .joined(label, Label(.diverged)) }
            if let square = run.square(label) { squares.append(square) }
        }
        if squares.isEmpty { return nil }
        let title = Label(.booleanFunctions).shown(squares.count, of: areSeeds ? runs.count : groups.count)
        return Figure(title: title, content: .squares(Squares(squares: squares)))
    }
}

extension Samples {
    /// A Boolean function of two inputs: both are 0 or 1, and so is what stands over them.
    package var isBooleanFunction: Bool { features == 2 && isTruthTable && colourCount == 2 && truthColumns == 1 }
}

extension ShownRun {
    /// "truth 6": bit 2 x1 + x2 is what stands over x1 and x2.
    fileprivate var truthLabel: Label {
        let samples = data.training
        var number = 0
        for i in 0..<samples.count where samples.features == 2 && samples.classIndex(i) == 1 {
            let place = samples.place(i)
            number |= 1 << (place.x > 0.5 ? place.y > 0.5 ? 3 : 2 : place.y > 0.5 ? 1 : 0)
        }
        return .numbered(.truth, number)
    }

    fileprivate func square(_ label: Label) -> Squares.Square? {
        let samples = data.training
        guard samples.isBooleanFunction, !layers.isEmpty else { return nil }
        let predictor = predictor(result.parameters)
        let outputs = predictor?.outputs(networkInputs(samples), count: samples.count) ?? []
        let units = outputs.count / samples.count
        let decision = Decision(targets: samples.targets, loss: plan.loss, units: units)
        var corners: [Squares.Corner] = []
        var isSeen = [false, false, false, false]
        for i in 0..<samples.count {
            let place = samples.place(i)
            let (x, y) = (place.x > 0.5 ? 1 : 0, place.y > 0.5 ? 1 : 0)
            if isSeen[2 * x + y] { continue }
            isSeen[2 * x + y] = true
            let isOne = samples.classIndex(i) == 1
            var output = Float.nan
            var isRight = false
            if units > 0 {
                output = value(outputs, at: i * units, units, 0, .probability)
                let says: Bool
                switch decision.task {
                case .binary, .exclusive: says = decision.called(outputs, row: i, loss: plan.loss) == 1
                case .labels, .numbers: says = outputs[i * units] > (plan.loss.labels == .signs ? 0 : 0.5)
                }
                isRight = says == isOne
            }
            corners.append(.init(x: x, y: y, isOne: isOne, output: Double(output), isRight: isRight))
        }
        var field: Plane.Field?
        if let predictor {
            let domain = Squares.domain
            field = self.field(
                of: predictor, layers, plan.features, data.scaling, x: domain, y: domain, size: 24,
                meaning: .probability)
        }
        return Squares.Square(label: label, field: field, corners: corners)
    }
}
