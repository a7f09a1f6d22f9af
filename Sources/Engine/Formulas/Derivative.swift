extension Formula {
    /// The formula of d/dx, where x is variable 0; all variables are numbers, and the others don't depend on it. At a kink
    /// relu, step and abs have 0, leaky-relu its slope, max and min that of the first of equals. A vector's derivative is a
    /// vector as long.
    package func derived() -> Formula {
        switch self {
        case .number: return .number(0)
        case .not, .roundedEqual: return still
        case .variable(let index): return .number(index == 0 ? 1 : 0)
        case .vector(let items):
            var derived: [Formula] = []
            for item in items { derived.append(item.derived()) }
            return .vector(derived)
        case .element(let whole, let index): return .element(whole.derived(), index)
        case .negate(let inner): return .negate(inner.derived())
        case .binary(let symbol, let a, let b): return symbol.isStill ? still : Self.derived(symbol, a, b)
        case .call(let function, let arguments):
            return function == .step || function == .finite ? still : Self.derived(function, arguments)
        }
    }

    /// The derivative of what changes only by jumps: 0, or as many as it has numbers.
    private var still: Formula {
        mayBeSeveral ? .binary(.multiply, .number(0), .call(.finite, [self])) : .number(0)
    }

    /// Whether it can be a vector, of variables that are numbers.
    package var mayBeSeveral: Bool {
        switch self {
        case .number, .variable, .element: return false
        case .vector: return true
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _): return inner.mayBeSeveral
        case .binary(_, let a, let b): return a.mayBeSeveral || b.mayBeSeveral
        case .call(let function, let arguments):
            switch function {
            case .softmax: return true
            case .min, .max, .sum, .mean, .dot, .atLeast, .atMost: return false
            default: return arguments[0].mayBeSeveral
            }
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
            let bySlope = product(slope.derived(), .binary(.subtract, x, .call(.relu, [x])))
            return sum(product(outer, x.derived()), bySlope)
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
        case .sum, .mean: return .call(function, derived(arguments))
        case .dot: return sum(dot(x.derived(), arguments[1]), dot(x, arguments[1].derived()))
        case .softmax:
            let rates = Formula.vector(derived(arguments))
            let shares = Formula.call(.softmax, arguments)
            return .binary(.multiply, shares, .binary(.subtract, rates, .call(.dot, [shares, rates])))
        // The derivative of the one that is chosen; and that derivative's is chosen in the same way.
        case .min: return .call(.atLeast, [.vector(arguments), .vector(derived(arguments))])
        case .max: return .call(.atMost, [.vector(arguments), .vector(derived(arguments))])
        case .atLeast, .atMost: return .call(function, [x, arguments[1].derived()])
        case .step, .finite: return .number(0)
        }
        return product(outer, x.derived())
    }

    private static func derived(_ arguments: [Formula]) -> [Formula] {
        [Formula](arguments.count) { arguments[$0].derived() }
    }

    private static func sum(_ a: Formula, _ b: Formula) -> Formula {
        if a == .number(0) { return b }
        return b == .number(0) ? a : .binary(.add, a, b)
    }

    private static func dot(_ a: Formula, _ b: Formula) -> Formula {
        a == .number(0) || b == .number(0) ? .number(0) : .call(.dot, [a, b])
    }
}

extension Formula.BinaryOperator {
    /// It gives 1 or 0.
    fileprivate var isStill: Bool {
        switch self {
        case .add, .subtract, .multiply, .divide, .power: false
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or: true
        }
    }
}
