/// Samples as the first hidden layer sees them, and how the rest of the network divides that space.
extension RunDrawing {
    func hiddenSpace() -> Figure? {
        var planes: [Plane] = []
        let chosen = panelGroups()
        for group in chosen { if let plane = group.first.hiddenPlane(group.namedLabel) { planes.append(plane) } }
        let title = Label(.hiddenSpace).shown(chosen.count, of: groups.count)
        return planes.isEmpty ? nil : Figure(title: title, content: .planes(planes))
    }
}

extension DrawnRun {
    fileprivate func hiddenPlane(_ title: Label) -> Plane? {
        guard let (index, units) = firstHidden, units > 1, let predictor = predictor(result.parameters) else {
            return nil
        }
        var values: [[Double]] = []
        var points: [Plane.Point] = []
        for (part, samples) in data.parts.enumerated() {
            let chosen = samples.spread(part == 0 ? 400 : 200)
            let inputs = networkInputs(samples.selecting(chosen))
            let all = predictor.activations(layer: index + 1, inputs, count: chosen.count)
            guard all.count == chosen.count * units else { return nil }
            for (row, sample) in chosen.enumerated() {
                var activations: [Double] = []
                for j in 0..<units { activations.append(Double(all[row * units + j])) }
                values.append(activations)
                points.append(
                    .init(x: 0, y: 0, classIndex: samples.classIndex(Int(sample)), isTest: part == 1))
            }
        }
        let isProjected = units > 2
        let places = isProjected ? PrincipalDirections.projected(values) : values
        guard places.count == points.count else { return nil }
        var xs: [Double] = []
        var ys: [Double] = []
        for (i, place) in places.enumerated() {
            points[i].x = place[0]
            points[i].y = place[1]
            xs.append(place[0])
            ys.append(place[1])
        }
        let margin = points.count <= 16 ? 0.25 : 0.1
        let x = Domain(xs, margin: margin)
        let y = Domain(ys, margin: margin)
        let layer = Label.numbered(.layer, index + 1)
        var plane = Plane(
            title: title,
            x: x.axis(isProjected ? .numbered(.principalDirection, 1) : .joined([layer, .numbered(.unit, 0)])),
            y: y.axis(isProjected ? .numbered(.principalDirection, 2) : .joined([layer, .numbered(.unit, 1)])),
            points: points, classes: data.training.legend)
        if !isProjected, let rest = rest(after: index, units: units) {
            plane.field = FieldDrawing(rest.predictor, run: self, layers: rest.layers, features: [])
                .field(x: x, y: y, size: 64)
        }
        return plane
    }

    /// Place and units of the first dense layer that is not the output.
    private var firstHidden: (index: Int, units: Int)? {
        for (index, layer) in layers.enumerated() where index < layers.count - 1 {
            if case .dense(let units, _) = layer { return (index, units) }
        }
        return nil
    }

    /// The network from the layer after `index` on, as a network of its own.
    private func rest(after index: Int, units: Int) -> (predictor: Predictor, layers: [Layer])? {
        let layers = layers
        guard let shapes = try? Architecture.shapes(input: result.input, layers: layers) else { return nil }
        var offset = 0
        for i in 0...index {
            let before = i == 0 ? result.input : shapes[i - 1]
            offset += Architecture.weightCount(layers[i], input: before)
            offset += Architecture.biasCount(layers[i], input: before)
        }
        guard offset < result.parameters.count else { return nil }
        let after = [Layer](layers[(index + 1)...])
        let parameters = [Float](result.parameters[offset...])
        guard
            let predictor = try? Predictor(
                layers: after, input: Shape(units), loss: plan.loss, parameters: parameters)
        else { return nil }
        return (predictor, after)
    }
}

/// The two directions in which points of a space spread most (Pearson 1901), by power iteration from a fixed start.
enum PrincipalDirections {
    static func projected(_ rows: [[Double]]) -> [[Double]] {
        guard let width = rows.first?.count, width > 0 else { return [] }
        var centred = rows
        for j in 0..<width {
            var mean = 0.0
            for row in rows { mean += row[j] }
            mean /= Double(rows.count)
            for i in rows.indices { centred[i][j] -= mean }
        }
        var places = [[Double]](repeating: [], count: rows.count)
        for _ in 0..<2 {
            let direction = strongest(centred, width)
            for i in centred.indices {
                var along = 0.0
                for j in 0..<width { along += centred[i][j] * direction[j] }
                places[i].append(along)
                for j in 0..<width { centred[i][j] -= along * direction[j] }
            }
        }
        return places
    }

    private static func strongest(_ rows: [[Double]], _ width: Int) -> [Double] {
        var direction: [Double] = []
        for j in 0..<width { direction.append(1 + Double(j % 7) / 7) }
        for _ in 0..<40 {
            var next = [Double](repeating: 0, count: width)
            for row in rows {
                var along = 0.0
                for j in 0..<width { along += row[j] * direction[j] }
                for j in 0..<width { next[j] += along * row[j] }
            }
            var square = 0.0
            for value in next { square += value * value }
            let length = square.squareRoot()
            guard length > 0 else { return [Double](repeating: 0, count: width) }
            for j in 0..<width { direction[j] = next[j] / length }
        }
        return direction
    }
}
