/// Samples as the first hidden layer hands them on, sums of residual blocks included, and how the rest of the network divides that space.
extension RunGroups {
    func hiddenSpace() -> Figure? {
        var planes: [Plane] = []
        let chosen = panelGroups()
        for group in chosen { group.first.addHiddenPlane(group.namedLabel, to: &planes) }
        return panels(.hiddenSpace, planes, of: chosen)
    }
}

extension ShownRun {
    fileprivate func addHiddenPlane(_ title: Label, to planes: inout [Plane]) {
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
        guard units > 1, let predictor = predictor(result.parameters) else { return }
        var points: [Plane.Point] = []
        var values: [Double] = []
        add(data.training, most: 400, isTest: false, predictor, layer: index + 1, &points, &values)
        if data.hasSoundTest, let test = data.test {
            add(test, most: 200, isTest: true, predictor, layer: index + 1, &points, &values)
        }
        if values.count != points.count * units { return }
        let isProjected = units > 2
        if isProjected { values = PrincipalDirections.projected(values, width: units) }
        var places = PlanePoints()
        for i in points.indices {
            points[i].x = values[2 * i]
            points[i].y = values[2 * i + 1]
            places.add(Position(points[i].x, points[i].y))
        }
        let (x, y) = places.domains(of: points.count)
        let field = isProjected ? nil : field(after: index, units: units, x: x, y: y)
        let layer = Label.numbered(.layer, index + 1)
        func name(_ place: Int) -> Label {
            isProjected ? .numbered(.principalDirection, place + 1) : .joined(layer, .numbered(.unit, place))
        }
        planes.append(
            Plane(title, x, name(0), y, name(1), field: field, points: points, classes: data.training.legend))
    }

    /// Samples as points, still without a place, and what the layer gives for them.
    private func add(
        _ samples: Samples, most: Int, isTest: Bool, _ predictor: Predictor, layer: Int,
        _ points: inout [Plane.Point], _ values: inout [Double]
    ) {
        let chosen = samples.spread(most)
        let inputs = networkInputs(samples.selecting(chosen))
        for value in predictor.activations(layer: layer, withSums: true, inputs, count: chosen.count) {
            values.append(Double(value))
        }
        for sample in chosen {
            points.append(.init(x: 0, y: 0, classIndex: samples.classIndex(Int(sample)), isTest: isTest))
        }
    }

    /// The answers of the network from the layer after `index` on, as a network of its own, to two units.
    private func field(after index: Int, units: Int, x: Domain, y: Domain) -> Plane.Field? {
        let offset = offset(of: index + 1)
        guard offset < result.parameters.count else { return nil }
        let after = layers(from: index + 1, to: layers.count)
        let parameters = parameters(from: offset, to: result.parameters.count)
        guard let predictor = network(after, Shape(units), parameters) else { return nil }
        return field(of: predictor, after, [], x: x, y: y, size: 64)
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
    private static func product(_ values: [Double], _ start: Int, _ vector: [Double]) -> Double {
        var sum = 0.0
        for j in vector.indices { sum += values[start + j] * vector[j] }
        return sum
    }
}
