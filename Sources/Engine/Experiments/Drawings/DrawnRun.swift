/// One run as drawings need it: with its data, and what tells it from the other runs of its directive.
package struct DrawnRun: Sendable {
    /// The author's name for the variant (UTF-8).
    package var variant: [UInt8]?
    package var settings: [Setting]
    package var seed: UInt64?
    package var plan: ExperimentPlan
    package var result: RunResult
    package var data: PreparedData

    package init(
        variant: [UInt8]?, settings: [Setting], seed: UInt64?, plan: ExperimentPlan, result: RunResult,
        data: PreparedData
    ) {
        self.variant = variant
        self.settings = settings
        self.seed = seed
        self.plan = plan
        self.result = result
        self.data = data
    }

    /// A `vary` path with its value as written, and as a number where it is one.
    package struct Setting: Equatable, Sendable {
        package var path: [UInt8]
        package var value: [UInt8]
        package var number: Double?
        package init(path: [UInt8], value: [UInt8], number: Double?) {
            self.path = path
            self.value = value
            self.number = number
        }
    }
}

extension FigureName {
    /// The figure or table of this name over an experiment's runs; nil where they have nothing of the kind.
    package func drawn(_ runs: [DrawnRun]) -> Drawn.Content? { nil }

    /// What a run must record so that this can be drawn.
    package func recording(for plan: ExperimentPlan) -> ExperimentPlan.Recording { ExperimentPlan.Recording() }
}
