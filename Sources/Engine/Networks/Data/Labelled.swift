extension Generate {
    /// Inputs laid out or drawn, labels by formula: what holds is 1. One formula gives classes 0 and 1, several give
    /// several labels at once; `asNumbers` keeps the formulas' values. Points nearer than `margin` to a formula's border
    /// are drawn again.
    static func labelled(
        _ layout: InputLayout, _ labels: [Formula], margin: Float, count: Int, seed: UInt64, asNumbers: Bool = false
    ) throws(DataProblem) -> Samples {
        let columns = layout.columns
        var values: [Float] = []
        var kept = 0
        switch layout {
        case .corners(let inputs):
            values = corners(inputs)
            kept = 1 << inputs
        case .grid(let from, let to, let steps):
            let most = steps < 2 ? 2 : steps
            for row in 0..<most {
                for column in 0..<most {
                    values.append(from + (to - from) * Float(column) / Float(most - 1))
                    values.append(from + (to - from) * Float(row) / Float(most - 1))
                }
            }
            kept = most * most
        case .uniform, .disc:
            var numbers = RandomNumbers(seed: seed, stream: RandomNumbers.Stream.points)
            var borders: [Formula] = []
            if margin > 0 { for label in labels { borders.append(border(label)) } }
            var tries = 0
            while kept < count {
                tries += 1
                guard tries <= 1000 * count + 1000 else { throw .marginLeavesNothing }
                let point = layout.draw(&numbers, columns)
                var isClear = true
                for border in borders where distance(border, point) < Double(margin) { isClear = false }
                if isClear {
                    values += point
                    kept += 1
                }
            }
        }
        var flags: [Float] = []
        for i in 0..<kept {
            var point: [Double] = []
            for j in 0..<columns { point.append(Double(values[i * columns + j])) }
            for label in labels {
                let value = label.scalar(point)
                flags.append(asNumbers ? Float(value) : value > 0 ? 1 : 0)
            }
        }
        if asNumbers {
            return Samples(
                shape: Shape(columns), inputs: .numbers(values), targets: .numbers(flags, columns: labels.count))
        }
        if labels.count == 1 {
            var classes: [Int32] = []
            for flag in flags { classes.append(flag > 0 ? 1 : 0) }
            return Samples(shape: Shape(columns), inputs: .numbers(values), targets: .classes(classes, count: 2))
        }
        return Samples(
            shape: Shape(columns), inputs: .numbers(values), targets: .flags(flags, columns: labels.count))
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
    private static func distance(_ score: Formula, _ point: [Float]) -> Double {
        var at: [FormulaValue] = []
        at.reserveCapacity(point.count)
        for value in point { at.append(.scalar(Double(value))) }
        let here = score.value(at).number
        var square = 0.0
        for i in point.indices {
            let kept = Double(point[i])
            at[i] = .scalar(kept + 0x1p-12)
            let right = score.value(at).number
            at[i] = .scalar(kept - 0x1p-12)
            let left = score.value(at).number
            at[i] = .scalar(kept)
            let slope = (right - left) * 0x1p11
            square += slope * slope
        }
        return (here < 0 ? -here : here) / square.squareRoot()
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

    func draw(_ numbers: inout RandomNumbers, _ columns: Int) -> [Float] {
        var point: [Float] = []
        switch self {
        case .disc:
            repeat {
                point = [2 * numbers.uniform() - 1, 2 * numbers.uniform() - 1]
            } while point[0] * point[0] + point[1] * point[1] > 1
        case .uniform(let from, let to, _):
            for _ in 0..<columns { point.append(from + (to - from) * numbers.uniform()) }
        case .corners, .grid: break
        }
        return point
    }
}
