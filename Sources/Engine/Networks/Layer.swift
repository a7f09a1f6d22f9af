/// The size of what flows between two layers: an image of `height` × `width` with `channels`, or,
/// for dense layers, a vector: height and width are 1 and `channels` is its length.
package struct Shape: Equatable, Sendable {
    package var height: Int
    package var width: Int
    package var channels: Int

    package init(height: Int, width: Int, channels: Int) {
        self.height = height
        self.width = width
        self.channels = channels
    }

    /// A vector of `count` numbers.
    package init(_ count: Int) { self.init(height: 1, width: 1, channels: count) }

    package var isVector: Bool { height == 1 && width == 1 }
}

/// What is applied to a layer's sums, element by element (softmax: over a sample's units).
package enum Activation: Equatable, Sendable {
    case linear, step, sigmoid, tanh, relu
    case leakyReLU(slope: Float)
    case elu, gelu, softmax
}

/// One arrow of `2 -> 4 sigmoid -> 1 sigmoid`.
package enum Layer: Equatable, Sendable {
    /// y = f(xW + b), for a batch x of shape [n, in]; W is [in, out], b is [out].
    case dense(units: Int, activation: Activation)
    /// Filters are [out, in, height, width]; `padding` zeros on each side.
    case convolution(
        height: Int, width: Int, filters: Int, stride: Int, padding: Int, activation: Activation)
    case maxPool(size: Int, stride: Int)
    case averagePool(size: Int, stride: Int)
    case flatten
    case dropout(rate: Float)
}

/// The loss, a mean over a batch's samples.
package enum Loss: Equatable, Sendable {
    case meanSquaredError, binaryCrossEntropy, crossEntropy
    case sigmoidBinaryCrossEntropy, softmaxCrossEntropy
    case hinge
    /// A step network has none: it learns by the perceptron rule, or not at all.
    case none
}

/// How a gradient becomes an update; PyTorch's definitions and defaults.
package enum Optimizer: Equatable, Sendable {
    case sgd(rate: Float, momentum: Float)
    case adagrad(rate: Float, epsilon: Float)
    case rmsprop(rate: Float, decay: Float, epsilon: Float)
    case adam(rate: Float, beta1: Float, beta2: Float, epsilon: Float)
    /// w += rate · (y − ŷ) · x after every sample (Rosenblatt 1958).
    case perceptronRule(rate: Float)
}

/// Where a weight starts.
package enum Distribution: Equatable, Sendable {
    case he, xavier, lecun
    case normal(deviation: Float)
    case uniform(from: Float, to: Float)
    case constant(Float)
    case zero
}

/// Where one layer starts.
package indirect enum Initial: Equatable, Sendable {
    case drawn(weights: Distribution, biases: Distribution)
    /// Row-major [in, out] for dense layers, [out, in, height, width] for convolutions.
    case exact(weights: [Float], biases: [Float])
}
