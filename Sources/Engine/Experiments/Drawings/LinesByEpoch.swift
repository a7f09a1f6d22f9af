/// Where one neuron with two inputs is undecided, after every epoch.
extension RunDrawing {
    /// More lines than this are a grey cloud; then the last few say where it ends, or that it never does.
    private static let mostLines = 40
    private static let lastLines = 12

    func lineByEpoch() -> Figure? {
        let chosen = panelGroups()
        let (x, y) = domains(chosen)
        var lines: [[DrawnRun.Line]] = []
        var total = 0
        var places = Places()
        for group in chosen {
            var found = group.first.lines()
            if found.count > total { total = found.count }
            if found.count > Self.mostLines { found.removeFirst(found.count - Self.lastLines) }
            lines.append(found)
            // The plane reaches out to lines that pass the points not too far away.
            for line in found {
                if let near = line.nearest(x.middle, y.middle), x.isNear(near.x), y.isNear(near.y) { places.add(near) }
            }
        }
        let wideX = x.reaching(places.x, margin: 0)
        let wideY = y.reaching(places.y, margin: 0)
        var planes: [Plane] = []
        for index in chosen.indices where chosen[index].first.hasLine {
            let group = chosen[index]
            planes.append(group.first.plane(of: lines[index], title: group.namedLabel, x: wideX, y: wideY))
        }
        let title =
            groups.count == 1 && total > Self.mostLines
            ? Label(.lineByEpoch).shown(Self.lastLines, of: total)
            : Label(.lineByEpoch).shown(chosen.count, of: groups.count)
        return planes.isEmpty ? nil : Figure(title: title, content: .planes(planes))
    }
}

extension DrawnRun {
    /// w₁x + w₂y + b = 0 after an epoch.
    struct Line {
        let epoch: Int
        let w1: Double
        let w2: Double
        let b: Double

        /// The line's point nearest to (x, y); nil where there is no line.
        @inline(never) func nearest(_ x: Double, _ y: Double) -> Position? {
            let square = w1 * w1 + w2 * w2
            guard square > 0 else { return nil }
            let along = (w1 * x + w2 * y + b) / square
            return Position(x - along * w1, y - along * w2)
        }

        /// Where it enters and leaves the rectangle: two points, or none.
        func crossing(_ x: Domain, _ y: Domain) -> Places? {
            // Steep lines are cut by the lower and upper edge first, flat ones by the sides.
            let isSteep = w1 * w1 > w2 * w2
            var ends = Places()
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
            layers.count == 1, case .dense(1, _) = layers[0]
        else { return false }
        return true
    }

    /// Lines that differ from the one before.
    fileprivate func lines() -> [Line] {
        guard hasLine else { return [] }
        var all: [Line] = []
        var before: [Float] = []
        for moment in moments(.max) where moment.parameters.count == 3 && moment.parameters != before {
            before = moment.parameters
            let line = Line(
                epoch: moment.epoch, w1: Double(before[0]), w2: Double(before[1]), b: Double(before[2]))
            if line.nearest(0, 0) != nil { all.append(line) }
        }
        return all
    }

    fileprivate func plane(of lines: [Line], title: Label, x: Domain, y: Domain) -> Plane {
        var plane = data.plane(title: title, x: x, y: y)
        for rank in lines.indices {
            guard let ends = lines[rank].crossing(x, y) else { continue }
            let age = Double(rank + 1) / Double(lines.count)
            plane.paths.append(.init(label: .numbered(.epoch, lines[rank].epoch), x: ends.x, y: ends.y, age: age))
        }
        return plane
    }
}

extension Domain {
    fileprivate var middle: Double { from + (to - from) / 2 }
    /// As wide again on either side.
    @inline(never) fileprivate func isNear(_ value: Double) -> Bool { value >= 2 * from - to && value <= 2 * to - from }
}
