import CKernels

extension Activation {
    /// The kernel's number of it. Softmax adds the bias as linear does and is applied after.
    var code: Int32 {
        switch self {
        case .linear, .softmax: Int32(CK_LINEAR)
        case .step: Int32(CK_STEP)
        case .sigmoid: Int32(CK_SIGMOID)
        case .tanh: Int32(CK_TANH)
        case .relu: Int32(CK_RELU)
        case .leakyReLU: Int32(CK_LEAKY)
        case .elu: Int32(CK_ELU)
        case .gelu: Int32(CK_GELU)
        }
    }

    var slope: Float { if case .leakyReLU(let slope) = self { slope } else { 0 } }

    var derivativeNeedsSums: Bool {
        switch self {
        case .leakyReLU, .elu, .gelu, .softmax: true
        case .linear, .step, .sigmoid, .tanh, .relu: false
        }
    }
}
