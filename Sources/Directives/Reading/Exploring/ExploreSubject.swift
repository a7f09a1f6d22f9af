import Engine

/// A path of `explore` beside the plan that it would change.
struct ExploreSubject {
    var line: ExplorePath
    var path: String
    /// The N in it.
    var number: Int?
    var plan: ExperimentPlan
    /// The parameters come from another experiment.
    var isContinued: Bool

    var layers: [Layer] { if case .network(let layers, _) = plan.model { layers } else { [] } }
    var initial: [Initial] { if case .network(_, let initial) = plan.model { initial } else { [] } }

    /// Layers with parameters, numbered from 1: what `initial` has entries for.
    var trained: [Int] {
        layers.indices.filter { layers[$0].activation != nil }.map { $0 + 1 }
    }

    /// What its choices are called in messages.
    var what: String {
        switch line.pattern {
        case "optimizer.name": "optimizer"
        case "loss": "loss"
        case "layers.N.activation": "activation"
        default: "initial rule"
        }
    }

    /// Every word of its kind with the engine's number for it.
    var words: [Word<UInt8>] {
        ExploreControl(setting: line.setting(number ?? 0), range: .choices([]), path: []).words
    }

    /// All that is a choice of anything.
    static let choiceWords: Set<String> = Set(
        ExplorePath.all.flatMap {
            ExploreControl(setting: $0.setting(1), range: .choices([]), path: []).words.map(\.word)
        })

    /// The words that may stand here.
    func choices(isDoubleAllowed allowed: [Allowance]) -> [Word<UInt8>] {
        switch line.pattern {
        case "optimizer.name": return words.filter { $0.word != "perceptron-rule" }
        case "loss":
            let fitting = Losses.fitting(layers.last { $0.activation != nil }?.activation ?? .linear)
            return words.filter { word in fitting.contains { $0.code == word.meaning } }
        case "layers.N.activation":
            guard number == trained.last else { return words.filter { $0.word != "softmax" && $0.word != "step" } }
            // After the last layer comes the loss: what it takes decides.
            switch plan.loss {
            case .meanSquaredError, .hinge: return words.filter { $0.word != "softmax" && $0.word != "step" }
            case .softmaxCrossEntropy where allowed.contains(.doubleSoftmax):
                return words.filter { ["linear", "softmax"].contains($0.word) }
            case .sigmoidBinaryCrossEntropy where allowed.contains(.doubleSigmoid):
                return words.filter { ["linear", "sigmoid"].contains($0.word) }
            default: return []
            }
        default: return words
        }
    }
}

extension Layer {
    /// nil for layers without parameters.
    var activation: Activation? {
        switch self {
        case .dense(_, let activation), .convolution(_, _, _, _, _, let activation): activation
        case .maxPool, .averagePool, .flatten, .dropout: nil
        }
    }
}

extension Losses {
    /// Losses that take what a last activation gives.
    fileprivate static func fitting(_ last: Activation) -> [Loss] {
        switch last {
        case .sigmoid: [.meanSquaredError, .binaryCrossEntropy]
        case .softmax: [.meanSquaredError, .crossEntropy]
        case .linear, .tanh, .relu, .leakyReLU, .elu, .gelu, .step: []
        }
    }
}
