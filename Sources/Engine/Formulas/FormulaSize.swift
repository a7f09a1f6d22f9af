extension Formula {
    /// The formula with every derivative in it written out; nil when that has more than `most` parts.
    package func written(most: Int) -> Formula? {
        var left = most
        guard let formula = written(&left) else { return nil }
        return formula
    }

    private func written(_ left: inout Int) -> Formula? {
        left -= 1
        guard left > 0 else { return nil }
        switch self {
        case .number, .variable: return self
        case .vector(let items): return Self.written(items, &left).map { .vector($0) }
        case .element(let whole, let index):
            guard let a = whole.written(&left), let b = index.written(&left) else { return nil }
            return .element(a, b)
        case .negate(let inner): return inner.written(&left).map { .negate($0) }
        case .not(let inner): return inner.written(&left).map { .not($0) }
        case .binary(let symbol, let a, let b):
            guard let a = a.written(&left), let b = b.written(&left) else { return nil }
            return .binary(symbol, a, b)
        case .call(let function, let arguments): return Self.written(arguments, &left).map { .call(function, $0) }
        case .roundedEqual(let inner, let literal, let decimals):
            return inner.written(&left).map { .roundedEqual($0, literal: literal, decimals: decimals) }
        case .derivative(let inner):
            // Counted again after each step, since what is derived is shared, but walked as often as it stands there.
            guard let inner = inner.written(&left) else { return nil }
            return inner.derived().written(&left)
        }
    }

    /// How many numbers, names and operators it is made of; a derivative counts as it stands.
    package var parts: Int {
        var count = 1
        switch self {
        case .number, .variable: break
        case .vector(let items), .call(_, let items): for item in items { count += item.parts }
        case .element(let a, let b), .binary(_, let a, let b): count += a.parts + b.parts
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _), .derivative(let inner):
            count += inner.parts
        }
        return count
    }

    private static func written(_ formulas: [Formula], _ left: inout Int) -> [Formula]? {
        var result: [Formula] = []
        for formula in formulas {
            guard let formula = formula.written(&left) else { return nil }
            result.append(formula)
        }
        return result
    }
}
