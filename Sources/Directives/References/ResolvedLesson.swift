import Engine
import Lessons

/// A lesson with its directives read.
package struct ReadLesson: Sendable {
    package var lesson: Lesson
    /// One for each of `lesson.directives`; nil where it could not be understood.
    package let directives: [Directive?]
    package init(lesson: Lesson, directives: [Directive?]) {
        self.lesson = lesson
        self.directives = directives
    }
}

/// A lesson with everything found that it refers to: what follows only evaluates.
package struct ResolvedLesson: Sendable {
    package let lesson: Lesson
    /// One for each of `lesson.directives`; nil where it could not be understood.
    package let directives: [ResolvedDirective?]
    /// What each of `lesson.values` leads to; nil where nothing does, which has been reported.
    package let targets: [ValueTarget?]
    package let diagnostics: [Diagnostic]

    /// One of which no more is known than others say of it.
    package init(unread lesson: Lesson) {
        self.init(lesson: lesson, directives: [], targets: [], diagnostics: [])
    }

    init(lesson: Lesson, directives: [ResolvedDirective?], targets: [ValueTarget?], diagnostics: [Diagnostic]) {
        self.lesson = lesson
        self.directives = directives
        self.targets = targets
        self.diagnostics = diagnostics
    }

    /// How many numbers its prose reads out of runs.
    package var lookups: Int {
        targets.reduce(0) {
            guard case .value(let formula)? = $1 else { return $0 }
            return formula.measurements.map(\.lookups).reduce($0, Architecture.sum)
        }
    }

    /// The directives whose findings stand in its prose.
    package var referredTo: [DirectiveAddress] {
        targets.compactMap(\.self).flatMap { target in
            switch target {
            case .value(let formula): formula.measurements.map(\.directive)
            case .figure(let figure): [figure.directive]
            }
        }
    }
}

/// A directive with everything found that it refers to, and every plan recording what others want to know of it.
package struct ResolvedDirective: Sendable {
    package let directive: Directive
    package let address: DirectiveAddress
    package let claims: [ResolvedClaim]
    /// Of a comparison.
    let comparison: ResolvedComparison?
    /// The experiment whose trained parameters its runs start from.
    package let origin: DirectiveAddress?

    /// Whose findings it needs beside its own.
    package var referredTo: [DirectiveAddress] {
        var found = claims.flatMap { $0.formula?.measurements ?? [] }.map(\.directive)
        found += comparison?.references.map(\.reference.directive) ?? []
        return (found + (origin.map { [$0] } ?? [])).filter { $0 != address }
    }

    /// How many numbers its claims, tables and curves read out of runs.
    package var lookups: Int {
        let claimed = claims.flatMap { $0.formula?.measurements ?? [] }.map(\.lookups)
        let compared = comparison?.references.map { $0.reference.lookups } ?? []
        return (claimed + compared).reduce(comparison?.points ?? 0, Architecture.sum)
    }

    /// The measurements of its own that its claims speak of.
    var ownClaimed: [MeasurementReference] {
        claims.flatMap { $0.formula?.measurements ?? [] }.filter { $0.directive == address }
    }
}

package struct ResolvedClaim: Sendable, Equatable {
    package let claim: Claim
    /// nil where it speaks of something that could not be found or understood: it stays unchecked.
    package let formula: ResolvedFormula?
}

/// What a link in prose leads to.
package enum ValueTarget: Sendable, Equatable {
    case value(ResolvedFormula)
    case figure(FigureReference)
}

/// `xor.boundary`, or `xor.boundary.2` for the second of that name.
package struct FigureReference: Sendable, Equatable {
    package let directive: DirectiveAddress
    package let name: FigureName
    /// The how-manyeth of that name in its directive, from 1.
    package let occurrence: Int
}
