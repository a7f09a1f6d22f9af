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
                let title = Label.joined([group.label, .numbered(.epoch, moment.epoch)])
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
        var all: [PreparedData] = []
        for group in groups where group.first.data.training.features == 2 { all.append(group.first.data) }
        return Self.domains(all)
    }

    static func domains(_ all: [PreparedData]) -> (x: Domain, y: Domain) {
        var x: [Double] = []
        var y: [Double] = []
        var most = 0
        for data in all {
            for samples in data.parts {
                for i in 0..<samples.count {
                    x.append(Double(samples.input(i, 0)))
                    y.append(Double(samples.input(i, 1)))
                }
                if samples.count > most { most = samples.count }
            }
        }
        // A handful of points needs more room about it.
        let margin = most <= 16 ? 0.25 : 0.1
        return (Domain(x, margin: margin), Domain(y, margin: margin))
    }
}

extension DrawnRun {
    /// One plane, or one a label. Nothing for baselines and where inputs are not two; without a field when diverged.
    func planes(_ parameters: [Float], title: Label, x: Domain, y: Domain, size: Int) -> [Plane] {
        let samples = data.training
        guard samples.features == 2, !layers.isEmpty, !parameters.isEmpty else { return [] }
        let drawing = predictor(parameters).map {
            FieldDrawing($0, run: self, layers: layers, features: plan.features)
        }
        let outputs = drawing?.outputs ?? 1
        var planes: [Plane] = []
        for output in 0..<outputs {
            var plane = data.plane(title: title, x: x, y: y, output: output)
            if outputs > 1 { plane.title = .joined([title, .numbered(.output, output)]) }
            plane.field = drawing?.field(x: x, y: y, size: size, output: output)
            planes.append(plane)
        }
        return planes
    }
}

extension PreparedData {
    /// Training and test samples.
    var parts: [Samples] {
        guard let test, test.isSound, test.features == training.features else { return [training] }
        return [training, test]
    }

    /// The samples as points of the plane of their first two inputs, test samples hollow.
    func plane(title: Label, x: Domain, y: Domain, output: Int = 0) -> Plane {
        var points: [Plane.Point] = []
        for (part, samples) in parts.enumerated() {
            for sample in samples.spread(part == 0 ? 600 : 300) {
                let i = Int(sample)
                points.append(
                    .init(
                        x: Double(samples.input(i, 0)), y: Double(samples.input(i, 1)),
                        classIndex: samples.classIndex(i, output: output), isTest: part == 1))
            }
        }
        return Plane(
            title: title, x: x.axis(.input(0)), y: y.axis(.input(1)), points: points, classes: training.legend)
    }
}

extension Label {
    /// x1, x2, … as formulas call the inputs.
    static func input(_ index: Int) -> Label { Label(text: [120] + NumberText.integer(index + 1)) }
}
