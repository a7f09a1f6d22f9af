/// What a formula gives: a number or several. Lengths that don't go together give NaN, which no claim survives.
package enum FormulaValue: Equatable, Sendable {
    case scalar(Double)
    case vector([Double])

    /// The number, or the only element.
    package var number: Double {
        switch self {
        case .scalar(let value): value
        case .vector(let values): values.count == 1 ? values[0] : .nan
        }
    }

    package var numbers: [Double] {
        switch self {
        case .scalar(let value): [value]
        case .vector(let values): values
        }
    }

    func map(_ function: (Double) -> Double) -> FormulaValue {
        switch self {
        case .scalar(let value): return .scalar(function(value))
        case .vector(let values):
            return .vector([Double](values.count) { function(values[$0]) })
        }
    }

    /// Element by element; a number goes with every element.
    static func combine(_ a: FormulaValue, _ b: FormulaValue, _ function: (Double, Double) -> Double)
        -> FormulaValue
    {
        switch (a, b) {
        case (.scalar(let x), _): return b.map { function(x, $0) }
        case (_, .scalar(let y)): return a.map { function($0, y) }
        case (.vector(let x), .vector(let y)):
            guard x.count == y.count else { return .scalar(.nan) }
            return .vector([Double](x.count) { function(x[$0], y[$0]) })
        }
    }
}

extension Formula {
    /// The value in double precision.
    package func value(_ variables: [FormulaValue]) -> FormulaValue {
        switch self {
        case .number(let value): return .scalar(value)
        case .variable(let index): return index < variables.count ? variables[index] : .scalar(.nan)
        case .vector(let items):
            var values: [Double] = []
            for item in items { values += item.value(variables).numbers }
            return .vector(values)
        case .element(let whole, let index):
            let values = whole.value(variables).numbers
            let at = index.value(variables).number
            guard at >= 0, at < Double(values.count), Double(Int(at)) == at else { return .scalar(.nan) }
            return .scalar(values[Int(at)])
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _):
            return inner.value(variables).map { result($0) }
        case .binary(let symbol, let left, let right):
            return .combine(left.value(variables), right.value(variables)) { symbol.result($0, $1) }
        case .call(let function, let arguments):
            return function.result([FormulaValue](arguments.count) { arguments[$0].value(variables) })
        }
    }

    /// What an operation on one number makes of it.
    private func result(_ value: Double) -> Double {
        switch self {
        case .negate: -value
        case .not: value.isNaN ? value : value == 0 ? 1 : 0
        case .roundedEqual(_, let literal, let precision):
            value.isNaN ? value : Self.isRounded(value, to: literal, precision) ? 1 : 0
        default: value
        }
    }

    /// The value as one number, of numbers.
    package func scalar(_ variables: [Double]) -> Double {
        value([FormulaValue](variables.count) { .scalar(variables[$0]) }).number
    }

    /// Whether a value is this literal when it is written as precisely. No infinity or NaN is.
    package static func isRounded(_ value: Double, to literal: Double, _ precision: Precision) -> Bool {
        guard var found = ExactDecimal(value), var wanted = ExactDecimal(literal) else { return false }
        found.round(to: precision)
        wanted.round(to: precision)
        return found.digits == wanted.digits && found.pointAt == wanted.pointAt
            && (found.isNegative == wanted.isNegative || found.digits.isEmpty)
    }

    /// The largest variable number used, or -1.
    package var highestVariable: Int {
        func most(_ parts: [Formula]) -> Int {
            // Each part is walked once: asking it twice would double the walk at every level.
            parts.reduce(-1) { max($0, $1.highestVariable) }
        }
        switch self {
        case .number: return -1
        case .variable(let index): return index
        case .vector(let items), .call(_, let items): return most(items)
        case .element(let a, let b), .binary(_, let a, let b): return most([a, b])
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _): return inner.highestVariable
        }
    }
}

extension Formula.BinaryOperator {
    /// Of numbers. A comparison is 1 where it holds, else 0, and NaN with a NaN, so that neither it nor its opposite
    /// holds there; `and` and `or` are NaN where that leaves them open.
    func result(_ a: Double, _ b: Double) -> Double {
        switch self {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        case .power: Elementary.pow(a, b)
        case .equal: Self.number(a == b, a, b)
        case .notEqual: Self.number(a != b, a, b)
        case .less: Self.number(a < b, a, b)
        case .lessOrEqual: Self.number(a <= b, a, b)
        case .greater: Self.number(a > b, a, b)
        case .greaterOrEqual: Self.number(a >= b, a, b)
        case .and: a == 0 || b == 0 ? 0 : Self.number(true, a, b)
        case .or: Self.isTrue(a) || Self.isTrue(b) ? 1 : Self.number(false, a, b)
        }
    }

    private static func number(_ holds: Bool, _ a: Double, _ b: Double) -> Double {
        a.isNaN || b.isNaN ? .nan : holds ? 1 : 0
    }

    private static func isTrue(_ value: Double) -> Bool { value != 0 && !value.isNaN }
}
