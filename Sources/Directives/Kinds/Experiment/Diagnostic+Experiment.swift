import Engine
import Lessons

extension Diagnostic {
    static func modelMissing(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "key-missing", "an experiment needs 'layers' or 'baseline'",
            hint: "such as layers: 2 -> 4 sigmoid -> 1 sigmoid", place)
    }

    static func modelTwice(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "model-twice", "an experiment has 'layers' or 'baseline', not both",
            hint: "what is to be beaten is an experiment of its own, with the same data", place)
    }

    static func featuresEmpty(_ place: Place) -> Diagnostic {
        Diagnostic(error: "features", "features lists no formula", hint: "such as [x1, x2, x1*x2]", place)
    }

    static func featureConstant(_ text: String, number: String?, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "feature-constant", "'\(text)' contains no input: it is the same for every sample",
            hint: number.map { "the column of this name is \($0) in formulas" }
                ?? "a name of a column or x1 says which input; a column whose name is a number needs another name",
            place)
    }

    static func unusedByBaseline(_ key: String, _ baseline: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "unused-key", "'\(key)' does nothing here, the baseline \(baseline) is not trained",
            hint: "remove it", place)
    }

    static func baselineNeedsClasses(_ name: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "baseline", "\(name) needs labels that are classes", hint: "least-squares takes numbers", place)
    }

    static func noUnits(_ place: Place) -> Diagnostic {
        Diagnostic(error: "layers", "the network has no layer of units", hint: "such as -> 1 sigmoid", place)
    }

    static func inputCount(_ found: Int, features: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "input-count", "\(features) feature\(features == 1 ? "" : "s"), but the network takes \(found)",
            hint: "write \(features) -> …", place)
    }

    static func inputCount(_ found: Int, data: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "input-count", "the data have \(data) input\(data == 1 ? "" : "s"), but the network takes \(found)",
            hint: "write \(data) -> …", place)
    }

    static func inputShape(_ shape: Shape, _ place: Place) -> Diagnostic {
        let size = shape.isVector ? "\(shape.channels)" : "\(shape.height)x\(shape.width)x\(shape.channels)"
        return Diagnostic(
            error: "input-shape", shape.isVector ? "the data are no images" : "the data are images of \(size)",
            hint: "write \(size) -> …", place)
    }

    static func outputCount(_ found: Int, classes: Int, countsFromOne: Bool, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "output-count", "\(classes) classes need \(classes) outputs, and the last layer has \(found)",
            hint: countsFromOne && found == classes - 1
                ? "classes count from 0, and no label is 0: label them 0 to \(found - 1), or by words"
                : "end with -> \(classes)", place)
    }

    static func outputsToSpare(_ found: Int, classes: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "output-count",
            "\(found) outputs for \(classes) class\(classes == 1 ? "" : "es"): the rest is never right",
            hint: "end with -> \(max(2, classes)), or label the others", place)
    }

    static func numbersNotClasses(_ labels: ClosedRange<Int>, outputs: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "output-count",
            "the labels \(labels.lowerBound) to \(labels.upperBound) were read as numbers, which want one output, and the last layer has \(outputs)",
            hint: "classes count from 0: label them 0 to \(outputs - 1), or by words; numbers end with -> 1", place)
    }

    static func outputCount(_ found: Int, labels: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "output-count",
            "\(labels) label\(labels == 1 ? "" : "s") a sample need\(labels == 1 ? "s" : "") as many outputs, and the last layer has \(found)",
            hint: "end with -> \(labels)", place)
    }

    static func perceptronNetwork(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "perceptron-network", "the perceptron rule trains one layer of step units",
            hint: "such as 2 -> 1 step; deeper networks need a gradient: sgd 0.1", place)
    }

    static func stepWithoutGradient(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "step-gradient", "a step has slope 0, so gradients change nothing here",
            hint: "optimizer: perceptron-rule 1, or another activation", place)
    }

    static func unusedInitial(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "unused-key", "'initial' does nothing here, the parameters come from 'from'", hint: "remove it",
            place)
    }

    static func stopForm(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "stop", "stop is a condition, or a patience",
            hint: "mistakes == 0, or {patience: 10, watch: validation.loss}",
            place)
    }

    static func stopQuantity(_ word: String, _ place: Place) -> Diagnostic {
        let part = ["validation.", "test."].first { word.hasPrefix($0) } ?? ""
        return Diagnostic(
            error: "stop", "'\(word)' is known after the run, not after each epoch",
            hint: "\(part)loss and \(part)accuracy are known after each", place)
    }

    static func stopMisfit(_ word: String, _ reason: String, _ hint: String, _ place: Place) -> Diagnostic {
        Diagnostic(error: "stop", "no '\(word)': \(reason)", hint: hint, place)
    }

    static func noTestSamples(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "no-test", "'\(word)' needs test samples, and the data have none", hint: "data: {…, test: 0.2}",
            place)
    }

    static func noValidationSamples(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "no-validation", "'\(word)' needs validation samples, and the data have none",
            hint: "data: {…, validation: 0.2}",
            place)
    }

    static func watchesTest(_ word: String, _ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "watches-test", "'\(word)' decides when training ends, and the test set is for the end",
            hint: "data: {…, validation: 0.2} and watch: validation.\(word.split(separator: ".").last ?? "loss")", place
        )
    }

    static func noLayer(_ word: String, layers: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            error: "no-layer", "'\(word)' names a layer that is not there", hint: "layers are numbered 1 to \(layers)",
            place)
    }
}
