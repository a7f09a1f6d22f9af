import Engine
import Lessons

/// The losses by their words.
enum Losses {
    static let all: [Word<Loss>] = [
        .init("mean-squared-error", .meanSquaredError, "half the squared distance to the labels, summed over outputs"),
        .init("binary-cross-entropy", .binaryCrossEntropy, "takes probabilities, one an output: after sigmoid"),
        .init("cross-entropy", .crossEntropy, "takes the probabilities of exclusive classes: after softmax"),
        .init("sigmoid-binary-cross-entropy", .sigmoidBinaryCrossEntropy, "takes logits; contains the sigmoid"),
        .init("softmax-cross-entropy", .softmaxCrossEntropy, "takes logits; contains the softmax"),
        .init("hinge", .hinge, "max(0, 1 - y * output), labels read as -1 and 1"),
    ]
}

extension Reading {
    /// The loss that a last layer and its labels make natural; reported when there is none.
    mutating func naturalLoss(_ last: Activation, units: Int, _ targets: DataOutline.Targets, _ place: Place) -> Loss? {
        switch last {
        case .sigmoid: return .binaryCrossEntropy
        case .softmax: return .crossEntropy
        case .step: return Loss.none
        case .linear:
            switch targets {
            case .numbers: return .meanSquaredError
            case .classes: return units == 1 ? .sigmoidBinaryCrossEntropy : .softmaxCrossEntropy
            case .flags: return .sigmoidBinaryCrossEntropy
            }
        case .tanh, .relu, .leakyReLU, .elu, .gelu:
            if case .numbers = targets { return .meanSquaredError }
            report(.lossNeeded(place))
            return nil
        }
    }

    /// Whether a loss and the last activation go together; all of it runs as written.
    mutating func checkLoss(_ loss: Loss, after last: Activation, units: Int, at activation: Place, loss place: Place?)
    {
        switch (loss, last) {
        case (.softmaxCrossEntropy, .softmax):
            if !allowed.contains(.doubleSoftmax) { report(.softmaxTwice(activation)) }
        case (.sigmoidBinaryCrossEntropy, .sigmoid):
            if !allowed.contains(.doubleSigmoid) { report(.sigmoidTwice(activation)) }
        case (.crossEntropy, .linear), (.crossEntropy, .tanh), (.binaryCrossEntropy, .linear),
            (.binaryCrossEntropy, .tanh):
            report(.logitsGiven(loss, place ?? activation))
        default: break
        }
        if last == .softmax, units == 1 { report(.softmaxOfOne(activation)) }
    }
}

extension Diagnostic {
    static func lossNeeded(_ place: Place) -> Diagnostic {
        Diagnostic(
            error: "loss-needed", "no loss is natural after this activation",
            hint: "say which: loss: mean-squared-error",
            place)
    }

    static func softmaxTwice(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "double-softmax", "softmax is applied twice",
            hint:
                "the loss contains it: leave the word out here; if this is what you want to show, allow: [double-softmax]",
            place)
    }

    static func sigmoidTwice(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "double-sigmoid", "sigmoid is applied twice",
            hint:
                "the loss contains it: leave the word out here, take binary-cross-entropy, or allow: [double-sigmoid]",
            place)
    }

    static func logitsGiven(_ loss: Loss, _ place: Place) -> Diagnostic {
        let (name, better) =
            loss == .crossEntropy
            ? ("cross-entropy", "softmax-cross-entropy") : ("binary-cross-entropy", "sigmoid-binary-cross-entropy")
        return Diagnostic(
            warning: "logits-given", "\(name) takes probabilities, and these outputs are none",
            hint: "\(better) takes any number", place)
    }

    static func softmaxOfOne(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "softmax-of-one", "softmax over a single output is always 1",
            hint: "take sigmoid for one output, or one output a class", place)
    }
}
