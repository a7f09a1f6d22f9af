import CKernels
import Testing

@testable import Engine

/// The engine beside PyTorch, whose values are in PyTorchConstants.swift; single precision beside double.
@Suite struct PyTorchTests {
    static func expectNear(_ found: [Float], _ wanted: [Float], _ place: String, within bound: Float = 1e-6) {
        #expect(found.count == wanted.count)
        for (i, (a, b)) in zip(found, wanted).enumerated() {
            #expect(abs(a - b) <= bound * (1 + abs(b)), "\(place), number \(i): \(a) beside \(b)")
        }
    }

    /// A layer that only applies its activation: weights 1 on the diagonal, no bias.
    static func network(_ activation: Activation, _ loss: Loss, units: Int) throws -> Network {
        let network = try Network(
            layers: [.dense(units: units, activation: activation)], input: Shape(units), loss: loss, capacity: 4)
        var parameters = [Float](repeating: 0, count: network.parameterCount)
        for i in 0..<units { parameters[i * units + i] = 1 }
        network.parameterValues = parameters
        return network
    }

    @Test(arguments: PyTorch.activations.indices) func activations(index: Int) throws {
        let wanted = PyTorch.activations[index]
        let network = try Self.network(wanted.activation, .meanSquaredError, units: 4)
        PyTorch.points.withUnsafeBufferPointer { x in
            guard let x = x.baseAddress else { return }
            network.forward(x, rows: 3)
        }
        Self.expectNear((0..<12).map { network.results[$0] }, wanted.values, "value")
        let deltas = network.memory + network.stages[0].deltas
        for (i, value) in PyTorch.back.enumerated() { deltas[i] = value }
        network.throughActivation(network.stages[0], first: 0, count: 3)
        Self.expectNear((0..<12).map { deltas[$0] }, wanted.back, "derivative")
    }

    @Test(arguments: PyTorch.losses.indices) func losses(index: Int) throws {
        let wanted = PyTorch.losses[index]
        let network = try Self.network(wanted.activation, wanted.loss, units: 3)
        let targets: Targets =
            wanted.loss == .meanSquaredError
            ? .numbers(wanted.targets, columns: 3) : .flags(wanted.targets, columns: 3)
        let samples = Samples(shape: Shape(3), inputs: .numbers(PyTorch.sums), targets: targets)
        let batches = Batches(samples, units: 3, capacity: 4)
        let value = network.evaluate(batches, Decision(targets: targets, loss: wanted.loss, units: 3)).loss
        #expect(abs(value - wanted.value) < 1e-6, "\(value) beside \(wanted.value)")
        batches.with(order: nil, from: 0, size: 4) { x, t in
            network.learn(x, targets: t, rows: 4, samples: 4)
        }
        let deltas = network.parameters + network.stages[0].deltas
        let divisor: Float = network.dividesLast ? 4 : 1
        Self.expectNear((0..<12).map { deltas[$0] / divisor }, wanted.gradient, "gradient")
    }

    @Test(arguments: PyTorch.optimizers.indices) func optimizers(index: Int) {
        let wanted = PyTorch.optimizers[index]
        let count = PyTorch.start.count
        var w = PyTorch.start
        let updating = OptimizerState(wanted.optimizer, penalty: Penalty(rate: wanted.decay), count: count)
        var path: [Float] = []
        for step in 0..<(PyTorch.gradients.count / count) {
            var g = Array(PyTorch.gradients[(step * count)..<((step + 1) * count)])
            w.withUnsafeMutableBufferPointer { w in
                g.withUnsafeMutableBufferPointer { g in
                    guard let w = w.baseAddress, let g = g.baseAddress else { return }
                    updating.begin()
                    updating.update(w, g, from: 0, count: count)
                }
            }
            path += w
        }
        Self.expectNear(path, wanted.steps, "weight", within: 2e-6)
    }

    /// Eight epochs with all that training may be asked for, measured as PyTorch's eval mode does.
    @Test(arguments: PyTorch.longTrainings.indices) func longTrainings(index: Int) throws {
        let wanted = PyTorch.longTrainings[index]
        let samples = Samples(
            shape: wanted.isOfImages ? Shape(height: 4, width: 4, channels: 1) : Shape(3),
            inputs: .numbers(wanted.isOfImages ? PyTorch.images : PyTorch.inputs),
            targets: .classes(PyTorch.labels, count: 2))
        var plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(layers: wanted.layers, initial: wanted.initial), loss: .softmaxCrossEntropy,
            optimizer: wanted.optimizer, batch: 4, order: .given, epochs: 8)
        wanted.change(&plan)
        #expect(try ExperimentPlan(decoding: plan.encoded()) == plan)
        let result = try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { _ in true }
        #expect(abs(result.training.loss - wanted.loss) < 1e-5, "\(wanted.name)")
        let objective = result.value(.objective(.end), plan: plan, epoch: nil) ?? .nan
        #expect(abs(objective - wanted.objective) < 1e-5, "\(wanted.name)")
        Self.expectNear(result.parameters, wanted.parameters, wanted.name, within: 2e-5)
    }

    @Test(arguments: PyTorch.trainings.indices) func trainings(index: Int) throws {
        let wanted = PyTorch.trainings[index]
        let weights = PyTorch.weights
        let isNumber = wanted.loss == .meanSquaredError
        let hot = PyTorch.labels.flatMap { [$0 == 0 ? 1 : 0, $0 == 1 ? 1 : 0] as [Float] }
        let targets: Targets =
            isNumber
            ? .numbers(hot, columns: 2)
            : wanted.loss == .softmaxCrossEntropy || wanted.loss == .crossEntropy
                ? .classes(PyTorch.labels, count: 2) : .flags(hot, columns: 2)
        let samples = Samples(shape: Shape(3), inputs: .numbers(PyTorch.inputs), targets: targets)
        let plan = ExperimentPlan(
            data: DataPlan(source: .given(digest: [])),
            model: .network(
                layers: [.dense(units: 4, activation: wanted.hidden), .dense(units: 2, activation: wanted.last)],
                initial: [
                    .exact(weights: weights[0], biases: weights[1]), .exact(weights: weights[2], biases: weights[3]),
                ]),
            loss: wanted.loss, optimizer: wanted.optimizer, penalty: Penalty(rate: wanted.decay), batch: wanted.batch,
            order: .given, epochs: 5)
        let result = try plan.run(on: PreparedData(training: samples, test: nil), from: nil) { _ in true }
        #expect(result.updates == 5 * ((6 + wanted.batch - 1) / wanted.batch))
        #expect(abs(result.training.loss - wanted.value) < 1e-5)
        Self.expectNear(result.parameters, wanted.parameters, "parameter", within: 1e-5)
    }
}
