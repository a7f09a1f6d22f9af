/// Words of a figure or table, written out only with a vocabulary, so that every language shares one run.
/// Names that authors gave (UTF-8) are kept as they are.
package struct Label: Equatable, Sendable {
    package var parts: [Part]

    package enum Part: Equatable, Sendable {
        case term(Term)
        case text([UInt8])
        case number(Double)
    }

    package init(_ parts: [Part]) { self.parts = parts }
    package init(_ term: Term) { parts = [.term(term)] }
    package init(text: [UInt8]) { parts = [.text(text)] }
    package static let none = Label([])
}

/// The engine's words. One table a language, in Vocabulary.
package enum Term: UInt16, Sendable, CaseIterable {
    case epoch, step, loss, accuracy, error, exactMatch, mistakes, training, test, start, end
    case layer, unit, input, output, bias, weight, weights, sample, className, prediction, probability, truth
    case gradientNorm, gradient, value, activation, share, deadUnits, count, parameters, multiplyAdds, bytes
    case boundary, decisionBoundary, line, hiddenSpace, network, samples, confusion, median, range, run, runs
    case seed, chance, path, error2, stepSize, variable, name, shape, total, updates, expression
    case relativeError, rate, diverged, truthTable, sweep, spread, least, most, mean, deviation
    case computationGraph, functionPlot, derivative, dataset, oneHot, of, and, from, to, at, noValue
    case boundaryByEpoch, lineByEpoch, activations, predictions, table, called, solved, epochs, filter
    case principalDirection, slope, intercept, after, fullShare, surface, classes, inputs, steps
}
