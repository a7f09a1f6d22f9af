import Datasets
import Engine
import Lessons

/// A directive understood: what to compute, what to show, what is claimed.
package struct Directive: Sendable {
    package var kind: DirectiveKind
    package var id: String
    package var span: Span
    package var idSpan: Span
    /// The fence's body, for the page's folded source.
    package var body: String
    /// What is computed, in the words of its kind.
    package var content: Content
    /// What `show` lists, or what is natural, in order.
    package var show: [ShownFigure]
    /// What `show` lists that may be drawn as far as can be told, with its places; none where `show` is not set.
    package var asked: [AskedFigure] = []
    package var claims: [Claim]
    /// `needs: mnist`.
    package var needs: [String]
    /// Set when a needed data set is absent: the directive is skipped, its claims and values left unchecked.
    package var missingNeeds: [String]
    /// `record: parameters`.
    package var recordsParameters: Bool
    package var recordsPredictions: Bool
    /// What a reader may change on the page, in the order of the controls; empty: nothing.
    package var explore: [ExploreControl] = []
    /// `labels` and `axes` of a plot: how it is drawn, not what is computed.
    package var plotting = Plotting()
    /// What its variants and classes are called where they are shown.
    package var names = ShownNames()
    /// Where the value of each of its keys stands.
    package var keySpans: [String: Span] = [:]

    package init(
        kind: DirectiveKind, id: String, span: Span, idSpan: Span, body: String, content: Content,
        show: [ShownFigure]
    ) {
        self.kind = kind
        self.id = id
        self.span = span
        self.idSpan = idSpan
        self.body = body
        self.content = content
        self.show = show
        claims = []
        needs = []
        missingNeeds = []
        recordsParameters = false
        recordsPredictions = false
    }
}

/// How a plot is drawn.
package struct Plotting: Sendable, Equatable {
    /// One a function as the author calls them; empty: the formulas as written, in `formulas`.
    package var labels: [String] = []
    package var formulas: [String] = []
    /// `axes: log`: the vertical axis is logarithmic.
    package var isLogarithmic = false
    package init() {}
}

/// One point of `variants` × `vary` × `repeat`, in that order of nesting: variants outermost, seeds innermost.
package struct RunKey: Hashable, Sendable {
    package var variant: String?
    /// `vary` paths with their values as written, in the order of the keys.
    package var settings: [Setting]
    /// nil unless `repeat` is more than 1.
    package var seed: UInt64?

    package init(variant: String? = nil, settings: [Setting] = [], seed: UInt64? = nil) {
        self.variant = variant
        self.settings = settings
        self.seed = seed
    }

    package struct Setting: Hashable, Sendable {
        package var path: String
        package var value: String
        /// The value as a number, where it is one: sweeps put it on the axis.
        package var number: Double?
        package init(path: String, value: String, number: Double?) {
            self.path = path
            self.value = value
            self.number = number
        }
    }
}

/// One run of a directive as it was read: what tells it from the others, and what it computes.
package struct PlannedRun<Plan: Sendable>: Sendable {
    package var key: RunKey
    package var plan: Plan
    package init(key: RunKey, plan: Plan) {
        self.key = key
        self.plan = plan
    }
}

/// All runs of one experiment directive.
package struct ExperimentJob: Sendable {
    package var runs: [PlannedRun<ExperimentPlan>]
    /// What `.given` sources of the runs stand for, by digest.
    package var given: [LoadedData]
    /// `from`: id of another experiment in this lesson whose trained parameters each run starts from.
    package var from: String?
    package init(runs: [PlannedRun<ExperimentPlan>], given: [LoadedData] = [], from: String? = nil) {
        self.runs = runs
        self.given = given
        self.from = from
    }
}

package struct Comparison: Sendable {
    /// What is compared: rows × columns, or curves by epoch. Words as written, with their places.
    package var rows: [Item]
    package var columns: [Item]
    package var curves: [Item]

    package struct Item: Sendable, Equatable {
        package var text: String
        package var span: Span
        package init(text: String, span: Span) {
            self.text = text
            self.span = span
        }
    }

    package init(rows: [Item] = [], columns: [Item] = [], curves: [Item] = []) {
        self.rows = rows
        self.columns = columns
        self.curves = curves
    }
}
