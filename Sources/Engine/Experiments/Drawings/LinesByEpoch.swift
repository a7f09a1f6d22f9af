/// Where one neuron with two inputs is undecided, after every epoch.
extension RunDrawing {
    /// More lines than this are a grey cloud.
    private static let mostLines = 40

    func lineByEpoch() -> Figure? {
        var planes: [Plane] = []
        let chosen = panelGroups()
        let (x, y) = domains(chosen)
        for group in chosen {
            if let plane = group.first.lines(title: group.namedLabel, x: x, y: y, most: Self.mostLines) {
                planes.append(plane)
            }
        }
        let title = Label(.lineByEpoch).shown(chosen.count, of: groups.count)
        return planes.isEmpty ? nil : Figure(title: title, content: .planes(planes))
    }
}

extension DrawnRun {
    fileprivate func lines(title: Label, x: Domain, y: Domain, most: Int) -> Plane? {
        guard data.training.features == 2, plan.features.isEmpty, layers.count == 1,
            case .dense(1, _)? = layers.first
        else { return nil }
        var kept: [(epoch: Int, ends: [(x: Double, y: Double)])] = []
        var before: [Float] = []
        for moment in moments(.max) where moment.parameters.count == 3 {
            // An epoch that changed nothing draws nothing new.
            if moment.parameters == before { continue }
            before = moment.parameters
            let ends = Self.crossing(moment.parameters, x, y)
            if ends.count == 2 { kept.append((moment.epoch, ends)) }
        }
        var plane = data.plane(title: title, x: x, y: y)
        var shown: [Int] = []
        for rank in kept.indices {
            // The first ten, then ever fewer, and the last.
            let isEarly = rank < 10
            let every = kept.count <= most ? 1 : (kept.count - 10) / (most - 11) + 1
            if isEarly || (rank - 10) % every == 0 || rank == kept.count - 1 { shown.append(rank) }
        }
        for (place, rank) in shown.enumerated() {
            let ends = kept[rank].ends
            plane.paths.append(
                .init(
                    label: .numbered(.epoch, kept[rank].epoch), x: [ends[0].x, ends[1].x], y: [ends[0].y, ends[1].y],
                    age: Double(place + 1) / Double(shown.count)))
        }
        return plane
    }

    /// Where w₁x + w₂y + b = 0 enters and leaves the rectangle: two points, or none.
    static func crossing(_ parameters: [Float], _ x: Domain, _ y: Domain) -> [(x: Double, y: Double)] {
        let (w1, w2, b) = (Double(parameters[0]), Double(parameters[1]), Double(parameters[2]))
        var ends: [(x: Double, y: Double)] = []
        func add(_ px: Double, _ py: Double) {
            guard px >= x.from, px <= x.to, py >= y.from, py <= y.to else { return }
            for end in ends where end.x == px && end.y == py { return }
            if ends.count < 2 { ends.append((px, py)) }
        }
        // Steep lines are cut by the lower and upper edge first, flat ones by the sides.
        func sides() { for px in [x.from, x.to] { add(px, -(w1 * px + b) / w2) } }
        func levels() { for py in [y.from, y.to] { add(-(w2 * py + b) / w1, py) } }
        if w1 * w1 > w2 * w2 {
            levels()
            sides()
        } else {
            sides()
            levels()
        }
        return ends
    }
}
