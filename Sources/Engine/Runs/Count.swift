/// A network whose layers are counted; nothing is trained.
package struct CountPlan: Equatable, Sendable {
    package var input: Shape
    package var layers: [Layer]
    package init(input: Shape, layers: [Layer]) {
        self.input = input
        self.layers = layers
    }
}

/// The cost of each layer.
package struct CountResult: Equatable, Sendable {
    package struct LayerCount: Equatable, Sendable {
        package var parameters: Int
        package var multiplyAdds: Int
        package var output: Shape
        package var isFullyConnected: Bool
        package init(parameters: Int, multiplyAdds: Int, output: Shape, isFullyConnected: Bool) {
            self.parameters = parameters
            self.multiplyAdds = multiplyAdds
            self.output = output
            self.isFullyConnected = isFullyConnected
        }
    }
    package var layers: [LayerCount] = []
    package init() {}
}

extension CountPlan {
    /// Parameters, multiply-adds and shapes, layer by layer.
    package func run() throws(ShapeMismatch) -> CountResult {
        var result = CountResult()
        for (layer, size) in zip(layers, try Architecture.sizes(input: input, layers: layers)) {
            result.layers.append(
                .init(
                    parameters: Architecture.sum(size.weights, size.biases),
                    multiplyAdds: size.multiplyAdds, output: size.output, isFullyConnected: layer.isDense))
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
