extension Formula {
    /// Deeper than any that the parser gives but long chains; each level takes a piece of the stack when it is evaluated.
    private static let mostDepth = 150

    package init(from d: inout Decoder) throws(DecodingProblem) {
        self = try Self.read(&d, depth: 0)
    }

    private static func read(_ d: inout Decoder, depth: Int) throws(DecodingProblem) -> Formula {
        guard depth < mostDepth else { throw .tooDeep }
        let number = try d.byte()
        switch number {
        case 0: return .number(try d.double())
        case 1: return .variable(try d.int(0...(1 << 20)))
        default: break
        }
        let parts = try d.list { (d) throws(DecodingProblem) in try read(&d, depth: depth + 1) }
        func part(_ index: Int, of count: Int) throws(DecodingProblem) -> Formula {
            guard parts.count == count else { throw .value }
            return parts[index]
        }
        switch number {
        case 2: return .vector(parts)
        case 3: return .element(try part(0, of: 2), try part(1, of: 2))
        case 4: return .negate(try part(0, of: 1))
        case 5: return .not(try part(0, of: 1))
        case 6:
            guard let symbol = BinaryOperator(rawValue: try d.byte()) else { throw .unknownCase }
            return .binary(symbol, try part(0, of: 2), try part(1, of: 2))
        case 7:
            guard let function = Function(rawValue: try d.byte()) else { throw .unknownCase }
            guard function.arity.contains(parts.count) else { throw .value }
            return .call(function, parts)
        case 8:
            let inner = try part(0, of: 1)
            let literal = try d.double()
            return .roundedEqual(inner, literal: literal, decimals: try d.int(0...1000))
        default: throw .unknownCase
        }
    }
}
