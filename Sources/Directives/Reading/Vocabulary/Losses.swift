import Engine
import Lessons

/// The words of the engine's losses.
enum Losses {
    static let all = Loss.words.filter { $0.meaning != .none }
}

extension Reading {
    /// The loss that a last layer and its labels make natural; reported when there is none.
    mutating func naturalLoss(_ last: Activation, units: Int, _ targets: DataOutline.Targets, _ place: Place) -> Loss? {
        switch last.gives {
        case .probabilities: return .binaryCrossEntropy
        case .distribution: return .crossEntropy
        case .answers: return Loss.none
        case .anyNumber:
            switch targets {
            case .numbers: return .meanSquaredError
            case .classes: return units == 1 ? .sigmoidBinaryCrossEntropy : .softmaxCrossEntropy
            case .flags: return .sigmoidBinaryCrossEntropy
            }
        case .someNumbers:
            if case .numbers = targets { return .meanSquaredError }
            report(.lossNeeded(place))
            return nil
        }
    }

    /// Whether a loss and the last activation go together; all of it runs as written.
    mutating func checkLoss(_ loss: Loss, after last: Activation, units: Int, at activation: Place, loss place: Place?)
    {
        switch (loss.makes, last.gives) {
        case (.distribution, .distribution):
            if !allowed.contains(.doubleSoftmax) { report(.softmaxTwice(activation)) }
        case (.probabilities, .probabilities):
            if !allowed.contains(.doubleSigmoid) { report(.sigmoidTwice(activation)) }
        default: break
        }
        switch (loss.takes, last.gives) {
        case (.probabilities, .anyNumber), (.probabilities, .someNumbers), (.distribution, .anyNumber),
            (.distribution, .someNumbers):
            report(.logitsGiven(loss, place ?? activation))
        default: break
        }
        if units == 1 {
            if last.gives == .distribution {
                report(.softmaxOfOne(activation))
            } else if loss.makes == .distribution {
                report(.softmaxOfOne(place ?? activation))
            }
        }
    }

    /// Labels that mean nothing to the loss: numbers where it wants shares or signs. `place`: where the loss is said, or
    /// what makes it natural.
    mutating func checkLabels(_ data: PlannedData, for loss: Loss, _ root: YAMLNode, _ place: Place) {
        guard case .numbers = data.facts.targets else { return }
        let isMeant: (Float) -> Bool
        switch loss.labels {
        case .any: return
        case .shares: isMeant = { $0 >= 0 && $0 <= 1 }
        case .signs: isMeant = { $0 == 0 || $0 == 1 || $0 == -1 }
        }
        let numbers = data.labelNumbers
        guard let strange = numbers.first(where: { !isMeant($0) }) else { return }
        let areSigns = numbers.allSatisfy { $0 == -1 || $0 == 1 }
        let written = root["data"].flatMap { $0["labels"] ?? $0["label"] }
        report(.labelsUnfit(Double(strange), loss, areSigns: areSigns, written.map { self.place($0) } ?? place))
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

    static func labelsUnfit(_ label: Double, _ loss: Loss, areSigns: Bool, _ place: Place) -> Diagnostic {
        let hint =
            switch loss.labels {
            case .signs: "-1 and 1, or 0 and 1; numbers are what mean-squared-error takes"
            case .shares where areSigns:
                "write 0 for -1, or take loss: \(Loss.all.first { $0.labels == .signs }?.name ?? ""), which means -1 and 1"
            case .shares, .any: "0 for no and 1 for yes; other numbers are what mean-squared-error takes"
            }
        return Diagnostic(
            error: "labels-unfit",
            "\(loss.name) takes labels \(loss.labels == .signs ? "-1 and 1" : "from 0 to 1"), and here one is \(shown(label))",
            hint: hint, place)
    }

    static func logitsGiven(_ loss: Loss, _ place: Place) -> Diagnostic {
        let better = Loss.all.first { $0.makes == loss.takes }
        return Diagnostic(
            warning: "logits-given", "\(loss.name) takes probabilities, and these outputs are none",
            hint: better.map { "\($0.name) takes any number" }, place)
    }

    static func softmaxOfOne(_ place: Place) -> Diagnostic {
        Diagnostic(
            warning: "softmax-of-one", "softmax over a single output is always 1",
            hint: "take sigmoid for one output, or one output a class", place)
    }
}
