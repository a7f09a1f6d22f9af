extension Formula {
    /// The formula of d/dx, where x is variable 0. At the kink relu's slope is 0, and so is step's. What has no
    /// derivative here (vectors but in sum and mean, comparisons, other variables' dependence) gives 0 or NaN.
    package func derived() -> Formula {
        switch self {
        case .number, .not, .roundedEqual: return .number(0)
        case .variable(let index): return .number(index == 0 ? 1 : 0)
        case .vector(let items):
            var derived: [Formula] = []
            for item in items { derived.append(item.derived()) }
            return .vector(derived)
        case .element(let whole, let index): return .element(whole.derived(), index)
        case .negate(let inner): return .negate(inner.derived())
        case .binary(let symbol, let a, let b): return Self.derived(symbol, a, b)
        case .call(let function, let arguments): return Self.derived(function, arguments)
        }
    }

    private static func derived(_ symbol: BinaryOperator, _ a: Formula, _ b: Formula) -> Formula {
        switch symbol {
        case .add, .subtract: return .binary(symbol, a.derived(), b.derived())
        case .multiply: return .binary(.add, product(a.derived(), b), product(a, b.derived()))
        case .divide:
            return .binary(
                .divide, .binary(.subtract, product(a.derived(), b), product(a, b.derived())), product(b, b))
        case .power:
            if b.highestVariable < 0 {
                let lower = Formula.binary(.power, a, .binary(.subtract, b, .number(1)))
                return product(product(b, lower), a.derived())
            }
            let whole = Formula.binary(.power, a, b)
            let rate = Formula.binary(
                .add, product(b.derived(), .call(.log, [a])),
                .binary(.divide, product(b, a.derived()), a))
            return product(whole, rate)
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: return .number(0)
        }
    }

    /// a · b, without the factors 0 and 1 that would hide infinities or cost time.
    private static func product(_ a: Formula, _ b: Formula) -> Formula {
        if a == .number(0) || b == .number(0) { return .number(0) }
        if a == .number(1) { return b }
        if b == .number(1) { return a }
        return .binary(.multiply, a, b)
    }

    private static func derived(_ function: Function, _ arguments: [Formula]) -> Formula {
        let x = arguments[0]
        let y = Formula.call(function, [x])
        let one = Formula.number(1)
        let outer: Formula
        switch function {
        case .exp: outer = y
        case .log: outer = .binary(.divide, one, x)
        case .sqrt: outer = .binary(.divide, .number(0.5), y)
        case .abs: outer = .binary(.subtract, .call(.step, [x]), .call(.step, [.negate(x)]))
        case .sin: outer = .call(.cos, [x])
        case .cos: outer = .negate(.call(.sin, [x]))
        case .sigmoid: outer = .binary(.multiply, y, .binary(.subtract, one, y))
        case .tanh: outer = .binary(.subtract, one, .binary(.multiply, y, y))
        case .relu: outer = .call(.step, [x])
        case .leakyReLU:
            let slope = arguments.count > 1 ? arguments[1] : .number(0.01)
            outer = .binary(
                .add, slope, .binary(.multiply, .binary(.subtract, one, slope), .call(.step, [x])))
        case .elu:
            // e^min(x, 0): 1 on the right, e^x on the left.
            outer = .call(.exp, [.negate(.call(.relu, [.negate(x)]))])
        case .gelu:
            let half = Formula.binary(
                .divide,
                .binary(
                    .add, one,
                    .call(.errorFunction, [.binary(.multiply, x, .number(Function.rootHalf))])), .number(2))
            outer = .binary(.add, half, .binary(.multiply, x, .call(.gaussian, [x])))
        case .errorFunction:
            outer = .binary(
                .multiply, .number(Function.twoOverRootPi), .call(.exp, [.negate(.binary(.multiply, x, x))]))
        case .gaussian: outer = .negate(.binary(.multiply, x, y))
        case .step, .finite: return .number(0)
        case .sum, .mean:
            var derived: [Formula] = []
            for argument in arguments { derived.append(argument.derived()) }
            return .call(function, derived)
        case .min, .max, .dot, .softmax: return .number(.nan)
        }
        return product(outer, x.derived())
    }
}
