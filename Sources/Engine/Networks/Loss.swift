/// The loss, a mean over a batch's samples. Values are in `LossValue.swift`, gradients in `LossGradient.swift`.
package enum Loss: UInt8, CaseIterable, Sendable {
    case meanSquaredError, binaryCrossEntropy, crossEntropy
    case sigmoidBinaryCrossEntropy, softmaxCrossEntropy
    case hinge
    /// A step network has none: it learns by the perceptron rule, or not at all.
    case none
}

extension Loss: Catalogued {
    /// Those that a lesson can name come before `none`.
    package static var all: [Loss] { Loss.allCases }

    /// Labels that a loss means something for.
    package enum Labels: Sendable {
        case any
        /// From 0 to 1: probabilities, or yes and no.
        case shares
        /// No and yes as −1 and 1, or as 0 and 1.
        case signs
    }

    /// All that is known of it beside its formula.
    struct Facts {
        let word: StaticString
        let summary: StaticString
        /// What it must be given to mean something; any number where nothing is said.
        var takes = Outputs.anyNumber
        /// What it makes of the outputs itself before it compares.
        var makes = Outputs.anyNumber
        var labels = Labels.any
        /// An output above this says yes.
        var threshold: Float = 0.5
        /// Whether gradients are divided by the number of samples after they were summed, not before: sums of whole
        /// numbers that cancel then cancel exactly.
        var dividesLast = false
    }

    var facts: Facts {
        switch self {
        case .meanSquaredError:
            Facts(word: "mean-squared-error", summary: "half the squared distance to the labels, summed over outputs")
        case .binaryCrossEntropy:
            Facts(
                word: "binary-cross-entropy", summary: "takes probabilities, one an output: after sigmoid",
                takes: .probabilities, labels: .shares)
        case .crossEntropy:
            Facts(
                word: "cross-entropy", summary: "takes the probabilities of exclusive classes: after softmax",
                takes: .distribution, labels: .shares)
        case .sigmoidBinaryCrossEntropy:
            // A logit of 0 is a probability of one half.
            Facts(
                word: "sigmoid-binary-cross-entropy", summary: "takes logits; contains the sigmoid",
                makes: .probabilities, labels: .shares, threshold: 0)
        case .softmaxCrossEntropy:
            Facts(
                word: "softmax-cross-entropy", summary: "takes logits; contains the softmax", makes: .distribution,
                labels: .shares)
        case .hinge:
            Facts(
                word: "hinge", summary: "max(0, 1 - y * output), labels read as -1 and 1", labels: .signs,
                threshold: 0, dividesLast: true)
        case .none: Facts(word: "none", summary: "a step network's: nothing descends")
        }
    }

    package var number: UInt8 { rawValue }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
    package var takes: Outputs { facts.takes }
    package var makes: Outputs { facts.makes }
    package var labels: Labels { facts.labels }
}
