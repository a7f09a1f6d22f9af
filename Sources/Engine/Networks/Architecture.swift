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
            switch layer {
            case .dense: return Shape(shape.size ?? 0)
            case .convolution, .maxPool, .averagePool, .flatten: return shape
            case .dropout: continue
            }
        }
        return shape
    }

    /// A layer with what it takes, gives and costs. `number` counts from 1; `isImage`: so is what it takes, even of 1 × 1.
    private static func size(
        of layer: Layer, number: Int, input: Shape, isImage: Bool
    ) throws(ShapeMismatch) -> LayerSize {
        let size = LayerSize(
            input: input, output: try output(of: layer, number: number, input: input, isImage: isImage),
            weights: weightCount(layer, input: input), biases: biasCount(layer, input: input))
        guard let numbers = size.output.size, numbers <= most, size.weights <= most else {
            throw .tooLarge(layer: number)
        }
        return size
    }

    /// Each layer with what it takes, gives and costs.
    package static func sizes(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> [LayerSize] {
        var shape = input
        // What a convolution or a pool gives is an image, however small.
        var isImage = !input.isVector
        var problem: ShapeMismatch?
        let sizes = [LayerSize](layers.count) { index in
            var size = LayerSize(input: shape, output: shape, weights: 0, biases: 0)
            do throws(ShapeMismatch) {
                size = try self.size(of: layers[index], number: index + 1, input: shape, isImage: isImage)
            } catch {
                problem = problem ?? error
            }
            shape = size.output
            switch layers[index] {
            case .convolution, .maxPool, .averagePool: isImage = true
            case .dense, .flatten: isImage = false
            case .dropout: break
            }
            return size
        }
        if let problem { throw problem }
        return sizes
    }

    /// The shape after each layer.
    package static func shapes(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> [Shape] {
        try sizes(input: input, layers: layers).map { $0.output }
    }

    private static func output(
        of layer: Layer, number: Int, input: Shape, isImage: Bool
    ) throws(ShapeMismatch) -> Shape {
        switch layer {
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
        case .dropout: return input
        }
    }

    /// Weights of a layer: n_in · n_out when dense, filters · channels · height · width when convolutional.
    package static func weightCount(_ layer: Layer, input: Shape) -> Int {
        switch layer {
        case .dense(let units, _): product(input.size ?? Int.max, units)
        case .convolution(let height, let width, let filters, _, _, _):
            product(product(filters, input.channels), product(height, width))
        case .maxPool, .averagePool, .flatten, .dropout: 0
        }
    }

    package static func biasCount(_ layer: Layer, input: Shape) -> Int {
        switch layer {
        case .dense(let units, _): units
        case .convolution(_, _, let filters, _, _, _): filters
        case .maxPool, .averagePool, .flatten, .dropout: 0
        }
    }

    /// All parameters of all layers.
    package static func parameterCount(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        try sizes(input: input, layers: layers).reduce(0) { sum($0, $1.parameters) }
    }

    /// Numbers that one sample comes to on its way: its inputs, and what every layer gives.
    static func unitCount(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        var total = input.size ?? Int.max
        for shape in try shapes(input: input, layers: layers) { total = sum(total, shape.size ?? Int.max) }
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

    /// Multiplications with a weight, each followed by an addition, for one sample: every weight meets every position.
    package var multiplyAdds: Int { Architecture.product(weights, Architecture.product(output.height, output.width)) }
}
