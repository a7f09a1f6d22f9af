/// Samples as the first hidden layer hands them on, sums of residual blocks included, and how the rest of the network divides that space.
extension RunGroups {
    /// After all epochs, or after some of them in the same axes.
    func hiddenSpace(byEpoch: Bool) -> Figure? {
        let moments = byEpoch ? groups.count > 2 ? 4 : 6 : 1
        var planes: [Plane] = []
        let chosen = panelGroups(each: moments)
        for group in chosen {
            let run = group.first
            if !byEpoch {
                run.addHiddenPlanes([run.end], [group.namedLabel], to: &planes)
                continue
            }
            let states = run.moments(moments)
            var titles: [Label] = []
            for index in states.indices { titles.append(.numbered(.epoch, states[index].epoch)) }
            let start = planes.count
            run.addHiddenPlanes(states, titles, to: &planes)
            for place in start..<planes.count { planes[place].group = group.namedLabel }
        }
        return panels(byEpoch ? .hiddenSpaceByEpoch : .hiddenSpace, planes, of: chosen)
    }
}

extension ShownRun {
    /// A plane for each of the states that is finite, all of one piece of the space: its two units, or the directions in
    /// which the samples spread most at the last of them.
    fileprivate func addHiddenPlanes(
        _ states: [RunResult.Snapshot], _ titles: [Label], to planes: inout [Plane]
    ) {
        // The first dense layer that is not the output.
        let layers = layers
        var index = 0
        var units = 0
        while index < layers.count - 1 {
            if case .dense(let count, _) = layers[index].form {
                units = count
                break
            }
            index += 1
        }
        if units < 2 { return }
        let isProjected = units > 2
        var directions: PrincipalDirections?
        var places = PlanePoints()
        var shown: [(state: Int, points: [Plane.Point])] = []
        for state in states.indices.reversed() {
            guard let predictor = predictor(states[state].parameters) else { continue }
            var points: [Plane.Point] = []
            var values: [Double] = []
            for part in Plane.Part.allCases {
                guard let samples = data.samples(of: part) else { continue }
                add(samples, part, predictor, layer: index + 1, &points, &values)
            }
            if values.count != points.count * units { continue }
            if isProjected {
                let chosen = directions ?? PrincipalDirections(values, width: units)
                values = chosen.projected(values)
                directions = chosen
            }
            for i in points.indices {
                points[i].x = values[2 * i]
                points[i].y = values[2 * i + 1]
                places.add(Position(points[i].x, points[i].y))
            }
            shown.append((state, points))
        }
        guard let last = shown.first else { return }
        let (x, y) = places.domains(of: last.points.count)
        let layer = Label.numbered(.layer, index + 1)
        func name(_ place: Int) -> Label {
            isProjected ? .numbered(.principalDirection, place + 1) : .joined(layer, .numbered(.unit, place))
        }
        for panel in shown.reversed() {
            let parameters = states[panel.state].parameters
            let field = isProjected ? nil : field(of: parameters, after: index, x: x, y: y)
            planes.append(
                Plane(
                    titles[panel.state], x, name(0), y, name(1), field: field, points: panel.points,
                    classes: data.training.legend))
        }
    }

    /// Samples as points, still without a place, and what the layer gives for them.
    private func add(
        _ samples: Samples, _ part: Plane.Part, _ predictor: Predictor, layer: Int, _ points: inout [Plane.Point],
        _ values: inout [Double]
    ) {
        let chosen = samples.spread(part == .training ? 400 : 200)
        let inputs = networkInputs(samples.selecting(chosen))
        for value in predictor.activations(layer: layer, withSums: true, inputs, count: chosen.count) {
            values.append(Double(value))
        }
        for sample in chosen {
            points.append(.init(x: 0, y: 0, classIndex: samples.classIndex(Int(sample)), part: part))
        }
    }

    /// The answers of the network from the layer after `index` on, as a network of its own, to two units.
    private func field(of parameters: [Float], after index: Int, x: Domain, y: Domain) -> Plane.Field? {
        let offset = offset(of: index + 1)
        guard offset < parameters.count else { return nil }
        let after = layers(from: index + 1, to: layers.count)
        let own = [Float](parameters.count - offset) { parameters[offset + $0] }
        guard let predictor = network(after, Shape(2), own) else { return nil }
        return field(of: predictor, after, [], x: x, y: y, size: 64)
    }
}

/// The two directions in which points of a space spread most (Pearson 1901), by power iteration from a fixed start.
struct PrincipalDirections {
    private let width: Int
    private var means: [Double] = []
    private var directions: [[Double]] = []

    /// Of rows of `width` numbers.
    init(_ rows: [Double], width: Int) {
        self.width = width
        let count = rows.count / width
        for j in 0..<width {
            var mean = 0.0
            for i in 0..<count { mean += rows[i * width + j] }
            means.append(mean / Double(count))
        }
        var rest = centred(rows)
        for _ in 0..<2 {
            let direction = Self.strongest(rest, width)
            _ = taken(along: direction, from: &rest)
            directions.append(direction)
        }
    }

    /// These rows or others in the same space become rows of two.
    func projected(_ rows: [Double]) -> [Double] {
        var rest = centred(rows)
        var places = [Double](repeating: 0, count: rows.count / width * 2)
        for k in directions.indices {
            let along = taken(along: directions[k], from: &rest)
            for i in along.indices { places[2 * i + k] = along[i] }
        }
        return places
    }

    private func centred(_ rows: [Double]) -> [Double] {
        var centred = rows
        for i in centred.indices { centred[i] -= means[i % width] }
        return centred
    }

    /// How far each row goes along the direction, which is then taken out of it.
    private func taken(along direction: [Double], from rows: inout [Double]) -> [Double] {
        var lengths: [Double] = []
        for start in stride(from: 0, to: rows.count, by: width) {
            let along = Self.product(rows, start, direction)
            lengths.append(along)
            for j in 0..<width { rows[start + j] -= along * direction[j] }
        }
        return lengths
    }

    private static func strongest(_ rows: [Double], _ width: Int) -> [Double] {
        var direction: [Double] = []
        for j in 0..<width { direction.append(1 + Double(j % 7) / 7) }
        for _ in 0..<40 {
            var next = [Double](repeating: 0, count: width)
            var start = 0
            while start < rows.count {
                let along = product(rows, start, direction)
                for j in 0..<width { next[j] += along * rows[start + j] }
                start += width
            }
            let length = product(next, 0, next).squareRoot()
            guard length > 0 else { return [Double](repeating: 0, count: width) }
            for j in 0..<width { direction[j] = next[j] / length }
        }
        return direction
    }

    /// Of a vector, and as many numbers from `start` on.
    private static func product(_ values: [Double], _ start: Int, _ vector: [Double]) -> Double {
        var sum = 0.0
        for j in vector.indices { sum += values[start + j] * vector[j] }
        return sum
    }
}
