import CKernels

/// What is applied to a layer's sums, element by element (softmax: over a sample's units). Values and slopes are
/// CKernels' (`activations.inc`).
package enum Activation: Equatable, Sendable {
    case linear, step, sigmoid, tanh, relu
    case leakyReLU(slope: Float)
    case elu, gelu, softmax
}

extension Activation: Catalogued {
    package static var all: [Activation] {
        [.linear, .step, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.01), .elu, .gelu, .softmax]
    }

    /// All that is known of it beside its formula.
    struct Facts {
        let number: UInt8
        let word: StaticString
        let summary: StaticString
        /// Softmax adds the bias as linear does and is applied after.
        let kernel: ck_activation
        /// What kind of numbers come out.
        var gives = Outputs.someNumbers
        /// What its values can't leave.
        var ends: (least: Double, most: Double)?
        /// Where weights before it start unless a lesson says otherwise: He's rule is made for rectifiers.
        var start = Distribution.xavier
        /// Whether its slope is told from the sums; else its values suffice, and take their place.
        var slopeNeedsSums = false
        /// Whether a unit may be 0 for every sample, with no slope to leave it by.
        var canDie = false
    }

    var facts: Facts {
        switch self {
        case .linear:
            Facts(
                number: 0, word: "linear", summary: "f(z) = z; what a layer without an activation word has",
                kernel: CK_LINEAR, gives: .anyNumber)
        case .step:
            Facts(
                number: 1, word: "step", summary: "f(z) = 1 above 0, else 0", kernel: CK_STEP, gives: .answers,
                ends: (0, 1))
        case .sigmoid:
            Facts(
                number: 2, word: "sigmoid", summary: "f(z) = 1 / (1 + e^-z)", kernel: CK_SIGMOID, gives: .probabilities,
                ends: (0, 1))
        case .tanh:
            Facts(
                number: 3, word: "tanh", summary: "f(z) = (e^z - e^-z) / (e^z + e^-z)", kernel: CK_TANH,
                ends: (-1, 1))
        case .relu:
            Facts(
                number: 4, word: "relu", summary: "f(z) = z above 0, else 0", kernel: CK_RELU, start: .he, canDie: true)
        case .leakyReLU:
            Facts(
                number: 5, word: "leaky-relu",
                summary: "f(z) = z above 0, else slope * z; leaky-relu 0.1 sets the slope", kernel: CK_LEAKY,
                start: .he, slopeNeedsSums: true)
        case .elu:
            Facts(
                number: 6, word: "elu", summary: "f(z) = z above 0, else e^z - 1", kernel: CK_ELU, start: .he,
                slopeNeedsSums: true)
        case .gelu:
            Facts(
                number: 7, word: "gelu", summary: "f(z) = z times the share of a normal distribution below z",
                kernel: CK_GELU, start: .he, slopeNeedsSums: true)
        case .softmax:
            Facts(
                number: 8, word: "softmax",
                summary: "f(z)_i = e^z_i / sum of e^z_j over a sample's units; the last layer only", kernel: CK_LINEAR,
                gives: .distribution, ends: (0, 1), slopeNeedsSums: true)
        }
    }

    package var number: UInt8 { facts.number }
    package var word: StaticString { facts.word }
    package var summary: StaticString { facts.summary }
    package var gives: Outputs { facts.gives }
    package var start: Distribution { facts.start }
    var ends: (least: Double, most: Double)? { facts.ends }

    /// The number that may follow its word; nil where none does, and setting it changes nothing there.
    package var slope: Float? {
        get { if case .leakyReLU(let slope) = self { slope } else { nil } }
        set { if case .leakyReLU = self, let newValue { self = .leakyReLU(slope: newValue) } }
    }

    /// Whether layers after it can learn through it, wherever it stands.
    package var isForHiddenLayers: Bool {
        switch gives {
        case .anyNumber, .someNumbers, .probabilities: true
        case .distribution, .answers: false
        }
    }
}

/// What kind of numbers a layer gives: which loss is natural after it, and which can take it.
package enum Outputs: Sendable {
    case anyNumber
    /// Numbers from a part of the line.
    case someNumbers
    /// Each between 0 and 1, for itself.
    case probabilities
    /// Between 0 and 1, together 1.
    case distribution
    /// 0 or 1, with nothing to descend.
    case answers
}
