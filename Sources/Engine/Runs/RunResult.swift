/// How good one network is on one set of samples, taken in double precision, sample by sample in order.
package struct Evaluation: Equatable, Sendable {
    package var loss: Double
    package var quality: Quality

    package enum Quality: Equatable, Sendable {
        /// Of classes and labels: the share of right outputs, and of samples that are right in every output.
        case labels(accuracy: Double, exactMatch: Double)
        case numbers(NumberFit)
    }

    package init(loss: Double, quality: Quality) {
        self.loss = loss
        self.quality = quality
    }

    package init(loss: Double, accuracy: Double, exactMatch: Double) {
        self.init(loss: loss, quality: .labels(accuracy: accuracy, exactMatch: exactMatch))
    }

    /// NaN for numbers: they are near or far, not right or wrong.
    package var accuracy: Double { if case .labels(let accuracy, _) = quality { accuracy } else { .nan } }
    /// NaN for numbers.
    package var exactMatch: Double { if case .labels(_, let exactMatch) = quality { exactMatch } else { .nan } }
    /// nil for classes and labels.
    package var fit: NumberFit? { if case .numbers(let fit) = quality { fit } else { nil } }
}

/// What is measured layer by layer over the whole training set; index 0 is layer 1. NaN where a layer has none.
package struct LayerMeasures: Equatable, Sendable {
    /// One list after the other, as long as there are layers.
    private let values: [Double]

    package init() { values = [] }
    /// Lists of the same length.
    init(gradientNorms: [Double], gradientBiasNorms: [Double], activationDeviations: [Double], dead: [Double]) {
        values = gradientNorms + gradientBiasNorms + activationDeviations + dead
    }

    package var count: Int { values.count / 4 }
    package var gradientNorms: [Double] { list(0) }
    package var gradientBiasNorms: [Double] { list(1) }
    package var activationDeviations: [Double] { list(2) }
    package var dead: [Double] { list(3) }

    private func list(_ number: Int) -> [Double] {
        [Double](count) { values[number * count + $0] }
    }

    /// The measure that a quantity names, or nil when there is no such layer or the quantity is another.
    package func value(_ quantity: Quantity) -> Double? {
        let list: Int
        let number: Int
        switch quantity {
        case .gradientNorm(let layer, _): (list, number) = (0, layer)
        case .gradientBiasNorm(let layer, _): (list, number) = (1, layer)
        case .activationDeviation(let layer, _): (list, number) = (2, layer)
        case .dead(let layer, _): (list, number) = (3, layer)
        default: return nil
        }
        return number >= 1 && number <= count ? values[list * count + number - 1] : nil
    }
}

/// One recorded epoch; `epoch` 0 is the start.
package struct EpochRecord: Equatable, Sendable {
    package var epoch: Int
    package var training: Evaluation
    package var test: Evaluation?
    package var mistakes: Int
    /// In the order of the plan's `recording.series`.
    package var series: [Double]
    /// What the parameters cost by the plan's penalty: with the loss on any samples, the objective there.
    package var penalty: Double
    package init(
        epoch: Int, training: Evaluation, test: Evaluation?, mistakes: Int, series: [Double], penalty: Double = 0
    ) {
        self.epoch = epoch
        self.training = training
        self.test = test
        self.mistakes = mistakes
        self.series = series
        self.penalty = penalty
    }
}

/// Everything kept of one run: enough for every measurement and every figure, with the plan and its data.
package struct RunResult: Equatable, Sendable {
    /// What the first layer takes, after features.
    package var input = Shape(0)
    package var epochs: Int = 0
    package var updates: Int = 0
    /// Wrong predictions met during the last epoch.
    package var mistakes: Int = 0
    /// The epoch in which a NaN or infinity ended the run, or 0.
    package var diverged: Int = 0
    package var parameterCount: Int = 0
    package var multiplyAdds: Int = 0
    /// Final parameters: layers in order, weights then biases. Empty for baselines.
    package var parameters: [Float] = []
    package var startParameters: [Float] = []
    package var training = Evaluation(loss: .nan, accuracy: .nan, exactMatch: .nan)
    package var test: Evaluation?
    package var validation: Evaluation?
    /// What the parameters cost by the plan's penalty, and what they cost at the start.
    package var penalty = 0.0
    package var startPenalty = 0.0
    package var start = Evaluation(loss: .nan, accuracy: .nan, exactMatch: .nan)
    package var startTest: Evaluation?
    package var startValidation: Evaluation?
    /// nil where nothing was watched.
    package var best: Best?
    package var layers = LayerMeasures()
    package var startLayers = LayerMeasures()
    package var history: [EpochRecord] = []
    /// Beside the history; empty without validation samples.
    package var validationHistory: [Evaluation] = []
    package var snapshots: [Snapshot] = []
    /// Row-major outputs (probabilities where the loss applies softmax or sigmoid itself); training samples when
    /// there are at most 64 of them or predictions are recorded, else empty.
    package var outputs: [Float] = []
    package var testOutputs: [Float] = []
    package var validationOutputs: [Float] = []
    package var outputUnits: Int = 0
    /// classes × classes counts, truth by guess, of the test set where there is one. Empty when not exclusive classes.
    package var confusion: [Int] = []
    /// What else the plan asked for, at the places of its `recording.once`: NaN where there is no such thing.
    package var asked: [Double] = []
    package init() {}

    /// The epoch whose watched value was the best, the first of equals.
    package struct Best: Equatable, Sendable {
        package var epoch: Int
        package var training: Evaluation
        package var test: Evaluation?
        package var validation: Evaluation?
        package var penalty: Double
    }

    package struct Snapshot: Equatable, Sendable {
        package var epoch: Int
        package var parameters: [Float]
        package init(epoch: Int, parameters: [Float]) {
            self.epoch = epoch
            self.parameters = parameters
        }
    }
}

/// A reason for a run not to end well. Divergence is a result, not a failure.
package indirect enum RunFailure: Error, Equatable, Sendable {
    case data(DataProblem)
    case shapes(ShapeMismatch)
    /// `from` gave another number of parameters than the layers take.
    case parameterCount(expected: Int, found: Int)
    case cancelled
    /// A baseline, or no layers at all.
    case noNetwork
    /// The perceptron rule trains one dense layer of step units, and these layers are not that.
    case needsStepUnits
    /// A batch normalisation in training is given one number a channel, which has no deviation.
    case batchOfOne(layer: Int)
}

/// Layer `layer` (from 1) does not take what it is given.
package indirect enum ShapeMismatch: Error, Equatable, Sendable {
    case notAnImage(layer: Int, found: Shape)
    case kernelTooLarge(layer: Int, kernel: Int, found: Shape)
    case poolTooLarge(layer: Int, size: Int, found: Shape)
    case denseNeedsFlatten(layer: Int, found: Shape)
    case tooLarge(layer: Int)
    /// The residual block that ends with the layer was given one shape and gives another.
    case residual(layer: Int, given: Shape, found: Shape)
    case initialWeights(layer: Int, expected: Int, found: Int)
    case initialBiases(layer: Int, expected: Int, found: Int)
    case inputs(expected: Int, found: Int)
    case outputs(expected: Int, found: Int)
}

package enum DataProblem: Error, Equatable, Sendable {
    case noSamples
    case marginLeavesNothing
    case testLeavesNothing
    case validationLeavesNothing
    case shiftNeedsImages
    case missingInput
    /// A gap in this input (from 0), of which no training sample has a value.
    case nothingInColumn(Int)
    case notANumber(sample: Int)
}
