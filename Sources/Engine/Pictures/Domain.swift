/// The piece of the plane that a drawing shows: around its points, with a margin, ends at round numbers.
struct Domain: Equatable {
    var from: Double
    var to: Double

    /// `values` that are not finite, or too large to be drawn, are passed over.
    init(_ values: [Double], margin: Double) {
        var extremes = Extremes()
        extremes.include(values, below: 1e15)
        var (least, most) = (extremes.least, extremes.most)
        if least > most {
            least = 0
            most = 1
        }
        let size = most > least ? most - least : abs(most) + 1
        if most == least {
            least -= size / 2
            most += size / 2
        }
        let step = Self.round(size / 10)
        from = Self.multiple(((least - size * margin) / step).rounded(.down), of: step)
        to = Self.multiple(((most + size * margin) / step).rounded(.up), of: step)
        // Far from zero, points that differ in their last digits only.
        if from >= to {
            from = least - size - 1
            to = most + size + 1
        }
    }

    /// As it is when all of these lie inside.
    func reaching(_ values: [Double], margin: Double) -> Domain {
        for value in values where value < from || value > to {
            var all = values
            all.append(from)
            all.append(to)
            return Domain(all, margin: margin)
        }
        return self
    }

    init(from: Double, to: Double) {
        self.from = from
        self.to = to
    }

    /// 1, 2 or 5 times a power of ten, not above `value`.
    private static func round(_ value: Double) -> Double {
        var unit = 1.0
        while unit > value { unit /= 10 }
        while unit * 10 <= value { unit *= 10 }
        return unit * 5 <= value ? unit * 5 : unit * 2 <= value ? unit * 2 : unit
    }

    /// -3 of 0.1 is -0.3, not -0.30000000000000004.
    private static func multiple(_ count: Double, of step: Double) -> Double {
        step < 1 ? count / (1 / step).rounded() : count * step
    }

    /// The middle of column `index` of `count`, or of its part `part` of `parts`.
    func centre(_ index: Int, of count: Int, part: Int = 0, of parts: Int = 1) -> Double {
        from + (to - from) * (Double(index * parts + part) + 0.5) / Double(count * parts)
    }
}
