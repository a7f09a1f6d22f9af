/// One run as figures need it: with its data, and what tells it from the other runs of its directive.
///
/// A class since it is large and never changes: handing it on copies nothing.
package final class ShownRun: Sendable {
    /// The author's name for the variant (UTF-8).
    package let variant: [UInt8]?
    package let settings: [Setting]
    package let seed: UInt64?
    package let plan: ExperimentPlan
    package let result: RunResult
    package let data: PreparedData

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
