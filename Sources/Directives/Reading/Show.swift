import Engine
import Lessons

extension Reading {
    /// What `show` lists; nil when it is unset.
    mutating func shown(_ root: YAMLNode) -> [FigureName]? {
        guard let node = root["show"] else { return nil }
        let table = fence.kind.figureNames.map { Word($0.text, $0, "") }
        var names: [FigureName] = []
        for item in list(node) {
            if let word = item.text, !table.contains(where: { $0.word == word }),
                let elsewhere = FigureName.allCases.first(where: { $0.text == word })
            {
                report(.figureOfAnother(word, fence.kind, elsewhere.kinds.first, table.map(\.word), place(item)))
            } else if let name = choose(item, "figure", table) {
                if names.contains(name) {
                    report(.figureTwice(name.text, place(item)))
                } else {
                    names.append(name)
                }
            }
        }
        return names
    }
}

extension Diagnostic {
    static func figureOfAnother(
        _ word: String, _ kind: DirectiveKind, _ owner: DirectiveKind?, _ words: [String], _ place: Place
    ) -> Diagnostic {
        Diagnostic(
            error: "unknown-figure", "\(kind.phrase) has no figure '\(word)'",
            hint: (owner.map { "\($0.phrase) has; " } ?? "") + "this one shows " + words.joined(separator: ", "), place)
    }

    static func figureTwice(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "figure-twice", "'\(word)' is shown a second time here", place)
    }
}
