/// A formula over measurements, each of them known by number: a claim, or a value in prose.
package struct Statement: Equatable, Sendable {
    /// `variable(i)` stands for `terms[i]`.
    package var formula: Formula
    package var terms: [Variable]

    package init(formula: Formula, terms: [Variable]) {
        self.formula = formula
        self.terms = terms
    }

    /// What a variable stands for. Measurements and what is counted have numbers of their own, through the whole
    /// statement, so that whoever knows their names can say what was found.
    package indirect enum Variable: Equatable, Sendable {
        /// One number of all runs that a measurement covers.
        case one(Int, Statistic)
        /// A measurement in each run, at each epoch.
        case each(Int)
        /// Holds in every run, at every epoch.
        case all(Statement)
        /// The share of the runs in which it holds.
        case share(Statement, number: Int)
        /// In how many runs it holds.
        case count(Statement, number: Int)
    }
}

/// The numbers that runs gave.
package struct Evidence {
    /// How many runs a measurement covers.
    package var runs: (_ measurement: Int) -> Int
    /// A measurement in one of the runs that it covers: one number an epoch.
    package var values: (_ measurement: Int, _ run: Int) -> [Double]

    package init(runs: @escaping (Int) -> Int, values: @escaping (Int, Int) -> [Double]) {
        self.runs = runs
        self.values = values
    }
}

/// Whether a statement holds; if not, what was found instead, in reading order.
package enum Verdict: Equatable, Sendable {
    case holds
    case fails(found: [Found])

    package struct Found: Equatable, Sendable {
        /// Of the measurement, or of what was counted.
        package var number: Int
        package var value: Double
        /// Which of the runs that it covers; nil where it is one number of all.
        package var run: Int?
        /// How many epochs after the first of those looked at.
        package var epoch = 0
    }
}
