extension Formula {
    /// How many numbers, names and operators it is made of, or nil when there are more than `most`; what is shared counts
    /// as often as it stands there, since it is walked as often.
    package func parts(atMost most: Int) -> Int? {
        var left = most
        return takeParts(&left) ? most - left : nil
    }

    private func takeParts(_ left: inout Int) -> Bool {
        left -= 1
        guard left >= 0 else { return false }
        switch self {
        case .number, .variable: return true
        case .vector(let items), .call(_, let items):
            for item in items where !item.takeParts(&left) { return false }
            return true
        case .element(let a, let b), .binary(_, let a, let b): return a.takeParts(&left) && b.takeParts(&left)
        case .negate(let inner), .not(let inner), .roundedEqual(let inner, _, _): return inner.takeParts(&left)
        }
    }
}
