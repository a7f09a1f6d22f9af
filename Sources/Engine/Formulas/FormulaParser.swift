/// Reads formulas: or < and < not < comparisons < + - < × ÷ < unary minus < ^ (to the right).
package struct FormulaParser {
    /// Told the text and where a name begins; gives the variable it stands for and where it ends, or nil.
    package typealias Resolver = (_ text: [UInt8], _ offset: Int) throws(FormulaError) -> (variable: Int, end: Int)?

    private let text: [UInt8]
    private var at: Int
    private let resolve: Resolver
    /// Variable 0 is what others are drawn over.
    private let differentiates: Bool
    private var depth = 0
    private var size = 0
    private var derivatives = 0
    /// Operators and list items of one formula.
    private static let chainLimit = 2000
    /// Parts of a derivative, which is written out here and grows much faster than its formula.
    private static let sizeLimit = 20_000
    /// Derivatives within derivatives: each is about six times the last.
    private static let derivativeLimit = 3
    private static let powerLimits = 1.0...32.0

    /// The whole text must be one formula. `differentiates`: derivative( ), by variable 0, may stand in it.
    package static func parse(
        _ text: [UInt8], differentiates: Bool = false, resolve: Resolver
    ) throws(FormulaError) -> Formula {
        try withoutActuallyEscaping(resolve) { (resolve) throws(FormulaError) -> Formula in
            var parser = FormulaParser(text: text, at: 0, resolve: resolve, differentiates: differentiates)
            parser.skipSpace()
            guard parser.at < text.count else {
                throw FormulaError(offset: 0, length: text.count, problem: .empty)
            }
            let formula = try parser.disjunction()
            guard parser.at == text.count else { throw parser.error(.unexpected) }
            return formula
        }
    }

    /// A formula that ends before a closing bracket or comma; gives its end.
    package static func parsePart(
        _ text: [UInt8], from: Int, resolve: Resolver
    ) throws(FormulaError) -> (formula: Formula, end: Int) {
        try withoutActuallyEscaping(resolve) { (resolve) throws(FormulaError) -> (formula: Formula, end: Int) in
            var parser = FormulaParser(text: text, at: from, resolve: resolve, differentiates: false)
            parser.skipSpace()
            let formula = try parser.disjunction()
            return (formula, parser.at)
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    }

    private func error(_ problem: FormulaError.Problem, from: Int? = nil, length: Int? = nil) -> FormulaError {
        let start = from ?? at
        return FormulaError(
            offset: start, length: length ?? (start < text.count ? 1 : 0),
            problem: start >= text.count && problem == .unexpected ? .expectedValue : problem)
    }

    private mutating func skipSpace() {
        while at < text.count, Self.isSpace(text[at]) { at += 1 }
    }

    private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
        guard at < text.count, text[at] == UInt8(ascii: symbol) else { return false }
        at += 1
        skipSpace()
        return true
    }

    /// A word of operators, when it stands alone.
    private mutating func take(word: StaticString) -> Bool {
        let bytes = utf8(word)
        guard at + bytes.count <= text.count else { return false }
        for i in 0..<bytes.count where text[at + i] != bytes[i] { return false }
        let end = at + bytes.count
        if end < text.count, Self.isLetter(text[end]) || Self.isDigit(text[end]) { return false }
        at = end
        skipSpace()
        return true
    }

    private mutating func take(symbol: StaticString) -> Bool {
        let bytes = utf8(symbol)
        guard at + bytes.count <= text.count else { return false }
        for i in 0..<bytes.count where text[at + i] != bytes[i] { return false }
        at += bytes.count
        skipSpace()
        return true
    }

    private mutating func disjunction() throws(FormulaError) -> Formula {
        var left = try conjunction()
        while take(word: "or") { left = try longer(.or, left, try conjunction()) }
        return left
    }

    /// Chains grow to the left without going deeper in here, but whoever walks the formula does.
    private mutating func longer(
        _ symbol: Formula.BinaryOperator, _ left: Formula, _ right: Formula
    ) throws(FormulaError) -> Formula {
        try count()
        return .binary(symbol, left, right)
    }

    private mutating func count() throws(FormulaError) {
        size += 1
        if size > Self.chainLimit { throw error(.tooLong) }
    }

    private mutating func conjunction() throws(FormulaError) -> Formula {
        var left = try negation()
        while take(word: "and") { left = try longer(.and, left, try negation()) }
        return left
    }

    private mutating func negation() throws(FormulaError) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 100 else { throw error(.tooDeep) }
        return take(word: "not") ? .not(try negation()) : try comparison()
    }

    private mutating func comparison() throws(FormulaError) -> Formula {
        let left = try sum()
        if take(symbol: "==") { return .binary(.equal, left, try sum()) }
        if take(symbol: "!=") { return .binary(.notEqual, left, try sum()) }
        if take(symbol: "<=") { return .binary(.lessOrEqual, left, try sum()) }
        if take(symbol: ">=") { return .binary(.greaterOrEqual, left, try sum()) }
        if take(symbol: "<") { return .binary(.less, left, try sum()) }
        if take(symbol: ">") { return .binary(.greater, left, try sum()) }
        if take(symbol: "~") {
            let isNegative = take("-")
            guard at < text.count, Self.isDigit(text[at]) || text[at] == UInt8(ascii: ".") else {
                throw error(.literalAfterTilde)
            }
            let (value, precision) = try number()
            return .roundedEqual(left, literal: isNegative ? -value : value, precision)
        }
        return left
    }

    private mutating func sum() throws(FormulaError) -> Formula {
        var left = try product()
        while true {
            if take("+") {
                left = try longer(.add, left, try product())
            } else if take("-") {
                left = try longer(.subtract, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(FormulaError) -> Formula {
        var left = try unary()
        while true {
            if take("*") {
                left = try longer(.multiply, left, try unary())
            } else if take("/") {
                left = try longer(.divide, left, try unary())
            } else {
                return left
            }
        }
    }

    private mutating func unary() throws(FormulaError) -> Formula {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 100 else { throw error(.tooDeep) }
        return take("-") ? .negate(try unary()) : try power()
    }

    private mutating func power() throws(FormulaError) -> Formula {
        let base = try element()
        return take("^") ? .binary(.power, base, try unary()) : base
    }

    private mutating func element() throws(FormulaError) -> Formula {
        var value = try primary()
        while take("[") {
            let index = try disjunction()
            guard take("]") else { throw error(.unclosed) }
            try count()
            value = .element(value, index)
        }
        return value
    }

    private mutating func primary() throws(FormulaError) -> Formula {
        guard at < text.count else { throw error(.expectedValue) }
        let byte = text[at]
        if Self.isDigit(byte) || byte == UInt8(ascii: ".") { return .number(try number().value) }
        if take("(") {
            let inner = try disjunction()
            guard take(")") else { throw error(.unclosed) }
            return inner
        }
        if take("[") { return .vector(try list(closing: "]")) }
        guard Self.isLetter(byte) else { throw error(.expectedValue) }
        if let call = try call() { return call }
        let start = at
        guard let (variable, end) = try resolve(text, at) else {
            throw error(.unknownName, from: start, length: Self.wordEnd(text, start) - start)
        }
        at = end
        skipSpace()
        return .variable(variable)
    }

    private mutating func list(closing: Unicode.Scalar) throws(FormulaError) -> [Formula] {
        var items: [Formula] = []
        if take(closing) { return items }
        repeat {
            try count()
            items.append(try disjunction())
        } while take(",")
        guard take(closing) else { throw error(.unclosed) }
        return items
    }

    /// A function with its arguments; nil when no function stands here.
    private mutating func call() throws(FormulaError) -> Formula? {
        let start = at
        if let powers = try powers() { return powers }
        if take(word: "derivative") {
            guard differentiates else { throw error(.derivativeOutsidePlot, from: start, length: at - start) }
            derivatives += 1
            defer { derivatives -= 1 }
            guard derivatives <= Self.derivativeLimit else {
                throw error(.tooManyDerivatives, from: start, length: at - start)
            }
            guard take("(") else { throw error(.expectedValue) }
            let inner = try disjunction()
            guard take(")") else { throw error(.unclosed) }
            let whole = inner.derived()
            guard whole.parts(atMost: Self.sizeLimit) != nil else {
                throw error(.tooLong, from: start, length: at - start)
            }
            return whole
        }
        for function in Formula.Function.allCases {
            guard let name = function.name, take(word: name) else { continue }
            guard take("(") else {
                at = start
                return nil
            }
            let arguments = try list(closing: ")")
            guard function.arity.contains(arguments.count) else {
                throw error(
                    .arguments(expected: function.arity, found: arguments.count), from: start, length: at - start)
            }
            return .call(function, arguments)
        }
        return nil
    }

    /// powers(x, n): x, x^2, … x^n, a vector; nil when it does not stand here.
    private mutating func powers() throws(FormulaError) -> Formula? {
        let start = at
        guard take(word: "powers"), take("(") else {
            at = start
            return nil
        }
        let base = try disjunction()
        guard take(",") else {
            throw error(at < text.count && text[at] == UInt8(ascii: ")") ? .powers : .unclosed)
        }
        let from = at
        let most = try disjunction()
        guard take(")") else { throw error(.unclosed) }
        guard case .number(let largest) = most, Self.powerLimits.contains(largest), largest == Double(Int(largest))
        else {
            throw error(.powers, from: from, length: at - 1 - from)
        }
        let items = [Formula](Int(largest)) { $0 == 0 ? base : .binary(.power, base, .number(Double($0 + 1))) }
        let whole = Formula.vector(items)
        guard whole.parts(atMost: Self.sizeLimit) != nil else {
            throw error(.tooLong, from: start, length: at - start)
        }
        for _ in items { try count() }
        return whole
    }

    private mutating func number() throws(FormulaError) -> (value: Double, precision: Precision) {
        guard let literal = NumberLiteral.read(text, from: at) else { throw error(.expectedValue) }
        at = literal.end
        skipSpace()
        return (literal.value, literal.precision)
    }
}
