/// The network's answers all over the plane of its two inputs, with the samples it learned from.
extension RunGroups {
    /// After all epochs, or after some of them.
    func boundary(byEpoch: Bool) -> Figure? {
        let moments = byEpoch ? groups.count > 2 ? 4 : 6 : 1
        // Each label or number has a panel of its own.
        let chosen = panelGroups(each: moments * first.data.training.truthColumns)
        let (x, y) = domains(chosen)
        let size = byEpoch || chosen.count > 3 ? 48 : 64
        var planes: [Plane] = []
        for group in chosen {
            let run = group.first
            let states = byEpoch ? run.moments(moments) : [run.end]
            for index in states.indices {
                let title = byEpoch ? Label.numbered(.epoch, states[index].epoch) : group.namedLabel
                let start = planes.count
                run.addPlanes(of: states[index].parameters, title, x, y, size: size, to: &planes)
                if byEpoch { for place in start..<planes.count { planes[place].group = group.namedLabel } }
            }
        }
        return panels(byEpoch ? .boundaryByEpoch : .decisionBoundary, planes, of: chosen)
    }

    /// Planes under a title that says how many of the groups they show; nil without any.
    func panels(_ title: Term, _ planes: [Plane], of chosen: [RunGroup]) -> Figure? {
        if planes.isEmpty { return nil }
        return Figure(title: Label(title).shown(chosen.count, of: groups.count), content: .planes(planes))
    }

    /// The same piece of the plane for all panels.
    func domains(_ groups: [RunGroup]) -> (x: Domain, y: Domain) {
        if let frame { return (frame.x, frame.y) }
        var places = PlanePoints()
        for group in groups { group.first.addPoints(to: &places) }
        return places.domains(of: places.most)
    }
}

/// Points of the plane, for the piece of it that shows them all.
struct PlanePoints {
    var x: [Double] = []
    var y: [Double] = []
    /// Of the samples added, the number in the largest set.
    private(set) var most = 0

    mutating func add(_ data: PreparedData) {
        for part in Plane.Part.allCases { if let samples = data.samples(of: part) { add(samples) } }
    }

    private mutating func add(_ samples: Samples) {
        let count = samples.count
        for i in 0..<count { add(samples.place(i)) }
        most = max(most, count)
    }

    mutating func add(_ place: Position) {
        x.append(place.x)
        y.append(place.y)
    }

    /// A handful of points needs more room about it.
    func domains(of count: Int) -> (x: Domain, y: Domain) {
        let margin = count <= 16 ? 0.25 : 0.1
        return (Domain(x, margin: margin), Domain(y, margin: margin))
    }
}

extension ShownRun {
    /// The samples' places, where inputs are two.
    fileprivate func addPoints(to places: inout PlanePoints) { if data.training.features == 2 { places.add(data) } }

    /// One plane, or one a label. Nothing for baselines and where inputs are not two; without a field when diverged.
    fileprivate func addPlanes(
        of parameters: [Float], _ title: Label, _ x: Domain, _ y: Domain, size: Int, to planes: inout [Plane]
    ) {
        let layers = layers
        guard data.training.features == 2, !layers.isEmpty, !parameters.isEmpty else { return }
        let predictor = predictor(parameters)
        var outputs = 1
        // Classes are told by one field.
        if let predictor { if case .classes = data.training.targets {} else { outputs = predictor.units } }
        for output in 0..<outputs {
            var field: Plane.Field?
            if let predictor {
                field = self.field(
                    of: predictor, layers, plan.features, data.scaling, x: x, y: y, size: size, output: output)
            }
            let title = outputs > 1 ? .joined(title, .numbered(.output, output)) : title
            planes.append(data.plane(title: title, x: x, y: y, output: output, field: field))
        }
    }
}

extension PreparedData {
    /// The samples of a part that can be drawn beside the training ones; nil without any.
    func samples(of part: Plane.Part) -> Samples? {
        let samples: Samples? =
            switch part {
            case .training: training
            case .validation: validation
            case .test: test
            }
        guard let samples, samples.isSound, samples.features == training.features else { return nil }
        return samples
    }

    /// The samples as points of the plane of their first two inputs, part by part.
    func plane(
        title: Label, x: Domain, y: Domain, output: Int = 0, field: Plane.Field? = nil, paths: [Plane.Path] = []
    ) -> Plane {
        var points: [Plane.Point] = []
        for part in Plane.Part.allCases {
            samples(of: part)?.draw(in: &points, most: part == .training ? 600 : 300, part, output)
        }
        return Plane(
            title, x, training.inputName(0), y, training.inputName(1), field: field, points: points, paths: paths,
            classes: training.legend)
    }
}

extension Plane {
    init(
        _ title: Label, _ x: Domain, _ xName: Label, _ y: Domain, _ yName: Label, field: Field? = nil, points: [Point],
        paths: [Path] = [], classes: [Label], isFunction: Bool = false
    ) {
        self.init(
            title: title, x: Axis(xName, from: x.from, to: x.to), y: Axis(yName, from: y.from, to: y.to), field: field,
            points: points, paths: paths, classes: classes, isFunction: isFunction)
    }
}

extension Samples {
    /// The first two inputs.
    func place(_ sample: Int) -> Position {
        Position(Double(input(sample, 0)), Double(input(sample, 1)))
    }

    fileprivate func draw(in points: inout [Plane.Point], most: Int, _ part: Plane.Part, _ output: Int) {
        for sample in spread(most) {
            let i = Int(sample)
            let place = place(i)
            points.append(.init(x: place.x, y: place.y, classIndex: classIndex(i, output: output), part: part))
        }
    }
}

extension Label {
    /// x1, x2, … as formulas call the inputs.
    static func input(_ index: Int) -> Label { Label(text: utf8("x") + NumberText.integer(index + 1)) }
}
