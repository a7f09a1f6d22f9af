import Engine
import Lessons

extension Reading {
    /// Formulas of a list, a vector's numbers each for itself: powers(x1, 9) is nine of them. nil where one could not be
    /// read, or gives several numbers in another way.
    mutating func spread(_ formulas: [Formula?], _ items: [YAMLNode]) -> [Formula]? {
        var result: [Formula] = []
        var isWhole = true
        for (formula, item) in zip(formulas, items) {
            let parts = formula?.spread ?? []
            if parts.isEmpty || parts.contains(where: \.mayBeSeveral) {
                if formula != nil { report(.formulaSeveral(item.text ?? "", place(item))) }
                isWhole = false
            }
            result += parts
        }
        return isWhole ? result : nil
    }

    /// Whether each gives one number; says which does not.
    mutating func checkSingle(_ formulas: [Formula?], _ items: [YAMLNode]) -> Bool {
        let several = zip(formulas, items).filter { $0.0?.mayBeSeveral ?? false }
        for (_, item) in several { report(.formulaSeveral(item.text ?? "", place(item))) }
        return several.isEmpty
    }
}

extension Formula {
    fileprivate var spread: [Formula] {
        if case .vector(let items) = self { items.flatMap(\.spread) } else { [self] }
    }
}

extension Diagnostic {
    fileprivate static func formulaSeveral(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "formula", "'\(text)' is not one number",
            hint: "v[0] is a vector's first number, sum(v) their sum; in features and labels powers( ) stands alone",
            place)
    }
}
