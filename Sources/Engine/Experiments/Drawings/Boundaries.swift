/// What the network says all over the plane of its two inputs, with the samples it learned from.
extension RunDrawing {
    func boundary() -> Figure? {
        let chosen = panelGroups(each: labelCount)
        let (x, y) = domains(chosen)
        let size = chosen.count > 3 ? 48 : 64
        var planes: [Plane] = []
        for group in chosen {
            planes += group.first.planes(
                group.first.result.parameters, title: group.namedLabel, x: x, y: y, size: size)
        }
        let title = Label(.decisionBoundary).shown(chosen.count, of: groups.count)
        return planes.isEmpty ? nil : Figure(title: title, content: .planes(planes))
    }

    func boundaryByEpoch() -> Figure? {
        let moments = groups.count > 2 ? 4 : 6
        let chosen = panelGroups(each: moments * labelCount)
        let (x, y) = domains(chosen)
        var planes: [Plane] = []
        for group in chosen {
            for moment in group.first.moments(moments) {
                let title = Label.joined(group.label, .numbered(.epoch, moment.epoch))
                planes += group.first.planes(moment.parameters, title: title, x: x, y: y, size: 48)
            }
        }
        let title = Label(.boundaryByEpoch).shown(chosen.count, of: groups.count)
        return planes.isEmpty ? nil : Figure(title: title, content: .planes(planes))
    }

    /// Panels that one state of a network takes.
    private var labelCount: Int {
        switch first.data.training.targets {
        case .classes: 1
        case .flags(_, let columns), .numbers(_, let columns): columns < 1 ? 1 : columns
        }
    }

    /// The same piece of the plane for all panels.
    func domains(_ groups: [RunGroup]) -> (x: Domain, y: Domain) {
        if let frame { return (frame.x, frame.y) }
        var places = Places()
        var most = 0
        for group in groups where group.first.data.training.features == 2 {
            let data = group.first.data
            places.add(data)
            if data.training.count > most { most = data.training.count }
            if let test = data.soundTest, test.count > most { most = test.count }
        }
        return places.domains(of: most)
    }
}

/// Points of the plane, for the piece of it that shows them all.
struct Places {
    var x: [Double] = []
    var y: [Double] = []

    @inline(never) mutating func add(_ data: PreparedData) {
        add(data.training)
        if let test = data.soundTest { add(test) }
    }

    @inline(never) private mutating func add(_ samples: Samples) {
        for i in 0..<samples.count { add(samples.place(i)) }
    }

    @inline(never) mutating func add(_ place: Position) {
        x.append(place.x)
        y.append(place.y)
    }

    /// A handful of points needs more room about it.
    @inline(never) func domains(of count: Int) -> (x: Domain, y: Domain) {
        let margin = count <= 16 ? 0.25 : 0.1
        return (Domain(x, margin: margin), Domain(y, margin: margin))
    }
}

extension DrawnRun {
    /// One plane, or one a label. Nothing for baselines and where inputs are not two; without a field when diverged.
    @inline(never) func planes(_ parameters: [Float], title: Label, x: Domain, y: Domain, size: Int) -> [Plane] {
        let samples = data.training
        guard samples.features == 2, !layers.isEmpty, !parameters.isEmpty else { return [] }
        let drawing = predictor(parameters).map {
            FieldDrawing($0, run: self, layers: layers, features: plan.features)
        }
        let outputs = drawing?.outputs ?? 1
        var planes: [Plane] = []
        for output in 0..<outputs {
            var plane = data.plane(title: title, x: x, y: y, output: output)
            if outputs > 1 { plane.title = .joined(title, .numbered(.output, output)) }
            plane.field = drawing?.field(x: x, y: y, size: size, output: output)
            planes.append(plane)
        }
        return planes
    }
}

extension PreparedData {
    /// Test samples that can be drawn beside the training ones.
    @inline(never) var soundTest: Samples? {
        guard let test, test.isSound, test.features == training.features else { return nil }
        return test
    }

    /// The samples as points of the plane of their first two inputs, test samples hollow.
    @inline(never) func plane(title: Label, x: Domain, y: Domain, output: Int = 0) -> Plane {
        var plane = Plane(title: title, x: x.axis(.input(0)), y: y.axis(.input(1)), classes: training.legend)
        training.draw(in: &plane, most: 600, isTest: false, output)
        soundTest?.draw(in: &plane, most: 300, isTest: true, output)
        return plane
    }
}

extension Samples {
    /// The first two inputs.
    @inline(never) func place(_ sample: Int) -> Position {
        Position(Double(input(sample, 0)), Double(input(sample, 1)))
    }

    @inline(never) fileprivate func draw(in plane: inout Plane, most: Int, isTest: Bool, _ output: Int) {
        for sample in spread(most) {
            let i = Int(sample)
            let place = place(i)
            plane.points.append(
                .init(x: place.x, y: place.y, classIndex: classIndex(i, output: output), isTest: isTest))
        }
    }
}

extension Label {
    /// x1, x2, … as formulas call the inputs.
    @inline(never) static func input(_ index: Int) -> Label { Label(text: [120] + NumberText.integer(index + 1)) }
}
