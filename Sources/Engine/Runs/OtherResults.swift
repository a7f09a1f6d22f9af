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
    /// Names that stand for several numbers: what each of them is. Empty where every name is one number.
    package var vectors: [Vector] = []
    /// Largest relative error between gradients and differences; nil without a check.
    package var checkError: Double?
    package init() {}

    /// The numbers that one name of the plan stands for, each with the last line's derivative with respect to it.
    package struct Vector: Equatable, Sendable {
        /// The number of the name in the plan.
        package var name: Int
        package var values: [Double]
        package var gradients: [Double]
        /// After the last update; empty without one.
        package var after: [Double] = []
        package init(name: Int, values: [Double], gradients: [Double]) {
            self.name = name
            self.values = values
            self.gradients = gradients
        }
    }
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
