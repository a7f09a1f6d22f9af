import Engine
import Lessons

extension Reading {
    /// `rows` × `columns`, or `curves`; what they refer to is found when the course is resolved.
    mutating func comparison(_ root: YAMLNode) -> Comparison? {
        for key in Comparison.refused {
            if let entry = root.entries?.first(where: { $0.key == key }) {
                report(.comparisonVaried(key, place(entry.keySpan)))
            }
        }
        var comparison = Comparison()
        comparison.rows = items(root["rows"], "rows")
        comparison.columns = items(root["columns"], "columns")
        comparison.curves = items(root["curves"], "curves")
        switch (root["rows"], root["columns"], root["curves"]) {
        case (nil, nil, nil): report(.comparisonEmpty(idPlace))
        case (_?, nil, nil): missing("columns", "columns: [epochs, loss]")
        case (nil, _?, nil): missing("rows", "rows: [xor, and]")
        case (nil, nil, _?), (_?, _?, nil): break
        case (_, _, let curves?): report(.comparisonBoth(place(curves)))
        }
        return comparison
    }

    private mutating func items(_ node: YAMLNode?, _ key: String) -> [Comparison.Item] {
        guard let node else { return [] }
        var items: [Comparison.Item] = []
        for item in list(node) {
            guard let text = text(item, "an entry of \(key)") else { continue }
            if items.contains(where: { $0.text == text }) { report(.comparedTwice(text, place(item))) }
            items.append(.init(text: text, span: item.span))
        }
        if node.items?.isEmpty ?? false { report(.comparisonNothing(key, place(node))) }
        return items
    }
}

extension Diagnostic {
    static func comparisonVaried(_ key: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "compare-varied", "a compare runs nothing, '\(key)' has no meaning here",
            hint: "it belongs to the experiments compared", place)
    }

    static func comparisonEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "key-missing", "a compare needs 'rows' and 'columns', or 'curves'",
            hint: "such as rows: [xor, and] and columns: [epochs, loss]", place)
    }

    static func comparisonBoth(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "compare", "a compare has rows and columns, or curves, not both", hint: "write a second compare",
            place)
    }

    static func comparisonNothing(_ key: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "compare", "\(key) names nothing", place)
    }

    static func comparedTwice(_ text: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "compare", "'\(text)' stands here a second time", place)
    }
}
