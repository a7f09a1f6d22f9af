/// Values and gradients of a trace; infinities and NaN are values here.
package struct TraceResult: Equatable, Sendable {
    /// One for each name of the plan: inputs, then lines.
    package var values: [Double] = []
    /// The last line's derivative with respect to each name.
    package var gradients: [Double] = []
    /// Values of all names after the last update; empty without one.
    package var after: [Double] = []
    /// Inputs before the first and after each update step, steps + 1 rows; for paths.
    package var path: [[Double]] = []
    /// The expression's value at each row of `path`.
    package var pathValues: [Double] = []
    /// Largest relative error between gradients and differences; nil without a check.
    package var checkError: Double?
    package init() {}
}

/// Each function sampled over the range, evenly, both ends included.
package struct PlotResult: Equatable, Sendable {
    package var x: [Double] = []
    package var y: [[Double]] = []
    package init() {}
}

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

package struct DatasetResult: Equatable, Sendable {
    package var samples: Int = 0
    package var features: Int = 0
    /// Samples of each class; empty for numbers.
    package var classCounts: [Int] = []
    package init() {}
}
