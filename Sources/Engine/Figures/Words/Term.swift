/// The engine's words. One table a language, in Vocabulary.
package enum Term: UInt16, Sendable, CaseIterable {
    case epoch, step, loss, objective, accuracy, error, exactMatch, rSquared, meanAbsoluteError, rootMeanSquaredError
    case mistakes, training, test, validation, start, end
    case layer, unit, input, output, bias, weight, weights, sample, className, prediction, probability, truth
    case gradientNorm, gradient, value, activation, share, deadUnits, count, parameters, multiplyAdds, bytes
    case boundary, decisionBoundary, line, hiddenSpace, network, samples, confusion, median, range, run, runs
    case seed, chance, path, logarithmic, stepSize, variable, name, shape, total, updates, expression
    case relativeError, rate, diverged, truthTable, sweep, spread, minimum, maximum, mean, deviation
    case computationGraph, functionPlot, derivative, dataset, oneHot, of, and, from, to, at, noValue
    case boundaryByEpoch, lineByEpoch, activations, predictions, table, called, solved, epochs, filter
    case precision, recall, principalDirection, slope, intercept, after, fullShare, surface, classes, inputs, steps
    case positive, negative, x, y, number, best
    case booleanFunctions, learned, wrong, fit, kernels, featureMaps, hiddenSpaceByEpoch

    // Whole clauses, for text alternatives: {0}, {1}, … stand for names and numbers, so that each language has its own
    // order of words.
    /// {0} y, {1} x
    case sayBy
    /// {0} axis
    case sayLogarithmic
    /// {0} name, {1} first value, {2} last
    case sayFalls, sayRises
    /// {0} name, {1} value
    case sayStays
    /// {0} name, {1} value at both ends
    case sayReturns
    /// {0} value, {1} x's name, {2} x
    case sayLeast, sayMost
    /// {0} name, {1} value, {2} x's name, {3} x
    case sayOnly
    /// {0} name
    case sayNothing
    /// {0} x's name, {1} x
    case sayNotFinite
    /// {0} least, {1} greatest over the runs, at the end
    case sayBand
    /// {0} name, {1} value
    case sayRule
    /// {0} how many points the axes leave out
    case sayOutside
    /// {0} y, {1} x
    case sayAgainst
    /// {0} name, {1} how many
    case sayPoints
    /// {0} how many are for testing, or for validation
    case sayTestPoints, sayValidationPoints
    /// {0} share of the plane
    case sayHalf
    /// {0} class, {1} share of the plane
    case sayTerritory
    /// {0} least, {1} greatest, {2} x, {3} y of the least
    case saySurface
    /// {0} name, {1} {2} first x and y, {3} {4} last
    case sayPath
    /// {0} name, {1} root mean square of the distances
    case sayFit
    /// {0} the same from the test samples
    case sayFitTest
    /// {0} the same from the truth
    case sayFitTruth
    /// {0} how many of {1} are learned
    case sayLearned
    /// {0} which are not
    case sayNotLearned
    /// {0} least, {1} greatest
    case sayValues
    /// {0} how many paths
    case sayPaths
    /// {0} layers
    case sayNetwork
    /// {0} number of the layer into which comes what is added, {1} to what this one gives
    case sayResidual
    /// {0} weight, {1} from unit, {2} to unit, {3} layer
    case sayLargestWeight
    /// {0} how many
    case sayImages
    /// {0} width, {1} height
    case sayPixels
    /// {0} how many more
    case sayMore
    /// {0} on the diagonal, {1} in all, {2} share
    case sayDiagonal
    /// {0} row, {1} column, {2} how many
    case sayOffDiagonal
    /// {0} row, {1} column, {2} value
    case sayLargestCell
    /// {0} series or axis, {1} greatest, {2} its group, {3} least, {4} its group
    case sayBars
    /// {0} name, {1} from, {2} to, {3} share in the fullest bin, {4} {5} its ends
    case sayHistogram
    /// {0} nodes, {1} inputs
    case sayGraph
    /// {0} name, {1} value
    case sayResult
    /// {0} name, {1} gradient
    case sayLargestGradient
}
