import Directives
import Lessons

/// Which directives among a lesson's blocks could not run for want of data: those of a section that want the same are said
/// together, where the first of them stands.
struct UnrunDirectives {
    private var together: [Int: [Int]] = [:]

    init(_ blocks: [Block], in report: Report) {
        var first: [[String]: Int] = [:]
        for (place, block) in blocks.enumerated() {
            if case .heading = block.kind { first = [:] }
            guard case .directive(let number) = block.kind, report.outcomes.indices.contains(number),
                case .skipped(let missing)? = report.outcomes[number]?.state
            else { continue }
            together[place] = []
            let start = first[missing] ?? place
            first[missing] = start
            together[start]?.append(number)
        }
    }

    /// The directives to be said here; none where that is done already; nil of every other block.
    func standing(at place: Int) -> [Int]? { together[place] }
}

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
