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
