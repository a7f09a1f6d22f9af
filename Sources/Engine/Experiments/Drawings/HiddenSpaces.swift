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
        let layer = Label.numbered(.layer, index + 1)
        var plane = Plane(
            title: title, x: Axis(.joined([layer, .numbered(.unit, 0)])),
            y: Axis(.joined([layer, .numbered(.unit, 1)])),
            classes: data.training.legend)
        var values: [Double] = []
        func add(_ samples: Samples, most: Int, isTest: Bool) {
            let chosen = samples.spread(most)
            let inputs = networkInputs(samples.selecting(chosen))
            for value in predictor.activations(layer: index + 1, inputs, count: chosen.count) {
                values.append(Double(value))
            }
            for sample in chosen {
                plane.points.append(.init(x: 0, y: 0, classIndex: samples.classIndex(Int(sample)), isTest: isTest))
            }
        }
        add(data.training, most: 400, isTest: false)
        if let test = data.soundTest { add(test, most: 200, isTest: true) }
        guard values.count == plane.points.count * units else { return nil }
        let isProjected = units > 2
        if isProjected {
            values = PrincipalDirections.projected(values, width: units)
            plane.x.label = .numbered(.principalDirection, 1)
            plane.y.label = .numbered(.principalDirection, 2)
        }
        var places = Places()
        for i in plane.points.indices {
            let place = Position(values[2 * i], values[2 * i + 1])
            plane.points[i].x = place.x
            plane.points[i].y = place.y
            places.add(place)
        }
        let (x, y) = places.domains(of: plane.points.count)
        plane.x = x.axis(plane.x.label)
        plane.y = y.axis(plane.y.label)
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
    /// Rows of `width` numbers become rows of two.
    static func projected(_ rows: [Double], width: Int) -> [Double] {
        var centred = rows
        let count = rows.count / width
        for j in 0..<width {
            var mean = 0.0
            for i in 0..<count { mean += rows[i * width + j] }
            mean /= Double(count)
            for i in 0..<count { centred[i * width + j] -= mean }
        }
        var places = [Double](repeating: 0, count: 2 * count)
        for k in 0..<2 {
            let direction = strongest(centred, width)
            for i in 0..<count {
                let along = product(centred, i * width, direction)
                places[2 * i + k] = along
                for j in 0..<width { centred[i * width + j] -= along * direction[j] }
            }
        }
        return places
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
    @inline(never) private static func product(_ values: [Double], _ start: Int, _ vector: [Double]) -> Double {
        var sum = 0.0
        for j in vector.indices { sum += values[start + j] * vector[j] }
        return sum
    }
}
