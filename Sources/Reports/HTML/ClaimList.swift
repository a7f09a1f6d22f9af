import Directives
import Engine

/// What a directive was held to, by how it came out, in words and with a mark.
struct ClaimList: Sendable {
    let claims: [ClaimOutcome]
    let words: Words

    init(_ outcome: Outcome, _ words: Words) {
        claims = outcome.claims
        self.words = words
    }

    var markup: [Hypertext] {
        guard !claims.isEmpty else { return [] }
        let words = words.directive
        let held = claims.filter { $0.verdict == .holds }
        let unchecked = claims.filter { $0.verdict == .unchecked }
        let failed = claims.filter { $0.verdict != .holds && $0.verdict != .unchecked }
        let groups = [
            group("failed", "✗", words.failed, failed), group("held", "✓", words.held, held),
            group("unchecked", "?", words.unchecked, unchecked),
        ]
        return [
            .element("div", ["class": "claims", "role": "group", "aria-label": words.claims], groups.flatMap { $0 })
        ]
    }

    private func group(_ kind: String, _ mark: String, _ word: String, _ claims: [ClaimOutcome]) -> [Hypertext] {
        guard !claims.isEmpty else { return [] }
        let title = Hypertext.element(
            "p", ["class": "verdict"],
            [.element("span", ["class": "mark", "aria-hidden": "true"], mark), .text(" " + word)])
        let items = claims.map { claim in
            Hypertext.element("li", [:], [.element("code", [:], claim.claim.text)] + found(claim))
        }
        return [.element("div", ["class": kind], [title, .element("ul", [:], items)])]
    }

    /// `found accuracy = 0.75, off by 0.25`
    private func found(_ claim: ClaimOutcome) -> [Hypertext] {
        guard case .fails(let found) = claim.verdict, !found.isEmpty else { return [] }
        let pairs = found.map { "\($0.name) = \(NumberWords.shown($0.value))" }.joined(separator: ", ")
        var text = " " + words.directive.found(pairs)
        if let distance = claim.distance { text += ", " + words.directive.offBy(NumberWords.shown(distance)) }
        return [.element("span", ["class": "found"], text)]
    }
}

extension ClaimOutcome {
    /// How far apart the two sides of a comparison that does not hold are; nil when that says nothing (strict
    /// comparisons of equals, `and`, counts of runs).
    package var distance: Double? {
        let terms = claim.formula.terms
        guard case .fails(let found) = verdict, found.count == terms.count,
            terms.allSatisfy({ if case .measurement = $0 { true } else { false } })
        else { return nil }
        let values = found.map { FormulaValue.scalar($0.value) }
        let difference: Double
        switch claim.formula.formula {
        case .binary(.equal, let left, let right), .binary(.less, let left, let right),
            .binary(.lessOrEqual, let left, let right), .binary(.greater, let left, let right),
            .binary(.greaterOrEqual, let left, let right):
            difference = left.value(values).number - right.value(values).number
        case .roundedEqual(let left, let literal, _): difference = left.value(values).number - literal
        default: return nil
        }
        return difference.isFinite && difference != 0 ? difference.magnitude : nil
    }
}
