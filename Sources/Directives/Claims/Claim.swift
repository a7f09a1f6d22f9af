import Engine
import Lessons

/// `test.accuracy > 0.9` as it was read: a formula whose variables are references, not yet looked up.
package struct Claim: Sendable, Equatable {
    /// As written.
    package var text: String
    package var span: Span
    package var formula: WrittenFormula

    package init(text: String, span: Span, formula: WrittenFormula) {
        self.text = text
        self.span = span
        self.formula = formula
    }
}

/// A formula over references as they stand in a lesson: `variable(i)` stands for `terms[i]`.
package struct WrittenFormula: Sendable, Equatable {
    package var formula: Formula
    package var terms: [Term]
    /// As written: `accuracy == 1` of `share(accuracy == 1)`.
    package var text: String

    package init(formula: Formula, terms: [Term], text: String) {
        self.formula = formula
        self.terms = terms
        self.text = text
    }

    package indirect enum Term: Sendable, Equatable {
        case measurement(WrittenReference)
        /// `all(at-epoch(3..1000).mistakes == 4)`: holds for every epoch of the ranges inside, and every run.
        case all(WrittenFormula)
        /// `share(accuracy == 1)`: the share of this directive's runs for which it holds.
        case share(WrittenFormula)
        /// `count(accuracy == 1)`: how many runs.
        case count(WrittenFormula)
    }
}
