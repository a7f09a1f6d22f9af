import CKernels

/// One layer on its way through a network's memory; all places are offsets in it. Flatten has none: images lie as
/// channels × height × width, so flattening changes nothing.
struct Stage {
    enum Kind { case dense, convolution, maxPool, averagePool, dropout }

    /// From 1, flatten layers counted.
    var layer: Int
    var kind: Kind
    /// Of convolutions and pooling.
    var window = ck_window()
    /// Of dropout.
    var rate: Float = 0
    /// Numbers a sample, before and after.
    var inputs: Int
    var units: Int
    /// Of pooling and dropout: linear.
    let activation: Activation
    let kernel: ck_activation
    /// Of a leaky ReLU.
    let slope: Float
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

    /// Of any layer but flatten. `parameters`: how many come before.
    init(_ layer: Layer, number: Int, size: LayerSize, parameters: Int) {
        self.layer = number
        inputs = size.input.size ?? 0
        units = size.output.size ?? 0
        activation = layer.activation ?? .linear
        kernel = activation.facts.kernel
        slope = activation.slope ?? 0
        weightCount = size.weights
        biasCount = size.biases
        weights = parameters
        biases = parameters + weightCount
        kind = .dense
        switch layer {
        case .dense, .flatten: break
        case .convolution(let height, let width, _, let stride, let padding, _):
            kind = .convolution
            look(size, height, width, stride, padding)
        case .maxPool(let side, let stride):
            kind = .maxPool
            look(size, side, side, stride, 0)
        case .averagePool(let side, let stride):
            kind = .averagePool
            look(size, side, side, stride, 0)
        case .dropout(let rate):
            kind = .dropout
            self.rate = rate
        }
    }

    private mutating func look(_ size: LayerSize, _ height: Int, _ width: Int, _ stride: Int, _ padding: Int) {
        window = ck_window(
            channels: Int32(truncatingIfNeeded: size.input.channels),
            height: Int32(truncatingIfNeeded: size.input.height), width: Int32(truncatingIfNeeded: size.input.width),
            kernel_height: Int32(truncatingIfNeeded: height), kernel_width: Int32(truncatingIfNeeded: width),
            stride: Int32(truncatingIfNeeded: stride), padding: Int32(truncatingIfNeeded: padding),
            out_height: Int32(truncatingIfNeeded: size.output.height),
            out_width: Int32(truncatingIfNeeded: size.output.width))
    }

    /// Takes its places in memory for `rows` samples.
    mutating func lay(at place: inout Int, rows: Int, isLast: Bool) {
        let size = Network.aligned(units * rows)
        outputs = place
        sums = place
        place += size
        // The loss looks at the last layer's sums.
        if activation.facts.slopeNeedsSums || isLast && biasCount > 0 {
            sums = place
            place += size
        }
        deltas = place
        place += size
        if kind == .maxPool {
            chosen = place
            place += size
        }
    }

    /// Numbers that its windows take when laid out as columns.
    var columnSpace: Int {
        guard kind == .convolution else { return 0 }
        return Int(window.channels * window.kernel_height * window.kernel_width)
            * Int(window.out_height * window.out_width)
    }

    /// What flows out of one number that it is given.
    var fanOut: Int {
        kind == .convolution ? biasCount * Int(window.kernel_height * window.kernel_width) : biasCount
    }

    /// What is called a unit of it: a filter with all its positions, or one number.
    var features: Int { kind == .convolution ? biasCount : units }
    /// Numbers of each.
    var positions: Int { features == 0 ? 0 : units / features }
}
