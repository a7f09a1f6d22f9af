/// Formulas evaluated in double precision and differentiated in reverse.
package struct TracePlan: Equatable, Sendable {
    /// Each line names its value; variables index `names`: the inputs first, then the lines in order.
    package var inputs: [Double]
    package var lines: [Formula]
    /// UTF-8 names: inputs, then lines.
    package var names: [[UInt8]]
    package var update: Update?
    package var check: Check?

    package init(
        inputs: [Double], lines: [Formula], names: [[UInt8]], update: Update? = nil, check: Check? = nil
    ) {
        self.inputs = inputs
        self.lines = lines
        self.names = names
        self.update = update
        self.check = check
    }

    package struct Update: Equatable, Sendable {
        package var optimizer: Optimizer
        package var steps: Int
        /// Groups of input indices updated one after another, the later ones by errors that came back through inputs
        /// already moved (`in-turn`); one group: all at once from the old values.
        package var groups: [[Int]]
        package init(optimizer: Optimizer, steps: Int, groups: [[Int]]) {
            self.optimizer = optimizer
            self.steps = steps
            self.groups = groups
        }
    }
    package struct Check: Equatable, Sendable {
        package var central: Bool
        package var step: Double
        package var single: Bool
        package init(central: Bool, step: Double, single: Bool) {
            self.central = central
            self.step = step
            self.single = single
        }
    }
}

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

package struct CountPlan: Equatable, Sendable {
    package var input: Shape
    package var layers: [Layer]
    package init(input: Shape, layers: [Layer]) {
        self.input = input
        self.layers = layers
    }
}
