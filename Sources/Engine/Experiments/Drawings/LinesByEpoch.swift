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
        var xs = [x.from, x.to]
        var ys = [y.from, y.to]
        for group in chosen {
            var found = group.first.lines()
            if found.count > total { total = found.count }
            if found.count > Self.mostLines { found.removeFirst(found.count - Self.lastLines) }
            lines.append(found)
            // The plane reaches out to lines that pass the points not too far away.
            for line in found {
                guard let near = line.nearest(x.middle, y.middle), x.stretched.contains(near.x),
                    y.stretched.contains(near.y)
                else { continue }
                xs.append(near.x)
                ys.append(near.y)
            }
        }
        let wideX = Domain(xs, margin: 0)
        let wideY = Domain(ys, margin: 0)
        var planes: [Plane] = []
        for (group, found) in zip(chosen, lines) where group.first.hasLine {
            planes.append(group.first.plane(of: found, title: group.namedLabel, x: wideX, y: wideY))
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
        func nearest(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
            let square = w1 * w1 + w2 * w2
            guard square > 0 else { return nil }
            let along = (w1 * x + w2 * y + b) / square
            return (x - along * w1, y - along * w2)
        }

        /// Where it enters and leaves the rectangle: two points, or none.
        func crossing(_ x: Domain, _ y: Domain) -> [(x: Double, y: Double)] {
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
            return ends.count == 2 ? ends : []
        }
    }

    fileprivate var hasLine: Bool {
        guard data.training.features == 2, plan.features.isEmpty, layers.count == 1,
            case .dense(1, _)? = layers.first
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
        for (rank, line) in lines.enumerated() {
            let ends = line.crossing(x, y)
            guard ends.count == 2 else { continue }
            plane.paths.append(
                .init(
                    label: .numbered(.epoch, line.epoch), x: [ends[0].x, ends[1].x], y: [ends[0].y, ends[1].y],
                    age: Double(rank + 1) / Double(lines.count)))
        }
        return plane
    }
}

extension Domain {
    fileprivate var middle: Double { from + (to - from) / 2 }
    /// As wide again on either side.
    fileprivate var stretched: ClosedRange<Double> { (2 * from - to)...(2 * to - from) }
}
