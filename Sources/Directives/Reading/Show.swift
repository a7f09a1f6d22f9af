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
                report(.figureOfAnother(word, fence.kind, elsewhere.facts.kinds.first, table.map(\.word), place(item)))
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

    func natural(for read: PlannedContent) -> [FigureName] {
        if case .compare(let comparison) = read.content, !comparison.curves.isEmpty { return [.lines] }
        guard case .experiment(let job) = read.content, let first = job.runs.first else {
            return fence.kind.naturalFigures
        }
        guard let training = read.data?.sketch() else { return fence.kind.naturalFigures }
        let isVaried = first.key.variant != nil || !first.key.settings.isEmpty
        let repeats = job.runs.count { (run: PlannedRun<ExperimentPlan>) -> Bool in
            run.key.variant == first.key.variant && run.key.settings == first.key.settings
        }
        return FigureName.natural(for: first.plan, training: training, isVaried: isVaried, repeats: repeats)
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
