/// What an axis shows: its name, its kind, and where it ends.
package struct Axis: Equatable, Sendable {
    /// Never changed, only exchanged: figures hold many axes, and their copies are smaller for it.
    private final class Content: Sendable {
        let label: Label
        let isLogarithmic: Bool
        let lower: Double
        let upper: Double
        init(_ label: Label, _ isLogarithmic: Bool, _ lower: Double, _ upper: Double) {
            self.label = label
            self.isLogarithmic = isLogarithmic
            self.lower = lower
            self.upper = upper
        }
    }
    private var content: Content

    /// nil for an end that the data give.
    package init(_ label: Label, isLogarithmic: Bool = false, from: Double? = nil, to: Double? = nil) {
        self.init(label, isLogarithmic, from ?? .nan, to ?? .nan)
    }

    private init(_ label: Label, _ isLogarithmic: Bool, _ lower: Double, _ upper: Double) {
        content = Content(label, isLogarithmic, lower, upper)
    }

    /// What is measured along it.
    package var label: Label {
        get { content.label }
        set { self = Axis(newValue, isLogarithmic, lower, upper) }
    }
    /// Equal steps are equal factors.
    package var isLogarithmic: Bool {
        get { content.isLogarithmic }
        set { self = Axis(label, newValue, lower, upper) }
    }
    /// nil: from the data.
    package var from: Double? {
        get { hasLower ? lower : nil }
        set { self = Axis(label, isLogarithmic, newValue ?? .nan, upper) }
    }
    /// nil: from the data.
    package var to: Double? {
        get { hasUpper ? upper : nil }
        set { self = Axis(label, isLogarithmic, lower, newValue ?? .nan) }
    }

    /// The same as numbers, NaN where they are from the data.
    var lower: Double { content.lower }
    var upper: Double { content.upper }
    var hasLower: Bool { lower == lower }
    var hasUpper: Bool { upper == upper }

    package static func == (a: Axis, b: Axis) -> Bool {
        a.label == b.label && a.isLogarithmic == b.isLogarithmic && (a.lower == b.lower || !a.hasLower && !b.hasLower)
            && (a.upper == b.upper || !a.hasUpper && !b.hasUpper)
    }
}
