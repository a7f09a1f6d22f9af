/// Which samples a quantity is measured on, or when: `test.loss`, `start.loss`.
package enum Moment: UInt8, Sendable {
    case end, test, start, startTest, validation, startValidation
    /// Of the best epoch that was watched.
    case best, bestTest, bestValidation
}

/// A measurement of one run, as `loss`, `test.accuracy` or `weight.1.0.0` name it.
/// Layers count from 1 after the input, every `->` counts; units, inputs, samples and classes from 0.
package enum Quantity: Equatable, Hashable, Sendable {
    case loss(Moment), accuracy(Moment), error(Moment), exactMatch(Moment)
    /// Of targets that are numbers: `NumberFit`.
    case rSquared(Moment), meanAbsoluteError(Moment), rootMeanSquaredError(Moment)
    /// The loss with what the parameters cost.
    case objective(Moment)
    /// The first whose watched value no other was better than.
    case bestEpoch
    case epochs, updates, mistakes, parameters, multiplyAdds, diverged
    case weight(layer: Int, input: Int, unit: Int, Moment)
    case bias(layer: Int, unit: Int, Moment)
    case output(sample: Int, unit: Int, Moment)
    /// y = slope · x + intercept, where a network of two inputs and one output is undecided.
    case lineSlope, lineIntercept
    case gradientNorm(layer: Int, Moment), gradientBiasNorm(layer: Int, Moment)
    case activationDeviation(layer: Int, Moment), dead(layer: Int, Moment)
    /// Samples of class `truth` that were called `guess`.
    case confusion(truth: Int, guess: Int, Moment)
    /// Of what was called a class, the share that is one: TP / (TP + FP); 0/0 is NaN.
    case precision(class: Int, Moment)
    /// Of a class's samples, the share that was called so: TP / (TP + FN); 0/0 is NaN.
    case recall(class: Int, Moment)
}

extension Quantity {
    /// The number that it is encoded by, those it carries (0 where it has fewer), and when it is measured: what is the
    /// same at any moment has the last.
    var parts: (number: UInt8, first: Int, second: Int, third: Int, moment: Moment) {
        switch self {
        case .loss(let moment): (0, 0, 0, 0, moment)
        case .accuracy(let moment): (1, 0, 0, 0, moment)
        case .error(let moment): (2, 0, 0, 0, moment)
        case .exactMatch(let moment): (3, 0, 0, 0, moment)
        case .epochs: (4, 0, 0, 0, .end)
        case .updates: (5, 0, 0, 0, .end)
        case .mistakes: (6, 0, 0, 0, .end)
        case .parameters: (7, 0, 0, 0, .end)
        case .multiplyAdds: (8, 0, 0, 0, .end)
        case .diverged: (9, 0, 0, 0, .end)
        case .weight(let layer, let input, let unit, let moment): (10, layer, input, unit, moment)
        case .bias(let layer, let unit, let moment): (11, layer, unit, 0, moment)
        case .output(let sample, let unit, let moment): (12, sample, unit, 0, moment)
        case .lineSlope: (13, 0, 0, 0, .end)
        case .lineIntercept: (14, 0, 0, 0, .end)
        case .gradientNorm(let layer, let moment): (15, layer, 0, 0, moment)
        case .gradientBiasNorm(let layer, let moment): (16, layer, 0, 0, moment)
        case .activationDeviation(let layer, let moment): (17, layer, 0, 0, moment)
        case .dead(let layer, let moment): (18, layer, 0, 0, moment)
        case .confusion(let truth, let guess, let moment): (19, truth, guess, 0, moment)
        case .precision(let wanted, let moment): (40, wanted, 0, 0, moment)
        case .recall(let wanted, let moment): (41, wanted, 0, 0, moment)
        case .rSquared(let moment): (20, 0, 0, 0, moment)
        case .meanAbsoluteError(let moment): (21, 0, 0, 0, moment)
        case .rootMeanSquaredError(let moment): (22, 0, 0, 0, moment)
        case .objective(let moment): (23, 0, 0, 0, moment)
        case .bestEpoch: (24, 0, 0, 0, .end)
        }
    }

    /// Of what an evaluation measures on a set of samples: when, and on which. nil for anything else.
    package var evaluationMoment: Moment? {
        switch self {
        case .loss(let moment), .accuracy(let moment), .error(let moment), .exactMatch(let moment),
            .rSquared(let moment), .meanAbsoluteError(let moment), .rootMeanSquaredError(let moment),
            .objective(let moment):
            moment
        default: nil
        }
    }

    /// How many numbers the quantity of this number carries.
    static func numbers(of number: UInt8) -> Int {
        switch number {
        case 10: 3
        case 11, 12, 19: 2
        case 15...18, 40, 41: 1
        default: 0
        }
    }

    package static func == (a: Quantity, b: Quantity) -> Bool { a.parts == b.parts }
}
