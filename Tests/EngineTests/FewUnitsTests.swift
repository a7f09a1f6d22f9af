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

    @Test(arguments: stacks) func stepsAreThoseOfGradients(_ stack: Stack) throws {
        let x = Self.numbers(stack.rows * stack.units[0], 1)
        let t = Self.numbers(stack.rows * (stack.units.last ?? 1), 2)
        for penalty in [Penalty(), Penalty(rate: 0.01), Penalty(rate: 0.01, sparesBiases: true)] {
            try ActivationTests.inEveryWidth { set in
                let network = try Self.network(stack)
                #expect(network.few != nil)
                let other = try Self.network(stack)
                let optimizer = Optimizer.sgd(rate: 0.2, momentum: 0)
                let state = OptimizerState(optimizer, penalty: penalty, count: network.parameterCount)
                for _ in 0..<3 {
                    x.withUnsafeBufferPointer { x in
                        t.withUnsafeBufferPointer { t in
                            guard let x = x.baseAddress, let t = t.baseAddress else { return }
                            var pass = Pass(x: x, targets: t, rows: stack.rows, samples: stack.rows)
                            pass.isTraining = true
                            pass.updating = .passUnretained(state)
                            network.run(pass)
                            other.learn(x, targets: t, rows: stack.rows, samples: stack.rows, isTraining: true)
                        }
                    }
                    for index in 0..<other.stageCount {
                        let stage = other.stages[index]
                        for (from, count, areBiases) in [
                            (stage.weights, stage.weightCount, false), (stage.biases, stage.biasCount, true),
                        ] {
                            state.update(
                                other.parameters, other.gradients, from: from, count: count, areBiases: areBiases)
                        }
                    }
                }
                #expect(network.parameterValues == other.parameterValues, "\(set)")
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
        for units in [1, 2, 10, 17, 512] {
            let rows = units == 512 ? 3 : 130
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
