import CKernels

/// One layer on its way through a network's memory; all places are offsets in it. Flatten has none: images lie as
/// channels × height × width, so flattening changes nothing.
struct Stage {
    enum Kind {
        case dense
        case convolution(ck_window)
        case maxPool(ck_window)
        case averagePool(ck_window)
        case dropout(rate: Float)
    }

    /// From 1, flatten layers counted.
    var layer: Int
    var kind: Kind
    /// Numbers a sample, before and after.
    var inputs: Int
    var units: Int
    /// Of pooling and dropout: linear.
    var activation: Activation
    var weights: Int
    var weightCount: Int
    var biases: Int
    /// 0: a layer without parameters.
    var biasCount: Int
    /// Sums before the activation; the same place as `outputs` where the derivative needs only those.
    var sums = 0
    var outputs = 0
    /// The loss's derivative by the sums.
    var deltas = 0
    /// Of max pooling: where each largest number was, as Int32.
    var chosen = 0

    /// `parameters`: how many come before.
    init?(_ layer: Layer, number: Int, input: Shape, output: Shape, parameters: Int) {
        self.layer = number
        inputs = input.size ?? 0
        units = output.size ?? 0
        activation = .linear
        switch layer {
        case .dense(_, let activation):
            kind = .dense
            self.activation = activation
        case .convolution(let height, let width, _, let stride, let padding, let activation):
            kind = .convolution(
                Self.window(input, output, height: height, width: width, stride: stride, padding: padding))
            self.activation = activation
        case .maxPool(let size, let stride):
            kind = .maxPool(Self.window(input, output, height: size, width: size, stride: stride, padding: 0))
        case .averagePool(let size, let stride):
            kind = .averagePool(Self.window(input, output, height: size, width: size, stride: stride, padding: 0))
        case .dropout(let rate): kind = .dropout(rate: rate)
        case .flatten: return nil
        }
        weightCount = Architecture.weightCount(layer, input: input)
        biasCount = Architecture.biasCount(layer, input: input)
        weights = parameters
        biases = parameters + weightCount
    }

    private static func window(
        _ input: Shape, _ output: Shape, height: Int, width: Int, stride: Int, padding: Int
    ) -> ck_window {
        ck_window(
            channels: Int32(truncatingIfNeeded: input.channels), height: Int32(truncatingIfNeeded: input.height),
            width: Int32(truncatingIfNeeded: input.width), kernel_height: Int32(truncatingIfNeeded: height),
            kernel_width: Int32(truncatingIfNeeded: width), stride: Int32(truncatingIfNeeded: stride),
            padding: Int32(truncatingIfNeeded: padding), out_height: Int32(truncatingIfNeeded: output.height),
            out_width: Int32(truncatingIfNeeded: output.width))
    }

    /// Takes its places in memory for `rows` samples.
    mutating func lay(at place: inout Int, rows: Int, isLast: Bool) {
        let size = Network.aligned(units * rows)
        outputs = place
        sums = place
        place += size
        // The loss looks at the last layer's sums.
        if activation.derivativeNeedsSums || isLast && biasCount > 0 {
            sums = place
            place += size
        }
        deltas = place
        place += size
        if case .maxPool = kind {
            chosen = place
            place += size
        }
    }

    /// Numbers that its windows take when laid out as columns.
    var columnSpace: Int {
        guard case .convolution(let window) = kind else { return 0 }
        return Int(window.channels * window.kernel_height * window.kernel_width)
            * Int(window.out_height * window.out_width)
    }

    var isDense: Bool { if case .dense = kind { true } else { false } }

    /// What is called a unit of it: a filter with all its positions, or one number.
    var features: Int { if case .convolution = kind { biasCount } else { units } }
    /// Numbers of each.
    var positions: Int { features == 0 ? 0 : units / features }
}
