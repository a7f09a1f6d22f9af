import Engine
import Lessons

/// `test.accuracy > 0.9`: a formula whose variables are references to measurements.
package struct Claim: Sendable, Equatable {
    /// As written.
    package var text: String
    package var span: Span
    package var expression: ClaimExpression

    package init(text: String, span: Span, expression: ClaimExpression) {
        self.text = text
        self.span = span
        self.expression = expression
    }
}

/// `variable(i)` of `formula` stands for `references[i]`.
package struct ClaimExpression: Sendable, Equatable {
    package var formula: Formula
    package var references: [ClaimReference]
    /// As written: `accuracy == 1` of `share(accuracy == 1)`.
    package var text = ""

    package init(formula: Formula, references: [ClaimReference]) {
        self.formula = formula
        self.references = references
    }
}

package indirect enum ClaimReference: Sendable, Equatable {
    case measurement(MeasurementReference)
    /// `all(at-epoch(3..1000).mistakes == 4)`: holds for every epoch of the ranges inside, and every run.
    case all(ClaimExpression)
    /// `share(accuracy == 1)`: the share of this directive's runs for which it holds.
    case share(ClaimExpression)
    /// `count(accuracy == 1)`: how many runs.
    case count(ClaimExpression)
}

/// `boolean/xor(optimizer.rate=0.1).sigmoid.at-epoch(10).test.loss.least`, taken apart.
package struct MeasurementReference: Sendable, Equatable {
    package var lesson: String?
    /// nil: the directive that the claim stands in.
    package var directive: String?
    package var variant: String?
    package var settings: [Setting] = []
    package var epochs: ClosedRange<Int>?
    /// The measurement's own words: `test.loss`, `weight.1.0.0`, `d.E.w`.
    package var name: String
    package var statistic: Statistic = .median
    /// `.median`, `.least`, … is written out: then it may run over variants and settings too.
    package var statesStatistic = false
    /// In the file, for messages.
    package var span: Span
    /// As written; what the fields above say is known only when CourseReferences has looked it up.
    package var written: WrittenReference?

    package init(name: String, span: Span) {
        self.name = name
        self.span = span
    }

    package struct Setting: Sendable, Equatable {
        package var path: String
        package var value: String
        package init(path: String, value: String) {
            self.path = path
            self.value = value
        }
    }
}
