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

/// One arrow of `2 -> 4 sigmoid -> 1 sigmoid`, and the residual blocks that end with it.
package struct Layer: Equatable, Sendable {
    package var form: Form
    /// For each residual block that ends here, innermost first: how many layers before this one it began. What came
    /// into it then is added to what this layer gives, x + f(x) (He 2016).
    package var sums: [Int] = []

    package init(_ form: Form) { self.form = form }

    package enum Form: Equatable, Sendable {
        /// y = f(xW + b), for a batch x of shape [n, in]; W is [in, out], b is [out].
        case dense(units: Int, activation: Activation)
        /// Filters are [out, in, height, width]; `padding` zeros on each side.
        case convolution(
            height: Int, width: Int, filters: Int, stride: Int, padding: Int, activation: Activation)
        case maxPool(size: Int, stride: Int)
        case averagePool(size: Int, stride: Int)
        case flatten
        case dropout(rate: Float)
        /// y = f(γ (x − μ) / √(v + 1e-5) + β) for each channel (each number of a row) with mean μ and variance v of the
        /// batch, or, when it is measured, running ones (Ioffe and Szegedy 2015; PyTorch's definition and defaults).
        case batchNorm(activation: Activation)
    }

    /// What a layer is, whatever its numbers; numbered as it is encoded.
    package enum Kind: UInt8, CaseIterable, Sendable {
        case dense, convolution, maxPool, averagePool, flatten, dropout, batchNorm

        /// How a lesson begins it; nil where a number of units does.
        package var word: StaticString? {
            switch self {
            case .dense: nil
            case .convolution: "conv"
            case .maxPool: "maxpool"
            case .averagePool: "avgpool"
            case .flatten: "flatten"
            case .dropout: "dropout"
            case .batchNorm: "batchnorm"
            }
        }
    }

    package var kind: Kind {
        switch form {
        case .dense: .dense
        case .convolution: .convolution
        case .maxPool: .maxPool
        case .averagePool: .averagePool
        case .flatten: .flatten
        case .dropout: .dropout
        case .batchNorm: .batchNorm
        }
    }
}

extension Layer {
    package static func dense(units: Int, activation: Activation) -> Layer {
        Layer(.dense(units: units, activation: activation))
    }
    package static func convolution(
        height: Int, width: Int, filters: Int, stride: Int, padding: Int, activation: Activation
    ) -> Layer {
        Layer(
            .convolution(
                height: height, width: width, filters: filters, stride: stride, padding: padding, activation: activation
            ))
    }
    package static func maxPool(size: Int, stride: Int) -> Layer { Layer(.maxPool(size: size, stride: stride)) }
    package static func averagePool(size: Int, stride: Int) -> Layer { Layer(.averagePool(size: size, stride: stride)) }
    package static var flatten: Layer { Layer(.flatten) }
    package static func dropout(rate: Float) -> Layer { Layer(.dropout(rate: rate)) }
    package static func batchNorm(activation: Activation) -> Layer { Layer(.batchNorm(activation: activation)) }

    /// The end of a residual block, too, that began so many layers before.
    package func adding(back: Int) -> Layer {
        var layer = self
        layer.sums.append(back)
        return layer
    }

    /// nil for layers without parameters; setting it changes nothing there.
    package var activation: Activation? {
        get {
            switch form {
            case .dense(_, let activation), .convolution(_, _, _, _, _, let activation), .batchNorm(let activation):
                activation
            case .maxPool, .averagePool, .flatten, .dropout: nil
            }
        }
        set {
            guard let newValue else { return }
            switch form {
            case .dense(let units, _): form = .dense(units: units, activation: newValue)
            case .convolution(let height, let width, let filters, let stride, let padding, _):
                form = .convolution(
                    height: height, width: width, filters: filters, stride: stride, padding: padding,
                    activation: newValue)
            case .batchNorm: form = .batchNorm(activation: newValue)
            case .maxPool, .averagePool, .flatten, .dropout: break
            }
        }
    }

    /// Units, or filters; nil for other layers; setting it changes nothing there.
    package var units: Int? {
        get {
            switch form {
            case .dense(let units, _): units
            case .convolution(_, _, let filters, _, _, _): filters
            case .maxPool, .averagePool, .flatten, .dropout, .batchNorm: nil
            }
        }
        set {
            guard let newValue else { return }
            switch form {
            case .dense(_, let activation): form = .dense(units: newValue, activation: activation)
            case .convolution(let height, let width, _, let stride, let padding, let activation):
                form = .convolution(
                    height: height, width: width, filters: newValue, stride: stride, padding: padding,
                    activation: activation)
            case .maxPool, .averagePool, .flatten, .dropout, .batchNorm: break
            }
        }
    }

    package var isDense: Bool { if case .dense = form { true } else { false } }
    package var isBatchNorm: Bool { if case .batchNorm = form { true } else { false } }

    /// Where it starts when a lesson says nothing; nil without parameters.
    package var naturalStart: Initial? {
        isBatchNorm
            ? .drawn(weights: .constant(1), biases: .zero) : activation.map { .natural(before: $0) }
    }
}
