/// Functions of x (variable 0) over a range.
package struct PlotPlan: Equatable, Sendable {
    package var functions: [Formula]
    package var from: Double
    package var to: Double
    package init(functions: [Formula], from: Double, to: Double) {
        self.functions = functions
        self.from = from
        self.to = to
    }
}

/// Each function sampled over the range, evenly, both ends included.
package struct PlotResult: Equatable, Sendable {
    package var x: [Double] = []
    package var y: [[Double]] = []
    package init() {}
}

extension PlotPlan {
    /// The number of points at which a function is sampled: an even number of steps, so that the middle is one of them.
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
