/// An axis of a figure: its name, its kind, and where it ends.
package struct Axis: Equatable, Sendable {
    /// The name of the quantity along it.
    package var label: Label
    /// Equal steps are equal factors.
    package var isLogarithmic: Bool
    /// nil: from the data.
    package var from: Double?
    /// nil: from the data.
    package var to: Double?

    package init(_ label: Label, isLogarithmic: Bool = false, from: Double? = nil, to: Double? = nil) {
        self.label = label
        self.isLogarithmic = isLogarithmic
        self.from = from
        self.to = to
    }

    /// The ends as numbers, NaN where they are from the data.
    var lower: Double { from ?? .nan }
    var upper: Double { to ?? .nan }
    var hasLower: Bool { !lower.isNaN }
    var hasUpper: Bool { !upper.isNaN }
}
