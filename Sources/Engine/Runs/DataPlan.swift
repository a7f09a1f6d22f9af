/// Which samples an experiment sees, and how they are made. All that a directive's `data` may say.
package struct DataPlan: Equatable, Sendable {
    package var source: DataSource
    /// For generated sources: how many; nil is the source's own default.
    package var samples: Int?
    /// Standard deviation of the noise added to generated points, or to labels that are numbers; nil is the source's own
    /// default.
    package var noise: Float?
    /// Seeds generation and shuffling of the split.
    package var seed: UInt64
    /// How many samples are kept for testing, when the source has no test set of its own.
    package var test: TestShare
    /// How many of the training samples left after `test` and `take` are kept for validation; `.natural`: none.
    package var validation: TestShare
    package var split: Split
    /// Use only the first `take` training samples (after the split).
    package var take: Int?
    package var target: TargetForm
    package var transforms: [Transform]
    package var scale: Scale

    package init(source: DataSource, seed: UInt64 = 1) {
        self.source = source
        samples = nil
        noise = nil
        self.seed = seed
        test = .natural
        validation = .natural
        split = .shuffled
        take = nil
        target = .automatic
        transforms = []
        scale = .none
    }

    /// `.standard`: to a mean of 0 and a deviation of 1, as `Scaling` says.
    package enum Scale: UInt8, Sendable { case none, standard }
    package enum Split: UInt8, Sendable { case shuffled, order }
    /// `.natural`: the test set that the source brings, or none.
    package enum TestShare: Equatable, Sendable { case natural, share(Double), count(Int) }
    package enum TargetForm: UInt8, Sendable { case automatic, classes, number }
    package enum Transform: Equatable, Sendable {
        /// One fixed permutation of the inputs, drawn from `seed`, the same for every sample.
        case permute(seed: UInt64)
        /// Moves each image by whole pixels; what falls outside is lost, what enters is 0.
        case shift(right: Int, down: Int)
    }
}

package enum DataSource: Equatable, Sendable {
    /// The four corners 00 01 10 11 with a gate's labels.
    case gate(Gate)
    /// Points of the plane, drawn from the seed.
    case generated(Generated)
    /// Inputs drawn or laid out, labels by formula (variable i is x(i+1)); several formulas are several labels.
    /// Points nearer than `margin` to the decision value 0 of a comparison are drawn again.
    indirect case formula(inputs: InputLayout, labels: [Formula], margin: Float)
    /// Inputs drawn or laid out, each in any of `classes` classes.
    indirect case randomLabels(inputs: InputLayout, classes: Int)
    /// `truth: 6` over corners: bit i of `number` is the label of corner i.
    case truthTable(inputs: Int, number: UInt64)
    /// Loaded outside the engine (inline points, CSV, digits, IDX); the digest of its content stands for it.
    case given(digest: [UInt8])

    /// Whether another seed gives other samples.
    package var isDrawn: Bool {
        switch self {
        case .generated, .randomLabels, .formula(.uniform, _, _), .formula(.disc, _, _): true
        case .gate, .formula, .truthTable, .given: false
        }
    }
}

package enum InputLayout: Equatable, Sendable {
    case corners(Int)
    /// Independent uniform numbers, as many inputs as the formulas use (at least 2).
    case uniform(from: Float, to: Float, columns: Int)
    case disc
    /// `grid -1 1 21`: 21 × 21 points.
    case grid(from: Float, to: Float, steps: Int)
}
