import CKernels
import Testing

@testable import Engine

/// A pass in one call, beside the same pass layer by layer: the same bits.
@Suite(.serialized) struct FewUnitsTests {
    struct Stack: CustomTestStringConvertible, Sendable {
        var units: [Int]
        var activation: Activation
        var rows: Int
        var testDescription: String { "\(units) \(activation.word), \(rows) rows" }
    }

    static let stacks: [Stack] = ActivationTests.unitByUnit.enumerated().flatMap { index, activation in
        [
            Stack(units: [2, 4, 1], activation: activation, rows: 4),
            Stack(units: [3, 16, 9, 5, 2], activation: activation, rows: 10 + index),
            Stack(units: [64, 1], activation: activation, rows: 64),
        ]
    }

    private static func network(_ stack: Stack) throws -> Network {
        let layers = stack.units.dropFirst().map { Layer.dense(units: $0, activation: stack.activation) }
        let network = try Network(
            layers: layers, input: Shape(stack.units[0]), loss: .meanSquaredError, capacity: stack.rows)
        try network.start([.drawn(weights: .xavier, biases: .normal(deviation: 0.3))], seed: 5)
        return network
    }

    private static func numbers(_ count: Int, _ seed: UInt64) -> [Float] {
        var random = RandomNumbers(seed: seed, stream: 2)
        return (0..<count).map { _ in Float(random.uniform()) * 2 - 1 }
    }

    /// Three steps by `run`, and three by gradients and updates, stretch by stretch: the same parameters?
    static func steps(
        of network: Network, are other: Network, _ optimizer: Optimizer, _ penalty: Penalty, rows: Int
    ) -> Bool {
        let x = numbers(rows * network.inputs, 1)
        let t = numbers(rows * network.outputs, 2)
        let state = OptimizerState(optimizer, penalty: penalty, count: network.parameterCount)
        let otherState = OptimizerState(optimizer, penalty: penalty, count: network.parameterCount)
        for _ in 0..<3 {
            x.withUnsafeBufferPointer { x in
                t.withUnsafeBufferPointer { t in
                    guard let x = x.baseAddress, let t = t.baseAddress else { return }
                    var pass = Pass(x: x, targets: t, rows: rows, samples: rows)
                    pass.isTraining = true
                    pass.updating = .passUnretained(state)
                    network.run(pass)
                    otherState.begin()
                    other.learn(x, targets: t, rows: rows, samples: rows, isTraining: true)
                }
            }
            for index in 0..<other.stageCount {
                let stage = other.stages[index]
                for (from, count, areBiases) in [
                    (stage.weights, stage.weightCount, false), (stage.biases, stage.biasCount, true),
                ] {
                    for i in 0..<count where other.dividesLast { other.gradients[from + i] /= Float(rows) }
                    otherState.update(other.parameters, other.gradients, from: from, count: count, areBiases: areBiases)
                }
            }
        }
        return network.parameterValues.map(\.bitPattern) == other.parameterValues.map(\.bitPattern)
    }

    static let penalties = [
        Penalty(), Penalty(rate: 0.01), Penalty(rate: 0.01, sparesBiases: true), Penalty(l1: 0.01),
    ]

    @Test(arguments: stacks) func stepsAreThoseOfGradients(_ stack: Stack) throws {
        for penalty in Self.penalties {
            try ActivationTests.inEveryWidth { set in
                let network = try Self.network(stack)
                #expect(network.few != nil)
                #expect(
                    Self.steps(
                        of: network, are: try Self.network(stack), .sgd(rate: 0.2, momentum: 0), penalty,
                        rows: stack.rows), "\(set)")
            }
        }
    }

    /// Too many rows or inputs, or optimisers that remember: layer by layer, whatever the units.
    @Test func whatIsNotOneCallIsTheSame() throws {
        for (units, rows) in [([2, 8, 3], 65), ([65, 8, 3], 10)] {
            let stack = Stack(units: units, activation: .tanh, rows: rows)
            #expect(
                Self.steps(
                    of: try Self.network(stack), are: try Self.network(stack), .sgd(rate: 0.2, momentum: 0),
                    Penalty(), rows: rows))
        }
        let stack = Stack(units: [2, 8, 3], activation: .tanh, rows: 10)
        for optimizer in Optimizer.all {
            if case .perceptronRule = optimizer { continue }
            #expect(
                Self.steps(
                    of: try Self.network(stack), are: try Self.network(stack), optimizer, Penalty(rate: 0.01),
                    rows: 10), "\(optimizer.word)")
        }
    }

    /// Wide layers make steps in the tiles of their gradients; threads each take rows of the weights.
    @Test(arguments: [0, 1, 2], [77, 300]) func wideStepsAreThoseOfGradients(helpers: Int, rows: Int) throws {
        let stack = Stack(units: [20, 150, 144, 64, 2], activation: .relu, rows: rows)
        for penalty in Self.penalties {
            try SameBitsTests.helped(by: helpers) {
                try ActivationTests.inEveryWidth { set in
                    let network = try Self.network(stack)
                    let other = try Self.network(stack)
                    let are = Self.steps(
                        of: network, are: other, .sgd(rate: 0.1, momentum: 0), penalty, rows: rows)
                    #expect(are, "\(set)")
                }
            }
        }
    }

    @Test func widerAndOtherLayersGoLayerByLayer() throws {
        let wide = Layer.dense(units: 17, activation: .tanh)
        let narrow = Layer.dense(units: 3, activation: .tanh)
        for layers in [
            [wide, narrow], [narrow, .dense(units: 2, activation: .softmax)], [narrow, .dropout(rate: 0.1)],
            [narrow, .batchNorm(activation: .linear), narrow],
        ] {
            let network = try Network(layers: layers, input: Shape(2), loss: .meanSquaredError, capacity: 4)
            #expect(network.few == nil)
        }
    }

    @Test func manyRowsLossesAreEachRows() {
        var random = RandomNumbers(seed: 4, stream: 3)
        for units in [1, 2, 10, 17, 512, 513] {
            let rows = units > 500 ? 3 : 130
            var z = (0..<(rows * units)).map { _ in Float(random.uniform()) * 40 - 20 }
            var t = (0..<(rows * units)).map { $0 % units == 0 ? Float(1) : 0 }
            z[0] = .nan
            z[units] = .infinity
            z[2 * units] = -.infinity
            if rows > 5 {
                for j in 0..<units { z[3 * units + j] = -.infinity }
                z[4 * units] = 3e38
                t[4 * units + units - 1] = 0.25
            }
            ActivationTests.inEveryWidth { set in
                var losses = [Double](repeating: 0, count: rows)
                Loss.softmaxCrossEntropy.values(
                    activation: .linear, sums: z, outputs: z, targets: t, rows: rows, units: units, into: &losses)
                for row in 0..<rows {
                    let its = Array(z[(row * units)..<((row + 1) * units)])
                    let truth = Array(t[(row * units)..<((row + 1) * units)])
                    let wanted = Loss.softmaxCrossEntropy.value(
                        activation: .linear, sums: its, outputs: its, targets: truth, units: units)
                    #expect(
                        losses[row].bitPattern == wanted.bitPattern || losses[row].isNaN && wanted.isNaN,
                        "row \(row) of \(units), \(set)")
                }
            }
        }
    }
}
