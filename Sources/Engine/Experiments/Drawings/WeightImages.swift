/// What the first layer looks for: weights laid out as the pixels they belong to.
extension RunDrawing {
    private static let most = 32

    func weightsAsImages() -> Figure? {
        guard let all = first.weightImages(most: Self.most), !all.panels.isEmpty else { return nil }
        let title = Label(.weights).shown(all.panels.count, of: all.total)
        return Figure(title: named(title), content: .images(all.panels))
    }
}

extension DrawnRun {
    fileprivate func weightImages(most: Int) -> (panels: [ImagePanel], total: Int)? {
        let shape = plan.features.isEmpty ? data.training.imageShape : nil
        for layer in layers {
            switch layer {
            case .flatten, .dropout: continue
            case .dense(let units, _):
                guard let shape, let inputs = shape.size, inputs == result.input.size else { return nil }
                return images(shape, channels: shape.channels, units: units, most: most, isConvolution: false)
            case .convolution(let height, let width, let filters, _, _, _):
                let shape = Shape(height: height, width: width, channels: 1)
                return images(shape, channels: result.input.channels, units: filters, most: most, isConvolution: true)
            case .maxPool, .averagePool: return nil
            }
        }
        return nil
    }

    /// The weights of each of the first units, channels added up: [place, channel, unit] of a dense layer,
    /// [unit, channel, place] of a convolution.
    private func images(
        _ shape: Shape, channels: Int, units: Int, most: Int, isConvolution: Bool
    ) -> (panels: [ImagePanel], total: Int)? {
        let area = Architecture.product([shape.height, shape.width])
        guard Architecture.product([units, channels, area]) <= result.parameters.count else { return nil }
        var panels: [ImagePanel] = []
        for unit in 0..<(units < most ? units : most) {
            var pixels: [Float] = []
            for place in 0..<area {
                var sum: Float = 0
                for c in 0..<channels {
                    let at =
                        isConvolution ? (unit * channels + c) * area + place : (place * channels + c) * units + unit
                    let weight = result.parameters[at]
                    if weight - weight == 0 || !isConvolution { sum += weight }
                }
                pixels.append(isConvolution || sum - sum == 0 ? sum : 0)
            }
            panels.append(
                ImagePanel(
                    label: .numbered(isConvolution ? .filter : .unit, unit), width: shape.width, height: shape.height,
                    pixels: pixels, isSigned: true))
        }
        return (panels, units)
    }
}
