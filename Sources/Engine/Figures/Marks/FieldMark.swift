/// A field as bands of colour, one over the other, with its lines.
struct FieldMark: Sendable {
    var field: Plane.Field
    /// The values at which one band ends and the next begins.
    let levels: [Double]
    /// Drawn: bands are `names` 0, 1, …
    private let names: StaticString
    private let tolerance: Double

    /// `range` is the fields' over all panels, so that their colours mean the same.
    init(_ field: Plane.Field, range: Extent, isFine: Bool) {
        self.field = field
        tolerance = isFine ? 0.25 : 0.6
        switch field.meaning {
        case .probability:
            names = "field band-"
            levels = field.isHard ? [0.5] : [0.1, 0.3, 0.5, 0.7, 0.9]
        case .classes:
            names = "field territory-"
            levels = Self.classLevels(range)
        case .surface:
            names = "field height-"
            levels = field.span.isEmpty ? Self.surfaceLevels(range) : Self.evenLevels(field.span)
        }
    }

    private static func classLevels(_ range: Extent) -> [Double] {
        guard range.most > 0, range.most < 100 else { return [] }
        var levels: [Double] = []
        for k in 1...max(1, Int(range.most)) { levels.append(Double(k)) }
        return levels
    }

    /// Round levels, by powers where a surface spans many; seven at most, so that each has a colour.
    private static func surfaceLevels(_ range: Extent) -> [Double] {
        guard range.most > range.least else { return [] }
        if range.least >= 0, range.least < range.most / 50 {
            let levels = powerLevels(range)
            if levels.count > 2 { return levels }
        }
        return evenLevels(range)
    }

    private static func evenLevels(_ range: Extent) -> [Double] {
        guard range.most > range.least else { return [] }
        let scale = Scale((range.least, range.most), isLogarithmic: false)
        var count = 8
        while count > 1 {
            var levels: [Double] = []
            for value in Ticks.of(scale, count: count).values where value > range.least && value < range.most {
                levels.append(value)
            }
            if levels.count <= 7 { return levels }
            count -= 1
        }
        return []
    }

    /// 1, 2, 5, 10, … or 1, 3, 10, … or powers of ten: the finest of which seven reach from the top to the floor, or to
    /// a ten-thousandth of the top.
    private static func powerLevels(_ range: Extent) -> [Double] {
        let floor = max(range.most / 10_000, range.least)
        for count in 0..<3 {
            var levels: [Double] = []
            for power in (Ticks.powerOfTen(floor) - 1)...(Ticks.powerOfTen(range.most) + 1) {
                for k in count..<3 {
                    // Three to a power of ten, then two, then one.
                    let digit = k == count ? 1.0 : count == 1 ? 3 : k == 1 ? 2 : 5
                    let level = timesTen(digit, power)
                    if level > floor, level < range.most { levels.append(level) }
                }
            }
            if levels.count <= 7 { return levels }
        }
        return []
    }

    /// A surface's shades are far apart where they are few.
    func style(_ band: Int) -> StyleClass {
        switch field.meaning {
        // Of a hard border the two outermost shades.
        case .probability: StyleClass(names, levels.count == 1 ? band * 5 : band)
        case .classes: StyleClass(names, band % 10)
        case .surface: StyleClass(names, levels.isEmpty ? 0 : band * 7 / levels.count)
        }
    }

    func draw(on canvas: inout Canvas, in box: Box) {
        guard let contours = Contours(field, in: box) else { return }
        var known = 0
        for value in field.values where value.isFinite { known += 1 }
        if known == 0 { return }
        if known == field.values.count {
            canvas.rect(box.left, box.top, box.width, box.height, style(0))
        } else {
            fill(contours.regions(atLeast: -.greatestFiniteMagnitude), style(0), on: &canvas)
        }
        for k in levels.indices {
            fill(traced(contours, levels[k], isClosed: true), style(k + 1), on: &canvas)
        }
        var lines = PathData()
        for level in levels where field.meaning != .probability || level == 0.5 {
            for line in traced(contours, level, isClosed: false) {
                lines.polyline(Thinning.straightened(line, tolerance: tolerance))
            }
        }
        canvas.path(lines, field.meaning == .surface ? "contour" : "boundary")
    }

    private func traced(_ contours: Contours, _ level: Double, isClosed: Bool) -> [[Position]] {
        let isStepped = field.meaning == .classes
        let contours = isStepped ? contours.stepped(at: level) : contours
        let level = isStepped ? 0.5 : level
        return isClosed ? contours.regions(atLeast: level) : contours.lines(at: level)
    }

    private func fill(_ regions: [[Position]], _ style: StyleClass, on canvas: inout Canvas) {
        var data = PathData()
        for region in regions {
            data.polyline(Thinning.straightened(region, tolerance: tolerance, isClosed: true), isClosed: true)
        }
        canvas.path(data, style)
    }
}

extension Plane.Field {
    /// Hardly anything lies between no and yes: five outlines would be one.
    fileprivate var isHard: Bool {
        var between = 0
        for value in values where value > 0.1 && value < 0.9 { between += 1 }
        return between <= 2 * (columns + rows)
    }
}
