/// The least and greatest of the values an axis has to show.
struct Extent: Equatable, Sendable {
    private(set) var least = Double.infinity
    private(set) var most = -Double.infinity
    /// A logarithmic axis shows nothing at zero or below.
    let isLogarithmic: Bool
    /// Beyond it differences would overflow.
    private static let bound = 1e300

    init(isLogarithmic: Bool) { self.isLogarithmic = isLogarithmic }

    @inline(never) mutating func include(_ value: Double) {
        guard value - value == 0, value > 0 || !isLogarithmic else { return }
        if value < least { least = value < -Self.bound ? -Self.bound : value }
        if value > most { most = value > Self.bound ? Self.bound : value }
    }

    @inline(never) mutating func include(_ values: [Double]) {
        for value in values { include(value) }
    }

    /// What the axis spans: its own bounds where it has them, else the data's, widened where that would be a point.
    @inline(never) func domain(of axis: Axis) -> (from: Double, to: Double) {
        var given = Extent(isLogarithmic: isLogarithmic)
        var (from, to) = (least, most)
        if let bound = axis.from {
            given.include(bound)
            if given.least < .infinity { from = given.least }
        }
        given = Extent(isLogarithmic: isLogarithmic)
        if let bound = axis.to {
            given.include(bound)
            if given.least < .infinity { to = given.least }
        }
        if from == .infinity, to == -.infinity { return isLogarithmic ? (0.1, 10) : (0, 1) }
        if from == .infinity || from > to && axis.from == nil { from = to }
        if to == -.infinity || from > to && axis.to == nil { to = from }
        if from > to { (from, to) = (to, from) }
        let size = (from < 0 ? -from : from) > (to < 0 ? -to : to) ? (from < 0 ? -from : from) : (to < 0 ? -to : to)
        if to - from > size * 1e-12, to - from > 1e-300 { return (from, to) }
        return isLogarithmic ? widenedByFactor(from, to) : widened(from, to, size)
    }

    @inline(never) private func widened(_ from: Double, _ to: Double, _ size: Double) -> (from: Double, to: Double) {
        if size < 1e-300 { return (-1, 1) }
        let room = size * 0.5
        return (from - room, to + room)
    }

    @inline(never) private func widenedByFactor(_ from: Double, _ to: Double) -> (from: Double, to: Double) {
        (from / 10 > 1e-300 ? from / 10 : from, to < 1e300 ? to * 10 : to * 1.0000001)
    }
}
