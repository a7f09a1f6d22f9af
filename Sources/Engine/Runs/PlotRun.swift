extension PlotPlan {
    /// How many points a function is sampled at: an even number of steps, so that the middle is one of them.
    static let points = 401

    package func run() -> PlotResult {
        var result = PlotResult()
        for i in 0..<Self.points {
            result.x.append(from + (to - from) * Double(i) / Double(Self.points - 1))
        }
        for function in functions {
            var values: [Double] = []
            values.reserveCapacity(Self.points)
            for x in result.x { values.append(function.scalar([x])) }
            result.y.append(values)
        }
        return result
    }

    /// Function `index` at x, exactly.
    package func value(of index: Int, at x: Double) -> Double? {
        index >= 0 && index < functions.count ? functions[index].scalar([x]) : nil
    }
}

extension CountPlan {
    /// Parameters, multiply-adds and shapes, layer by layer.
    package func run() throws(ShapeMismatch) -> CountResult {
        var current = input
        var result = CountResult()
        for (index, layer) in layers.enumerated() {
            let size = try Architecture.size(of: layer, number: index + 1, input: current)
            current = size.output
            let isDense = if case .dense = layer { true } else { false }
            result.layers.append(
                .init(
                    parameters: Architecture.sum(size.weights, size.biases),
                    multiplyAdds: size.multiplyAdds, output: size.output, isFullyConnected: isDense))
        }
        return result
    }
}

extension CountResult {
    package var parameters: Int {
        var total = 0
        for layer in layers { total = Architecture.sum(total, layer.parameters) }
        return total
    }
    package var multiplyAdds: Int {
        var total = 0
        for layer in layers { total = Architecture.sum(total, layer.multiplyAdds) }
        return total
    }
    /// Share of the parameters in fully connected layers.
    package var fullShare: Double {
        var full = 0
        for layer in layers where layer.isFullyConnected { full = Architecture.sum(full, layer.parameters) }
        return Double(full) / Double(parameters)
    }
}
