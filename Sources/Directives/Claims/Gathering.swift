import Engine

/// What looks at several runs or epochs.
enum Gathering: String, CaseIterable {
    case all, share, count

    func term(_ formula: WrittenFormula) -> WrittenFormula.Term {
        switch self {
        case .all: .all(formula)
        case .share: .share(formula)
        case .count: .count(formula)
        }
    }
}

extension WrittenFormula {
    /// Whether it is something that holds or does not, rather than a number.
    var isComparison: Bool { isComparison(formula) }

    /// Whether it gives 1 or 0, of whatever: `not loss`.
    var isTruth: Bool {
        switch formula {
        case .not, .binary(.and, _, _), .binary(.or, _, _): true
        default: isComparison
        }
    }

    private func isComparison(_ formula: Formula) -> Bool {
        switch formula {
        case .binary(.and, let a, let b), .binary(.or, let a, let b): isComparison(a) && isComparison(b)
        case .binary(let symbol, _, _): symbol.isComparison
        case .not(let inner): isComparison(inner)
        case .roundedEqual, .call(.finite, _): true
        case .variable(let index):
            if terms.indices.contains(index), case .all = terms[index] { true } else { false }
        default: false
        }
    }
}
