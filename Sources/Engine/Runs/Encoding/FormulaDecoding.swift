extension Formula {
    /// Deeper than any that the parser gives but long chains; each level takes a piece of the stack when it is evaluated.
    private static let mostDepth = 150

    package init(from d: inout Decoder) { self = Self.read(&d, depth: 0) }

    private static func read(_ d: inout Decoder, depth: Int) -> Formula {
        if depth == mostDepth { d.fail(.tooDeep) }
        let number = d.byte()
        switch number {
        case 0: return .number(d.double())
        case 1: return .variable(d.int(0, 1 << 20))
        default: break
        }
        let parts = d.list { read(&$0, depth: depth + 1) }
        let wanted = number == 3 || number == 6 ? 2 : 1
        guard let first = parts.first, parts.count == wanted || number == 2 || number == 7 else {
            // Only a list may have no items.
            if number != 2 || !parts.isEmpty { d.fail(.value) }
            return .vector([])
        }
        switch number {
        case 2: return .vector(parts)
        case 3: return .element(first, parts[1])
        case 4: return .negate(first)
        case 5: return .not(first)
        case 6: return .binary(d.known(or: .add), first, parts[1])
        case 7:
            let function = d.known(or: Function.exp)
            if !function.arity.contains(parts.count) { d.fail(.value) }
            return .call(function, parts)
        case 8:
            let literal = d.double()
            let isByDigits = d.bool()
            let count = d.int(-Precision.most, Precision.most)
            return .roundedEqual(first, literal: literal, isByDigits ? .digits(count) : .decimals(count))
        default:
            d.fail(.unknownCase)
            return first
        }
    }
}
