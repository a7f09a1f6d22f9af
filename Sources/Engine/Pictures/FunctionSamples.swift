extension PreparedData {
    /// Samples over their one input.
    func functionPoints(coloured: Bool = false) -> [Plane.Point] {
        var points: [Plane.Point] = []
        for part in Plane.Part.allCases {
            guard let samples = samples(of: part) else { continue }
            for sample in samples.spread(part == .training ? 600 : 300) {
                let i = Int(sample)
                points.append(
                    .init(
                        x: Double(samples.input(i, 0)), y: samples.height(i),
                        classIndex: coloured ? samples.classIndex(i) : -1, part: part))
            }
        }
        return points
    }

    /// Numbers over their input, or a row for each class.
    func overOneInput() -> Figure? {
        guard training.truthColumns == 1 else { return nil }
        let points = functionPoints(coloured: true)
        var (x, y): ([Double], [Double]) = ([], [])
        for point in points {
            x.append(point.x)
            y.append(point.y)
        }
        var rows = Domain(y, margin: 0.1)
        var name = Term.y
        if case .classes(_, let count) = training.targets {
            rows = Domain(from: -0.5, to: Double(max(count, 1)) - 0.5)
            name = .className
        }
        return Figure(
            title: Label(.samples),
            content: .planes([
                Plane(
                    .none, Domain(x, margin: 0.06), training.inputName(0), rows, Label(name), points: points,
                    classes: training.legend, isFunction: true)
            ]))
    }
}
