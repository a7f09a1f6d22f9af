import CKernels

/// A network of dense layers with all its memory laid out once: parameters, gradients, activations for up to
/// `capacity` samples. A training step allocates nothing.
///
/// A class for identity: it owns its memory and is used by one thread at a time.
package final class Network {
    /// One dense layer on its way through memory; all places are offsets in `memory`.
    struct Stage {
        /// From 1, flatten layers counted.
        var layer: Int
        var inputs: Int
        var units: Int
        var activation: Activation
        var weights: Int
        var biases: Int
        /// Sums before the activation; the same place as `outputs` where the derivative needs only those.
        var sums: Int
        var outputs: Int
        /// The loss's derivative by the sums.
        var deltas: Int
    }

    package let layers: [Layer]
    package let input: Shape
    package let loss: Loss
    package let inputs: Int
    package let outputs: Int
    package let parameterCount: Int
    let capacity: Int
    let stages: [Stage]
    private let memory: UnsafeMutablePointer<Float>
    private let gradientStart: Int
    private let memoryCount: Int

    package init(layers: [Layer], input: Shape, loss: Loss, capacity: Int) throws(RunFailure) {
        let shapes: [Shape]
        do { shapes = try Architecture.shapes(input: input, layers: layers) } catch { throw .shapes(error) }
        var stages: [Stage] = []
        var parameters = 0
        var width = input.size ?? 0
        inputs = width
        for (index, layer) in layers.enumerated() {
            switch layer {
            case .dense(let units, let activation):
                stages.append(
                    Stage(
                        layer: index + 1, inputs: width, units: units, activation: activation, weights: parameters,
                        biases: parameters + width * units, sums: 0, outputs: 0, deltas: 0))
                parameters += width * units + units
            case .flatten: break
            case .convolution, .maxPool, .averagePool, .dropout: throw .notTrainable(layer: index + 1)
            }
            width = shapes[index].size ?? 0
        }
        guard let last = stages.last else { throw .unfit }
        self.capacity = capacity < 1 ? 1 : capacity
        var place = Self.aligned(parameters)
        gradientStart = place
        place += Self.aligned(parameters)
        for index in stages.indices {
            let size = Self.aligned(stages[index].units * self.capacity)
            stages[index].outputs = place
            place += size
            if index == stages.count - 1 || stages[index].activation.derivativeNeedsSums {
                stages[index].sums = place
                place += size
            } else {
                stages[index].sums = stages[index].outputs
            }
            stages[index].deltas = place
            place += size
        }
        self.layers = layers
        self.input = input
        self.loss = loss
        self.stages = stages
        outputs = last.units
        parameterCount = parameters
        memoryCount = place
        memory = .allocate(capacity: place)
        memory.initialize(repeating: 0, count: place)
    }

    deinit { memory.deallocate() }

    private static func aligned(_ count: Int) -> Int { (count + 15) & ~15 }

    var parameters: UnsafeMutablePointer<Float> { memory }
    var gradients: UnsafeMutablePointer<Float> { memory + gradientStart }
    /// Outputs of the last layer, row-major.
    var results: UnsafeMutablePointer<Float> { memory + stages[stages.count - 1].outputs }
    /// Sums of the last layer before its activation.
    var resultSums: UnsafeMutablePointer<Float> { memory + stages[stages.count - 1].sums }

    package var parameterValues: [Float] {
        get { [Float](UnsafeBufferPointer(start: memory, count: parameterCount)) }
        set {
            let count = newValue.count < parameterCount ? newValue.count : parameterCount
            for index in 0..<count { memory[index] = newValue[index] }
        }
    }

    func activations(_ stage: Stage) -> UnsafeMutablePointer<Float> { memory + stage.outputs }

    /// y = f(xW + b), layer by layer, for `rows` ≤ capacity samples of `inputs` numbers.
    func forward(_ x: UnsafePointer<Float>, rows: Int) {
        var from = x
        let n = Int32(truncatingIfNeeded: rows)
        for stage in stages {
            let units = Int32(truncatingIfNeeded: stage.units)
            let sums = memory + stage.sums
            let values = memory + stage.outputs
            ck_matrix_product(
                n, units, Int32(truncatingIfNeeded: stage.inputs), from, stage.inputs, 1, memory + stage.weights,
                stage.units, 1, sums, stage.units, 0)
            ck_activate(
                stage.activation.code, stage.activation.slope, sums, values, memory + stage.biases, n, units)
            if stage.activation == .softmax { ck_softmax(sums, values, n, units) }
            from = UnsafePointer(values)
        }
    }

    /// Gradients of the mean loss over `samples` by every parameter, for the rows just sent forward;
    /// `targets` are row-major, one number an output.
    func backward(_ x: UnsafePointer<Float>, targets: UnsafePointer<Float>, rows: Int, samples: Int) {
        lossGradient(targets: targets, rows: rows, samples: samples)
        let n = Int32(truncatingIfNeeded: rows)
        var index = stages.count - 1
        while index >= 0 {
            let stage = stages[index]
            let deltas = memory + stage.deltas
            let from = index == 0 ? x : UnsafePointer(memory + stages[index - 1].outputs)
            let units = Int32(truncatingIfNeeded: stage.units)
            let inputs = Int32(truncatingIfNeeded: stage.inputs)
            ck_matrix_product(
                inputs, units, n, from, 1, stage.inputs, deltas, stage.units, 1, gradients + stage.weights,
                stage.units, 0)
            ck_column_sums(deltas, gradients + stage.biases, n, units)
            if index > 0 {
                let before = stages[index - 1]
                let down = memory + before.deltas
                ck_matrix_product(
                    n, inputs, units, deltas, stage.units, 1, memory + stage.weights, 1, stage.units, down,
                    stage.inputs, 0)
                throughActivation(before, down, rows: rows)
            }
            index -= 1
        }
    }

    /// d ← d · f′(z) for a stage's deltas.
    func throughActivation(_ stage: Stage, _ deltas: UnsafeMutablePointer<Float>, rows: Int) {
        let n = Int32(truncatingIfNeeded: rows)
        if stage.activation == .softmax {
            ck_softmax_gradient(memory + stage.outputs, deltas, n, Int32(truncatingIfNeeded: stage.units))
        } else {
            ck_activation_gradient(
                stage.activation.code, stage.activation.slope, memory + stage.sums, memory + stage.outputs, deltas,
                Int32(truncatingIfNeeded: rows * stage.units))
        }
    }

    /// The last stage's deltas.
    private func lossGradient(targets: UnsafePointer<Float>, rows: Int, samples: Int) {
        let stage = stages[stages.count - 1]
        let deltas = memory + stage.deltas
        let isThrough = loss.gradient(
            activation: stage.activation, outputs: UnsafePointer(memory + stage.outputs), targets: targets,
            into: deltas, rows: rows, units: stage.units, samples: samples)
        if isThrough { throughActivation(stage, deltas, rows: rows) }
    }
}

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
