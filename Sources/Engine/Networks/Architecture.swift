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

    /// The shape after each layer.
    package static func shapes(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> [Shape] {
        var shapes: [Shape] = []
        var current = input
        for (index, layer) in layers.enumerated() {
            current = try output(of: layer, number: index + 1, input: current)
            guard let size = current.size, size <= most, weightCount(layer, input: shapes.last ?? input) <= most else {
                throw .tooLarge(layer: index + 1)
            }
            shapes.append(current)
        }
        return shapes
    }

    private static func output(of layer: Layer, number: Int, input: Shape) throws(ShapeMismatch) -> Shape {
        switch layer {
        case .dense(let units, _):
            guard input.isVector else { throw .denseNeedsFlatten(layer: number, found: input) }
            return Shape(units)
        case .convolution(let height, let width, let filters, let stride, let padding, _):
            guard !input.isVector else { throw .notAnImage(layer: number, found: input) }
            let h = input.height + 2 * padding - height
            let w = input.width + 2 * padding - width
            guard h >= 0, w >= 0, stride > 0 else {
                throw .kernelTooLarge(layer: number, kernel: height > width ? height : width, found: input)
            }
            return Shape(height: h / stride + 1, width: w / stride + 1, channels: filters)
        case .maxPool(let size, let stride), .averagePool(let size, let stride):
            guard !input.isVector else { throw .notAnImage(layer: number, found: input) }
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
        case .dense(let units, _): product([input.size ?? Int.max, units])
        case .convolution(let height, let width, let filters, _, _, _):
            product([filters, input.channels, height, width])
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

    /// Multiplications with a weight, each followed by an addition, for one sample.
    package static func multiplyAdds(_ layer: Layer, input: Shape, output: Shape) -> Int {
        switch layer {
        case .dense: weightCount(layer, input: input)
        case .convolution: product([weightCount(layer, input: input), output.height, output.width])
        case .maxPool, .averagePool, .flatten, .dropout: 0
        }
    }

    /// All parameters of all layers.
    package static func parameterCount(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        let shapes = try shapes(input: input, layers: layers)
        var total = 0
        for (index, layer) in layers.enumerated() {
            let before = index == 0 ? input : shapes[index - 1]
            total = sum(total, sum(weightCount(layer, input: before), biasCount(layer, input: before)))
        }
        return total
    }

    package static func multiplyAdds(input: Shape, layers: [Layer]) throws(ShapeMismatch) -> Int {
        let shapes = try shapes(input: input, layers: layers)
        var total = 0
        for (index, layer) in layers.enumerated() {
            total = sum(
                total, multiplyAdds(layer, input: index == 0 ? input : shapes[index - 1], output: shapes[index]))
        }
        return total
    }

    /// Saturates instead of overflowing.
    package static func product(_ factors: [Int]) -> Int {
        var total = 1
        for factor in factors {
            let (next, overflow) = total.multipliedReportingOverflow(by: factor)
            if overflow { return Int.max }
            total = next
        }
        return total
    }

    package static func sum(_ a: Int, _ b: Int) -> Int {
        let (total, overflow) = a.addingReportingOverflow(b)
        return overflow ? Int.max : total
    }
}
