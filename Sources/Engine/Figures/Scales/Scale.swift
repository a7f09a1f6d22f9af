/// Maps values to places: linearly, or by their logarithms.
///
/// A class since it is large and handed on often.
final class Scale {
    /// The domain, from < to.
    let from: Double
    let to: Double
    let isLogarithmic: Bool
    /// All values are whole numbers, so ticks between them would say nothing.
    let isWhole: Bool
    /// The places of the domain's ends, in units.
    let start: Double
    let end: Double

    init(
        _ domain: (from: Double, to: Double), isLogarithmic: Bool, isWhole: Bool = false, start: Double = 0,
        end: Double = 1
    ) {
        from = domain.from
        to = domain.to
        self.isLogarithmic = isLogarithmic
        self.isWhole = isWhole
        self.start = start
        self.end = end
    }

    /// Another place for the same domain.
    convenience init(from other: Scale, start: Double, end: Double) {
        self.init(
            (other.from, other.to), isLogarithmic: other.isLogarithmic, isWhole: other.isWhole, start: start, end: end)
    }

    func hasDomain(of other: Scale) -> Bool {
        from == other.from && to == other.to && isLogarithmic == other.isLogarithmic
    }

    /// NaN: not finite, or not above zero on a logarithmic axis. May lie outside the ends.
    func position(_ value: Double) -> Double {
        guard value.isFinite, value > 0 || !isLogarithmic else { return .nan }
        var share: Double
        if isLogarithmic {
            let low = Elementary.log(from)
            share = (Elementary.log(value) - low) / (Elementary.log(to) - low)
        } else {
            // Halves, so that a difference of huge numbers stays finite.
            share = (value / 2 - from / 2) / (to / 2 - from / 2)
        }
        share = clamped(share, -1000, 1000)
        return start + (end - start) * share
    }

    /// At the nearer end where it lies outside.
    func bounded(_ value: Double) -> Double {
        let place = position(value)
        let (low, high) = start < end ? (start, end) : (end, start)
        return clamped(place, low, high)
    }
}
