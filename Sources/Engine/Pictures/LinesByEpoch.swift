/// The line on which one neuron with two inputs is undecided, after every epoch.
extension RunGroups {
    /// More lines than this are a grey cloud; then the last few say where it ends, or that it never does.
    private static let mostLines = 40
    private static let lastLines = 12

    func lineByEpoch() -> Figure? {
        let chosen = panelGroups()
        let (x, y) = domains(chosen)
        var total = 0
        var places = PlanePoints()
        for group in chosen {
            let lines = group.first.lines()
            total = max(total, lines.count)
            // The plane reaches out to lines that pass the points not too far away.
            for index in Self.firstShown(lines.count)..<lines.count {
                let near = ShownRun.Line(lines[index].parameters).unscaled(group.first.data.scaling).nearest(
                    x.middle, y.middle)
                if let near, x.isNear(near.x), y.isNear(near.y) { places.add(near) }
            }
        }
        let wideX = x.reaching(places.x, margin: 0)
        let wideY = y.reaching(places.y, margin: 0)
        var planes: [Plane] = []
        for group in chosen {
            if group.first.hasLine {
                planes.append(group.first.linePlane(group.namedLabel, Self.firstShown, wideX, wideY))
            }
        }
        if planes.isEmpty { return nil }
        let isCut = groups.count == 1 && total > Self.mostLines
        let title = Label(.lineByEpoch)
            .shown(isCut ? Self.lastLines : chosen.count, of: isCut ? total : groups.count)
        return Figure(title: title, content: .planes(planes))
    }

    private static func firstShown(_ count: Int) -> Int { count > mostLines ? count - lastLines : 0 }
}

extension ShownRun {
    /// w₁x + w₂y + b = 0.
    struct Line {
        let w1: Double
        let w2: Double
        let b: Double

        init(_ parameters: [Float]) {
            w1 = Double(parameters[0])
            w2 = Double(parameters[1])
            b = Double(parameters[2])
        }

        /// The same line where inputs are not scaled: w₁ (x − m₁) / d₁ + w₂ (y − m₂) / d₂ + b = 0.
        func unscaled(_ scaling: Scaling?) -> Line {
            guard let scaling, scaling.means.count == 2 else { return self }
            let first = w1 / scaling.deviations[0]
            let second = w2 / scaling.deviations[1]
            return Line(w1: first, w2: second, b: b - first * scaling.means[0] - second * scaling.means[1])
        }

        init(w1: Double, w2: Double, b: Double) {
            self.w1 = w1
            self.w2 = w2
            self.b = b
        }

        /// The line's point nearest to (x, y); nil where there is no line.
        func nearest(_ x: Double, _ y: Double) -> Position? {
            let square = w1 * w1 + w2 * w2
            guard square > 0 else { return nil }
            let along = (w1 * x + w2 * y + b) / square
            return Position(x - along * w1, y - along * w2)
        }

        /// The places where the line enters and leaves the rectangle: two points, or none.
        func crossing(_ x: Domain, _ y: Domain) -> PlanePoints? {
            // Steep lines are cut by the lower and upper edge first, flat ones by the sides.
            let isSteep = w1 * w1 > w2 * w2
            var ends = PlanePoints()
            for edge in 0..<4 {
                let isHigh = edge % 2 == 1
                let isSide = (edge > 1) == isSteep
                var px = isHigh ? x.to : x.from
                var py = isHigh ? y.to : y.from
                if isSide { py = -(w1 * px + b) / w2 } else { px = -(w2 * py + b) / w1 }
                guard px >= x.from, px <= x.to, py >= y.from, py <= y.to, ends.x.count < 2 else { continue }
                // A corner is met twice.
                if ends.x.last != px || ends.y.last != py { ends.add(Position(px, py)) }
            }
            return ends.x.count == 2 ? ends : nil
        }
    }

    fileprivate var hasLine: Bool {
        guard data.training.features == 2, plan.features.isEmpty, case .network(let layers, _) = plan.model,
            layers.count == 1, case .dense(1, _) = layers[0].form
        else { return false }
        return true
    }

    /// States whose lines differ from the one before.
    fileprivate func lines() -> [RunResult.Snapshot] {
        var all: [RunResult.Snapshot] = []
        if !hasLine { return all }
        let states = moments(.max)
        var before: [Float] = []
        for index in states.indices {
            let parameters = states[index].parameters
            if parameters.count != 3 || parameters == before { continue }
            before = parameters
            if Line(parameters).nearest(0, 0) != nil { all.append(states[index]) }
        }
        return all
    }

    /// The samples with the lines, from the first that is shown on.
    fileprivate func linePlane(_ title: Label, _ firstShown: (Int) -> Int, _ x: Domain, _ y: Domain) -> Plane {
        let lines = lines()
        let from = firstShown(lines.count)
        var paths: [Plane.Path] = []
        for index in from..<lines.count {
            guard let ends = Line(lines[index].parameters).unscaled(data.scaling).crossing(x, y) else { continue }
            let age = Double(index - from + 1) / Double(lines.count - from)
            paths.append(.init(label: .numbered(.epoch, lines[index].epoch), x: ends.x, y: ends.y, age: age))
        }
        return data.plane(title: title, x: x, y: y, paths: paths)
    }
}

extension Domain {
    fileprivate var middle: Double { from + (to - from) / 2 }
    /// As wide again on either side.
    fileprivate func isNear(_ value: Double) -> Bool { value >= 2 * from - to && value <= 2 * to - from }
}
