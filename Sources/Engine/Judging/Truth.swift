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
        case .not(let inner): return Self.each(inner.truth(values)) { $0.map { !$0 } }
        case .binary(let symbol, let a, let b) where symbol.isComparison:
            return Self.combine(a.value(values).numbers, b.value(values).numbers) { a, b in
                a.isNaN || b.isNaN ? nil : symbol.result(a, b) != 0
            }
        case .roundedEqual(let inner, let literal, let precision):
            return Self.each(inner.value(values).numbers) { value in
                value.isNaN ? nil : Self.isRounded(value, to: literal, precision)
            }
        default: return Self.each(value(values).numbers) { $0.isNaN ? nil : $0 != 0 }
        }
    }

    /// As one answer: vectors hold when every element does.
    package func holds(_ values: [FormulaValue]) -> Bool? {
        let all = truth(values)
        var isOpen = all.isEmpty
        for one in all {
            if one == false { return false }
            if one == nil { isOpen = true }
        }
        return isOpen ? nil : true
    }

    private static func each<Value>(_ values: [Value], _ answer: (Value) -> Bool?) -> [Bool?] {
        var answers: [Bool?] = []
        for value in values { answers.append(answer(value)) }
        return answers
    }

    /// One element goes with every other; other lengths don't go together.
    private static func combine<Value>(_ a: [Value], _ b: [Value], _ answer: (Value, Value) -> Bool?) -> [Bool?] {
        if b.count == 1, a.count != 1 { return each(a) { answer($0, b[0]) } }
        if a.count == 1 { return each(b) { answer(a[0], $0) } }
        guard a.count == b.count else { return [nil] }
        var answers: [Bool?] = []
        for index in a.indices { answers.append(answer(a[index], b[index])) }
        return answers
    }

    /// Nothing in it makes one number of several, so that it may be given a vector for each variable.
    var isElementwise: Bool {
        switch self {
        case .number, .variable: return true
        case .vector, .element: return false
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _): return inner.isElementwise
        case .binary(_, let a, let b): return a.isElementwise && b.isElementwise
        case .call(let function, let arguments):
            switch function {
            case .min, .max, .sum, .mean, .dot, .softmax, .leakyReLU: return false
            default: break
            }
            for argument in arguments where !argument.isElementwise { return false }
            return true
        }
    }
}

extension Formula.BinaryOperator {
    package var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .add, .subtract, .multiply, .divide, .power, .and, .or: false
        }
    }
}
