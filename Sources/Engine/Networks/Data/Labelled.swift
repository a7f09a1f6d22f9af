extension Generate {
    /// Inputs laid out or drawn, labels by formula: what holds is 1. One formula gives classes 0 and 1, several give
    /// several labels at once; `asNumbers` keeps the formulas' values. Points nearer than `margin` to a formula's border
    /// are drawn again. `noise`: of labels that are numbers.
    static func labelled(
        _ layout: InputLayout, _ labels: [Formula], margin: Float, count: Int, noise: Float, seed: UInt64,
        asNumbers: Bool = false
    ) throws(DataProblem) -> Samples {
        let columns = layout.columns
        let total = layout.count ?? count
        let values = try places(layout, labels, margin: margin, count: total, seed: seed)
        let several = labels.count
        var flags = [Float](repeating: 0, count: total * several)
        for i in 0..<total {
            let point = self.point(values, i, columns)
            for j in 0..<several {
                let value = labels[j].value(point).number
                flags[i * several + j] = asNumbers ? Float(value) : value > 0 ? 1 : 0
            }
        }
        if asNumbers { blur(&flags, by: noise, seed: seed) }
        var targets = Targets.numbers(flags, columns: several)
        if !asNumbers { targets = several == 1 ? targets.asClasses(2) : .flags(flags, columns: several) }
        return Samples(shape: Shape(columns), inputs: .numbers(values), targets: targets)
    }

    /// Inputs laid out or drawn, each in one of the classes, whichever: there is nothing to learn but the samples.
    static func randomly(
        _ layout: InputLayout, classes: Int, count: Int, seed: UInt64
    ) throws(DataProblem) -> Samples {
        let total = layout.count ?? count
        let values = try places(layout, [], margin: 0, count: total, seed: seed)
        var numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.labels)
        var labels = [Int32](repeating: 0, count: total)
        for index in labels.indices { labels[index] = Int32(truncatingIfNeeded: numbers.below(classes)) }
        return Samples(
            shape: Shape(layout.columns), inputs: .numbers(values), targets: .classes(labels, count: classes))
    }

    private static func places(
        _ layout: InputLayout, _ labels: [Formula], margin: Float, count total: Int, seed: UInt64
    ) throws(DataProblem) -> [Float] {
        let columns = layout.columns
        var values = [Float](repeating: 0, count: total * columns)
        switch layout {
        case .corners(let inputs): values = corners(inputs)
        case .grid(let from, let to, let steps):
            let last = steps < 2 ? 1 : steps - 1
            for i in 0..<total {
                values[2 * i] = from + (to - from) * Float(i % (last + 1)) / Float(last)
                values[2 * i + 1] = from + (to - from) * Float(i / (last + 1)) / Float(last)
            }
        case .uniform, .disc:
            var numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.points)
            let borders = [Formula](margin > 0 ? labels.count : 0) { border(labels[$0]) }
            var kept = 0
            var tries = 0
            while kept < total {
                tries += 1
                guard tries <= 1000 * total + 1000 else { throw .marginLeavesNothing }
                layout.draw(&numbers, &values, at: kept * columns)
                let point = self.point(values, kept, columns)
                var isClear = true
                for border in borders where distance(border, point) < Double(margin) { isClear = false }
                if isClear { kept += 1 }
            }
        }
        return values
    }

    /// A row of inputs as a formula takes it.
    private static func point(_ values: [Float], _ row: Int, _ columns: Int) -> [FormulaValue] {
        [FormulaValue](columns) { .scalar(Double(values[row * columns + $0])) }
    }

    /// What is 0 where a label changes: left − right of `left > right`.
    private static func border(_ label: Formula) -> Formula {
        switch label {
        case .binary(.less, let a, let b), .binary(.lessOrEqual, let a, let b), .binary(.greater, let a, let b),
            .binary(.greaterOrEqual, let a, let b):
            .binary(.subtract, a, b)
        default: label
        }
    }

    /// How far a point is from where `score` is 0: |score| / ‖∇score‖, exact for lines.
    private static func distance(_ score: Formula, _ point: [FormulaValue]) -> Double {
        var moved = point
        // The score where number i is larger by `step`.
        func beside(_ i: Int, _ step: Double) -> Double {
            moved[i] = .scalar(point[i].number + step)
            return score.value(moved).number
        }
        let here = score.value(point).number
        var square = 0.0
        for i in point.indices {
            let slope = (beside(i, 0x1p-12) - beside(i, -0x1p-12)) * 0x1p11
            moved[i] = point[i]
            square += slope * slope
        }
        return abs(here) / square.squareRoot()
    }
}

extension InputLayout {
    package var columns: Int {
        switch self {
        case .corners(let inputs): inputs
        case .uniform(_, _, let columns): columns
        case .disc, .grid: 2
        }
    }

    /// Samples that are laid out; nil: as many as are drawn.
    var count: Int? {
        switch self {
        case .corners(let inputs): 1 << inputs
        case .grid(_, _, let steps): steps < 2 ? 4 : Architecture.product(steps, steps)
        case .uniform, .disc: nil
        }
    }

    fileprivate func draw(_ numbers: inout RandomNumbers, _ values: inout [Float], at place: Int) {
        switch self {
        case .disc:
            var x: Float
            var y: Float
            repeat {
                x = 2 * numbers.uniform() - 1
                y = 2 * numbers.uniform() - 1
            } while x * x + y * y > 1
            values[place] = x
            values[place + 1] = y
        case .uniform(let from, let to, let columns):
            for i in 0..<columns { values[place + i] = from + (to - from) * numbers.uniform() }
        case .corners, .grid: break
        }
    }
}
