import Directives

/// One line for all of them, and behind it how to get the data, what each would be held to, and its source.
struct UnrunSection {
    private let sections: [DirectiveSection]
    private let outcomes: [Outcome]
    private let words: Words

    init(_ numbers: [Int], in prose: ProseWriter) {
        sections = numbers.map { DirectiveSection($0, in: prose) }
        outcomes = sections.compactMap(\.outcome)
        words = prose.words
    }

    private var missing: [String] {
        if case .skipped(let missing)? = outcomes.first?.state { missing } else { [] }
    }

    var markup: Hypertext {
        let names = sections.map { section in
            [Hypertext.element("a", ["href": "#" + Addresses.cleaned(section.fence.id)], section.fence.id)]
        }
        let said = missing.map(words.directive.skipped).joined(separator: " ") + " "
        let claims = ClaimList(outcomes.flatMap(\.claims), words)
        let summary = claims.claims.isEmpty ? [Hypertext.text(words.directive.making)] : claims.summary
        let ways = missing.map { Hypertext.element("p", [:], words.directive.obtaining($0)) }
        return .element(
            "div", ["class": "directive line unrun"],
            [
                .element("p", ["class": "caption"], [.text(said)] + Array(names.joined(separator: [.text(", ")]))),
                .element("details", [:], [.element("summary", [:], summary)] + ways + sections.map(\.unrun)),
            ])
    }
}
