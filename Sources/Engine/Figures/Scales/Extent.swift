/// The least and greatest of the values an axis has to show.
struct Extent: Equatable, Sendable {
    private(set) var least = Double.infinity
    private(set) var most = -Double.infinity
    /// A logarithmic axis shows nothing at zero or below.
    let isLogarithmic: Bool
    /// Beyond it differences would overflow.
    private static let bound = 1e300

    init(isLogarithmic: Bool) { self.isLogarithmic = isLogarithmic }

    mutating func include(_ value: Double) {
        guard value.isFinite, value > 0 || !isLogarithmic else { return }
        if value < least { least = max(value, -Self.bound) }
        if value > most { most = min(value, Self.bound) }
    }

    var isEmpty: Bool { least > most }

    mutating func include(_ values: [Double]) {
        for value in values { include(value) }
    }

    /// The range of the axis: its own bounds where it has them, else the data's, widened where that would be a point.
    func domain(of axis: Axis) -> (from: Double, to: Double) { domain(axis.lower, axis.upper) }

    /// The same for bounds of its own, NaN where it has none.
    func domain(_ lower: Double = .nan, _ upper: Double = .nan) -> (from: Double, to: Double) {
        let (givenFrom, givenTo) = (bound(lower), bound(upper))
        var from = givenFrom.isEmpty ? least : givenFrom.least
        var to = givenTo.isEmpty ? most : givenTo.least
        if from == .infinity, to == -.infinity { return isLogarithmic ? (0.1, 10) : (0, 1) }
        if from == .infinity || from > to && lower.isNaN { from = to }
        if to == -.infinity || from > to && upper.isNaN { to = from }
        if from > to { (from, to) = (to, from) }
        let size = max(to.magnitude, from.magnitude)
        if to - from > size * 1e-12, to - from > 1e-300 { return (from, to) }
        return isLogarithmic ? widenedByFactor(from, to) : widened(from, to, size)
    }

    /// An axis's own end, where that can be shown.
    private func bound(_ given: Double) -> Extent {
        var extent = Extent(isLogarithmic: isLogarithmic)
        extent.include(given)
        return extent
    }

    private func widened(_ from: Double, _ to: Double, _ size: Double) -> (from: Double, to: Double) {
        if size < 1e-300 { return (-1, 1) }
        let room = size * 0.5
        return (from - room, to + room)
    }

    private func widenedByFactor(_ from: Double, _ to: Double) -> (from: Double, to: Double) {
        (from / 10 > 1e-300 ? from / 10 : from, to < 1e300 ? to * 10 : to * 1.0000001)
    }
}
