import CKernels

/// One layer on its way through a network's memory, or the sum at the end of a residual block; all places are offsets in
/// it. Flatten has none: images lie as channels × height × width, so flattening changes nothing.
struct Stage {
    enum Kind { case dense, convolution, maxPool, averagePool, dropout, batchNorm, sum }

    /// From 1, flatten layers counted; 0: a sum is no layer.
    var layer: Int
    var kind: Kind
    /// Of convolutions and pooling.
    var window = ck_window()
    /// Of dropout.
    var rate: Float = 0
    /// Numbers a sample, before and after.
    var inputs: Int
    var units: Int
    /// Of a sum: the index of the stage whose outputs are added; −1: what the network is given.
    var source = -1
    /// Of pooling, dropout and sums: linear.
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
    /// Of a batch normalisation: running means, then running variances, behind the biases.
    var running = 0
    /// Of a batch normalisation: each channel's mean as it is taken off, then 1 / √(variance + 1e-5).
    var moments = 0
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
        running = biases + biasCount
        switch layer.form {
        case .batchNorm: kind = .batchNorm
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

    /// What stage `source` gives is added to what the stage before gives, `units` numbers a sample.
    init(adding source: Int, units: Int) {
        layer = 0
        kind = .sum
        inputs = units
        self.units = units
        self.source = source
        activation = .linear
        kernel = activation.facts.kernel
        slope = 0
        (weights, weightCount, biases, biasCount) = (0, 0, 0, 0)
    }

    private mutating func look(_ size: LayerSize, _ height: Int, _ width: Int, _ stride: Int, _ padding: Int) {
        window = ck_window(
            channels: Int32(clamping: size.input.channels),
            height: Int32(clamping: size.input.height), width: Int32(clamping: size.input.width),
            kernel_height: Int32(clamping: height), kernel_width: Int32(clamping: width),
            stride: Int32(clamping: stride), padding: Int32(clamping: padding),
            out_height: Int32(clamping: size.output.height),
            out_width: Int32(clamping: size.output.width))
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
        if kind == .batchNorm {
            moments = place
            place += Network.aligned(2 * biasCount)
        }
    }

    /// Numbers that a thread needs beside its operands; Int.max: more than can be counted.
    var space: Int {
        var window = window
        return kind == .convolution ? ck_window_space(&window) : 0
    }

    /// What flows out of one number that it is given.
    var fanOut: Int {
        kind == .convolution ? biasCount * Int(window.kernel_height * window.kernel_width) : biasCount
    }

    /// What is called a unit of it: a filter or a channel with all its positions, or one number.
    var features: Int { kind == .convolution || kind == .batchNorm ? biasCount : units }
    /// Numbers of each.
    var positions: Int { features == 0 ? 0 : units / features }
}
