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

    /// What a layer is, whatever its numbers; numbered as it is encoded.
    package enum Kind: UInt8, CaseIterable, Sendable {
        case dense, convolution, maxPool, averagePool, flatten, dropout

        /// How a lesson begins it; nil where a number of units does.
        package var word: StaticString? {
            switch self {
            case .dense: nil
            case .convolution: "conv"
            case .maxPool: "maxpool"
            case .averagePool: "avgpool"
            case .flatten: "flatten"
            case .dropout: "dropout"
            }
        }
    }

    package var kind: Kind {
        switch self {
        case .dense: .dense
        case .convolution: .convolution
        case .maxPool: .maxPool
        case .averagePool: .averagePool
        case .flatten: .flatten
        case .dropout: .dropout
        }
    }
}

extension Layer {
    /// nil for layers without parameters; setting it changes nothing there.
    package var activation: Activation? {
        get {
            switch self {
            case .dense(_, let activation), .convolution(_, _, _, _, _, let activation): activation
            case .maxPool, .averagePool, .flatten, .dropout: nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .dense(let units, _): self = .dense(units: units, activation: newValue)
            case .convolution(let height, let width, let filters, let stride, let padding, _):
                self = .convolution(
                    height: height, width: width, filters: filters, stride: stride, padding: padding,
                    activation: newValue)
            case .maxPool, .averagePool, .flatten, .dropout: break
            }
        }
    }

    /// Units, or filters; nil for layers without parameters; setting it changes nothing there.
    package var units: Int? {
        get {
            switch self {
            case .dense(let units, _): units
            case .convolution(_, _, let filters, _, _, _): filters
            case .maxPool, .averagePool, .flatten, .dropout: nil
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .dense(_, let activation): self = .dense(units: newValue, activation: activation)
            case .convolution(let height, let width, _, let stride, let padding, let activation):
                self = .convolution(
                    height: height, width: width, filters: newValue, stride: stride, padding: padding,
                    activation: activation)
            case .maxPool, .averagePool, .flatten, .dropout: break
            }
        }
    }

    package var isDense: Bool { if case .dense = self { true } else { false } }
}
