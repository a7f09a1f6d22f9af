import Engine

extension Formula {
    /// Whether it holds, element by element for vectors of values; nil where a NaN leaves it open. A comparison with a NaN
    /// does not hold, and neither does its opposite: only `finite( )` can tell.
    func truth(_ values: [FormulaValue]) -> [Bool?] {
        switch self {
        case .binary(.and, let a, let b):
            return Self.combine(a.truth(values), b.truth(values)) { a, b in
                a == false || b == false ? false : a == nil || b == nil ? nil : true
            }
        case .binary(.or, let a, let b):
            return Self.combine(a.truth(values), b.truth(values)) { a, b in
                a == true || b == true ? true : a == nil || b == nil ? nil : false
            }
        case .not(let inner): return inner.truth(values).map { $0.map { !$0 } }
        case .binary(let symbol, let a, let b) where symbol.isComparison:
            let (left, right) = (a.value(values).numbers, b.value(values).numbers)
            return Self.combine(left, right) { a, b in a.isNaN || b.isNaN ? nil : symbol.holds(a, b) }
        case .roundedEqual(let inner, let literal, let precision):
            return inner.value(values).numbers.map { value in
                value.isNaN ? nil : Self.isRounded(value, to: literal, precision)
            }
        default: return value(values).numbers.map { $0.isNaN ? nil : $0 != 0 }
        }
    }

    /// As one answer: vectors hold when every element does.
    func holds(_ values: [FormulaValue]) -> Bool? {
        let all = truth(values)
        if all.contains(false) { return false }
        return all.isEmpty || all.contains(nil) ? nil : true
    }

    /// One element goes with every other; other lengths don't go together.
    private static func combine<Value>(_ a: [Value], _ b: [Value], _ answer: (Value, Value) -> Bool?) -> [Bool?] {
        if a.count == b.count { return a.indices.map { answer(a[$0], b[$0]) } }
        if let first = a.first, a.count == 1 { return b.map { answer(first, $0) } }
        if let first = b.first, b.count == 1 { return a.map { answer($0, first) } }
        return [nil]
    }

    /// Nothing in it makes one number of several, so that it may be given a vector for each variable.
    var isElementwise: Bool {
        switch self {
        case .number, .variable: true
        case .vector, .element: false
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _): inner.isElementwise
        case .binary(_, let a, let b): a.isElementwise && b.isElementwise
        case .call(let function, let arguments): function.isOfOneNumber && arguments.allSatisfy(\.isElementwise)
        }
    }
}

extension Formula.Function {
    fileprivate var isOfOneNumber: Bool {
        switch self {
        case .min, .max, .sum, .mean, .dot, .softmax, .leakyReLU: false
        default: true
        }
    }
}

extension Formula.BinaryOperator {
    fileprivate func holds(_ a: Double, _ b: Double) -> Bool {
        switch self {
        case .equal: a == b
        case .notEqual: a != b
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        case .add, .subtract, .multiply, .divide, .power, .and, .or: false
        }
    }
}
