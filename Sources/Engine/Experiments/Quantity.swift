/// Which samples a quantity is measured on, or when: `test.loss`, `start.loss`.
package enum Moment: UInt8, Sendable { case end, test, start, startTest }

/// A measurement of one run, as `loss`, `test.accuracy` or `weight.1.0.0` name it. LANGUAGE.md, "Measurements".
/// Layers count from 1 after the input, every `->` counts; units, inputs, samples and classes from 0.
package enum Quantity: Equatable, Hashable, Sendable {
    case loss(Moment), accuracy(Moment), error(Moment), exactMatch(Moment)
    case epochs, updates, mistakes, parameters, multiplyAdds, diverged
    case weight(layer: Int, input: Int, unit: Int, Moment)
    case bias(layer: Int, unit: Int, Moment)
    case output(sample: Int, unit: Int, Moment)
    /// y = slope · x + intercept, where a network of two inputs and one output is undecided.
    case lineSlope, lineIntercept
    case gradientNorm(layer: Int, Moment), gradientBiasNorm(layer: Int, Moment)
    case activationDeviation(layer: Int, Moment), dead(layer: Int, Moment)
    /// Samples of class `truth` that were called `guess` (of the test set where there is one).
    case confusion(truth: Int, guess: Int)
}
