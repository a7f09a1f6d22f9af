extension Formula.Function {
    /// As the lesson language writes it; nil for what only derivatives use.
    package var name: StaticString? {
        switch self {
        case .exp: "exp"
        case .log: "log"
        case .sqrt: "sqrt"
        case .abs: "abs"
        case .sin: "sin"
        case .cos: "cos"
        case .min: "min"
        case .max: "max"
        case .sum: "sum"
        case .mean: "mean"
        case .dot: "dot"
        case .sigmoid: "sigmoid"
        case .tanh: "tanh"
        case .relu: "relu"
        case .leakyReLU: "leaky-relu"
        case .elu: "elu"
        case .gelu: "gelu"
        case .step: "step"
        case .softmax: "softmax"
        case .finite: "finite"
        case .errorFunction, .gaussian, .atLeast, .atMost: nil
        }
    }

    /// How many arguments it takes.
    var arity: ClosedRange<Int> {
        switch self {
        case .min, .max, .sum, .mean, .softmax: 1...64
        case .dot, .atLeast, .atMost: 2...2
        case .leakyReLU: 1...2
        default: 1...1
        }
    }
}

/// One after the other.
func + (a: consuming [UInt8], b: consuming [UInt8]) -> [UInt8] {
    a.append(contentsOf: b)
    return a
}

/// Bytes of a static text.
package func utf8(_ text: StaticString) -> [UInt8] {
    [UInt8](UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
}
