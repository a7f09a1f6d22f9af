/// A formula with its names resolved to variable numbers. Booleans are 1 and 0.
package indirect enum Formula: Equatable, Sendable {
    case number(Double)
    case variable(Int)
    case vector([Formula])
    case element(Formula, Formula)
    case negate(Formula)
    case not(Formula)
    case binary(BinaryOperator, Formula, Formula)
    case call(Function, [Formula])
    /// a ~ 220.00: equal when a is rounded (half away from zero, on its exact value) as precisely as the literal is written.
    case roundedEqual(Formula, literal: Double, Precision)

    package enum BinaryOperator: UInt8, Sendable {
        case add, subtract, multiply, divide, power
        case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
        case and, or
    }
    package enum Function: UInt8, Sendable, CaseIterable {
        case exp, log, sqrt, abs, sin, cos, min, max, sum, mean, dot
        case sigmoid, tanh, relu, leakyReLU, elu, gelu, step, softmax, finite
        /// 2/√π ∫ e^(−t²) from 0 to x, and e^(−x²/2)/√(2π): what the derivative of gelu is made of; not in the language.
        case errorFunction, gaussian
        /// Of two vectors: the second's element where the first has its least, or its largest, number (the first of equals).
        /// What the derivatives of min and max are made of; not in the language.
        case atLeast, atMost
    }
}
