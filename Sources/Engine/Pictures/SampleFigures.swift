/// A few samples of each class: images, points of the plane, or rows of a table.
extension RunGroups {
    func samples() -> Figure? { first.samples(frame) }
}

extension ShownRun {
    fileprivate func samples(_ frame: PlaneFrame?) -> Figure? {
        if let images = data.samples() { return images }
        return data.scatter(frame: frame)
    }
}

extension PreparedData {
    /// Images only.
    package func samples() -> Figure? {
        guard training.isSound, let shape = training.imageShape else { return nil }
        let classes = training.targets.classCount
        var panels: [ImagePanel] = []
        if classes > 0, case .classes = training.targets {
            let each = classes > 12 ? 1 : min(4, 24 / classes)
            for label in 0..<classes where panels.count < 48 {
                var left = each
                for i in 0..<training.count where left > 0 && training.classIndex(i) == label {
                    left -= 1
                    panels.append(training.panel(i, shape, label: training.className(label)))
                }
            }
        } else {
            for i in 0..<min(20, training.count) {
                panels.append(training.panel(i, shape, label: .numbered(.sample, i)))
            }
        }
        return Figure(title: Label(.samples), content: .images(panels))
    }

    /// Samples of two inputs, or of one with what stands over it, as points, part by part.
    package func scatter() -> Figure? { scatter(frame: nil) }

    func scatter(frame: PlaneFrame?) -> Figure? {
        if training.isSound, training.features == 1 { return overOneInput() }
        guard training.isSound, training.features == 2 else { return nil }
        var places = PlanePoints()
        places.add(self)
        let (x, y) = frame.map { ($0.x, $0.y) } ?? places.domains(of: places.x.count)
        var outputs = 1
        if case .flags(_, let columns) = training.targets { outputs = min(12, columns) }
        var planes: [Plane] = []
        for output in 0..<outputs {
            planes.append(
                plane(title: outputs > 1 ? .numbered(.output, output) : .none, x: x, y: y, output: output))
        }
        return Figure(title: Label(.samples), content: .planes(planes))
    }

    /// Two inputs, or one with one thing over it: samples have a place to be drawn at.
    package var hasPlane: Bool { training.features == 2 || training.features == 1 && training.truthColumns == 1 }

    /// Rows of inputs and truth, where samples are neither images nor points of the plane.
    func sampleTable() -> Table? {
        training.isSound && training.imageShape == nil && !hasPlane ? sampleRows() : nil
    }

    /// The first samples, with as many inputs as a page has room for.
    package func sampleRows(most: Int = 20) -> Table? {
        guard training.isSound else { return nil }
        let rows = min(most, training.count)
        let inputs = min(8, training.features)
        var columns: [Label] = []
        for j in 0..<inputs { columns.append(training.inputName(j)) }
        columns += training.truthLabels
        var table = Table(title: Label(.samples).shown(rows, of: training.count), columns: columns, rows: [])
        for i in 0..<rows { table.rows.append(training.inputCells(i, inputs) + training.truth(i)) }
        return table
    }
}

extension Samples {
    func inputCells(_ sample: Int, _ inputs: Int) -> [Table.Cell] {
        var cells: [Table.Cell] = []
        for j in 0..<inputs { cells.append(.number(Double(input(sample, j)))) }
        return cells
    }

    var truthLabels: [Label] {
        if truthColumns == 1 { return [Label(.truth)] }
        var labels: [Label] = []
        for j in 0..<truthColumns { labels.append(.numbered(.truth, j)) }
        return labels
    }

    /// A sample as a grey image, channels averaged; numbers beyond 0 to 1 are scaled into it.
    func panel(_ sample: Int, _ shape: Shape, label: Label) -> ImagePanel {
        var pixels: [Float] = []
        var least: Float = 0
        var most: Float = 1
        let area = shape.height * shape.width
        for place in 0..<area {
            var sum: Float = 0
            for c in 0..<shape.channels { sum += input(sample, c * area + place) }
            let value = sum / Float(shape.channels)
            let pixel = value.isFinite ? value : 0
            least = min(least, pixel)
            most = max(most, pixel)
            pixels.append(pixel)
        }
        if least < 0 || most > 1 { for i in pixels.indices { pixels[i] = (pixels[i] - least) / (most - least) } }
        return ImagePanel(label: label, width: shape.width, height: shape.height, pixels: pixels, isSigned: false)
    }
}
