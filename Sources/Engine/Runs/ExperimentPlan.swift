/// One run: one seed of one variant. Says what to compute and record; never how it looks or what is claimed.
package struct ExperimentPlan: Equatable, Sendable {
    package var data: DataPlan
    /// Formulas over the inputs (variable i is x(i+1)); empty: the inputs themselves.
    package var features: [Formula]
    package var model: Model
    package var loss: Loss
    package var optimizer: Optimizer
    /// nil: the same rate in every epoch.
    package var schedule: Schedule?
    /// c: where the gradient of a batch's loss by all parameters is longer, it is scaled to length c.
    package var clip: Float?
    package var penalty: Penalty
    /// nil: all samples in one batch.
    package var batch: Int?
    package var order: Order
    package var epochs: Int
    package var stop: Stop?
    package var seed: UInt64
    package var recording: Recording
    /// Limits, checked before the run by the directive and counted here for the progress line.
    package init(
        data: DataPlan, features: [Formula] = [], model: Model, loss: Loss, optimizer: Optimizer,
        schedule: Schedule? = nil, clip: Float? = nil, penalty: Penalty = Penalty(), batch: Int? = nil,
        order: Order = .shuffled, epochs: Int = 100,
        stop: Stop? = nil, seed: UInt64 = 1, recording: Recording = Recording()
    ) {
        self.data = data
        self.features = features
        self.model = model
        self.loss = loss
        self.optimizer = optimizer
        self.schedule = schedule
        self.clip = clip
        self.penalty = penalty
        self.batch = batch
        self.order = order
        self.epochs = epochs
        self.stop = stop
        self.seed = seed
        self.recording = recording
    }

    package indirect enum Model: Equatable, Sendable {
        /// `initial` has one entry a layer with parameters, or is empty when `from` gives them all.
        case network(layers: [Layer], initial: [Initial])
        case baseline(Baseline)
    }
    package enum Baseline: UInt8, Sendable { case majority, darkness, nearestCentroid, leastSquares }
    package enum Order: UInt8, Sendable { case shuffled, given, reversed }
    package indirect enum Stop: Equatable, Sendable {
        /// True after an epoch ends the run; variable i is `quantities[i]`.
        case condition(Formula, [Quantity])
        /// No better value of `watch` for `patience` epochs; `keepsBest`: the run ends with the parameters of the first
        /// epoch that had the best.
        case patience(Int, watch: Quantity, keepsBest: Bool = false)
    }
    /// What is kept beside the final state.
    package struct Recording: Equatable, Sendable {
        /// The training (and validation and test) samples' evaluation and the mistakes after each epoch.
        package var history: Bool = false
        /// Every epoch of the history: the listed quantities, beyond what an evaluation has.
        package var series: [Quantity] = []
        /// Once, of the start or the end: quantities beyond what every result has.
        package var once: [Quantity] = []
        /// Parameters after these epochs (0 is the start), ascending; for figures by epoch and `at-epoch`.
        package var snapshots: [Int] = []
        /// Parameters after every epoch, for `line-by-epoch` and `at-epoch` of many epochs (small networks only).
        package var everyEpoch: Bool = false
        /// Outputs for every training (and validation and test) sample.
        package var predictions: Bool = false
        package init() {}
    }
}
