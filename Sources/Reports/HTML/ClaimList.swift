import Directives
import Engine

/// What a directive was held to: how many claims hold, and each of them for whoever asks.
struct ClaimList: Sendable {
    let claims: [ClaimOutcome]
    let words: Words

    init(_ claims: [ClaimOutcome], _ words: Words) {
        self.claims = claims
        self.words = words
    }

    private var failed: [ClaimOutcome] { claims.filter { $0.verdict != .holds && $0.verdict != .unchecked } }
    private var unchecked: [ClaimOutcome] { claims.filter { $0.verdict == .unchecked } }
    private var held: [ClaimOutcome] { claims.filter { $0.verdict == .holds } }

    var isOpen: Bool { !failed.isEmpty }

    /// `✓ 7 checked`; what is wrong comes before what is unknown.
    var summaryText: String { Hypertext.element("p", [:], summary).plainText }

    /// The same with its marks.
    var summary: [Hypertext] {
        var parts: [Hypertext] = []
        if !failed.isEmpty {
            parts.append(part("failed", "✗", words.directive.failedCount(failed.count, claims.count)))
        }
        if failed.isEmpty, !held.isEmpty { parts.append(part("held", "✓", words.directive.heldCount(held.count))) }
        if !unchecked.isEmpty { parts.append(part("unchecked", "?", words.directive.uncheckedCount(unchecked.count))) }
        return Array(parts.map { [$0] }.joined(separator: [.text(" ")]))
    }

    private func part(_ kind: String, _ mark: String, _ text: String) -> Hypertext {
        .element("span", ["class": kind], mark + " " + text)
    }

    /// Folded, but for what does not hold.
    var markup: [Hypertext] {
        guard !claims.isEmpty else { return [] }
        return [
            .element(
                "details", ["class": "claims", "open": isOpen ? "" : nil],
                [.element("summary", [:], summary)] + list)
        ]
    }

    /// Where they came out differently, each says how.
    var list: [Hypertext] {
        guard !claims.isEmpty else { return [] }
        let kinds = [("failed", "✗", failed), ("unchecked", "?", unchecked), ("held", "✓", held)]
        let isTold = kinds.count { !$0.2.isEmpty } > 1 || !failed.isEmpty
        let items = kinds.flatMap { kind, mark, claims in
            claims.map { claim in
                Hypertext.element(
                    "li", ["class": isTold ? kind : nil],
                    (isTold ? [.text(mark + " ")] : [])
                        + [.element("code", [:], NumberWords.formula(claim.claim.text))] + found(claim))
            }
        }
        return [.element("ul", [:], items)]
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
