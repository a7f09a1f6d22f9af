import Engine

/// What looks at several runs or epochs.
enum Gathering: String, CaseIterable {
    case all, share, count

    func reference(_ expression: ClaimExpression) -> ClaimReference {
        switch self {
        case .all: .all(expression)
        case .share: .share(expression)
        case .count: .count(expression)
        }
    }
}

extension ClaimExpression {
    /// Whether it is something that holds or does not, rather than a number.
    var isComparison: Bool { isComparison(formula) }

    private func isComparison(_ formula: Formula) -> Bool {
        switch formula {
        case .binary(.and, let a, let b), .binary(.or, let a, let b): isComparison(a) && isComparison(b)
        case .binary(let symbol, _, _): symbol.isComparison
        case .not(let inner): isComparison(inner)
        case .roundedEqual, .call(.finite, _): true
        case .variable(let index):
            if references.indices.contains(index), case .all = references[index] { true } else { false }
        default: false
        }
    }
}

extension Formula.BinaryOperator {
    var isComparison: Bool {
        switch self {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: true
        case .add, .subtract, .multiply, .divide, .power, .and, .or: false
        }
    }
}
