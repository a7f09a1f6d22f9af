extension Shape {
    /// Numbers in it, or nil when that does not fit.
    package var size: Int? {
        let (area, tooWide) = height.multipliedReportingOverflow(by: width)
        let (volume, tooDeep) = area.multipliedReportingOverflow(by: channels)
        return tooWide || tooDeep || volume < 0 ? nil : volume
    }
}

/// What layers make of shapes, and what they cost. Checked arithmetic throughout: absurd sizes are errors, not traps.
package enum Architecture {
    /// More than this is refused as `.tooLarge` whatever the course's limits are.
    package static let most = Int.bitWidth > 32 ? 1 << 40 : 1 << 28

    /// What `layers` take of samples of this shape: images become vectors where a dense layer comes first, since then
    /// the author wrote `64 ->` for 8 × 8 pixels.
    package static func input(_ shape: Shape, layers: [Layer]) -> Shape {
        for layer in layers {
            switch layer.form {
            case .dense: return Shape(shape.size ?? 0)
            case .convolution, .maxPool, .averagePool, .flatten: return shape
            // What they make of an image, they make of its numbers: what comes after them says what it is.
            case .dropout, .batchNorm: continue
            }
        }
        return shape
    }

    /// A layer with what it takes, gives and costs. `number` counts from 1; `isImage`: so is what it takes, even of 1 × 1.
    private static func size(
        of layer: Layer, number: Int, input: Shape, isImage: Bool
    ) throws(ShapeMismatch) -> LayerSize {
        var size = LayerSize(
            input: input, output: try output(of: layer, number: number, input: input, isImage: isImage),
            weights: weightCount(layer, input: input), biases: biasCount(layer, input: input))
        size.running = layer.isBatchNorm ? product(2, size.biases) : 0
        size.sums = layer.sums.count
        guard let numbers = size.output.size, numbers <= most, size.weights <= most else {
            throw .tooLarge(layer: number)
        }
        size.space = Stage(layer, number: number, size: size, parameters: 0).space
        if size.space == Int.max { throw .tooLarge(layer: number) }
        return size
    }

    /// Each layer with what it takes, gives and costs.
    package static func sizes(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> [LayerSize] {
        var shape = input
        // What a convolution or a pool gives is an image, however small, and so is what comes into the first of them.
        var isImage = !input.isVector || firstOfImages(layers) != nil
        var problem: ShapeMismatch?
        var shapes = [input]
        let sizes = [LayerSize](layers.count) { index in
            var size = LayerSize(input: shape, output: shape, weights: 0, biases: 0)
            do throws(ShapeMismatch) {
                size = try self.size(of: layers[index], number: index + 1, input: shape, isImage: isImage)
            } catch {
                problem = problem ?? error
            }
            shape = size.output
            shapes.append(shape)
            for back in layers[index].sums where problem == nil {
                if back < 0 || back > index || shapes[index - back] != shape {
                    let given = back < 0 || back > index ? Shape(0) : shapes[index - back]
                    problem = .residual(layer: index + 1, given: given, found: shape)
                }
            }
            switch layers[index].form {
            case .convolution, .maxPool, .averagePool: isImage = true
            case .dense, .flatten: isImage = false
            case .dropout, .batchNorm: break
            }
            return size
        }
        if let problem { throw problem }
        return sizes
    }

    /// The number of the layer that takes what comes in as an image, from 1; nil where none does. (`1x1x8 -> conv 1x1 x4`:
    /// eight numbers are a map of one place there.)
    package static func firstOfImages(_ layers: [Layer]) -> Int? {
        for index in layers.indices {
            switch layers[index].form {
            case .convolution, .maxPool, .averagePool: return index + 1
            case .dense, .flatten: return nil
            case .dropout, .batchNorm: continue
            }
        }
        return nil
    }

    /// The shape after each layer.
    package static func shapes(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> [Shape] {
        try sizes(input: input, layers: layers).map { $0.output }
    }

    private static func output(
        of layer: Layer, number: Int, input: Shape, isImage: Bool
    ) throws(ShapeMismatch) -> Shape {
        switch layer.form {
        case .dense(let units, _):
            guard input.isVector else { throw .denseNeedsFlatten(layer: number, found: input) }
            return Shape(units)
        case .convolution(let height, let width, let filters, let stride, let padding, _):
            guard isImage else { throw .notAnImage(layer: number, found: input) }
            let h = input.height + 2 * padding - height
            let w = input.width + 2 * padding - width
            guard h >= 0, w >= 0, stride > 0 else {
                throw .kernelTooLarge(layer: number, kernel: max(height, width), found: input)
            }
            return Shape(height: h / stride + 1, width: w / stride + 1, channels: filters)
        case .maxPool(let size, let stride), .averagePool(let size, let stride):
            guard isImage else { throw .notAnImage(layer: number, found: input) }
            guard input.height >= size, input.width >= size, stride > 0 else {
                throw .poolTooLarge(layer: number, size: size, found: input)
            }
            return Shape(
                height: (input.height - size) / stride + 1, width: (input.width - size) / stride + 1,
                channels: input.channels)
        case .flatten:
            guard let size = input.size, size <= most else { throw .tooLarge(layer: number) }
            return Shape(size)
        case .dropout, .batchNorm: return input
        }
    }

    /// Weights of a layer: n_in · n_out when dense, filters · channels · height · width when convolutional, a scale a
    /// channel of a batch normalisation.
    package static func weightCount(_ layer: Layer, input: Shape) -> Int {
        switch layer.form {
        case .dense(let units, _): product(input.size ?? Int.max, units)
        case .convolution(let height, let width, let filters, _, _, _):
            product(product(filters, input.channels), product(height, width))
        case .batchNorm: input.channels
        case .maxPool, .averagePool, .flatten, .dropout: 0
        }
    }

    package static func biasCount(_ layer: Layer, input: Shape) -> Int {
        switch layer.form {
        case .dense(let units, _): units
        case .convolution(_, _, let filters, _, _, _): filters
        case .batchNorm: input.channels
        case .maxPool, .averagePool, .flatten, .dropout: 0
        }
    }

    /// Numbers kept of a network: its parameters, and what its batch normalisations have seen.
    package static func numberCount(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        try sizes(input: input, layers: layers).reduce(0) { sum($0, $1.numbers) }
    }

    /// All parameters of all layers.
    package static func parameterCount(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        try sizes(input: input, layers: layers).reduce(0) { sum($0, $1.parameters) }
    }

    /// Numbers that one sample comes to on its way: its inputs, and what every layer and every sum gives.
    package static func unitCount(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        var total = input.size ?? Int.max
        for size in try sizes(input: input, layers: layers) { total = sum(total, size.units) }
        return total
    }

    /// Multiply-adds of all layers for one sample.
    package static func multiplyAdds(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        try sizes(input: input, layers: layers).reduce(0) { sum($0, $1.multiplyAdds) }
    }

    /// a · b; saturates instead of overflowing.
    package static func product(_ a: Int, _ b: Int) -> Int {
        let (total, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? Int.max : total
    }

    /// Saturates instead of overflowing.
    package static func product(_ factors: [Int]) -> Int {
        var total = 1
        for factor in factors { total = product(total, factor) }
        return total
    }

    /// a + b; saturates instead of overflowing.
    package static func sum(_ a: Int, _ b: Int) -> Int {
        let (total, overflow) = a.addingReportingOverflow(b)
        return overflow ? Int.max : total
    }
}

/// What one layer takes and gives, and how many parameters it has.
package struct LayerSize: Sendable {
    /// Of what it is given.
    package var input: Shape
    /// Of what it gives.
    package var output: Shape
    /// n_in · n_out when dense, filters · channels · height · width when convolutional; 0 without parameters.
    package var weights: Int
    /// One a unit or filter.
    package var biases: Int
    package var parameters: Int { Architecture.sum(weights, biases) }
    /// Means and variances that a batch normalisation keeps, which nothing descends.
    package var running = 0
    /// All that is kept of it.
    package var numbers: Int { Architecture.sum(parameters, running) }
    /// Of residual blocks that end here.
    package var sums = 0
    /// Numbers that each thread needs beside what the layer takes and gives.
    package var space = 0
    /// Numbers that one sample comes to in it.
    package var units: Int { Architecture.product(output.size ?? Int.max, 1 + sums) }

    /// Multiplications with a weight, each followed by an addition, for one sample: every weight meets every position.
    package var multiplyAdds: Int { Architecture.product(weights, Architecture.product(output.height, output.width)) }
}
