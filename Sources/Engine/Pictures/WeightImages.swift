/// The first layer's weights, laid out as the pixels they belong to.
extension RunGroups {
    private static let most = 32

    /// The weights of each of the first units, channels added up: [channel, place, unit] of a dense layer,
    /// [unit, channel, place] of a convolution.
    func weightsAsImages() -> Figure? {
        let layers = first.layers
        var index = 0
        // Numbers of batch normalisations before them.
        var start = 0
        while index < layers.count {
            switch layers[index].form {
            case .flatten, .dropout: index += 1
            case .batchNorm:
                index += 1
                start = first.offset(of: index)
            case .dense(let units, _):
                guard first.plan.features.isEmpty, let shape = first.data.training.imageShape, let inputs = shape.size,
                    inputs == first.result.input.size
                else { return nil }
                return weights(shape, from: start, units: units, isConvolution: false)
            case .convolution(let height, let width, let filters, _, _, _):
                let shape = Shape(height: height, width: width, channels: first.result.input.channels)
                return weights(shape, from: start, units: filters, isConvolution: true)
            case .maxPool, .averagePool: return nil
            }
        }
        return nil
    }

    private func weights(_ shape: Shape, from start: Int, units: Int, isConvolution: Bool) -> Figure? {
        let channels = shape.channels
        let area = Architecture.product([shape.height, shape.width])
        let parameters = first.result.parameters
        guard units > 0, Architecture.sum(start, Architecture.product([units, channels, area])) <= parameters.count
        else { return nil }
        let count = min(Self.most, units)
        var panels: [ImagePanel] = []
        for unit in 0..<count {
            var pixels: [Float] = []
            for place in 0..<area {
                var sum: Float = 0
                for c in 0..<channels {
                    let at =
                        start
                        + (isConvolution ? (unit * channels + c) * area + place : (c * area + place) * units + unit)
                    let weight = parameters[at]
                    if weight.isFinite || !isConvolution { sum += weight }
                }
                pixels.append(isConvolution || sum.isFinite ? sum : 0)
            }
            panels.append(
                ImagePanel(
                    label: .numbered(isConvolution ? .filter : .unit, unit), width: shape.width, height: shape.height,
                    pixels: pixels, isSigned: true))
        }
        return Figure(title: named(Label(.weights).shown(count, of: units)), content: .images(panels))
    }
}
